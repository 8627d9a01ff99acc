import type { IsoDate } from '../../domain/date-span.ts';

/** The wording of an article that a report is part of: what orders it, and whether it still counts. */
export interface Wording {
  readonly articleId: number;
  readonly revisionId: number;
  readonly publishedAt: Date | null;
  /** Day of publication where it was printed. */
  readonly day: IsoDate | null;
  /** False once its article has another wording: it stays on record and no longer speaks for its subject. */
  readonly current: boolean;
}

/** Where a report stands. */
export interface Reported extends Wording {
  /** Order among the reports of its kind in the wording, from 0. */
  readonly position: number;
}

/** The reports that count, oldest first; undated ones are oldest, and of one time those of the wording that came first. */
export function orderReports<Report extends Reported>(reports: readonly Report[]): readonly Report[] {
  return [...countingReports(reports)].sort(
    (one, other) => timeOf(one) - timeOf(other) || one.revisionId - other.revisionId,
  );
}

/** The reports that count: those of current wordings, else, when none is left, all. */
export function countingReports<Report extends Reported>(reports: readonly Report[]): readonly Report[] {
  const current = reports.filter((report) => report.current);
  return current.length > 0 ? current : reports;
}

/** The value the newest report states. */
export function newestStated<Report, Value>(
  oldestFirst: readonly Report[],
  stated: (report: Report) => Value | null,
): Value | null {
  return (
    oldestFirst
      .map(stated)
      .filter((value) => value !== null)
      .at(-1) ?? null
  );
}

/** Ids in the order the reports name them, each once. */
export function unite<Report>(
  reports: readonly Report[],
  ids: (report: Report) => readonly number[],
): readonly number[] {
  return [...new Set(reports.flatMap(ids))];
}

/** By which reports are ordered; undated ones are oldest. */
export function timeOf({ publishedAt }: Reported): number {
  return publishedAt?.getTime() ?? 0;
}
