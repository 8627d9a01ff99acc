import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { ArticleFilter, ParticipantFilter } from '../../src/domain/filter.ts';
import {
  EVERY_AGREEMENT,
  EVERY_ARTICLE,
  EVERY_BULLETIN,
  EVERY_ENGAGEMENT,
  EVERY_PARTICIPANT,
  EVERY_PARTICIPATION,
  EVERY_SOURCE,
} from '../../src/domain/filter.ts';
import type { Page, PageRequest } from '../../src/domain/page.ts';
import type { PrismaClient } from '../../src/generated/prisma/client.ts';
import { createPages } from '../../src/store/pages.ts';
import { createTestDatabase } from '../database.ts';
import { recordBulletins, recordParticipant, SHARED } from '../record.ts';

const ALL_ARTICLES = { filter: EVERY_ARTICLE, order: null };
const ALL_AGREEMENTS = { filter: EVERY_AGREEMENT, order: null };
const ALL_PARTICIPATIONS = { filter: EVERY_PARTICIPATION, order: null };
const START: PageRequest = { count: 3, from: 'START', after: null, before: null };

/** Articles of which several share an instant and several have none. */
async function recordTiedArticles(writer: PrismaClient): Promise<void> {
  const hours = [1, 2, 2, 2, null, 3, null, 1, null, 2];
  for (const [index, hour] of hours.entries()) {
    await writer.article.create({
      data: {
        identity: `article ${index}`,
        headline: `Article ${index}`,
        publishedAt: hour === null ? null : new Date(Date.UTC(2026, 1, 2, hour)),
      },
    });
  }
}

/** Newest first, ties by id, those without an instant last. */
const TIED_ORDER = [6, 10, 4, 3, 2, 8, 1, 9, 7, 5];

type ReadPage = (request: PageRequest) => Promise<Page<{ readonly id: number }>>;

async function walk(read: ReadPage, from: PageRequest['from'], count: number): Promise<number[]> {
  const seen: number[][] = [];
  let request: PageRequest = { count, from, after: null, before: null };
  for (;;) {
    const { edges, pageInfo } = await read(request);
    seen.push(edges.map(({ node }) => node.id));
    if (from === 'START' ? !pageInfo.hasNextPage : !pageInfo.hasPreviousPage) break;
    request =
      from === 'START'
        ? { ...request, after: pageInfo.endCursor }
        : { ...request, before: pageInfo.startCursor };
  }
  return (from === 'START' ? seen : seen.toReversed()).flat();
}

