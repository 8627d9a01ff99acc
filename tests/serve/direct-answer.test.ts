import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest.ts';
import { createBell } from '../../src/publish/bell.ts';
import { openStore } from '../../src/store/open-store.ts';
import { createSecret, INGEST, mutate, SAMPLE } from './mutate.ts';
import { receiveSample } from './sample-bulletin.ts';
import { createSample } from './sample-schema.ts';
import type { TestServer } from './test-server.ts';
import { startServer } from './test-server.ts';

const FRONT_PAGE =
  '{ articles(first: 20) { totalCount nodes { headline participations { office participant { name } } } } }';

interface Told {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

interface Asked {
  readonly accept?: string;
  readonly secret?: string;
}

function post(url: string, body: string, { accept, secret }: Asked = {}): Promise<Told> {
  const headers = {
    'content-type': 'application/json',
    ...(accept === undefined ? {} : { accept }),
    ...(secret === undefined ? {} : { authorization: `Bearer ${secret}` }),
  };
  return new Promise((resolve, reject) => {
    const asking = request(url, { method: 'POST', headers }, async (response) => {
      const { date: _date, ...told } = response.headers;
      resolve({ status: response.statusCode, headers: told, body: await text(response) });
    });
    asking.on('error', reject).end(body);
  });
}

async function ask({ url }: TestServer, query: string, asked?: Asked): Promise<string> {
  return (await post(url, JSON.stringify({ query }), asked)).body;
}

/** A parameter more, which is none, and a request is Yoga's. */
function askYoga({ url }: TestServer, query: string, asked?: Asked): Promise<Told> {
  return post(url, JSON.stringify({ query, other: null }), asked);
}

function statementsOf({ log }: TestServer): readonly number[] {
  return log.operations.map(({ statements }) => statements);
}

describe('answers ahead of Yoga', () => {
  it.each([
    undefined,
    '*/*',
    'application/json',
    'application/graphql-response+json',
    'application/graphql-response+json, application/json;q=0.9',
    'application/json;q=0.1, application/graphql-response+json',
    'application/json; charset=iso-8859-1, application/graphql-response+json; charset=utf-8',
    'text/html, application/*',
    'text/html',
    'text/event-stream',
    'text/event-stream, application/json',
    '',
  ])('say what Yoga says to one who takes %s', async (accept) => {
    await using server = await startServer({ rateLimit: { maximum: 1_000, restoredPerSecond: 1_000_000 } });
    await server.ingestSample(1);
    const asked = accept === undefined ? {} : { accept };
    const yoga = await askYoga(server, FRONT_PAGE, asked);
    const first = await post(server.url, JSON.stringify({ query: FRONT_PAGE }), asked);
    const second = await post(server.url, JSON.stringify({ query: FRONT_PAGE }), asked);
    expect(first).toEqual(yoga);
    expect(second).toEqual(yoga);
  });

  it.each([
    ['no JSON', '{"query":'],
    ['a batch', '[{"query":"{ hello }"}]'],
    ['no object', '"{ hello }"'],
    ['no query', '{}'],
    ['a query that is none', '{"query":{}}'],
    ['a query that is not valid', '{"query":"{ nothing }"}'],
    ['variables that are none', '{"query":"{ hello }","variables":"a"}'],
    [
      'variables that do not fit',
      '{"query":"query ($name: String!) { hello(name: $name) }","variables":{"name":1}}',
    ],
    ['an operation that is none', '{"query":"{ hello }","operationName":"a"}'],
    ['a field that fails', '{"query":"{ hello fails }"}'],
    ['a field that is refused', '{"query":"{ refuses }"}'],
    ['a mutation', '{"query":"mutation { touch }"}'],
    ['a document by a name nobody knows', `{"documentId":"sha256:${'0'.repeat(64)}"}`],
  ])('leave %s to Yoga, and it is told once', async (_what, body) => {
    await using server = await startServer({ schema: createSample().schema });
    const told = await post(server.url, body);
    // Too long to be read ahead.
    const yoga = await post(server.url, `${body}${' '.repeat(64 * 1024)}`);
    expect(told).toEqual(yoga);
    const { length } = server.log.operations;
    expect(length % 2).toBe(0);
    expect(length).toBeLessThanOrEqual(2);
  });

  it('are made once for all who ask the same, and told to each with what it costs', async () => {
    await using server = await startServer({ rateLimit: { maximum: 10_000, restoredPerSecond: 1 } });
    await server.ingestSample(1);
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask(server, FRONT_PAGE)));
    await ask(server, FRONT_PAGE);
    expect(new Set(answers.map((answer) => JSON.stringify(JSON.parse(answer).data))).size).toBe(1);
    expect(statementsOf(server).filter((statements) => statements > 0)).toHaveLength(1);
    expect(server.log.operations).toHaveLength(11);
    const available = answers.map(
      (answer) => JSON.parse(answer).extensions.cost.throttleStatus.currentlyAvailable,
    );
    expect(Math.min(...available)).toBeLessThan(Math.max(...available));
  });

