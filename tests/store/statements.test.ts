import { statSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Prisma } from '../../src/generated/prisma/client.ts';
import { ingest } from '../../src/ingest.ts';
import { createBell } from '../../src/publish/bell.ts';
import { createLoaders } from '../../src/store/loaders.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openStatements } from '../../src/store/statements.ts';
import { createTestDatabase } from '../database.ts';
import { receiveSample } from '../serve/sample-bulletin.ts';

async function openFilled() {
  const database = await createTestDatabase();
  const store = await openStore({ url: database.url });
  for (const number of [1, 2, 3]) await ingest(receiveSample(number), { store, bell: createBell() });
  const close = async () => {
    await store.close();
    await database[Symbol.asyncDispose]();
  };
  return { database, store, [Symbol.asyncDispose]: close };
}

describe('prepared statements', () => {
  it('give the rows that Prisma gives', async () => {
    await using filled = await openFilled();
    const { database, store } = filled;
    const [ours, theirs] = [store.statements, database.reader].map((reader) => createLoaders(reader));
    for (const name of ['article', 'bulletin', 'revision', 'participation', 'participant'] as const)
      expect(await ours?.[name].loadMany([1, 2, 3, 99])).toEqual(
        await theirs?.[name].loadMany([1, 2, 3, 99]),
      );
    const article = await ours?.article.load(1);
    expect(article?.publishedAt).toBeInstanceOf(Date);
  });

  it('bind times, truths, large numbers and texts as Prisma does, and give expressions back as it does', async () => {
    await using filled = await openFilled();
    const { database, store } = filled;
    const query = Prisma.sql`SELECT ${new Date(0)} AS "time", ${true} AS "truth", ${'a"\'b'} AS "text", ${null} AS "none",
      ${1.5} AS "fraction", COUNT(*) AS "count", MAX("publishedAt") AS "last",
      SUM("publishedAt" > ${new Date(0)}) AS "later" FROM "Article"`;
    const theirs = await database.reader.$queryRaw<object[]>(query);
    expect(await store.statements.$queryRaw(query)).toEqual(
      theirs.map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, toNumber(value)])),
      ),
    );
  });

  it('refuse to write', async () => {
    await using filled = await openFilled();
    await expect(filled.store.statements.$queryRaw`DELETE FROM "Change" RETURNING 1`).rejects.toThrow(
      'readonly',
    );
  });

  it('see every commit, and tell that there was one', async () => {
    await using filled = await openFilled();
    const { database, store } = filled;
    await using other = await openOther(database.url);
    const count = async () => {
      const [row] = await store.statements.$queryRaw<
        { count: number }[]
      >`SELECT COUNT(*) AS "count" FROM "Bulletin"`;
      return row?.count;
    };
    const version = store.recordVersion();
    expect(store.recordVersion()).toBe(version);
    await ingest(receiveSample(4), { store, bell: createBell() });
    const afterOwn = store.recordVersion();
    expect(afterOwn).not.toBe(version);
    expect(await count()).toBe(4);
    await ingest(receiveSample(5), { store: other.store, bell: createBell() });
    expect(store.recordVersion()).not.toBe(afterOwn);
    expect(await count()).toBe(5);
  });
});

describe('a locked file', () => {
  it('hides whether there was a commit, and is read when it is let go', async () => {
    await using database = await createTestDatabase();
    const file = database.url.slice('file:'.length);
    await database.reader.$disconnect();
    await database.writer.$queryRaw`PRAGMA journal_mode = DELETE`;
    const statements = openStatements(file, 60_000);
    await database.writer.$executeRaw`BEGIN EXCLUSIVE`;
    expect(statements.dataVersion()).toBeNull();
    const reading = statements.reader.$queryRaw<object[]>`SELECT COUNT(*) AS "count" FROM "Bulletin"`;
    await database.writer.$executeRaw`COMMIT`;
    expect(await reading).toEqual([{ count: 0 }]);
    expect(statements.dataVersion()).not.toBeNull();
    statements.close();
  });
});

it('tell nothing of commits of a file that is broken, which those who read it are told of', async () => {
  await using database = await createTestDatabase();
  const file = database.url.slice('file:'.length);
  await database.reader.$disconnect();
  await database.writer.$queryRaw`PRAGMA journal_mode = DELETE`;
  const statements = openStatements(file, 60_000);
  expect(statements.dataVersion()).not.toBeNull();
  writeFileSync(file, Buffer.alloc(statSync(file).size, 'no database '));
  expect(statements.dataVersion()).toBeNull();
  await expect(statements.reader.$queryRaw`SELECT COUNT(*) FROM "Bulletin"`).rejects.toThrow(
    'not a database',
  );
  statements.close();
});

async function openOther(url: string) {
  const store = await openStore({ url });
  return { store, [Symbol.asyncDispose]: store.close };
}

/** Prisma gives whole numbers that it cannot place as bigints. */
function toNumber(value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}
