import { describe, expect, it } from 'vitest';
import { migrate } from '../../src/store/migrate.ts';
import { openReadingClient } from '../../src/store/open-client.ts';
import { openWriter, type Transaction } from '../../src/store/writer.ts';
import { createTestFolder } from './test-store.ts';

describe('the writer', () => {
  it('runs one piece of work after another, in the order they were asked for', async () => {
    await using at = await openTestWriter();
    const order: string[] = [];
    const work = (name: string) => async (transaction: Transaction) => {
      order.push(`${name} begins`);
      await addSource(transaction, name);
      order.push(`${name} ends`);
    };
    await Promise.all([at.writer.write(work('a')), at.writer.write(work('b')), at.writer.write(work('c'))]);
    expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  it('hides from readers what is not committed', async () => {
    await using at = await openTestWriter();
    const seen = await at.writer.write(async (transaction) => {
      await addSource(transaction, 'a');
      return await at.reader.source.count();
    });
    expect(seen).toBe(0);
    expect(await at.reader.source.count()).toBe(1);
  });

  it('rolls back work that throws, throws it on and goes on with the next', async () => {
    await using at = await openTestWriter();
    const failing = at.writer.write(async (transaction) => {
      await addSource(transaction, 'a');
      throw new Error('no more ink');
    });
    const next = at.writer.write((transaction) => addSource(transaction, 'b'));
    await expect(failing).rejects.toThrow('no more ink');
    await next;
    expect(await listSlugs(at)).toEqual(['b']);
  });

  it('loses no later write when a commit fails', async () => {
    await using at = await openTestWriter();
    const failing = at.writer.write(async (transaction) => {
      // Deferred, the missing source is noticed by the COMMIT itself, which the adapter leaves open behind it.
      await transaction.$executeRaw`PRAGMA defer_foreign_keys = ON`;
      await transaction.$executeRaw`
        INSERT INTO "Bulletin" ("sha256", "origin", "format", "text", "ingestedAt", "sourceId")
        VALUES ('0', 'test', 'text', '', '2026-02-05T12:00:00.000+00:00', 99)`;
    });
    await expect(failing).rejects.toThrow('ForeignKeyConstraintViolation');
    await at.writer.write((transaction) => addSource(transaction, 'a'));
    await at.writer.write((transaction) => addSource(transaction, 'b'));
    expect(await listSlugs(at)).toEqual(['a', 'b']);
    expect(await at.reader.bulletin.count()).toBe(0);
  });

  it('finishes the work under way before it closes', async () => {
    await using at = await openTestWriter();
    const written = at.writer.write((transaction) => addSource(transaction, 'a'));
    await at.writer.close();
    await written;
    expect(await listSlugs(at)).toEqual(['a']);
  });
});

async function openTestWriter() {
  const folder = createTestFolder();
  await migrate(folder.url);
  const writer = await openWriter({ file: folder.file, busyWaitMs: 1000 });
  const reader = await openReadingClient(folder.file);
  const close = async () => {
    await writer.close();
    await reader.$disconnect();
    folder[Symbol.dispose]();
  };
  return { writer, reader, [Symbol.asyncDispose]: close };
}

async function addSource(transaction: Transaction, slug: string): Promise<void> {
  await transaction.source.create({ data: { slug, name: slug, timeZone: 'UTC' } });
}

async function listSlugs({ reader }: Awaited<ReturnType<typeof openTestWriter>>): Promise<readonly string[]> {
  const sources = await reader.source.findMany({ orderBy: { slug: 'asc' } });
  return sources.map(({ slug }) => slug);
}
