import { describe, expect, it } from 'vitest';
import { type ArticleDraft, buildBulletin } from '../build-bulletin.ts';
import { openTestStore, type TestStore } from '../test-store.ts';

const FIRST = { headline: 'Envoy arrives', body: 'The envoy arrived on Monday.' };
const CORRECTED = { headline: 'Envoy arrives', body: 'The envoy arrived on Tuesday.' };

describe('the identity of an article', () => {
  it.each<[string, ArticleDraft, ArticleDraft, number]>([
    ['its headline in other letters', FIRST, { ...FIRST, headline: 'ENVOY  ARRIVES!' }, 1],
    ['another counter', { ...FIRST, counter: '10' }, { ...FIRST, counter: '11' }, 1],
    ['another time', FIRST, { ...FIRST, at: '2026-02-02T09:11' }, 2],
    ['another publisher', { ...FIRST, publisher: 'Akorda' }, { ...FIRST, publisher: 'TASS' }, 2],
    [
      'another name of the publisher',
      { ...FIRST, publisher: 'Akorda' },
      { ...FIRST, publisher: 'akorda.kz' },
      1,
    ],
    ['no time on both sides', { ...FIRST, at: null }, { ...FIRST, at: null }, 1],
  ])('holds or not for %s', async (_, one, other, articles) => {
    await using store = await openTestStore();
    await store.storeBulletin(buildBulletin({ articles: [one], salt: 'one' }));
    await store.storeBulletin(buildBulletin({ articles: [other], salt: 'other' }));
    expect(await store.reader.article.count()).toBe(articles);
  });

  it('takes the time as printed and turns it into an instant by the zone of the source', async () => {
    await using store = await openTestStore();
    await store.storeBulletin(
      buildBulletin({ articles: [{ ...FIRST, publisher: 'Akorda', at: '2026-02-02T09:10' }] }),
    );
    expect(await store.reader.article.findFirst()).toMatchObject({
      identity: 'akorda|envoy arrives|2026-02-02T09:10',
      publishedLocal: '2026-02-02T09:10',
      timeZone: 'Asia/Almaty',
      publishedAt: new Date('2026-02-02T04:10:00Z'),
    });
  });
});

describe('another wording of an article', () => {
  it('is its next revision and the current one', async () => {
    await using store = await openTestStore();
    await store.storeBulletin(buildBulletin({ articles: [FIRST] }));
    const report = await store.storeBulletin(buildBulletin({ articles: [CORRECTED] }));
    expect(report).toMatchObject({ outcome: 'revised', newArticles: 0, revisedArticles: 1 });
    expect(await currentText(store)).toContain('Tuesday');
    expect(await listNumbers(store)).toEqual([1, 2]);
    const kinds = (await store.pageChanges({ after: 2, limit: 10 })).rows.map(({ kind }) => kind);
    expect(kinds).toEqual(['ARTICLE_REVISED', 'BULLETIN_INGESTED']);
  });

  it('is kept but not the current one when its bulletin is the older', async () => {
    await using store = await openTestStore();
    await store.storeBulletin(
      buildBulletin({ articles: [{ ...CORRECTED, counter: '20' }], capturedOn: '2026-02-04' }),
    );
    await store.storeBulletin(
      buildBulletin({ articles: [{ ...FIRST, counter: '10' }], capturedOn: '2026-02-03' }),
    );
    expect(await currentText(store)).toContain('Tuesday');
    expect(await listNumbers(store)).toEqual([1, 2]);
    expect(await store.reader.article.findFirst()).toMatchObject({ counter: '20' });
  });

  it('becomes the current one again when a newer bulletin returns to it', async () => {
    await using store = await openTestStore();
    await store.storeBulletin(buildBulletin({ articles: [FIRST], capturedOn: '2026-02-02' }));
    await store.storeBulletin(buildBulletin({ articles: [CORRECTED], capturedOn: '2026-02-03' }));
    const back = await store.storeBulletin(buildBulletin({ articles: [FIRST], capturedOn: '2026-02-04' }));
    expect(back).toMatchObject({ outcome: 'revised', revisedArticles: 1 });
    expect(await currentText(store)).toContain('Monday');
    expect(await listNumbers(store)).toEqual([1, 2]);
  });

  it('in one bulletin is current where it stands higher', async () => {
    await using store = await openTestStore();
    const report = await store.storeBulletin(buildBulletin({ articles: [CORRECTED, FIRST] }));
    expect(report).toMatchObject({ outcome: 'ingested', articles: 2, newArticles: 1, revisedArticles: 0 });
    expect(await currentText(store)).toContain('Tuesday');
  });

  it('speaks for its agreement in the place of the old one', async () => {
    await using store = await openTestStore();
    const plan = { title: 'Plan for Rivers', kind: 'PLAN' as const, parties: ['KG', 'TR'] };
    const told = { headline: 'Plan for Rivers', body: 'It was signed.' };
    const denied = { headline: 'Plan for Rivers', body: 'It will be signed.' };
    const one = { ...told, agreements: [{ ...plan, status: 'SIGNED' as const }] };
    const other = { ...denied, agreements: [{ ...plan, status: 'PLANNED' as const }] };
    await store.storeBulletin(buildBulletin({ articles: [one] }));
    await store.storeBulletin(buildBulletin({ articles: [other] }));
    expect(await store.reader.agreement.findMany()).toMatchObject([{ status: 'PLANNED' }]);
    expect(await store.reader.agreementReport.count()).toBe(2);
  });
});

async function currentText(store: TestStore): Promise<string> {
  const article = await store.reader.article.findFirstOrThrow({ include: { currentRevision: true } });
  return article.currentRevision?.text ?? '';
}

async function listNumbers(store: TestStore): Promise<readonly number[]> {
  const revisions = await store.reader.revision.findMany({ orderBy: { number: 'asc' } });
  return revisions.map(({ number }) => number);
}
