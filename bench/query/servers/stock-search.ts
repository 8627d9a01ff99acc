import { parseSearchText } from '../../../src/domain/search.ts';
import { Prisma } from '../../../src/generated/prisma/client.ts';
import { isOfKinds, readEntry } from '../../../src/store/search/entries.ts';
import { matchExpression, SCORE } from '../../../src/store/search/match.ts';

/** The statement by which all find articles: ours, so that all find the same. */
export const SEARCH_STATEMENT = Prisma.sql`
  SELECT "rowid" AS "entry" FROM "SearchText"
  WHERE "SearchText" MATCH ${''} AND ${isOfKinds(Prisma.sql`"rowid"`, ['ARTICLE'])}
  ORDER BY ${SCORE} DESC, "rowid" DESC LIMIT ${0}`.sql;

/** What is bound to it. */
export function bindSearch(text: string, first: number): readonly [match: string, first: number] {
  return [matchExpression(parseSearchText(text)), first];
}

/** The article of a row it gives. */
export function articleIdOf({ entry }: { readonly entry: number | bigint }): number {
  return readEntry(Number(entry)).id;
}
