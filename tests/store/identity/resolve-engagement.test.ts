import { describe, expect, it } from 'vitest';
import { resolveEngagement } from '../../../src/store/identity/resolve-engagement.ts';
import { onDay } from '../build-bulletin.ts';
import { engagementReport } from './reports.ts';

const [ANNA, BORIS, CHEN, TURKIYE, LATVIA] = [1, 2, 3, 10, 11];
const VISIT = { kind: 'VISIT', participantIds: [ANNA], place: 'Ankara', countryId: TURKIYE } as const;
const march = {
  ...onDay('2026-03-01'),
  latest: onDay('2026-03-31').latest,
  precision: 'MONTH',
  words: 'March',
} as const;

type Told = Parameters<typeof engagementReport>[0];

describe('an engagement reported twice', () => {
  it.each<[string, Told, Told, boolean]>([
    [
      'is one between the same on the same day',
      { participantIds: [ANNA, BORIS] },
      { participantIds: [BORIS, ANNA] },
      true,
    ],
    [
      'is one when one report leaves somebody out',
      { participantIds: [ANNA, BORIS] },
      { participantIds: [ANNA] },
      true,
    ],
    [
      'is two when somebody meets two others',
      { participantIds: [ANNA, BORIS] },
      { participantIds: [ANNA, CHEN] },
      false,
    ],
    [
      'is two days apart',
      { participantIds: [ANNA, BORIS] },
      { participantIds: [ANNA, BORIS], on: '2026-02-05' },
      false,
    ],
    [
      'is one told the day after',
      { participantIds: [ANNA, BORIS] },
      { participantIds: [ANNA, BORIS], on: '2026-02-03' },
      true,
    ],
    ['is two without anybody in common', { participantIds: [ANNA] }, { participantIds: [BORIS] }, false],
    ['is two when nobody is named', {}, {}, false],
    [
      'is one called talks and a meeting',
      { participantIds: [ANNA, BORIS], kind: 'TALKS' },
      { participantIds: [ANNA, BORIS] },
      true,
    ],
    ['is two as a visit and a meeting', VISIT, { ...VISIT, kind: 'MEETING' }, false],
    [
      'is one visit by a shared traveller',
      { ...VISIT, participantIds: [ANNA, BORIS] },
      { ...VISIT, participantIds: [ANNA, CHEN] },
      true,
    ],
    ['is two in two cities', VISIT, { ...VISIT, place: 'Riga' }, false],
    [
      'is two in two countries',
      { ...VISIT, place: null },
      { ...VISIT, place: null, countryId: LATVIA },
      false,
    ],
    ['is one in a city and its country', VISIT, { ...VISIT, place: null }, true],
    [
      'is one announced and held on the days told',
      { ...VISIT, status: 'PLANNED', start: onDay('2026-02-03'), end: onDay('2026-02-04') },
      { ...VISIT, on: '2026-02-04' },
      true,
    ],
    [
      'is one announced without days and held within a week',
      { ...VISIT, status: 'PLANNED' },
      { ...VISIT, on: '2026-02-08' },
      true,
    ],
    [
      'is two for a traveller who comes back the same night',
      { ...VISIT, start: onDay('2026-02-02'), end: onDay('2026-02-03') },
      { ...VISIT, start: onDay('2026-02-03'), end: onDay('2026-02-04') },
      false,
    ],
    [
      'is one by the same title, whoever is named',
      { kind: 'SUMMIT', title: '13th Summit of Rivers', participantIds: [ANNA] },
      { kind: 'FORUM', title: 'Summit of Rivers', participantIds: [BORIS] },
      true,
    ],
    [
      'is two under two ordinals',
      { title: '8th Meeting of Rivers', participantIds: [ANNA] },
      { title: '9th Meeting of Rivers', participantIds: [ANNA] },
      false,
    ],
    [
      'is one forum with a guest in common in one place',
      { kind: 'FORUM', participantIds: [ANNA, BORIS], place: 'Riga' },
      { kind: 'FORUM', participantIds: [ANNA, CHEN], place: 'Riga' },
      true,
    ],
    [
      'is two forums with a guest in common somewhere',
      { kind: 'FORUM', participantIds: [ANNA, BORIS] },
      { kind: 'FORUM', participantIds: [ANNA, CHEN] },
      false,
    ],
    [
      'is one call across midnight',
      { kind: 'CALL', participantIds: [ANNA, BORIS], start: onDay('2026-02-02') },
      { kind: 'CALL', participantIds: [ANNA, BORIS], start: onDay('2026-02-03') },
      true,
    ],
    [
      'is two when a month is all that is told',
      { participantIds: [ANNA, BORIS], start: march },
      { participantIds: [ANNA, BORIS], on: '2026-03-09' },
      false,
    ],
    [
      'is one when the place is told with the month',
      { ...VISIT, start: march },
      { ...VISIT, on: '2026-03-09' },
      true,
    ],
    [
      'is two without any day',
      { participantIds: [ANNA, BORIS], on: null },
      { participantIds: [ANNA, BORIS] },
      false,
    ],
  ])('%s', (_, told, again, same) => {
    const known = [{ id: 7, reports: [engagementReport(told)] }];
    expect(resolveEngagement(engagementReport(again), known)?.id).toBe(same ? 7 : undefined);
    const turned = [{ id: 7, reports: [engagementReport(again)] }];
    expect(resolveEngagement(engagementReport(told), turned)?.id).toBe(same ? 7 : undefined);
  });

  it('by one wording is two', () => {
    const report = engagementReport(VISIT);
    expect(resolveEngagement({ ...report }, [{ id: 7, reports: [report] }])).toBeUndefined();
  });

  it('must contradict no report, not only the nearest', () => {
    const reports = [engagementReport({ ...VISIT, place: null }), engagementReport(VISIT)];
    expect(
      resolveEngagement(engagementReport({ ...VISIT, place: 'Izmir' }), [{ id: 7, reports }]),
    ).toBeUndefined();
  });

  it('fitting two is the one with more participants in common, else neither', () => {
    const known = [
      { id: 7, reports: [engagementReport({ participantIds: [ANNA, BORIS] })] },
      { id: 8, reports: [engagementReport({ participantIds: [ANNA, CHEN] })] },
    ];
    expect(resolveEngagement(engagementReport({ participantIds: [ANNA] }), known)).toBeUndefined();
    expect(resolveEngagement(engagementReport({ participantIds: [ANNA, CHEN] }), known)?.id).toBe(8);
  });
});
