import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSample } from './sample-schema.ts';
import type { TestServer } from './test-server.ts';
import { startServer } from './test-server.ts';

// Requests that are easily taken for each other. Parts are JSON as it is sent: some differ there alone, some only look so.

const DOCUMENTS = [
  'query One($name: String = "b") { hello(name: $name) } query Two { hello(name: "two") }',
  'query One($name: String) { hello(name: $name) }',
  'query One($name: String) { hello(name: $name) } ',
  'query One($n: Int) { all(first: $n) { hello } }',
  '{ hello(name: "é") }',
  '{ hello(name: "e\u0301") }',
  '{ hello(name: "\ufffd") }',
  '{ hello(name: "\ud800") }',
  '{ hello(name: "\udc00") }',
  '{ hello fails }',
  '{ nothing }',
  '{ hello',
  'mutation { touch }',
];
const NAMES = ['null', '""', '"One"', '"Two"', '"Three"', '1'];
const VARIABLES = [
  'null',
  '{}',
  '{"name":null}',
  '{"name":"a"}',
  '{"name":"\\u0061"}',
  '{"name":"a","other":1}',
  '{ "other":1,"name":"a"}',
  '{"name":"a","name":"c"}',
  '{"name":["a"]}',
  '{"name":1e999}',
  '{"name":"\\ud800"}',
  '{"name":"\\ufffd"}',
  '{"__proto__":{"name":"a"}}',
  '{"n":2}',
  '{"n":2.0}',
  '{"n":"2"}',
  '{"n":-0}',
  '{"n":1e999}',
  '{"n":-1e999}',
  '{"n":null}',
  '[]',
];
const NO_HASH = '0'.repeat(64);

/** The parts of a request, each as JSON; null for one that is left out. */
interface Parts {
  readonly query: string | null;
  readonly documentId: string | null;
  readonly operationName: string | null;
  readonly variables: string | null;
  readonly extensions: string | null;
}

interface Asked {
  readonly method: 'GET' | 'POST';
  readonly parts: Parts;
}

const asked: fc.Arbitrary<Asked> = fc
  .record({
    method: fc.constantFrom('GET' as const, 'POST' as const),
    document: fc.constantFrom(...DOCUMENTS),
    naming: fc.constantFrom('TEXT', 'TEXT', 'TEXT', 'ID', 'PERSISTED', 'BOTH', 'WRONG'),
    operationName: fc.option(fc.constantFrom(...NAMES)),
    variables: fc.option(fc.constantFrom(...VARIABLES)),
  })
  .map(({ method, document, naming, operationName, variables }) => {
    const hash = naming === 'WRONG' ? NO_HASH : createHash('sha256').update(document).digest('hex');
    const isText = naming === 'TEXT' || naming === 'BOTH' || naming === 'WRONG';
    const isNamed = naming === 'PERSISTED' || naming === 'BOTH';
    const extensions = isNamed
      ? JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } })
      : '{"trace":1}';
    const documentId = naming === 'ID' || naming === 'WRONG' ? JSON.stringify(`sha256:${hash}`) : null;
    const query = isText ? JSON.stringify(document) : null;
    return { method, parts: { query, documentId, operationName, variables, extensions } };
  });

/** Salt makes a request one that nobody has sent before, and asks for the same. */
async function ask({ url }: TestServer, { method, parts }: Asked, salt: number) {
  const told = Object.entries(parts).flatMap(([name, json]) => (json === null ? [] : [{ name, json }]));
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
  const body = `{${told.map(({ name, json }) => `"${name}":${json}`).join()}}${' '.repeat(salt)}`;
  // An address has texts as they are, all else as JSON.
  const texts = told.map(({ name, json }) => [name, json.startsWith('"') ? JSON.parse(json) : json]);
  const response =
    method === 'GET'
      ? await fetch(`${url}?${new URLSearchParams(texts)}${'&'.repeat(salt)}`, { headers })
      : await fetch(url, { method, headers, body });
  const { status } = response;
  return { status, type: response.headers.get('content-type'), body: await response.text() };
}

it('answers each request as if it had heard no other, however much alike they look', async () => {
  const { schema } = createSample();
  const forgetful = { recordVersion: () => null };
  await fc.assert(
    fc.asyncProperty(fc.array(asked, { minLength: 1, maxLength: 20 }), async (list) => {
      await using sharing = await startServer({ schema });
      await using alone = await startServer({ schema, wrapStore: (store) => ({ ...store, ...forgetful }) });
      for (const [index, one] of list.entries()) {
        const told = await ask(alone, one, index);
        expect(await ask(sharing, one, 0)).toEqual(told);
        expect(await ask(sharing, one, 0)).toEqual(told);
      }
    }),
    { numRuns: 15 },
  );
}, 240_000);
