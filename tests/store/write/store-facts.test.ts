import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { type ArticleDraft, buildBulletin, onDay } from '../build-bulletin.ts';
import { openTestStore, type TestStore } from '../test-store.ts';

const OSMON = { name: 'Bektur Osmon', state: 'KG', office: 'President' };
const DEMIR = { name: 'Leyla Demir', state: 'TR', office: 'Minister of Foreign Affairs' };
const MET = 'Bektur Osmon met Leyla Demir';

describe('a person named in several bulletins', () => {
  it('is one participant with every form of the name, the fullest in front', async () => {
    await using store = await openTestStore();
    await storeArticles(store, [
      { headline: 'B. Osmon speaks', participants: [{ ...OSMON, name: 'B. Osmon' }] },
      {
        headline: 'Bektur Osmon spoke; Osmon, Head of State, left',
        participants: [{ ...OSMON, mentions: ['Bektur Osmon', 'Osmon', 'Head of State'] }],
      },
    ]);
    const persons = await store.reader.participant.findMany({
      where: { kind: 'PERSON' },
      include: { aliases: { orderBy: { id: 'asc' } } },
    });
    expect(persons).toMatchObject([{ name: 'Bektur Osmon', foldedName: 'bektur osmon', countryCode: 'KG' }]);
    expect(persons[0]?.aliases.map(({ name }) => name)).toEqual(['B. Osmon', 'Bektur Osmon', 'Osmon']);
  });

  it('is one under other romanizations and orders of names, also where a form has no key yet', async () => {
    await using store = await openTestStore();
    const names = ['Arman Temirbayev', 'Temirbaev Arman', 'A.Temirbaev', 'Arman Serikovich Temirbayev'];
    for (const name of names) {
      const database = new Database(store.file);
      database.exec(`UPDATE Alias SET searchKey = ''`);
      database.close();
      await storeArticles(store, [{ headline: `${name} speaks`, participants: [{ name, state: 'KZ' }] }]);
    }
    const persons = await store.reader.participant.findMany({ where: { kind: 'PERSON' } });
    expect(persons).toMatchObject([{ name: 'Arman Serikovich Temirbayev' }]);
  });

  it('gains a state once one is told, and stays apart from a namesake of another', async () => {
    await using store = await openTestStore();
    await storeArticles(store, [
      { headline: MET, at: '2026-02-01', participants: [{ name: 'Bektur Osmon' }] },
      { headline: MET, at: '2026-02-02', participants: [OSMON] },
      { headline: MET, participants: [{ ...OSMON, state: 'KZ' }] },
    ]);
    const persons = await store.reader.participant.findMany({
      where: { kind: 'PERSON' },
      orderBy: { id: 'asc' },
    });
    expect(persons.map(({ countryCode }) => countryCode)).toEqual(['KG', 'KZ']);
  });

  it('has one tenure for each office, seen from the first day to the last', async () => {
    await using store = await openTestStore();
    await storeArticles(store, [
      { headline: MET, at: '2026-02-10T10:00', participants: [OSMON] },
      { headline: MET, at: '2026-02-02T10:00', participants: [OSMON] },
      { headline: MET, at: '2026-03-01', participants: [{ ...OSMON, office: 'PRESIDENT' }] },
      { headline: MET, at: null, participants: [OSMON] },
      { headline: MET, at: '2026-04-01', participants: [{ ...OSMON, office: 'Prime Minister' }] },
    ]);
    const tenures = await store.reader.tenure.findMany({
      include: { represents: true },
      orderBy: { id: 'asc' },
    });
    expect(tenures.map(({ office, firstSeen, lastSeen }) => [office, firstSeen, lastSeen])).toEqual([
      ['President', '2026-02-02', '2026-03-01'],
      ['Prime Minister', '2026-04-01', '2026-04-01'],
    ]);
    expect(tenures[0]?.represents?.name).toBe('Kyrgyzstan');
    const tied = { where: { tenureId: tenures[0]?.id ?? 0 } };
    expect(await store.reader.participationTenure.count(tied)).toBe(4);
  });

  it('has a tenure of each of the offices stated together', async () => {
    await using store = await openTestStore();
    const offices = ['Deputy Prime Minister', 'Minister of Foreign Affairs'];
    const both = buildBulletin({ articles: [{ headline: MET, at: '2026-02-01', participants: [OSMON] }] });
    const [facts] = both.facts;
    const [person] = facts?.participants ?? [];
    if (!facts || person?.kind !== 'PERSON') throw new Error('Expected a person');
    const [office] = person.offices;
    if (!office) throw new Error('Expected an office');
    const held = { ...person, offices: offices.map((title) => ({ ...office, title })) };
    await store.storeBulletin({ ...both, facts: [{ ...facts, participants: [held] }] });
    await storeArticles(store, [
      {
        headline: MET,
        at: '2026-03-01',
        participants: [{ ...OSMON, office: 'Minister of Foreign Affairs' }],
      },
    ]);
    const tenures = await store.reader.tenure.findMany({ orderBy: { id: 'asc' } });
    expect(tenures.map(({ office: title, firstSeen, lastSeen }) => [title, firstSeen, lastSeen])).toEqual([
      ['Deputy Prime Minister', '2026-02-01', '2026-02-01'],
      ['Minister of Foreign Affairs', '2026-02-01', '2026-03-01'],
    ]);
    expect((await store.reader.participation.findFirst())?.office).toBe(offices.join('; '));
  });

  it.each(['Former President', 'President-elect', 'Ambassador (designate)'])(
    'has no tenure as %s',
    async (office) => {
      await using store = await openTestStore();
      await storeArticles(store, [{ headline: MET, participants: [{ ...OSMON, office }] }]);
      expect(await store.reader.tenure.count()).toBe(0);
      expect(await store.reader.participation.findFirst()).toMatchObject({ office });
    },
  );
});

