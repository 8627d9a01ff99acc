import { describe, expect, it } from 'vitest';
import { openWritingClient } from '../../../src/store/open-client.ts';
import { startRowBatch } from '../../../src/store/write/row-batch.ts';
import { openTestStore } from '../test-store.ts';

describe('a batch of rows', () => {
  it.each([
    ['quotes, backslashes and line ends', 'a "b" \\ \'c\'\r\nd\te'],
    ['characters of two code units', '𝐊𝐚𝐳 🇰🇿'],
    ['a NUL in the middle', 'a\u0000b'],
    ['separators that are no line ends', 'a\u2028b\u2029c\ufeff'],
    ['digits that look like a number', '0042'],
    ['what looks like JSON', '{"a": [1, null]}'],
    ['nothing', ''],
  ])('keeps %s', async (_, text) => {
    expect(await roundTrip(text)).toBe(text);
  });

  it('keeps the length of a text with half a character in it', async () => {
    expect(await roundTrip('a\ud83cb')).toBe('a\ufffdb');
  });

  it('writes instants as the client reads them', async () => {
    await using store = await openTestStore();
    const at = new Date('2026-02-05T12:34:56.789Z');
    const client = await openWritingClient(store.file);
    await client.$transaction(async (transaction) => {
      const batch = await startRowBatch(transaction);
      const text = { sha256: '0', origin: 'test', format: 'text', text: '' };
      batch.add('bulletin', { id: batch.nextId('bulletin'), ...text, ingestedAt: at });
      await batch.insert();
    });
    await client.$disconnect();
    expect(await store.reader.bulletin.count({ where: { ingestedAt: at } })).toBe(1);
    expect((await store.reader.bulletin.findFirstOrThrow()).ingestedAt).toEqual(at);
  });
});

async function roundTrip(name: string): Promise<string> {
  await using store = await openTestStore();
  const client = await openWritingClient(store.file);
  const id = await client.$transaction(async (transaction) => {
    const batch = await startRowBatch(transaction);
    const next = batch.nextId('source');
    batch.add('source', { id: next, slug: 'a', name, timeZone: 'UTC' });
    await batch.insert();
    return next;
  });
  await client.$disconnect();
  return (await store.reader.source.findUniqueOrThrow({ where: { id } })).name;
}
