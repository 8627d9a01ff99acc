import { mostPrecise } from './days.ts';
import type { ConsolidatedEngagement, ReportedEngagement } from './known-engagement.ts';
import { newestStated, orderReports, unite } from './reported.ts';

/**
 * What an engagement is now, from its reports. Its kind is the first told, its status, place and country the newest, its
 * title the longest and its days the most precise; participants are those of all reports. Reports of wordings that were
 * replaced count only when no other is left.
 */
export function consolidateEngagement(reports: readonly ReportedEngagement[]): ConsolidatedEngagement {
  const ordered = orderReports(reports);
  const [first, newest] = [ordered[0], ordered.at(-1)];
  if (!first || !newest) throw new RangeError('Expected an engagement to have a report, found none');
  const start = mostPrecise(ordered.map((report) => report.start));
  const end = mostPrecise(ordered.map((report) => report.end));
  return {
    kind: first.kind,
    title: longest(ordered.map(({ title }) => title)),
    status: newest.status,
    place: newestStated(ordered, ({ place }) => place),
    countryId: newestStated(ordered, ({ countryId }) => countryId),
    start,
    end,
    participantIds: unite(ordered, ({ participantIds }) => participantIds),
    sortDate: (start ?? end)?.earliest ?? ordered.find(({ day }) => day !== null)?.day ?? null,
  };
}

function longest(titles: readonly (string | null)[]): string | null {
  return titles.reduce((best, title) => ((title?.length ?? 0) > (best?.length ?? 0) ? title : best), null);
}
