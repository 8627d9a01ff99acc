import { describe, expect, it } from 'vitest';
import { createTextLoader } from '../../src/store/text-loader.ts';
import { createTestDatabase } from '../database.ts';
import { recordBulletins } from '../record.ts';

const MIB = 1024 * 1024;

/** Three bulletins whose texts have 13 MiB, 13 MiB in half as many characters, and a few. */
async function createLargeDatabase() {
  const database = await createTestDatabase();
  const { writer, statements } = database;
  await recordBulletins(writer, 3);
  const half = 13 * MIB;
  await writer.$executeRaw`UPDATE "Bulletin" SET "text" = replace(hex(zeroblob(${half})), '00', 'x') WHERE "id" = 1`;
  await writer.$executeRaw`UPDATE "Bulletin" SET "text" = replace(hex(zeroblob(${half / 2})), '00', 'ж') WHERE "id" = 2`;
  statements.length = 0;
  return database;
}

describe('a loader of texts', () => {
  it('gives texts that one answer may hold, by one statement', async () => {
    await using database = await createLargeDatabase();
    const texts = createTextLoader(database.reader, 'Bulletin');
    const [cyrillic, short] = await Promise.all([texts.load(2), texts.load(3)]);
    expect([cyrillic.length, cyrillic.at(-1)]).toEqual([6.5 * MIB, 'ж']);
    expect(short).toMatch(/^Headline 3\n/);
    expect(database.statements).toHaveLength(1);
  });

  it('refuses more of them at once than any answer could hold, by their size and unread', async () => {
    await using database = await createLargeDatabase();
    const texts = createTextLoader(database.reader, 'Bulletin');
    const found = await texts.loadMany([1, 2, 3]);
    for (const one of found) expect(one).toMatchObject({ code: 'ANSWER_TOO_LARGE' });
    expect(String(found[0])).toContain('Expected texts of at most 25165824 bytes together, found more');
    expect(database.statements).toHaveLength(1);
  });

  it('counts what was loaded before for the same request, and begins anew for another', async () => {
    await using database = await createLargeDatabase();
    const texts = createTextLoader(database.reader, 'Bulletin');
    expect(await texts.load(1)).toHaveLength(13 * MIB);
    await expect(texts.load(2)).rejects.toMatchObject({ code: 'ANSWER_TOO_LARGE' });
    expect(await texts.load(3)).toMatch(/^Headline 3\n/);
    expect(await createTextLoader(database.reader, 'Bulletin').load(2)).toHaveLength(6.5 * MIB);
  });

  it('rejects an id without a row, and only that one', async () => {
    await using database = await createTestDatabase();
    await recordBulletins(database.writer, 1);
    const texts = createTextLoader(database.reader, 'Revision');
    const [there, missing] = await Promise.allSettled([texts.load(1), texts.load(7)]);
    expect(there).toMatchObject({ status: 'fulfilled' });
    expect(missing).toMatchObject({
      reason: { code: 'NOT_FOUND', message: 'Expected row 7 of Revision, found none' },
    });
  });
});
