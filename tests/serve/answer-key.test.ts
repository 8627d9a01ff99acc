import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANYBODY, createHolder } from '../../src/domain/viewer.ts';
import { answerKey, operationKey } from '../../src/serve/answer-key.ts';
import type { AcceptedOperation } from '../../src/serve/prepare-operation.ts';
import { createPrepareOperation } from '../../src/serve/prepare-operation.ts';
import { createSample } from './sample-schema.ts';

const prepare = createPrepareOperation({ schema: createSample().schema });
const QUERY = 'query One($name: String) { hello(name: $name) } query Two { hello }';

function accept(change: Partial<Parameters<typeof prepare>[0]> = {}): AcceptedOperation {
  const asked = { query: QUERY, documentId: null, operationName: 'One', variables: null, extensions: null };
  const prepared = prepare({ ...asked, client: 'one', viewer: ANYBODY, ...change });
  if (prepared.kind === 'REFUSED') throw new Error('Expected an operation that may run');
  return prepared;
}

function keyOf(name: unknown): string | null {
  return operationKey({ ...accept(), variables: { name } });
}

describe('the key of an answer', () => {
  it('is the same for the same variables in whatever order', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), (object) => {
        const turned = Object.fromEntries(Object.entries(object).reverse());
        expect(keyOf(turned)).toBe(keyOf(object));
      }),
    );
  });

  it('differs wherever JSON differs', () => {
    const values = [
      '1',
      1,
      null,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      true,
      [],
      {},
      [[]],
      [1, 2],
      [12],
      ['1,2'],
      { a: 1 },
      { b: 1 },
      { a: { b: 1 } },
      '{}',
    ];
    expect(new Set(values.map(keyOf)).size).toBe(values.length);
  });

  it('differs by document, by operation and by who may read', () => {
    const keys = [
      accept(),
      accept({ operationName: 'Two' }),
      accept({ query: `${QUERY} ` }),
      accept({ variables: { name: 'a' } }),
      accept({ viewer: { rights: new Set(), token: null } }),
    ].map(answerKey);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is the same without variables and with none of them', () => {
    expect(answerKey(accept({ variables: {} }))).toBe(answerKey(accept()));
  });

  it('is the same for clients who may read the same', () => {
    const viewer = createHolder({ id: 1, name: 'desk', expiresAt: null }, ['curate']);
    expect(answerKey(accept({ viewer, client: 'other' }))).toBe(answerKey(accept()));
  });

  it('does not follow variables that are nested without end', () => {
    expect(keyOf(JSON.parse('['.repeat(50_000) + ']'.repeat(50_000)))).toBeNull();
  });
});
