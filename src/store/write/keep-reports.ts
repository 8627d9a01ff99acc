import type { Reported } from '../identity/reported.ts';
import type { GroupingOptions, Known, ReportDraft } from './report-groups.ts';

/**
 * The reports that wordings read again make as before, each with the id of what it was part of. A wording that says the
 * same of several things says it of each as often as before, and in the same order.
 */
export function keepReports<Fact, Report extends Reported, OnRecord extends Known<Report>>({
  drafts,
  onRecord,
  replaced,
  sameness: { contentOf },
}: GroupingOptions<Fact, Report, OnRecord>): ReadonlyMap<ReportDraft<Fact, Report>, number> {
  const keyOf = (report: Report) => `${report.revisionId} ${contentOf(report)}`;
  const formerIds = new Map<string, number[]>();
  for (const { id, report } of listFormer(onRecord, replaced)) {
    const key = keyOf(report);
    const ids = formerIds.get(key);
    if (ids) ids.push(id);
    else formerIds.set(key, [id]);
  }
  const kept = new Map<ReportDraft<Fact, Report>, number>();
  for (const draft of formerIds.size > 0 ? drafts : []) {
    const id = formerIds.get(keyOf(draft.report))?.shift();
    if (id !== undefined) kept.set(draft, id);
  }
  return kept;
}

/** What each of the wordings told of so far. */
export function findFormerIds<Report extends Reported>(
  onRecord: readonly Known<Report>[],
  replaced: ReadonlySet<number>,
): ReadonlyMap<number, readonly number[]> {
  const ids = new Map<number, number[]>();
  for (const { id, report } of listFormer(onRecord, replaced)) {
    const told = ids.get(report.revisionId);
    if (told) told.push(id);
    else ids.set(report.revisionId, [id]);
  }
  return ids;
}

interface Former<Report> {
  readonly id: number;
  readonly report: Report;
}

/** The reports of the wordings, of each in its order, with what they are of. */
function listFormer<Report extends Reported>(
  onRecord: readonly Known<Report>[],
  replaced: ReadonlySet<number>,
): readonly Former<Report>[] {
  return onRecord
    .flatMap(({ id, reports }) => reports.map((report) => ({ id, report })))
    .filter(({ report }) => replaced.has(report.revisionId))
    .sort((one, other) => one.report.position - other.report.position);
}
