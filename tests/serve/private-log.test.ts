import { describe, expect, it } from 'vitest';
import type { ServiceLog } from '../../src/cli/server-log.ts';
import { createServerLog } from '../../src/cli/server-log.ts';
import { readOverWebSocket } from './feed-clients.ts';
import { receiveSample } from './sample-bulletin.ts';
import { createSample } from './sample-schema.ts';
import { startServer } from './test-server.ts';

const SECRET = 'planted-secret';

interface LogLine extends Readonly<Record<string, unknown>> {
  readonly level: string;
  readonly msg: string;
}

/** A log as the service writes it, read line by line. */
function createReadLog(): {
  readonly log: ServiceLog;
  readonly text: () => string;
  readonly lines: () => LogLine[];
} {
  let text = '';
  const log = createServerLog('info', {
    write: (line) => {
      text += line;
    },
  });
  const lines = () =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as LogLine);
  return { log, text: () => text, lines };
}

function ask(
  url: string,
  request: object,
  credentials: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const headers = { 'content-type': 'application/json', cookie: SECRET, ...credentials };
  return fetch(url, { method: 'POST', headers, body: JSON.stringify(request) }).then((response) =>
    response.text(),
  );
}

describe('the log', () => {
  it('has one line for each operation: what it was, how long it took, what it cost the database, how it ended', async () => {
    const { log, lines } = createReadLog();
    await using server = await startServer({ log });
    await server.ingestSample(1);
    await ask(server.url, { query: 'query Newest { articles(first: 1) { nodes { id } } }' });
    await ask(server.url, { query: '{ nothing }' });
    await using follower = readOverWebSocket(server.webSocketUrl, {
      query: 'subscription Arrivals { bulletinIngested(after: "") { cursor } }',
    });
    await follower.next();
    expect(lines()).toMatchObject([
      { level: 'info', msg: 'Operation', type: 'query', name: 'Newest', statements: 1, code: 'OK' },
      { type: null, name: null, statements: 0, cost: null, code: 'GRAPHQL_VALIDATION_FAILED' },
      { type: 'subscription', name: 'Arrivals', code: 'OK' },
    ]);
    expect(lines()[0]?.cost).toBeGreaterThan(0);
    for (const line of lines()) {
      expect(line.hash).toMatch(/^sha256:[\da-f]{64}$/);
      expect(line.durationMs).toBeGreaterThan(0);
      expect(Date.parse(String(line.time))).not.toBeNaN();
    }
  });

  it('knows the same document again', async () => {
    const { log, lines } = createReadLog();
    await using server = await startServer({ log });
    for (const query of ['{ feed { start } }', '{ feed { start } }', '{ feed { end: start } }'])
      await ask(server.url, { query });
    const [first, second, third] = lines().map(({ hash }) => hash);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('holds no variable, token or text of a bulletin, whatever becomes of an operation', async () => {
    const { log, text, lines } = createReadLog();
    await using server = await startServer({ log });
    await server.ingestSample(1);
    const variables = { text: SECRET, id: SECRET, after: SECRET };
    const nodes = 'nodes { headline currentRevision { text } bulletins: id }';
    await ask(server.url, { query: `{ articles(first: 1) { ${nodes} } }`, variables });
    await ask(server.url, { query: 'query ($id: ID!) { node(id: $id) { id } }', variables });
    await ask(server.url, { query: 'query ($id: Int!) { bulletins(first: $id) { totalCount } }', variables });
    await ask(server.url, { query: `{ node(id: "${SECRET}") { id } }` });
    await ask(server.url, { query: `{ ${SECRET} }`, operationName: SECRET, variables });
    await ask(server.url, { query: '{ feed { start } }', operationName: SECRET });
    await ask(server.url, { query: `query Newest { __typename } # ${SECRET}` });
    await ask(server.url, { query: SECRET.repeat(10_000) });
    const { secret } = await server.store.tokens.create({ name: 'desk', scopes: ['read'], expiresAt: null });
    await ask(server.url, { query: '{ feed { start } }' }, { authorization: `Bearer ${secret}` });
    await ask(server.url, { query: '{ feed { start } }' }, { authorization: `Bearer ${SECRET}` });
    await ask(`${server.url}?token=${SECRET}`, {
      query: 'subscription ($after: Cursor) { changes(after: $after) { cursor } }',
      variables,
    });
    expect(lines().length).toBeGreaterThanOrEqual(10);
    expect(lines()[0]).toMatchObject({ type: 'query', code: 'OK' });
    for (const planted of [SECRET, secret]) expect(text()).not.toContain(planted);
    const { text: bulletin } = receiveSample(1);
    for (const line of bulletin.split('\n').filter((words) => words.trim().length > 10))
      expect(text()).not.toContain(line.trim());
  });

  it('tells an unexpected error with its causes, and nothing that was carried along', async () => {
    const { log, text, lines } = createReadLog();
    await using server = await startServer({ schema: createSample().schema, log });
    await ask(server.url, { query: '{ fails }' });
    log.error(
      'Cannot read',
      Object.assign(new Error('outer', { cause: new Error('inner') }), { meta: SECRET }),
    );
    expect(lines()).toMatchObject([
      { level: 'error', msg: 'Unexpected error at fails', err: { type: 'Error', message: 'secret' } },
      { level: 'info', code: 'INTERNAL_SERVER_ERROR' },
      { level: 'error', err: { message: 'outer', cause: { message: 'inner' } } },
    ]);
    expect(text()).not.toContain(SECRET);
  });

  it('cuts the name a client gives an operation', async () => {
    const { log, lines } = createReadLog();
    await using server = await startServer({ log });
    await ask(server.url, { query: `query ${'N'.repeat(5_000)} { feed { start } }` });
    expect(lines()[0]?.name).toBe('N'.repeat(64));
  });
});
