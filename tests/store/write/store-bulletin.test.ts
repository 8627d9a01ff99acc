import { describe, expect, it } from 'vitest';
import { FactsContradictText } from '../../../src/store/errors.ts';
import type { BulletinWithFacts } from '../../../src/store/store.ts';
import { buildBulletin, onDay } from '../build-bulletin.ts';
import { dumpRecord } from '../dump-record.ts';
import { openTestStore, type TestStore } from '../test-store.ts';

const VISIT = {
  headline: 'President Bektur Osmon visits Ankara',
  body: 'President Bektur Osmon met Foreign Minister Leyla Demir. The Trade Plan for Rivers was signed.',
  participants: [
    { name: 'Bektur Osmon', state: 'KG', office: 'President', mentions: ['Bektur Osmon', 'Osmon'] },
    { name: 'Leyla Demir', state: 'TR', office: 'Minister of Foreign Affairs' },
  ],
  agreements: [{ title: 'Trade Plan for Rivers', kind: 'PLAN' as const, parties: ['KG', 'TR'] }],
  engagements: [{ participants: ['Bektur Osmon', 'Leyla Demir'], place: 'Ankara', country: 'TR' }],
  topics: ['TRADE' as const],
};

describe('storing a bulletin', () => {
  it('keeps its text, its diagnostics and the place of each article', async () => {
    await using store = await openTestStore();
    const diagnostic = { ruleId: 'a/b', severity: 'INFO', message: 'Odd', line: 2, column: 3 } as const;
    const bulletin = buildBulletin({
      articles: [{ headline: 'One', counter: '8 426' }, { headline: 'Two' }],
      capturedOn: '2026-02-03',
      diagnostics: [diagnostic],
    });
    const { bulletinId } = await store.storeBulletin(bulletin);
    const stored = await store.reader.bulletin.findUniqueOrThrow({
      where: { id: bulletinId },
      include: { appearances: true, diagnostics: true },
    });
    expect(stored).toMatchObject({ text: bulletin.received.text, capturedOn: '2026-02-03' });
    expect(stored.diagnostics).toMatchObject([diagnostic]);
    expect(stored.appearances).toMatchObject([
      { position: 0, counter: '8 426', line: 1 },
      { position: 1, counter: null, line: 2 },
    ]);
  });

  it('reports what it did', async () => {
    await using store = await openTestStore();
    const report = await store.storeBulletin(buildBulletin({ articles: [VISIT, { headline: 'Two' }] }));
    expect(report).toMatchObject({ outcome: 'ingested', articles: 2, newArticles: 2, revisedArticles: 0 });
    expect(report.sequence).toBe(await store.latestSequence());
  });

  it('changes nothing when the same bytes come again', async () => {
    await using store = await openTestStore();
    const first = await store.storeBulletin(buildBulletin({ articles: [VISIT] }));
    const before = dumpRecord(store.file);
    const again = await store.storeBulletin(buildBulletin({ articles: [VISIT] }), {
      source: 'Somebody else',
    });
    expect(again).toEqual({ ...first, outcome: 'unchanged', newArticles: 0 });
    expect(dumpRecord(store.file)).toEqual(before);
  });

  it('keeps one article for two bulletins that print it, with its facts once', async () => {
    await using store = await openTestStore();
    await store.storeBulletin(buildBulletin({ articles: [VISIT], salt: 'morning' }));
    const again = await store.storeBulletin(buildBulletin({ articles: [VISIT], salt: 'evening' }));
    expect(again).toMatchObject({ outcome: 'ingested', articles: 1, newArticles: 0, revisedArticles: 0 });
    const { reader } = store;
    const counts = [reader.article, reader.revision, reader.agreementReport, reader.appearance];
    expect(await Promise.all(counts.map((table) => (table as typeof reader.article).count()))).toEqual([
      1, 1, 1, 2,
    ]);
  });

  it('writes its changes with itself last, so that its cursor is behind all of them', async () => {
    await using store = await openTestStore();
    await store.storeBulletin(buildBulletin({ articles: [VISIT] }));
    expect(await listChanges(store)).toEqual([
      'ARTICLE_PUBLISHED article revision',
      'PARTICIPANT_RECORDED article revision participant',
      'PARTICIPANT_RECORDED article revision participant',
      'PARTICIPANT_RECORDED article revision participant',
      'PARTICIPANT_RECORDED article revision participant',
      'AGREEMENT_RECORDED article revision agreement',
      'ENGAGEMENT_RECORDED article revision engagement',
      'BULLETIN_INGESTED',
    ]);
  });

  it('lets the words that prove a fact stand in a neighbouring article', async () => {
    await using store = await openTestStore();
    const bulletin = buildBulletin({
      articles: [VISIT, { headline: 'Minister Leyla Demir', participants: [] }],
    });
    const [facts, ...rest] = bulletin.facts;
    const evidence = { article: 1, start: 0, end: 8, quote: 'Minister' };
    const participants = facts?.participants.map((fact) =>
      fact.name === 'Leyla Demir' ? { ...fact, offices: [{ title: 'Minister', evidence }] } : fact,
    );
    await store.storeBulletin({
      ...bulletin,
      facts: [{ ...facts, participants }, ...rest],
    } as BulletinWithFacts);
    const [office] = await store.reader.evidence.findMany({
      where: { proves: 'OFFICE', quote: 'Minister' },
      include: { revision: true, participation: { include: { participant: true, revision: true } } },
    });
    expect(office?.revision.text).toBe('Minister Leyla Demir');
    expect(office?.participation?.participant.name).toBe('Leyla Demir');
    expect(office?.participation?.revision.text).toContain('visits Ankara');
  });

  it('stores a bulletin without articles', async () => {
    await using store = await openTestStore();
    const report = await store.storeBulletin(buildBulletin({ articles: [] }));
    expect(report).toMatchObject({ outcome: 'ingested', articles: 0, sequence: 1 });
  });
});

