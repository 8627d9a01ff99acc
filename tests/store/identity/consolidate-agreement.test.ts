import { describe, expect, it } from 'vitest';
import type { AgreementStatus } from '../../../src/domain/agreement.ts';
import { consolidateAgreement, currentStatus } from '../../../src/store/identity/consolidate-agreement.ts';
import { onDay } from '../build-bulletin.ts';
import { agreementReport } from './reports.ts';

const SPRING = {
  ...onDay('2026-03-01'),
  latest: onDay('2026-03-31').latest,
  precision: 'MONTH',
  words: 'March 2026',
} as const;

describe('the status of an agreement', () => {
  it.each<[AgreementStatus, string, readonly AgreementStatus[]]>([
    ['SIGNED', 'a plan that was carried out', ['PLANNED', 'SIGNED']],
    ['PROPOSED', 'a plan taken back', ['PLANNED', 'PROPOSED']],
    ['SIGNED', 'a later mention', ['SIGNED', 'REFERENCED']],
    ['SIGNED', 'a late report of the plan', ['SIGNED', 'PLANNED']],
    ['IN_FORCE', 'a recollection of the signing', ['IN_FORCE', 'SIGNED']],
    ['ADOPTED', 'the word of the newer of two', ['SIGNED', 'ADOPTED']],
    ['REFERENCED', 'nothing but mentions', ['REFERENCED']],
  ])('is %s after %s', (status, _, reports) => {
    expect(currentStatus(reports)).toBe(status);
  });
});

describe('an agreement of several reports', () => {
  it('has the fullest title, the most precise date, the newest place and all parties', () => {
    const now = consolidateAgreement([
      agreementReport({
        on: '2026-03-09',
        place: 'Riga',
        date: SPRING,
        partyIds: [2, 3],
        title: 'Plan for Rivers',
      }),
      agreementReport({
        on: '2026-03-05',
        place: 'Oslo',
        date: onDay('2026-03-05'),
        partyIds: [1, 2],
        title: '“Plan for Rivers”',
      }),
    ]);
    expect(now).toMatchObject({
      title: '“Plan for Rivers”',
      place: 'Riga',
      partyIds: [1, 2, 3],
      sortDate: '2026-03-05',
    });
    expect(now.date?.words).toBe('2026-03-05');
  });

  it('is listed under the day of its first report when none dates it', () => {
    const reports = [agreementReport({ on: '2026-03-09' }), agreementReport({ on: '2026-03-05' })];
    expect(consolidateAgreement(reports).sortDate).toBe('2026-03-05');
    expect(consolidateAgreement([agreementReport({ on: null })]).sortDate).toBeNull();
  });

  it('no longer says what a replaced wording said, unless nothing else is left', () => {
    const replaced = agreementReport({ status: 'SIGNED', current: false });
    const standing = agreementReport({ status: 'PLANNED' });
    expect(consolidateAgreement([replaced, standing]).status).toBe('PLANNED');
    expect(consolidateAgreement([replaced]).status).toBe('SIGNED');
  });

  it('needs a report', () => {
    expect(() => consolidateAgreement([])).toThrow('Expected an agreement to have a report');
  });
});
