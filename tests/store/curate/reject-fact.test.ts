import { describe, expect, it } from 'vitest';
import { type BulletinDraft, buildBulletin } from '../build-bulletin.ts';
import { dumpRecord } from '../dump-record.ts';
import { openTestStore, type TestStore } from '../test-store.ts';

const RULING = { reason: 'The article does not say so', by: 'A. Clerk' };
const PEOPLE = [
  { name: 'Bektur Osmon', state: 'KG', office: 'President' },
  { name: 'Leyla Demir', state: 'TR', office: 'Ambassador' },
] as const;
const TALKS: BulletinDraft = {
  articles: [
    {
      headline: 'Talks in Riga',
      body: 'Bektur Osmon, President, and Leyla Demir, Ambassador, signed the River Treaty on trade.',
      participants: PEOPLE,
      agreements: [{ title: 'River Treaty', kind: 'TREATY', status: 'SIGNED', parties: ['KG', 'TR'] }],
      engagements: [{ kind: 'TALKS', participants: PEOPLE.map(({ name }) => name) }],
      topics: ['TRADE'],
    },
  ],
};
const AGAIN: BulletinDraft = {
  articles: [
    {
      headline: 'Treaty awaited',
      body: 'The River Treaty is planned.',
      at: '2026-02-01T09:10',
      agreements: [{ title: 'River Treaty', kind: 'TREATY', status: 'PLANNED', parties: ['KG', 'TR'] }],
    },
  ],
};

async function openRecord(...drafts: readonly BulletinDraft[]): Promise<TestStore> {
  const store = await openTestStore();
  for (const draft of drafts) await store.storeBulletin(buildBulletin(draft));
  return store;
}

function dumpFacts({ file }: TestStore): readonly string[] {
  return dumpRecord(file);
}

describe('a rejected fact', () => {
  it.each([
    ['Participation', 1],
    ['AgreementReport', 1],
    ['EngagementReport', 1],
    ['ArticleTopic', 1],
  ] as const)(
    'of the kind %s is shown no longer with its evidence, and again when that is undone',
    async (type, id) => {
      await using store = await openRecord(TALKS, AGAIN);
      const before = dumpFacts(store);
      await store.curator.reject({ ...RULING, type, factId: id });
      const shown = await store.reader.$queryRawUnsafe<object[]>(
        `SELECT 1 FROM "${type}" WHERE "id" = ${id}`,
      );
      expect(shown).toEqual([]);
      expect(dumpFacts(store)).not.toEqual(before);
      await store.curator.undo({ ...RULING, curationId: 1 });
      expect(dumpFacts(store).filter((line) => !line.startsWith('["change",'))).toEqual(
        before.filter((line) => !line.startsWith('["change",')),
      );
    },
  );

  it('leaves an agreement what its other reports say', async () => {
    await using store = await openRecord(TALKS, AGAIN);
    const find = () => store.reader.agreement.findMany({ select: { title: true, status: true } });
    expect(await find()).toEqual([{ title: 'River Treaty', status: 'SIGNED' }]);
    await store.curator.reject({ ...RULING, type: 'AgreementReport', factId: 1 });
    expect(await find()).toEqual([{ title: 'River Treaty', status: 'PLANNED' }]);
  });

  it('takes along what no other fact tells of; changes point to it again once that is undone', async () => {
    await using store = await openRecord(TALKS);
    const told = () =>
      store.reader.change.findMany({
        where: { kind: { in: ['AGREEMENT_RECORDED', 'PARTICIPANT_RECORDED'] } },
        orderBy: { sequence: 'asc' },
        select: { agreementId: true, participantId: true },
      });
    const before = await told();
    await store.curator.reject({ ...RULING, type: 'AgreementReport', factId: 1 });
    expect(await store.reader.agreement.count()).toBe(0);
    expect(await told()).not.toEqual(before);
    await store.curator.undo({ ...RULING, curationId: 1 });
    expect(await told()).toEqual(before);
  });

  it('takes along a person whom no other fact speaks of', async () => {
    await using store = await openRecord({
      articles: [{ headline: 'One', body: 'Ann Lee', participants: [{ name: 'Ann Lee' }] }],
    });
    await store.curator.reject({ ...RULING, type: 'Participation', factId: 1 });
    expect(await store.reader.participant.count({ where: { kind: 'PERSON' } })).toBe(0);
    expect(await store.reader.alias.count({ where: { name: 'Ann Lee' } })).toBe(0);
  });

  it('stays rejected when the same is found again in the same wording, and another fact is shown', async () => {
    await using store = await openRecord(TALKS);
    const { id } = await store.reader.participation.findFirstOrThrow({ where: { name: 'Leyla Demir' } });
    await store.curator.reject({ ...RULING, type: 'Participation', factId: id });
    const names = async () =>
      (await store.reader.participation.findMany({ where: { role: 'ACTOR' } })).map(({ name }) => name);
    const [article] = TALKS.articles;
    if (!article) throw new Error('Expected an article');
    const more = { articles: [{ ...article, topics: [] }] };
    const read = { ...buildBulletin(more), extractorVersion: 9, bulletinId: 1 };
    expect(await store.replaceFacts(read)).toMatchObject({ revisedWordings: 1 });
    expect(await names()).not.toContain('Leyla Demir');
    const office = { ...PEOPLE[1], office: 'President' };
    const mended = { articles: [{ ...article, participants: [PEOPLE[0], office] }] };
    await store.replaceFacts({ ...buildBulletin(mended), extractorVersion: 10, bulletinId: 1 });
    expect(await names()).toContain('Leyla Demir');
  });

  it('is told in the feed with its wording, and listed with what it was called', async () => {
    await using store = await openRecord(TALKS);
    const { sequence } = await store.curator.reject({ ...RULING, type: 'ArticleTopic', factId: 1 });
    expect(await store.reader.change.findUnique({ where: { sequence } })).toMatchObject({
      kind: 'FACT_REJECTED',
      articleId: 1,
      revisionId: 1,
      curationId: 1,
    });
    expect(await store.curator.list()).toMatchObject([
      { kind: 'REJECT', fact: 'TRADE', decidedBy: 'A. Clerk' },
    ]);
  });
});

