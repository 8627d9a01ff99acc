import { createHash } from 'node:crypto';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { WAYS } from './ask.ts';
import { createSecret } from './mutate.ts';
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
    const asking = request(url, { method: 'POST', headers }, async (response) =>
      resolve(await readTold(response)),
    );
    asking.on('error', reject).end(body);
  });
}

async function readTold(response: IncomingMessage): Promise<Told> {
  const { date: _date, ...headers } = response.headers;
  return { status: response.statusCode, headers, body: await text(response) };
}

async function ask({ url }: TestServer, query: string, asked?: Asked): Promise<string> {
  return (await post(url, JSON.stringify({ query }), asked)).body;
}

function get(
  url: string,
  parameters: Readonly<Record<string, string>>,
  { accept }: Asked = {},
): Promise<Told> {
  const headers = accept === undefined ? {} : { accept };
  return new Promise((resolve, reject) => {
    const asking = request(`${url}?${new URLSearchParams(parameters)}`, { headers }, async (response) =>
      resolve(await readTold(response)),
    );
    asking.on('error', reject).end();
  });
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
    const rateLimit = { maximum: 1_000, restoredPerSecond: 1_000_000 };
    await using server = await startServer({ rateLimit, graphiql: false });
    await server.ingestSample(1);
    const asked = accept === undefined ? {} : { accept };
    const yoga = await askYoga(server, FRONT_PAGE, asked);
    const first = await post(server.url, JSON.stringify({ query: FRONT_PAGE }), asked);
    const second = await post(server.url, JSON.stringify({ query: FRONT_PAGE }), asked);
    expect(first).toEqual(yoga);
    expect(second).toEqual(yoga);
    expect(await get(server.url, { query: FRONT_PAGE }, asked)).toEqual(yoga);
  });

  it('are the same by GET and by WebSocket, whoever asked first', async () => {
    await using server = await startServer();
    await server.ingestSample(1);
    const answers = [];
    for (const way of [WAYS.GET, WAYS.WebSocket, WAYS.POST])
      answers.push(await way(server, { query: FRONT_PAGE }));
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(statementsOf(server).slice(1)).toEqual([0, 0]);
  });

  it('are found by the name of their document, in the address as well', async () => {
    await using server = await startServer();
    const told = await ask(server, FRONT_PAGE);
    const hash = createHash('sha256').update(FRONT_PAGE).digest('hex');
    const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } });
    const answers = [
      await get(server.url, { documentId: `sha256:${hash}` }),
      await get(`${server.url}/sha256:${hash}`, {}),
      await get(server.url, { extensions }),
      await post(server.url, JSON.stringify({ documentId: `sha256:${hash}` })),
    ];
    expect(answers.map(({ body }) => body)).toEqual(answers.map(() => told));
    expect(statementsOf(server).slice(1)).toEqual([0, 0, 0, 0]);
  });

  it.each([
    ['variables that are no JSON', { query: '{ hello }', variables: '{' }],
    ['variables that are none', { query: '{ hello }', variables: '[]' }],
    ['extensions that are none', { query: '{ hello }', extensions: '1' }],
    ['no document', { query: '' }],
    ['a mutation', { query: 'mutation { touch }' }],
    ['a name that is none', { documentId: 'one' }],
  ])('leave %s in an address to Yoga, and it is told once', async (_what, parameters) => {
    await using server = await startServer({ schema: createSample().schema });
    const { status, body } = await get(server.url, { ...parameters });
    expect(status).toBeGreaterThanOrEqual(200);
    expect(JSON.parse(body).errors).toHaveLength(1);
    expect(server.log.operations.length).toBeLessThanOrEqual(1);
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
