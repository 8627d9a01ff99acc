import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldWords } from '../../../src/domain/folded-words.ts';
import type { PageRequest } from '../../../src/domain/page.ts';
import type { SearchHit, SearchKind, SearchQuery, SearchTerm } from '../../../src/domain/search.ts';
import { parseSearchText, SEARCH_KINDS } from '../../../src/domain/search.ts';
import type { SearchDocument } from '../../../src/store/search/documents.ts';
import { readDocuments } from '../../../src/store/search/documents.ts';
import { indexStale } from '../../../src/store/search/index-stale.ts';
import { createSearch } from '../../../src/store/search/search.ts';
import type { TestDatabase } from '../../database.ts';
import { createTestDatabase } from '../../database.ts';
import { recordBulletins, recordParticipant } from '../../record.ts';

const FIRST: PageRequest = { count: 100, from: 'START', after: null, before: null };

let database: TestDatabase;
let documents: readonly SearchDocument[];

beforeAll(async () => {
  database = await createTestDatabase();
  await recordBulletins(database.writer, 12);
  for (const name of ['Hakan Fidan', 'Adile Fidanova', 'Ministry of Trade of Utopia']) {
    await recordParticipant(database.writer, {
      kind: name.startsWith('Min') ? 'ORGANIZATION' : 'PERSON',
      name,
    });
  }
  await database.writer.bulletin.update({ where: { id: 7 }, data: { title: 'Headline 7' } });
  await indexStale(database.writer);
  const ids = Array.from({ length: 50 }, (_, index) => index + 1);
  documents = (
    await Promise.all(SEARCH_KINDS.map((kind) => readDocuments(database.reader, kind, ids)))
  ).flat();
});

afterAll(() => database[Symbol.asyncDispose]());

/** Words of the record and others, in phrases or not, whole or not. */
const word = fc.constantFrom(
  ...['Adil', 'SERIK', 'ambassador', 'Amb', 'plan', 'meeting', '1', '12', 'utopia', 'Erewhon', 'president'],
  ...['president, utopia', 'trade', 'fidan', 'Fıdan', 'headline', 'met', 'of', 'was signed', 'nowhere'],
);
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', '" "', '"', ' "', '')), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.flat().join(''));
const kinds = fc.option(fc.subarray([...SEARCH_KINDS], { minLength: 1 }));

