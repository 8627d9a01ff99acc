import type { ReportKeys } from '../identity/report-keys.ts';
import { type Reported, timeOf } from '../identity/reported.ts';
import { findFormerIds, keepReports } from './keep-reports.ts';
import { createReportIndex } from './report-index.ts';

/** A fact of an article as the report it becomes. */
export interface ReportDraft<Fact, Report> {
  readonly fact: Fact;
  readonly report: Report;
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

/** When reports of one kind are of one thing. */
export interface Sameness<Report> {
  /** Which of those known so far a report is about. */
  readonly resolve: (report: Report, known: readonly Known<Report>[]) => Known<Report> | undefined;
  /** By what those are found that `resolve` may choose from. */
  readonly keysOf: (report: Report) => ReportKeys;
  /** What a report says, wherever it stands: equal for reports that say the same. */
  readonly contentOf: (report: Report) => string;
}

export interface GroupingOptions<Fact, Report extends Reported, OnRecord extends Known<Report>> {
  readonly drafts: readonly ReportDraft<Fact, Report>[];
  readonly onRecord: readonly OnRecord[];
  /** Wordings that are read again: what they were found to report so far no longer counts. */
  readonly replaced: ReadonlySet<number>;
  readonly sameness: Sameness<Report>;
  readonly nextId: () => number;
}

/**
 * Puts each report under what it is about, one after the other, so that two articles of one bulletin can tell of one
 * thing that is new; the oldest first, in whatever order the bulletin prints them. One wording reports nothing twice. A
 * wording read again that reports the same as before reports it of the same thing, whatever has come onto the record
 * since; only what it reports otherwise is judged anew, and where that can't be told it stays with what the wording told
 * of. Returns everything on record that was asked about, and everything new; what is left without reports was told of by
 * replaced wordings alone, and is no more.
 */
export function groupReports<Fact, Report extends Reported, OnRecord extends Known<Report>>(
  options: GroupingOptions<Fact, Report, OnRecord>,
): readonly ReportGroup<Fact, Report, OnRecord>[] {
  const { drafts, onRecord, replaced, sameness, nextId } = options;
  const kept = keepReports(options);
  const formerIds = findFormerIds(onRecord, replaced);
  const groups = startGroups(options, kept);
  const index = createReportIndex(sameness.keysOf);
  for (const { id, reports } of groups.values()) {
    for (const report of reports) index.list(id, report);
  }
  for (const [revisionId, told] of groupByWording(drafts.toSorted(byTime))) {
    const taken = new Set(told.flatMap((draft) => kept.get(draft) ?? []));
    const free = (ids: Iterable<number>) =>
      [...ids].filter((id) => !taken.has(id)).flatMap((id) => groups.get(id) ?? []);
    const judged: [number, Report][] = [];
    for (const draft of told.filter((one) => !kept.has(one))) {
      const { report } = draft;
      const known =
        sameness.resolve(report, free(index.seek(report))) ??
        sameness.resolve(report, free(formerIds.get(revisionId) ?? []));
      const id = known?.id ?? nextId();
      addDraft(groups, id, draft);
      taken.add(id);
      judged.push([id, report]);
    }
    // Not before: nothing that this wording tells of can be what another of its reports is about.
    for (const [id, report] of judged) index.list(id, report);
  }
  return [...groups.values()].map((group) => ({ ...group, reports: group.reports.filter(isStored) }));
}

function byTime(one: ReportDraft<unknown, Reported>, other: ReportDraft<unknown, Reported>): number {
  return timeOf(one.report) - timeOf(other.report);
}

interface GrowingGroup<Fact, Report, OnRecord> {
  readonly id: number;
  readonly before: OnRecord | undefined;
  readonly reports: Report[];
  readonly added: ReportDraft<Fact, Report>[];
}

type GrowingGroups<Fact, Report, OnRecord> = Map<number, GrowingGroup<Fact, Report, OnRecord>>;

/** Everything on record with the reports that stand and those that are kept. */
function startGroups<Fact, Report extends Reported, OnRecord extends Known<Report>>(
  { onRecord, replaced }: GroupingOptions<Fact, Report, OnRecord>,
  kept: ReadonlyMap<ReportDraft<Fact, Report>, number>,
): GrowingGroups<Fact, Report, OnRecord> {
  const keptIds = new Set(kept.values());
  const groups: GrowingGroups<Fact, Report, OnRecord> = new Map();
  for (const before of onRecord) {
    const { id } = before;
    const left = before.reports.filter(({ revisionId }) => !replaced.has(revisionId));
    const reports = left.length > 0 || keptIds.has(id) ? left : before.reports.map(haunt);
    groups.set(id, { id, before, reports, added: [] });
  }
  for (const [draft, id] of kept) addDraft(groups, id, draft);
  return groups;
}

/**
 * A report of a replaced wording under a number no wording has: where no other is left, the thing is known again by it,
 * and keeps its id.
 */
function haunt<Report extends Reported>(report: Report): Report {
  return { ...report, revisionId: -report.revisionId };
}

function isStored({ revisionId }: Reported): boolean {
  return revisionId > 0;
}

function addDraft<Fact, Report, OnRecord>(
  groups: GrowingGroups<Fact, Report, OnRecord>,
  id: number,
  draft: ReportDraft<Fact, Report>,
): void {
  const group = groups.get(id) ?? { id, before: undefined, reports: [], added: [] };
  group.reports.push(draft.report);
  group.added.push(draft);
  groups.set(id, group);
}

function groupByWording<Fact, Report extends Reported>(
  drafts: readonly ReportDraft<Fact, Report>[],
): ReadonlyMap<number, readonly ReportDraft<Fact, Report>[]> {
  const wordings = new Map<number, ReportDraft<Fact, Report>[]>();
  for (const draft of drafts) {
    const told = wordings.get(draft.report.revisionId);
    if (told) told.push(draft);
    else wordings.set(draft.report.revisionId, [draft]);
  }
  return wordings;
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
