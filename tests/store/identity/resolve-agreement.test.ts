import { describe, expect, it } from 'vitest';
import type { ReportedAgreement } from '../../../src/store/identity/known-agreement.ts';
import { isGenericTitle, resolveAgreement } from '../../../src/store/identity/resolve-agreement.ts';
import { onDay } from '../build-bulletin.ts';
import { agreementReport } from './reports.ts';

const YEARS = {
  earliest: onDay('2026-01-01').earliest,
  latest: onDay('2027-12-31').latest,
  precision: 'YEAR',
  words: 'for 2026-2027',
} as const;
const EARLIER = { ...YEARS, earliest: onDay('2024-01-01').earliest, latest: onDay('2025-12-31').latest };
const GENERIC = { title: 'Joint Statement', kind: 'STATEMENT' } as const;

type Told = Parameters<typeof agreementReport>[0];

describe('an agreement reported twice', () => {
  it.each<[string, Told, Told, boolean]>([
    ['is one under the same title', {}, { title: 'PLAN FOR RIVERS' }, true],
    ['is two under two titles', {}, { title: 'Plan for Lakes' }, false],
    ['is two of two kinds', {}, { kind: 'AGREEMENT' }, false],
    ['is one when one report leaves a party out', { partyIds: [1, 2] }, { partyIds: [2] }, true],
    ['is one when one report names no parties', { partyIds: [1, 2] }, {}, true],
    ['is two between other parties', { partyIds: [1, 2] }, { partyIds: [1, 3] }, false],
    ['is two for periods apart', { period: YEARS }, { period: EARLIER }, false],
    ['is two for dates apart', { date: onDay('2026-01-02') }, { date: onDay('2026-02-02') }, false],
    ['is one for a date and a later article without one', { date: onDay('2025-01-02') }, {}, true],
    [
      'is one for a generic title, the same parties and day',
      { ...GENERIC, partyIds: [1, 2] },
      { ...GENERIC, partyIds: [1, 2], on: '2026-02-03' },
      true,
    ],
    [
      'is two for a generic title days apart',
      { ...GENERIC, partyIds: [1, 2] },
      { ...GENERIC, partyIds: [1, 2], on: '2026-02-06' },
      false,
    ],
    ['is two for a generic title without parties', GENERIC, GENERIC, false],
    [
      'is two for a generic title and two dates told',
      { ...GENERIC, partyIds: [1, 2], date: onDay('2026-02-02') },
      { ...GENERIC, partyIds: [1, 2], date: onDay('2026-02-03') },
      false,
    ],
    [
      'is two for a generic title without any day',
      { ...GENERIC, partyIds: [1, 2], on: null },
      { ...GENERIC, partyIds: [1, 2] },
      false,
    ],
  ])('%s', (_, told, again, same) => {
    const known = [{ id: 7, reports: [agreementReport(told)] }];
    expect(resolveAgreement(agreementReport(again), known)?.id).toBe(same ? 7 : undefined);
  });

  it('by one wording is two', () => {
    const report = agreementReport();
    expect(resolveAgreement({ ...report }, [{ id: 7, reports: [report] }])).toBeUndefined();
  });

  it('by another wording of its article is one, whatever was corrected', () => {
    const report = agreementReport({ partyIds: [1, 2] });
    const corrected: ReportedAgreement = { ...report, revisionId: -1, partyIds: [1, 3] };
    expect(resolveAgreement(corrected, [{ id: 7, reports: [{ ...report, current: false }] }])?.id).toBe(7);
  });

  it('fitting two is the one between the same parties, else neither', () => {
    const two = [
      { id: 7, reports: [agreementReport({ partyIds: [1, 2] })] },
      { id: 8, reports: [agreementReport({ partyIds: [1] })] },
    ];
    expect(resolveAgreement(agreementReport({ partyIds: [1] }), two)?.id).toBe(8);
    expect(resolveAgreement(agreementReport(), two)).toBeUndefined();
  });
});

describe('a title', () => {
  it.each([
    ['Joint Statement', true],
    ['Memorandum of Understanding', true],
    ['Bilateral Action Plan', true],
    ['Water Action Plan', false],
    ['Memorandum of Understanding on Tourism', false],
  ])('%s is generic: %s', (title, generic) => {
    expect(isGenericTitle(title)).toBe(generic);
  });
});