describe('pages of a whole list', () => {
  it('cover it once and in order, at any size, from either end, across ties and missing dates', async ({
    expect,
  }) => {
    await using database = await createTestDatabase();
    await recordTiedArticles(database.writer);
    const { articles } = createPages(database.reader);
    const read: ReadPage = (request) => articles(request, ALL_ARTICLES);
    for (const count of [1, 2, 3, 4, 9, 10, 11]) {
      expect(await walk(read, 'START', count), `first ${count}`).toEqual(TIED_ORDER);
      expect(await walk(read, 'END', count), `last ${count}`).toEqual(TIED_ORDER);
    }
  });

  it('give what lies between two cursors, from either end', async ({ expect }) => {
    await using database = await createTestDatabase();
    await recordTiedArticles(database.writer);
    const { articles } = createPages(database.reader);
    const whole = await articles({ ...START, count: 100 }, ALL_ARTICLES);
    const cursors = whole.edges.map(({ cursor }) => cursor);
    const place = fc.nat({ max: TIED_ORDER.length - 1 });
    const from = fc.constantFrom('START', 'END') satisfies fc.Arbitrary<PageRequest['from']>;
    await fc.assert(
      fc.asyncProperty(
        place,
        place,
        fc.integer({ min: 1, max: 10 }),
        from,
        async (after, before, count, end) => {
          const page = await articles(
            { count, from: end, after: cursors[after] ?? null, before: cursors[before] ?? null },
            ALL_ARTICLES,
          );
          const between = TIED_ORDER.slice(after + 1, Math.max(before, after + 1));
          const expected = end === 'START' ? between.slice(0, count) : between.slice(-count);
          expect(page.edges.map(({ node }) => node.id)).toEqual(expected);
        },
      ),
    );
  });

  it('go on at the place of a row that is gone', async ({ expect }) => {
    await using database = await createTestDatabase();
    await recordTiedArticles(database.writer);
    const { articles } = createPages(database.reader);
    const first = await articles(START, ALL_ARTICLES);
    await database.writer.article.delete({ where: { id: TIED_ORDER[2] ?? 0 } });
    const next = await articles({ ...START, after: first.pageInfo.endCursor }, ALL_ARTICLES);
    expect(next.edges.map(({ node }) => node.id)).toEqual(TIED_ORDER.slice(3, 6));
  });

  it('neither repeat nor skip when rows arrive at the top', async ({ expect }) => {
    await using database = await createTestDatabase();
    await recordTiedArticles(database.writer);
    const { articles } = createPages(database.reader);
    const first = await articles(START, ALL_ARTICLES);
    await database.writer.article.create({
      data: { identity: 'new', headline: 'New', publishedAt: new Date(Date.UTC(2026, 1, 3)) },
    });
    const next = await articles({ ...START, after: first.pageInfo.endCursor }, ALL_ARTICLES);
    expect(next.edges.map(({ node }) => node.id)).toEqual(TIED_ORDER.slice(3, 6));
  });

  it('take one statement, and a second one only when the total is asked for', async ({ expect }) => {
    await using database = await createTestDatabase();
    await recordTiedArticles(database.writer);
    const { articles } = createPages(database.reader);
    const page = await articles(START, ALL_ARTICLES);
    expect(database.statements).toHaveLength(1);
    expect(await page.totalCount()).toBe(TIED_ORDER.length);
    expect(database.statements).toHaveLength(2);
  });

  it('are empty, without cursors, for an empty list', async ({ expect }) => {
    await using database = await createTestDatabase();
    const page = await createPages(database.reader).sources(START, { filter: EVERY_SOURCE, order: null });
    expect(page.edges).toEqual([]);
    expect(page.pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    });
    expect(await page.totalCount()).toBe(0);
  });

  it('refuse the cursor of another list', async ({ expect }) => {
    await using database = await createTestDatabase();
    await recordBulletins(database.writer, 1);
    const pages = createPages(database.reader);
    const { pageInfo } = await pages.bulletins(START, { filter: EVERY_BULLETIN, order: null });
    await expect(pages.articles({ ...START, after: pageInfo.endCursor }, ALL_ARTICLES)).rejects.toMatchObject(
      {
        code: 'BAD_CURSOR',
        message: 'Expected a cursor of articles, found a cursor of bulletins',
      },
    );
  });
});

describe('filters', () => {
  it('find participants by words within a name or alias, whatever their case and diacritics', async ({
    expect,
  }) => {
    await using database = await createTestDatabase();
    const { writer } = database;
    await recordParticipant(writer, { kind: 'PERSON', name: 'Recep Tayyip Erdoğan' });
    await recordParticipant(writer, { kind: 'PERSON', name: 'Hakan Fidan' });
    await recordParticipant(writer, { kind: 'COUNTRY', name: 'Türkiye', countryCode: 'TR' });
    await writer.alias.create({
      data: { participantId: 3, name: 'Turkey', folded: 'turkey', searchKey: 'turkey' },
    });
    const { participants } = createPages(database.reader);
    const names = async (filter: Partial<ParticipantFilter>) => {
      const listing = { filter: { ...EVERY_PARTICIPANT, ...filter }, order: null };
      const { edges } = await participants({ ...START, count: 10 }, listing);
      return edges.map(({ node }) => node.name);
    };
    expect(await names({ names: ['ERDOGAN'] })).toEqual(['Recep Tayyip Erdoğan']);
    expect(await names({ names: ['turkey', 'hakan'] })).toEqual(['Hakan Fidan', 'Türkiye']);
    expect(await names({ kinds: ['PERSON'], names: ['turkey'] })).toEqual([]);
    expect(await names({ kinds: ['PERSON'] })).toEqual(['Hakan Fidan', 'Recep Tayyip Erdoğan']);
    expect(await names({ names: [`%' OR 1=1 --`] })).toEqual([]);
  });

  it('find articles by source and topic', async ({ expect }) => {
    await using database = await createTestDatabase();
    const { sourceId } = SHARED;
    await recordBulletins(database.writer, 2);
    await database.writer.articleTopic.create({ data: { revisionId: 2, topic: 'SPORT' } });
    const { articles } = createPages(database.reader);
    const ids = async (filter: Partial<ArticleFilter>) => {
      const listing = { filter: { ...EVERY_ARTICLE, ...filter }, order: null };
      return (await articles(START, listing)).edges.map(({ node }) => node.id);
    };
    expect(await ids({ topics: ['SPORT'] })).toEqual([2]);
    expect(await ids({ topics: ['SPORT', 'TRADE'] })).toEqual([2, 1]);
    expect(await ids({ sources: [sourceId], topics: ['TRADE'] })).toEqual([2, 1]);
    expect(await ids({ sources: [sourceId + 1] })).toEqual([]);
  });

  it('narrow the total as well', async ({ expect }) => {
    await using database = await createTestDatabase();
    await recordBulletins(database.writer, 3);
    await database.writer.agreement.update({ where: { id: 1 }, data: { status: 'PLANNED' } });
    const { agreements, engagements } = createPages(database.reader);
    const planned = await agreements(START, {
      filter: { ...EVERY_AGREEMENT, kinds: ['PLAN'], statuses: ['PLANNED', 'PROPOSED'] },
      order: null,
    });
    expect(await planned.totalCount()).toBe(1);
    const held = await engagements(START, {
      filter: { ...EVERY_ENGAGEMENT, statuses: ['HELD'] },
      order: null,
    });
    expect(await held.totalCount()).toBe(3);
  });
});