describe('a participation', () => {
  it('tells whom the person represents and where he or she is accredited', async () => {
    await using store = await openTestStore();
    const envoy = { name: 'Leyla Demir', state: 'TR', accreditedTo: 'KG', office: 'Ambassador' };
    const banker = { name: 'Bektur Osmon', speaksFor: 'River Bank', role: 'MENTIONED' as const };
    await storeArticles(store, [{ headline: MET, participants: [envoy, banker] }]);
    const participations = await store.reader.participation.findMany({
      include: { participant: true, represents: true, accreditedTo: true },
      orderBy: { position: 'asc' },
    });
    // In order of first mention, whatever the order of the facts.
    expect(participations).toMatchObject([
      { role: 'MENTIONED', participant: { name: 'Bektur Osmon' }, represents: { name: 'River Bank' } },
      { role: 'ACTOR', represents: { countryCode: 'TR' }, accreditedTo: { countryCode: 'KG' } },
    ]);
  });

  it('is one where two facts of an article are about one participant', async () => {
    await using store = await openTestStore();
    const again = { ...OSMON, office: 'Chairman', role: 'MENTIONED' as const };
    await storeArticles(store, [{ headline: MET, participants: [OSMON, again] }]);
    const participations = await store.reader.participation.findMany({ include: { evidence: true } });
    expect(participations).toMatchObject([{ role: 'ACTOR', office: 'President; Chairman' }]);
    expect(participations[0]?.evidence.map(({ proves }) => proves)).toEqual([
      'MENTION',
      'MENTION',
      'OFFICE',
      'OFFICE',
    ]);
  });
});

describe('an organization', () => {
  it('is the one its own article lists when somebody speaks for it', async () => {
    await using store = await openTestStore();
    const bank = { kind: 'ORGANIZATION' as const, name: 'River Bank', state: 'KG' };
    const banker = { name: 'Bektur Osmon', speaksFor: 'River Bank' };
    await storeArticles(store, [{ headline: `${MET} of the River Bank`, participants: [banker, bank] }]);
    expect(await store.reader.participant.count({ where: { kind: 'ORGANIZATION' } })).toBe(1);
  });

  it('is one in all bulletins that call it what others were called as well', async () => {
    await using store = await openTestStore();
    const fund = { kind: 'ORGANIZATION' as const, name: 'Fund' };
    const funds = ['Road Fund', 'River Fund'].map((name) => ({ ...fund, name, mentions: [name, 'Fund'] }));
    const headline = 'The Road Fund and the River Fund are now the Fund';
    const told = [funds, [fund], [fund], [fund]];
    await storeArticles(
      store,
      told.map((participants, index) => ({ headline, at: `2026-02-0${index + 1}`, participants })),
    );
    const organizations = await store.reader.participant.findMany({ orderBy: { id: 'asc' } });
    expect(organizations.map(({ name }) => name)).toEqual(['Road Fund', 'River Fund', 'Fund']);
  });
});

