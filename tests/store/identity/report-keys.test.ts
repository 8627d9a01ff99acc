import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementKeys, engagementKeys, type ReportKeys } from '../../../src/store/identity/report-keys.ts';
import { resolveAgreement } from '../../../src/store/identity/resolve-agreement.ts';
import { resolveEngagement } from '../../../src/store/identity/resolve-engagement.ts';
import { onDay } from '../build-bulletin.ts';
import { agreementReport, engagementReport } from './reports.ts';

const RUNS = { numRuns: 20_000, seed: 20260202 };

const day = fc.constantFrom('2026-01-31', '2026-02-01', '2026-02-02', '2026-02-09', '2026-03-20');
const span = fc.oneof(
  fc.constant(null),
  day.map(onDay),
  fc.constantFrom(
    { ...onDay('2026-02-01'), latest: onDay('2026-02-28').latest, precision: 'MONTH' as const },
    { ...onDay('2026-01-01'), latest: onDay('2026-12-31').latest, precision: 'YEAR' as const },
  ),
);
const title = fc.constantFrom(
  null,
  '',
  'The',
  'River Forum',
  '3rd River Forum',
  'forum of the river',
  'Summit',
);
const ids = fc.uniqueArray(fc.nat(3), { maxLength: 3 });

const engagement = fc
  .record({
    kind: fc.constantFrom('MEETING' as const, 'CALL' as const, 'FORUM' as const, 'VISIT' as const),
    status: fc.constantFrom('HELD' as const, 'PLANNED' as const, 'CANCELLED' as const),
    title,
    on: fc.oneof(fc.constant(null), day),
    start: span,
    end: span,
    participantIds: ids,
  })
  .map((told) => engagementReport(told));

const agreement = fc
  .record({
    kind: fc.constantFrom('PLAN' as const, 'TREATY' as const),
    title: fc.constantFrom('River Plan', 'river plan', 'Road Plan', 'Joint Statement'),
    date: span,
    partyIds: ids,
  })
  .map((told) => agreementReport(told));

describe('the keys of a report', () => {
  it('lead to every engagement it may be a report of', () => {
    const share = shareAlways(engagement, resolveEngagement, engagementKeys);
    expect(share.pairs).toBeGreaterThan(1000);
    expect(share.missed).toEqual([]);
  });

  it('lead to every agreement it may be a report of', () => {
    const share = shareAlways(agreement, resolveAgreement, agreementKeys);
    expect(share.pairs).toBeGreaterThan(1000);
    expect(share.missed).toEqual([]);
  });

  it('lead to no other of many that share a word of the title and the day', () => {
    const [one, other] = ['Forum of Almaty', 'Forum of Istanbul'].map((name) =>
      engagementKeys(engagementReport({ title: name })),
    );
    expect(one && other && meet(one, other)).toBe(false);
  });
});

/** Pairs of reports of one thing, and those of them that share no key. */
function shareAlways<Report>(
  report: fc.Arbitrary<Report>,
  resolve: (one: Report, known: readonly { id: number; reports: readonly Report[] }[]) => object | undefined,
  keysOf: (one: Report) => ReportKeys,
): { readonly pairs: number; readonly missed: readonly unknown[] } {
  const pairs = fc
    .sample(fc.tuple(report, report), RUNS)
    .filter(([one, other]) => resolve(one, [{ id: 1, reports: [other] }]) !== undefined);
  return {
    pairs: pairs.length,
    missed: pairs.filter(([one, other]) => !meet(keysOf(one), keysOf(other))),
  };
}

function meet(one: ReportKeys, other: ReportKeys): boolean {
  return one.sought.some((key) => other.listed.includes(key));
}
