import { describe, expect, it } from 'vitest';
import { consolidateEngagement } from '../../../src/store/identity/consolidate-engagement.ts';
import { onDay } from '../build-bulletin.ts';
import { engagementReport } from './reports.ts';

describe('an engagement of several reports', () => {
  it('has the newest status and place, the fullest title, the most precise days and all participants', () => {
    const now = consolidateEngagement([
      engagementReport({
        on: '2026-02-04',
        status: 'HELD',
        place: 'Ankara',
        participantIds: [2],
        kind: 'TALKS',
      }),
      engagementReport({
        on: '2026-02-01',
        status: 'PLANNED',
        title: '8th Meeting',
        start: onDay('2026-02-03'),
        end: onDay('2026-02-04'),
        participantIds: [1],
      }),
    ]);
    expect(now).toMatchObject({ kind: 'MEETING', status: 'HELD', place: 'Ankara', title: '8th Meeting' });
    expect(now).toMatchObject({ participantIds: [1, 2], sortDate: '2026-02-03' });
    expect([now.start?.words, now.end?.words]).toEqual(['2026-02-03', '2026-02-04']);
  });

  it('is listed under the day of its first report when none dates it', () => {
    const reports = [engagementReport({ on: '2026-02-04' }), engagementReport({ on: '2026-02-02' })];
    expect(consolidateEngagement(reports).sortDate).toBe('2026-02-02');
  });

  it('needs a report', () => {
    expect(() => consolidateEngagement([])).toThrow('Expected an engagement to have a report');
  });
});