describe('searching', () => {
  it('finds exactly what has all the words, by kind', async () => {
    await fc.assert(
      fc.asyncProperty(text, kinds, async (asked, among) => {
        const query = { terms: parseSearchText(asked), kinds: among };
        const expected = documents.filter((document) => isFound(document, query)).map(nameOf);
        const found = await createSearch(database.reader).page(query, FIRST);
        expect(found.edges.map(({ node }) => nameOf(node)).sort()).toEqual(expected.sort());
        expect(await found.totalCount()).toBe(expected.length);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same entries page by page, from either end, the best first', async () => {
    await fc.assert(
      fc.asyncProperty(text, kinds, fc.integer({ min: 1, max: 7 }), async (asked, among, count) => {
        const query = { terms: parseSearchText(asked), kinds: among };
        const search = createSearch(database.reader);
        const whole = (await search.page(query, FIRST)).edges.map(({ node }) => node);
        expect(whole.map(({ score }) => score)).toEqual(
          whole.map(({ score }) => score).toSorted((one, other) => other - one),
        );
        expect(await readAll(query, { count, from: 'START' })).toEqual(whole);
        expect(await readAll(query, { count, from: 'END' })).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  it('shows every term it found in the snippets, as it stands in the text', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (asked) => {
        const query = { terms: parseSearchText(asked), kinds: null };
        const search = createSearch(database.reader);
        const { edges } = await search.page(query, FIRST);
        for (const { node } of edges) {
          const snippets = await search.snippets(query, node);
          const shown = snippets.flatMap(({ text: stretch, ranges }) =>
            ranges.map(({ start, end }) => stretch.slice(start, end)),
          );
          for (const term of query.terms) {
            expect(shown.some((words) => standsIn(foldWords(words), term))).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('takes any text without a syntax error, or refuses it for having no word', {
    timeout: 60_000,
  }, async () => {
    const odd = fc.constantFrom(
      '"',
      '*',
      ':',
      '^',
      '(',
      ')',
      '\0',
      'NEAR',
      'AND',
      'OR',
      'NOT',
      '-',
      '+',
      '{',
      'a',
      '😀',
      'title',
    );
    const any = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 1000 }),
      fc.array(odd, { maxLength: 12 }).map((parts) => parts.join('')),
      fc.array(odd, { maxLength: 12 }).map((parts) => parts.join(' ')),
    );
    await fc.assert(
      fc.asyncProperty(any, async (asked) => {
        const terms = attempt(() => parseSearchText(asked));
        if (terms === 'BAD_FILTER') return;
        const query = { terms, kinds: null };
        const search = createSearch(database.reader);
        const { edges } = await search.page(query, FIRST);
        await Promise.all([search.countKinds(query), search.countYears(query)]);
        await Promise.all(edges.map(({ node }) => search.snippets(query, node)));
      }),
      { numRuns: 300 },
    );
  });

  it('counts kinds, years, sources and countries of all that fits', async () => {
    const search = createSearch(database.reader);
    const query: SearchQuery = { terms: parseSearchText('serik'), kinds: ['AGREEMENT'] };
    expect(await search.countKinds(query)).toEqual([
      { key: 'ENGAGEMENT', count: 12 },
      { key: 'ARTICLE', count: 12 },
      { key: 'PERSON', count: 1 },
    ]);
    expect(await search.countYears(query)).toEqual([{ key: 2026, count: 12 }]);
    expect(await search.countSources(query, 10)).toEqual([{ key: 1, count: 12 }]);
    expect(await search.countCountries(query, 10)).toEqual([
      { key: 1, count: 12 },
      { key: 2, count: 12 },
    ]);
    expect(await search.countCountries(query, 1)).toEqual([{ key: 1, count: 12 }]);
  });

  it('puts a name before a text, and a whole word before the beginning of another', async () => {
    expect(await findKinds('ambassador 7')).toMatchObject([{ kind: 'PERSON' }, { kind: 'ARTICLE' }]);
    const [first, second] = await findKinds('fidan');
    expect(
      [first, second].map(
        (hit) => documents.find((one) => hit && nameOf(one) === nameOf(hit))?.fields[0]?.text,
      ),
    ).toEqual(['Hakan Fidan', 'Adile Fidanova']);
  });

  it('puts a bulletin behind the article whose headline is its title', async () => {
    const kinds = (await findKinds('"headline 7"')).map(({ kind }) => kind);
    expect(kinds).toEqual(['ARTICLE', 'BULLETIN']);
  });

  it('refuses the cursor of another search', async () => {
    const search = createSearch(database.reader);
    const [edge] = (await search.page({ terms: parseSearchText('plan'), kinds: null }, FIRST)).edges;
    const after = edge?.cursor ?? null;
    await expect(
      search.page({ terms: parseSearchText('utopia'), kinds: null }, { ...FIRST, after }),
    ).rejects.toThrow(expect.objectContaining({ code: 'BAD_CURSOR' }));
  });
});

async function findKinds(asked: string): Promise<readonly SearchHit[]> {
  const query = { terms: parseSearchText(asked), kinds: null };
  return (await createSearch(database.reader).page(query, FIRST)).edges.map(({ node }) => node);
}

async function readAll(
  query: SearchQuery,
  { count, from }: Pick<PageRequest, 'count' | 'from'>,
): Promise<readonly SearchHit[]> {
  const pages: SearchHit[][] = [];
  let place: string | null = null;
  for (;;) {
    const request: PageRequest = {
      count,
      from,
      after: from === 'START' ? place : null,
      before: from === 'END' ? place : null,
    };
    const { edges, pageInfo } = await createSearch(database.reader).page(query, request);
    pages.push(edges.map(({ node }) => node));
    place = from === 'START' ? pageInfo.endCursor : pageInfo.startCursor;
    if (!(from === 'START' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)) break;
  }
  return from === 'START' ? pages.flat() : pages.toReversed().flat();
}

/** The same as the index would say it, without one. */
function isFound({ kind, fields }: SearchDocument, query: SearchQuery): boolean {
  const words = fields.map(({ text: told }) => foldWords(told));
  const isWanted = query.kinds === null || query.kinds.includes(kind);
  return isWanted && query.terms.every((term) => words.some((list) => standsIn(list, term)));
}

function standsIn(words: readonly { readonly folded: string }[], term: SearchTerm): boolean {
  const whole = ` ${words.map(({ folded }) => folded).join(' ')} `;
  return whole.includes(` ${term.words.join(' ')}${term.unfinished ? '' : ' '}`);
}

function nameOf({ kind, id }: { readonly kind: SearchKind; readonly id: number }): string {
  return `${kind} ${id}`;
}

function attempt<T>(work: () => T): T | 'BAD_FILTER' {
  try {
    return work();
  } catch (error) {
    expect(error).toMatchObject({ code: 'BAD_FILTER' });
    return 'BAD_FILTER';
  }
}
