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

export interface GroupingOptions<Fact, Report, OnRecord extends Known<Report>> {
  readonly drafts: readonly ReportDraft<Fact, Report>[];
  readonly onRecord: readonly OnRecord[];
  /** Which of those known so far a report is about. */
  readonly resolve: (report: Report, known: readonly Known<Report>[]) => Known<Report> | undefined;
  readonly nextId: () => number;
}

/**
 * Puts each report under what it is about, one after the other, so that two articles of one bulletin can tell of one
 * thing that is new. Returns everything on record that was asked about, and everything new.
 */
export function groupReports<Fact, Report, OnRecord extends Known<Report>>(
  options: GroupingOptions<Fact, Report, OnRecord>,
): readonly ReportGroup<Fact, Report, OnRecord>[] {
  const { drafts, onRecord, resolve, nextId } = options;
  const groups = new Map<number, ReportGroup<Fact, Report, OnRecord>>();
  for (const before of onRecord) groups.set(before.id, { ...before, before, added: [] });
  for (const draft of drafts) {
    const id = resolve(draft.report, [...groups.values()])?.id ?? nextId();
    const { before, reports = [], added = [] } = groups.get(id) ?? {};
    groups.set(id, { id, before, reports: [...reports, draft.report], added: [...added, draft] });
  }
  return [...groups.values()];
}
