import Database from 'better-sqlite3';
import fc from 'fast-check';
import type { GraphQLField, GraphQLObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../schema/schema.ts';
import { formatGlobalId } from '../../src/domain/global-id.ts';
import type { HostileValues } from '../schema/hostile-values.ts';
import { createHostileValues } from '../schema/hostile-values.ts';
import { startSubscription } from '../schema/run-operation.ts';
import { codesOf, WAYS } from './ask.ts';
import { createSecret } from './mutate.ts';
import { startServer, type TestServer } from './test-server.ts';

let server: TestServer;
let ids: readonly string[];
let secret: string;

beforeAll(async () => {
  server = await startServer();
  for (const number of [1, 2, 3]) await server.ingestSample(number);
  secret = await createSecret(server, 'ingest', 'curate');
  ids = await findIds();
});

afterAll(() => server[Symbol.asyncDispose]());

/** Of the only type that is taken for it. */
const DECISION = formatGlobalId('Curation', 1);

/** Good ids often enough that what goes with them is looked at. */
function valuesFor(field: string): HostileValues {
  const good = field === 'undoCuration' ? [DECISION] : ids;
  return createHostileValues(Array.from({ length: Math.ceil(100 / good.length) }, () => good).flat());
}

/** Of participants, of facts and of a decision, and a name that means one. */
async function findIds(): Promise<readonly string[]> {
  const query = `{ participants(first: 5) { nodes { id } }
    articles(first: 1) { nodes { id participations { id } } } }`;
  const told = JSON.stringify(await WAYS.POST?.(server, { query }));
  const found = [...told.matchAll(/"id":"([^"]+)"/g)].flatMap(([, id]) => id ?? []);
  return [...found, DECISION, 'Hakan Fidan'];
}

function fieldsOf(type: GraphQLObjectType | null | undefined) {
  return Object.entries(type?.getFields() ?? {});
}

function variablesOf({ args }: GraphQLField<unknown, unknown>) {
  return {
    declared: args.map(({ name, type }) => `$${name}: ${type}`).join(', '),
    given: args.map(({ name }) => `${name}: $${name}`).join(', '),
  };
}

/** That the database is whole, and that nothing is gone from it that was there. */
function assertWhole(): void {
  const database = new Database(server.databaseUrl.replace('file:', ''), { readonly: true });
  try {
    expect(database.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(database.pragma('foreign_key_check')).toEqual([]);
    const titled = database.prepare(`SELECT count(*) FROM "Bulletin" WHERE "title" LIKE 'Ministers meet%'`);
    expect(titled.pluck().get()).toBe(3);
  } finally {
    database.close();
  }
}

describe('a change to the record takes any text for what it is, data:', () => {
  it.each(fieldsOf(schema.getMutationType()))('%s', { timeout: 120_000 }, async (name, field) => {
    const { declared, given } = variablesOf(field);
    const query = `mutation (${declared}) { ${name}(${given}) { __typename } }`;
    const outcomes = new Set<unknown>();
    await fc.assert(
      fc.asyncProperty(valuesFor(name).ofAll(field.args), async (variables) => {
        const response = await fetch(server.url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
          body: JSON.stringify({ query, variables }),
        });
        const { data, errors } = await response.json();
        outcomes.add(data?.[name]?.__typename);
        expect(errors ?? []).not.toContainEqual(
          expect.objectContaining({ extensions: { code: 'INTERNAL_SERVER_ERROR' } }),
        );
      }),
      { numRuns: 60 },
    );
    // It came as far as to be refused for what it says, or was done.
    expect([...outcomes].some((outcome) => outcome !== undefined)).toBe(true);
    expect(server.log.lines).toEqual([]);
    assertWhole();
  });
});

describe('a subscription takes any text for what it is, data:', () => {
  it.each(fieldsOf(schema.getSubscriptionType()))('%s', { timeout: 120_000 }, async (name, field) => {
    const { declared, given } = variablesOf(field);
    const document = `subscription (${declared}) { ${name}(${given}) { cursor } }`;
    let begun = 0;
    await fc.assert(
      fc.asyncProperty(valuesFor(name).ofAll(field.args), async (variables) => {
        const events = await startSubscription({ database: server.store, document, variables });
        if ('next' in events) {
          begun += 1;
          events.return();
        } else expect(codesOf(events)).not.toContain('INTERNAL_SERVER_ERROR');
      }),
      { numRuns: 60 },
    );
    expect(begun).toBeGreaterThan(0);
    expect(server.log.lines).toEqual([]);
    assertWhole();
  });
});