describe('a bulletin whose facts do not fit', () => {
  it.each([
    ['a quote that is not in the text', (facts: BulletinWithFacts['facts']) => misquote(facts)],
    ['an engagement with somebody the article does not name', (facts) => invite(facts, 'Nobody')],
    ['facts for fewer articles', () => []],
  ])('is refused for %s and leaves no trace, and the next one is stored', async (_, spoil) => {
    await using store = await openTestStore();
    const good = buildBulletin({ articles: [VISIT] });
    const before = dumpRecord(store.file);
    const refused = store.storeBulletin({ ...good, facts: spoil(good.facts) });
    await expect(refused).rejects.toThrow(FactsContradictText);
    expect(dumpRecord(store.file)).toEqual(before);
    expect(await store.storeBulletin(good)).toMatchObject({ outcome: 'ingested', bulletinId: 1 });
  });

  it('is rolled back whole when the database refuses one of its rows', async () => {
    await using store = await openTestStore();
    const good = buildBulletin({ articles: [VISIT] });
    const twice = good.facts.map((facts) => ({ ...facts, topics: [...facts.topics, ...facts.topics] }));
    await expect(store.storeBulletin({ ...good, facts: twice })).rejects.toThrow(/UNIQUE constraint/);
    expect(await store.reader.bulletin.count()).toBe(0);
    expect(await store.latestSequence()).toBe(0);
    const { sequence } = await store.storeBulletin(good);
    expect((await store.pageChanges({ after: 0, limit: 100 })).rows.map((change) => change.sequence)).toEqual(
      upTo(sequence),
    );
  });
});

describe('the evidence in the database', () => {
  it('quotes exactly what stands at its place, also beside characters of two code units', async () => {
    await using store = await openTestStore();
    const article = {
      ...VISIT,
      headline: '🇰🇬 “President Bektur Osmon”\u2028visits',
      participants: [{ name: 'Bektur Osmon', mentions: ['Bektur Osmon', '“President Bektur Osmon”\u2028'] }],
      engagements: [{ participants: ['Bektur Osmon'], start: onDay('2026-02-02') }],
    };
    await store.storeBulletin(buildBulletin({ articles: [article, VISIT] }));
    const evidence = await store.reader.evidence.findMany({ include: { revision: true } });
    expect(evidence.length).toBeGreaterThan(10);
    for (const { revision, start, end, quote } of evidence)
      expect(revision.text.slice(start, end)).toBe(quote);
  });
});

function misquote(facts: BulletinWithFacts['facts']): BulletinWithFacts['facts'] {
  return facts.map((one) => ({
    ...one,
    topics: one.topics.map((topic) => ({
      ...topic,
      evidence: topic.evidence.map((evidence) => ({ ...evidence, quote: 'elsewhere' })),
    })),
  }));
}

function invite(facts: BulletinWithFacts['facts'], name: string): BulletinWithFacts['facts'] {
  return facts.map((one) => ({
    ...one,
    engagements: one.engagements.map((engagement) => ({ ...engagement, participants: [name] })),
  }));
}

async function listChanges(store: Pick<TestStore, 'pageChanges'>) {
  return (await store.pageChanges({ after: 0, limit: 100 })).rows.map((change) => {
    const { articleId, revisionId, participantId, agreementId, engagementId } = change;
    const ids = {
      article: articleId,
      revision: revisionId,
      participant: participantId,
      agreement: agreementId,
      engagement: engagementId,
    };
    const set = Object.entries(ids).flatMap(([name, id]) => (id === null ? [] : [name]));
    return [change.kind, ...set].join(' ');
  });
}

function upTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}
