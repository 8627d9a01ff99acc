import { createHash } from 'node:crypto';
import DataLoader from 'dataloader';
import type { Page, PageRequest } from '../../domain/page.ts';
import type { SearchHit, SearchKind, SearchQuery, SearchSnippet } from '../../domain/search.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { boundsOf, createPage, towardsOf } from '../page.ts';
import type { PageOrder } from '../page-order.ts';
import { isBefore, keyColumns, orderBy, rangesBeyond } from '../page-order.ts';
import type { SortKeyed } from '../page-source.ts';
import type { Reader } from '../reader.ts';
import type { SearchDocument } from './documents.ts';
import { readDocuments } from './documents.ts';
import { entryOf, isOfKinds, readEntry } from './entries.ts';
import { createFacets } from './facets.ts';
import { matchExpression, SCORE, SCORE_UNIT } from './match.ts';
import { cutSnippets } from './snippets.ts';

export type Search = ReturnType<typeof createSearch>;

/** Finds by words. It remembers the documents it has read, so make a new one for each request. */
export function createSearch(reader: Reader) {
  const documents = createDocumentLoader(reader);
  return {
    /** What fits, best first; what fits alike, by kind and the last recorded first. One statement, and one for the total. */
    page: (query: SearchQuery, request: PageRequest) => pageHits(reader, query, request),
    /** Where the words stand in something found. A statement for each kind that is asked for together. */
    snippets: async ({ terms }: SearchQuery, { kind, id }: SearchHit): Promise<readonly SearchSnippet[]> => {
      const document = await documents.load(entryOf(kind, id));
      return document === null ? [] : cutSnippets(document, terms);
    },
    ...createFacets(reader),
  };
}

type HitRow = SortKeyed & { readonly entry: bigint | number; readonly score: bigint | number };

/** Throws a `Refusal` for a cursor that is not one of this search. */
async function pageHits(reader: Reader, query: SearchQuery, request: PageRequest): Promise<Page<SearchHit>> {
  const { start, stop } = boundsOf(request);
  const towards = towardsOf(request);
  const order = orderOf(query);
  const beyond = Prisma.join(rangesBeyond(order, start, towards), ' OR ');
  const rows = await reader.$queryRaw<HitRow[]>`
    SELECT "hit"."entry", "hit"."score", ${keyColumns(order)}
    FROM (SELECT "rowid" AS "entry", ${SCORE} AS "score" FROM "SearchText" WHERE ${isFound(query)}) AS "hit"
    WHERE (${beyond}) AND ${isBefore(order, stop, towards)} ORDER BY ${orderBy(order, towards)} LIMIT ${request.count + 1}`;
  const hits = rows.map(({ entry, score, keyLead, keyId }) => ({
    ...readEntry(Number(entry)),
    score: Number(score) / SCORE_UNIT,
    keyLead,
    keyId,
  }));
  return createPage<SearchHit>(hits, request, { order, totalCount: () => countHits(reader, query) });
}

/** Its cursors are good for the same words and kinds only: elsewhere the place they name is none. */
function orderOf({ terms, kinds }: SearchQuery): PageOrder {
  const asked = JSON.stringify([terms, kinds && [...kinds].sort()]);
  return {
    name: `search ${createHash('sha256').update(asked).digest('hex').slice(0, 16)}`,
    // Cursors are text: without a type of its own the column would be compared to them as text is to numbers.
    lead: 'CAST("hit"."score" AS INTEGER)',
    nullable: false,
    id: '"hit"."entry"',
    direction: 'DESC',
  };
}

async function countHits(reader: Reader, query: SearchQuery): Promise<number> {
  const [row] = await reader.$queryRaw<{ total: bigint }[]>`
    SELECT COUNT(*) AS "total" FROM "SearchText" WHERE ${isFound(query)}`;
  return Number(row?.total ?? 0);
}

/** What is searched for, as a condition on the index. */
function isFound({ terms, kinds }: SearchQuery): Prisma.Sql {
  const matches = Prisma.sql`"SearchText" MATCH ${matchExpression(terms)}`;
  return kinds === null ? matches : Prisma.sql`${matches} AND ${isOfKinds(Prisma.sql`"rowid"`, kinds)}`;
}

function createDocumentLoader(reader: Reader): DataLoader<number, SearchDocument | null> {
  return new DataLoader<number, SearchDocument | null>(async (entries) => {
    const idsByKind = new Map<SearchKind, number[]>();
    for (const { kind, id } of entries.map(readEntry)) {
      idsByKind.set(kind, [...(idsByKind.get(kind) ?? []), id]);
    }
    const read = await Promise.all([...idsByKind].map(([kind, ids]) => readDocuments(reader, kind, ids)));
    const byEntry = new Map(read.flat().map((document) => [entryOf(document.kind, document.id), document]));
    return entries.map((entry) => byEntry.get(entry) ?? null);
  });
}