describe('an agreement', () => {
  const plan = { title: 'Plan for Rivers', kind: 'PLAN' as const, parties: ['KG', 'TR'] };

  it('told by two articles is one with two reports, and its status moves with them', async () => {
    await using store = await openTestStore();
    const headline = 'Plan for Rivers';
    await storeArticles(store, [
      { headline, at: '2026-02-02', agreements: [{ ...plan, status: 'PLANNED', date: onDay('2026-02-09') }] },
      { headline, at: '2026-02-09', agreements: [{ ...plan, parties: [], place: 'Ankara' }] },
    ]);
    const agreements = await store.reader.agreement.findMany({
      include: { parties: true, reports: true, date: true },
    });
    expect(agreements).toMatchObject([{ status: 'SIGNED', place: 'Ankara', sortDate: '2026-02-09' }]);
    expect(agreements[0]?.date?.words).toBe('2026-02-09');
    expect(agreements[0]?.parties).toHaveLength(2);
    expect(agreements[0]?.reports.map(({ status }) => status)).toEqual(['PLANNED', 'SIGNED']);
    const kinds = (await store.pageChanges({ after: 0, limit: 100 })).rows
      .map(({ kind }) => kind)
      .filter((kind) => /^AGREE/.test(kind));
    expect(kinds).toEqual(['AGREEMENT_RECORDED', 'AGREEMENT_STATUS_CHANGED']);
  });

  it('whose status an article only repeats makes no change', async () => {
    await using store = await openTestStore();
    const headline = 'Plan for Rivers';
    await storeArticles(store, [
      { headline, at: '2026-02-02', agreements: [plan] },
      { headline, at: '2026-02-09', agreements: [{ ...plan, status: 'REFERENCED' }] },
    ]);
    const kinds = (await store.pageChanges({ after: 0, limit: 100 })).rows.map(({ kind }) => kind);
    expect(kinds).not.toContain('AGREEMENT_STATUS_CHANGED');
  });

  it('of a generic title is another one years later', async () => {
    await using store = await openTestStore();
    const statement = { ...plan, title: 'Joint Statement', kind: 'STATEMENT' as const };
    const headline = 'Joint Statement';
    const told = ['2024-02-02', '2026-02-02', '2026-02-03'].map((at) => ({
      headline,
      at,
      agreements: [statement],
    }));
    await storeArticles(store, told);
    expect(await store.reader.agreement.count()).toBe(2);
  });
});

describe('an engagement', () => {
  const meeting = { participants: ['Bektur Osmon', 'Leyla Demir'] };

  it('told by two articles of one bulletin is one with two reports', async () => {
    await using store = await openTestStore();
    const article = { headline: MET, participants: [OSMON, DEMIR], engagements: [meeting] };
    const place = {
      ...meeting,
      place: 'Ankara',
      country: 'TR',
      start: onDay('2026-02-02'),
      end: onDay('2026-02-02'),
    };
    const other = { ...article, headline: `${MET} in Ankara`, engagements: [place] };
    await store.storeBulletin(buildBulletin({ articles: [article, other] }));
    const engagements = await store.reader.engagement.findMany({ include: { reports: true, country: true } });
    expect(engagements).toMatchObject([
      { place: 'Ankara', country: { name: 'Türkiye' }, sortDate: '2026-02-02' },
    ]);
    expect(engagements[0]?.reports).toHaveLength(2);
  });

  it('told again by a later bulletin is reported, not recorded', async () => {
    await using store = await openTestStore();
    const article = { headline: MET, participants: [OSMON, DEMIR], engagements: [meeting] };
    await storeArticles(store, [article, { ...article, headline: `${MET} again` }]);
    const kinds = (await store.pageChanges({ after: 0, limit: 100 })).rows
      .map(({ kind }) => kind)
      .filter((kind) => /^ENGAGE/.test(kind));
    expect(kinds).toEqual(['ENGAGEMENT_RECORDED', 'ENGAGEMENT_REPORTED']);
    expect(await store.reader.engagement.count()).toBe(1);
  });
});

/** Each article in a bulletin of its own. */
async function storeArticles(store: TestStore, articles: readonly ArticleDraft[]): Promise<void> {
  for (const [index, article] of articles.entries()) {
    await store.storeBulletin(buildBulletin({ articles: [article], salt: String(index) }));
  }
}
