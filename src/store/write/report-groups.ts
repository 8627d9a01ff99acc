import type { Reported } from '../identity/reported.ts';

/** A fact of an article as the report it becomes. */
export interface ReportDraft<Fact, Report> {
  readonly fact: Fact;
  readonly report: Report;
  /** Order among the facts of its kind in the article, from 0. */
  readonly position: number;
}

/** Something reported, with all reports of it. */
export interface Known<Report> {
  readonly id: number;
  readonly reports: readonly Report[];
}

/** Something reported, with what a bulletin adds to it. */
export interface ReportGroup<Fact, Report, OnRecord extends Known<Report>> extends Known<Report> {
  /** As it was on record; undefined for something new. */
  readonly before: OnRecord | undefined;
  readonly added: readonly ReportDraft<Fact, Report>[];
}

export interface GroupingOptions<Fact, Report extends Reported, OnRecord extends Known<Report>> {
  readonly drafts: readonly ReportDraft<Fact, Report>[];
  readonly onRecord: readonly OnRecord[];
  /** Wordings that are read again: what they were found to report so far no longer counts. */
  readonly replaced: ReadonlySet<number>;
  /** Which of those known so far a report is about. */
  readonly resolve: (report: Report, known: readonly Known<Report>[]) => Known<Report> | undefined;
  readonly nextId: () => number;
}

/**
 * Puts each report under what it is about, one after the other, so that two articles of one bulletin can tell of one
 * thing that is new. Returns everything on record that was asked about, and everything new; what is left without
 * reports was told of by replaced wordings alone, and is no more.
 */
export function groupReports<Fact, Report extends Reported, OnRecord extends Known<Report>>(
  options: GroupingOptions<Fact, Report, OnRecord>,
): readonly ReportGroup<Fact, Report, OnRecord>[] {
  const { drafts, onRecord, replaced, resolve, nextId } = options;
  const groups = new Map<number, ReportGroup<Fact, Report, OnRecord>>();
  for (const before of onRecord) {
    groups.set(before.id, { id: before.id, reports: standing(before.reports, replaced), before, added: [] });
  }
  for (const draft of drafts) {
    const id = resolve(draft.report, [...groups.values()])?.id ?? nextId();
    const { before, reports = [], added = [] } = groups.get(id) ?? {};
    groups.set(id, { id, before, reports: [...reports, draft.report], added: [...added, draft] });
  }
  return [...groups.values()].map((group) => ({ ...group, reports: group.reports.filter(isStored) }));
}

/** Groups by what has become of them; one that nothing was added to or taken from is in neither list. */
export interface SettledGroups<Group> {
  /** What no wording tells of any longer. */
  readonly emptiedIds: readonly number[];
  /** What has a report more or fewer, and must be told anew. */
  readonly touched: readonly Group[];
}

/** Tells the groups that a bulletin changed; `left` are the wordings whose reports it replaced or superseded. */
export function settleGroups<Fact, Report extends Reported, OnRecord extends Known<Report>>(
  groups: readonly ReportGroup<Fact, Report, OnRecord>[],
  left: ReadonlySet<number>,
): SettledGroups<ReportGroup<Fact, Report, OnRecord>> {
  const told = groups.filter(({ reports }) => reports.length > 0);
  return {
    emptiedIds: groups.filter(({ reports }) => reports.length === 0).map(({ id }) => id),
    touched: told.filter(
      ({ added, before }) =>
        added.length > 0 || before?.reports.some(({ revisionId }) => left.has(revisionId)),
    ),
  };
}

/**
 * The reports that stand while wordings are read again. Where none is left, those of the replaced wordings under a
 * number no wording has: by them the thing is known again, and keeps its id.
 */
function standing<Report extends Reported>(
  reports: readonly Report[],
  replaced: ReadonlySet<number>,
): readonly Report[] {
  const left = reports.filter(({ revisionId }) => !replaced.has(revisionId));
  return left.length > 0 ? left : reports.map((report) => ({ ...report, revisionId: -report.revisionId }));
}

function isStored({ revisionId }: Reported): boolean {
  return revisionId > 0;
}
