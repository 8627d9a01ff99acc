import { afterAll, beforeAll, describe, it } from 'vitest';
import { createLoaders } from '../../src/store/loaders.ts';
import { countStatements } from '../../src/store/reader.ts';
import type { TestDatabase } from '../database.ts';
import { createTestDatabase } from '../database.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database[Symbol.asyncDispose]());

describe('counting statements', () => {
  it('counts what was run, and nothing that others run on the same connection', async ({ expect }) => {
    const one = countStatements(database.reader);
    const other = countStatements(database.reader);
    database.statements.length = 0;
    await Promise.all([
      createLoaders(one.reader).tenuresOfPerson.loadMany([1, 2, 3]),
      createLoaders(other.reader).tenuresOfPerson.load(1),
      createLoaders(other.reader).aliasesOfParticipant.load(1),
    ]);
    expect([one.statements.count, other.statements.count]).toEqual([1, 2]);
    expect(database.statements).toHaveLength(3);
  });
});
