import { Agent, request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createMoment } from './moment.ts';
import type { TestServer } from './test-server.ts';
import { createDatabase, startServer } from './test-server.ts';

const CLIENTS = 8;
const EACH = 25;

interface Asked {
  /** What came of the answer; null when the connection broke before it was whole. */
  readonly body: string | null;
  /** Whether it was sent on a connection that had answered before. */
  readonly wasKept: boolean;
}

/** One request on a connection that is kept where the server keeps it. */
function ask(url: string, name: string, agent: Agent): Promise<Asked> {
  return new Promise((resolve) => {
    const sent = request(url, { method: 'POST', agent, headers: { 'content-type': 'application/json' } });
    const fail = () => resolve({ body: null, wasKept: sent.reusedSocket });
    sent.once('error', fail);
    sent.once('response', (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.once('error', fail);
      response.once('end', () => resolve({ body, wasKept: sent.reusedSocket }));
    });
    sent.end(JSON.stringify({ query: `query ${name} { feed { start } sources(first: 1) { totalCount } }` }));
  });
}

/** Asks without a pause, the first server until it takes no more connections, then the next. */
class BusyClient {
  readonly answered: string[] = [];
  /** Requests that failed on a connection that had been kept: those that a client may not just send again. */
  readonly failed: string[] = [];
  readonly #id: number;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(id: number) {
    this.#id = id;
  }

  async askUntilRefused(url: string, onAnswered: () => void): Promise<void> {
    for (;;) {
      const name = this.#nextName();
      const { body, wasKept } = await ask(url, name, this.#agent);
      if (body === null && wasKept) this.failed.push(name);
      if (body === null) return;
      expect(JSON.parse(body).errors).toBeUndefined();
      this.answered.push(name);
      if (this.answered.length === EACH) onAnswered();
    }
  }

  async askOften(url: string): Promise<void> {
    for (let asked = 0; asked < EACH; asked++) {
      const name = this.#nextName();
      const { body } = await ask(url, name, this.#agent);
      (body === null ? this.failed : this.answered).push(name);
    }
    this.#agent.destroy();
  }

  /** The name of a request that was refused is asked with again. */
  #nextName(): string {
    return `Client${this.#id}Request${this.answered.length}`;
  }
}

describe('one server taking over from another', () => {
  it('fails no request of clients that ask without a pause, and answers each once', async () => {
    const { databaseUrl, remove } = createDatabase();
    try {
      await using first = await startServer({ databaseUrl, idleMs: 60_000 });
      const busy = createMoment();
      let warm = 0;
      const clients = Array.from({ length: CLIENTS }, (_, id) => new BusyClient(id));
      const asking = clients.map((client) =>
        client.askUntilRefused(first.url, () => {
          warm += 1;
          if (warm === CLIENTS) busy.reach();
        }),
      );
      await busy.reached;
      const [next] = await Promise.all([startServer({ databaseUrl }), first.stop()]);
      await using second = next;
      await Promise.all(asking);
      await Promise.all(clients.map((client) => client.askOften(second.url)));
      expect(clients.flatMap(({ failed }) => failed)).toEqual([]);
      const answered = clients.flatMap((client) => client.answered);
      expect(answered.length).toBeGreaterThanOrEqual(2 * CLIENTS * EACH);
      // What one of the two took up it has answered: nothing had to be asked twice.
      expect([first, second].flatMap(namesOf).toSorted()).toEqual(answered.toSorted());
    } finally {
      remove();
    }
  });
});

function namesOf({ log }: TestServer): readonly string[] {
  return log.operations.map(({ name }) => name ?? '');
}