describe('pages of many parents', () => {
  it('take one statement for all parents that ask for the same part, and one for all totals', async ({
    expect,
  }) => {
    await using database = await createTestDatabase();
    const { countryId, hostId } = SHARED;
    await recordBulletins(database.writer, 4);
    const { agreementsOfParty } = createPages(database.reader);
    const pages = await Promise.all(
      [countryId, hostId, 99].map((id) => agreementsOfParty(id, START, ALL_AGREEMENTS)),
    );
    expect(pages.map(({ edges }) => edges.map(({ node }) => node.id))).toEqual([[4, 3, 2], [4, 3, 2], []]);
    expect(pages.map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, true, false]);
    expect(database.statements).toHaveLength(1);
    expect(await Promise.all(pages.map(({ totalCount }) => totalCount()))).toEqual([4, 4, 0]);
    expect(database.statements).toHaveLength(2);
  });

  it('go on after a cursor and come back before it', async ({ expect }) => {
    await using database = await createTestDatabase();
    const { personId } = SHARED;
    await recordBulletins(database.writer, 5);
    const pages = createPages(database.reader);
    const read: ReadPage = (request) =>
      pages.participationsOfParticipant(personId, request, ALL_PARTICIPATIONS);
    const whole = (await read({ ...START, count: 100 })).edges.map(({ node }) => node.id);
    expect(whole).toHaveLength(5);
    for (const count of [1, 2, 5]) {
      expect(await walk(read, 'START', count)).toEqual(whole);
      expect(await walk(read, 'END', count)).toEqual(whole);
    }
  });

  it('count the current wording of an article only', async ({ expect }) => {
    await using database = await createTestDatabase();
    const { personId } = SHARED;
    await recordBulletins(database.writer, 2);
    const revised = await database.writer.revision.create({
      data: {
        articleId: 2,
        number: 2,
        text: 'Headline 2',
        textSha256: 'revised',
        recordedAt: new Date(0),
        extractorVersion: 1,
      },
    });
    await database.writer.article.update({ where: { id: 2 }, data: { currentRevisionId: revised.id } });
    const pages = createPages(database.reader);
    const participations = await pages.participationsOfParticipant(personId, START, ALL_PARTICIPATIONS);
    expect(participations.edges.map(({ node }) => node.revisionId)).toEqual([1]);
    expect(await participations.totalCount()).toBe(1);
    expect((await pages.agreementsOfActor(personId, START, ALL_AGREEMENTS)).edges).toMatchObject([
      { node: { id: 1 } },
    ]);
    expect((await pages.reportsOfAgreement(2, START)).edges).toEqual([]);
    expect((await pages.evidenceOfEngagement(1, START)).edges).toMatchObject([{ node: { quote: 'met' } }]);
  });
});
