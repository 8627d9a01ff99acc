import type { Where } from './agreements-days.ts';
import type { Report } from './agreements-reports.ts';
import { type FoundDate, findDates } from './dates.ts';

/** The years a document covers, told right behind its name: "for 2026-2027", "which runs from 2026 to 2028". */
export function findPeriod(report: Report, { article, bulletin }: Where): FoundDate | null {
  for (const { name } of report.contexts) {
    const period = findDates(article, bulletin.bulletin.capturedOn).find(
      (date) =>
        (date.form === 'PERIOD' || isOneYear(date, article.text)) &&
        (isBefore(date, name.start) ||
          (date.start >= name.end && covers(article.text.slice(name.end, date.start)))),
    );
    if (period) return period;
  }
  return null;
}

/** "the 2024-2029 Action Plan" */
function isBefore({ form, end }: FoundDate, nameStart: number): boolean {
  return form === 'PERIOD' && end + 1 === nameStart;
}

/** Between a name and its years stand few words, and none that begins another name. */
function covers(gap: string): boolean {
  return gap.length < 35 && !/\b(?:an?|and|the)\b|[.;]/.test(gap);
}

/** "the Plan for 2027" */
function isOneYear(date: FoundDate, text: string): boolean {
  return date.form === 'DATE' && date.first.precision === 'YEAR' && isCovered(date, text);
}

/** A year or years behind "for" are what a document covers, never its day. */
export function isCovered({ start, first }: FoundDate, text: string): boolean {
  return (
    first.precision === 'YEAR' &&
    /\bfor (?:the )?(?:years? )?$/.test(text.slice(Math.max(0, start - 14), start))
  );
}