  it('are refused to one who has nothing left to spend, whoever asked before', async () => {
    await using server = await startServer({ rateLimit: { maximum: 60, restoredPerSecond: 0.001 } });
    const codes: unknown[] = [];
    for (let time = 0; time < 80; time++) {
      const { errors } = JSON.parse(await ask(server, '{ feed { start } }'));
      codes.push(errors?.[0].extensions.code);
    }
    expect(codes[0]).toBeUndefined();
    expect(codes.at(-1)).toBe('THROTTLED');
  });

  it("are nobody else's where they tell what a client has left", async () => {
    await using server = await startServer({ rateLimit: { maximum: 10_000, restoredPerSecond: 0.001 } });
    const query = '{ rateLimit { currentlyAvailable } }';
    const told = await Promise.all([ask(server, query), ask(server, query), ask(server, FRONT_PAGE)]);
    const again = await ask(server, query);
    expect(JSON.parse(again).data).not.toEqual(JSON.parse(told[0]).data);
  });

  it('are for those alone who may read', async () => {
    await using server = await startServer({ reading: 'token' });
    const secret = await createSecret(server, 'read');
    expect((await post(server.url, JSON.stringify({ query: FRONT_PAGE }), { secret })).status).toBe(200);
    expect((await post(server.url, JSON.stringify({ query: FRONT_PAGE }))).status).toBe(401);
  });
});

describe('an answer told again', () => {
  it('is what Yoga answers, whoever commits in between', async () => {
    await using server = await startServer();
    await using elsewhere = await openElsewhere(server);
    let number = 0;
    const commits = {
      here: () => server.ingestSample(++number),
      elsewhere: () => elsewhere.ingestSample(++number),
      nobody: async () => undefined,
    };
    const step = fc.constantFrom<keyof typeof commits>('here', 'elsewhere', 'nobody');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
        for (const one of steps) {
          await commits[one]();
          const told = await ask(server, FRONT_PAGE);
          expect(told).toBe((await askYoga(server, FRONT_PAGE)).body);
          expect(JSON.parse(told).data.articles.totalCount).toBe(number);
        }
      }),
      { numRuns: 15 },
    );
    expect(statementsOf(server)).toContain(0);
  }, 120_000);

  it('holds what its reader wrote before, also where it was ingested by mutation', async () => {
    await using server = await startServer();
    const secret = await createSecret(server, 'ingest');
    const query = '{ bulletins(first: 5) { nodes { origin } } }';
    expect(JSON.parse(await ask(server, query)).data.bulletins.nodes).toEqual([]);
    await mutate(server, INGEST, SAMPLE, secret);
    expect(JSON.parse(await ask(server, query)).data.bulletins.nodes).toEqual([{ origin: SAMPLE.origin }]);
  });
});

/** Another writer of the same record, as another process is one. */
async function openElsewhere({ databaseUrl }: TestServer) {
  const store = await openStore({ url: databaseUrl });
  const bell = createBell();
  return {
    ingestSample: async (number: number) => {
      await ingest(receiveSample(number), { store, bell });
    },
    [Symbol.asyncDispose]: store.close,
  };
}
