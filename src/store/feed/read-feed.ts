import { z } from 'zod';
import type { Reader } from '../reader.ts';

const KeyRows = z.tuple([z.object({ key: z.string() })]);
const NumberRows = z.tuple([z.object({ value: z.coerce.number() })]);

/** Sequence of the newest committed change, also when changes were pruned; 0 before the first. */
export async function latestSequence(reader: Reader): Promise<number> {
  const rows = await reader.$queryRaw`
    SELECT coalesce(max(seq), 0) AS value FROM sqlite_sequence WHERE name = 'Change'`;
  return NumberRows.parse(rows)[0].value;
}

/** What cursors of this feed hold to tell it from the feeds of other databases. Never changes. */
export async function getFeedKey(reader: Reader): Promise<string> {
  const rows = await reader.$queryRaw`SELECT "key" FROM "Feed"`;
  return KeyRows.parse(rows)[0].key;
}

/** SQLite's counter of commits by other connections than the reader's own, which makes none. */
export async function dataVersion(reader: Reader): Promise<number> {
  const rows = await reader.$queryRaw`SELECT data_version AS value FROM pragma_data_version`;
  return NumberRows.parse(rows)[0].value;
}
