import { z } from 'zod';
import { foldWords } from '../../domain/folded-words.ts';
import type { SearchField, SearchKind } from '../../domain/search.ts';
import { SEARCH_KINDS } from '../../domain/search.ts';
import type { Reader } from '../reader.ts';
import type { Transaction } from '../writer.ts';
import type { SearchDocument } from './documents.ts';
import { readDocuments } from './documents.ts';
import { entryOf } from './entries.ts';

/** So many documents are in memory at once. */
const BATCH = 500;

/** Stands between the texts of a column, so that no phrase runs from one into the next: no word anybody asks for. */
const BETWEEN = ' ¶ ';

type Column = 'title' | 'names' | 'text';

/** The column of the index that holds each field. A word in the first counts most: see `match.ts`. */
const COLUMNS = {
  HEADLINE: 'title',
  NAME: 'title',
  TITLE: 'title',
  ACRONYM: 'names',
  ALIAS: 'names',
  BODY: 'text',
  COUNTRY: 'text',
  OFFICE: 'text',
  PARTICIPANT: 'text',
  PARTY: 'text',
  PLACE: 'text',
} as const satisfies Record<SearchField, Column>;

const StaleRows = z.array(
  z.object({ sequence: z.coerce.number(), kind: z.enum(SEARCH_KINDS), id: z.coerce.number() }),
);

/** True when something on record is not what the index holds: after a migration, or a change by another program. */
export async function isIndexStale(reader: Reader): Promise<boolean> {
  const rows = await reader.$queryRaw<unknown[]>`SELECT 1 FROM "StaleSearchEntry" LIMIT 1`;
  return rows.length > 0;
}

/**
 * Brings the index to what is on record, wherever it was noted to be stale. In the order of entries, which the index
 * takes much faster than any other.
 */
export async function indexStale(transaction: Transaction): Promise<void> {
  for (;;) {
    const stale = StaleRows.parse(
      await transaction.$queryRaw`SELECT "sequence", "kind", "id" FROM "StaleSearchEntry"
        ORDER BY "sequence" LIMIT ${BATCH}`,
    );
    const last = stale.at(-1);
    if (last === undefined) return;
    await indexRows(transaction, stale);
    await transaction.$executeRaw`DELETE FROM "StaleSearchEntry" WHERE "sequence" <= ${last.sequence}`;
  }
}

async function indexRows(transaction: Transaction, stale: z.infer<typeof StaleRows>): Promise<void> {
  const documents: SearchDocument[] = [];
  for (const kind of SEARCH_KINDS) {
    const ids = new Set(stale.filter((row) => row.kind === kind).map(({ id }) => id));
    if (ids.size > 0) documents.push(...(await readDocuments(transaction, kind, [...ids])));
  }
  const gone = new Set(stale.map(({ kind, id }) => entryOf(kind, id)));
  const rows = documents.map(toRow).sort(([one], [other]) => one - other);
  await transaction.$executeRaw`DELETE FROM "SearchText" WHERE "rowid" IN (
    SELECT "value" FROM json_each(${JSON.stringify([...gone])}) ORDER BY "value")`;
  await transaction.$executeRaw`INSERT INTO "SearchText" ("rowid", "title", "names", "text")
    SELECT "value" ->> 0, "value" ->> 1, "value" ->> 2, "value" ->> 3 FROM json_each(${JSON.stringify(rows)})`;
}

function toRow({ kind, id, fields }: SearchDocument): readonly [number, string, string, string] {
  const wordsIn = (column: Column) =>
    joinWords(fields.filter(({ field }) => columnOf(kind, field) === column).map(({ text }) => text));
  return [entryOf(kind, id), wordsIn('title'), wordsIn('names'), wordsIn('text')];
}

/** The title of a bulletin is as a rule the headline of one of its articles, and is not to stand before that. */
function columnOf(kind: SearchKind, field: SearchField): Column {
  return kind === 'BULLETIN' ? 'text' : COLUMNS[field];
}

function joinWords(texts: readonly string[]): string {
  const folded = texts.map((text) => foldWords(text).map((word) => word.folded));
  return folded.map((words) => words.join(' ')).join(BETWEEN);
}