describe('rejecting a fact is refused', () => {
  it('when it is rejected already, or there is none', async () => {
    await using store = await openRecord(TALKS);
    await store.curator.reject({ ...RULING, type: 'ArticleTopic', factId: 1 });
    await expect(store.curator.reject({ ...RULING, type: 'ArticleTopic', factId: 1 })).rejects.toMatchObject({
      code: 'ALREADY_REJECTED',
    });
    await expect(store.curator.reject({ ...RULING, type: 'ArticleTopic', factId: 7 })).rejects.toMatchObject({
      code: 'UNKNOWN_FACT',
    });
    await expect(
      store.curator.reject({ by: 'A. Clerk', reason: ' ', type: 'ArticleTopic', factId: 1 }),
    ).rejects.toMatchObject({ code: 'EMPTY_REASON' });
  });

  it('when a decision joined it with others of its article', async () => {
    await using store = await openRecord(TALKS);
    const [one, other] = await store.reader.participation.findMany({ orderBy: { id: 'asc' } });
    await store.curator.merge({
      ...RULING,
      survivorId: one?.participantId ?? 0,
      otherIds: [other?.participantId ?? 0],
    });
    await expect(
      store.curator.reject({ ...RULING, type: 'Participation', factId: one?.id ?? 0 }),
    ).rejects.toMatchObject({ code: 'JOINED' });
  });
});

describe('what the feed told of a fact', () => {
  it.each(['participantId', 'agreementId', 'engagementId'])(
    'is found by its %s, however long the feed',
    async (column) => {
      await using store = await openRecord(TALKS);
      const plan = await store.reader.$queryRawUnsafe<{ detail: string }[]>(
        `EXPLAIN QUERY PLAN SELECT * FROM "Change" WHERE "Change"."${column}" IN (SELECT value FROM json_each('[1]'))`,
      );
      expect(plan[0]?.detail).toBe(`SEARCH Change USING INDEX Change_${column}_idx (${column}=?)`);
    },
  );
});
