import type { ReportKeys } from '../identity/report-keys.ts';

/** Things reported, found by the keys of their reports. */
export interface ReportIndex<Report> {
  readonly list: (id: number, report: Report) => void;
  /** Ids of everything the report may be about, each once. */
  readonly seek: (report: Report) => ReadonlySet<number>;
}

export function createReportIndex<Report>(keysOf: (report: Report) => ReportKeys): ReportIndex<Report> {
  const idsByKey = new Map<string, Set<number>>();
  return {
    list: (id, report) => {
      for (const key of keysOf(report).listed) {
        const ids = idsByKey.get(key) ?? new Set();
        idsByKey.set(key, ids.add(id));
      }
    },
    seek: (report) => new Set(keysOf(report).sought.flatMap((key) => [...(idsByKey.get(key) ?? [])])),
  };
}
