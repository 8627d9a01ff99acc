import { fold } from '../../domain/fold.ts';
import { addDays, type DayRange, widenRange } from './days.ts';
import { engagementDays } from './engagement-days.ts';
import type { ReportedAgreement } from './known-agreement.ts';
import type { ReportedEngagement } from './known-engagement.ts';
import { wordsOf } from './title-words.ts';

/**
 * Where to find what a report may be about without asking everything known: two reports that may be of one thing have a
 * key in common, one of those the one is sought under and one of those the other is listed under.
 */
export interface ReportKeys {
  readonly listed: readonly string[];
  readonly sought: readonly string[];
}

const NO_KEYS: ReportKeys = { listed: [], sought: [] };

/** Reports of one agreement share kind and title. */
export function agreementKeys({ kind, title }: ReportedAgreement): ReportKeys {
  const keys = [`${kind} ${fold(title)}`];
  return { listed: keys, sought: keys };
}

/** Reports of one engagement share a day, and on it somebody who takes part or a word of the title. */
export function engagementKeys(report: ReportedEngagement): ReportKeys {
  const days = engagementDays(report);
  if (days === undefined) return NO_KEYS;
  const { listed, sought } = subjectKeys(report);
  // A call is also told under the day beside it.
  const near = report.kind === 'CALL' ? widenRange(days, 1) : days;
  return {
    listed: join(listDays(days) ?? [LONG], listed).concat(join([ANY], listed)),
    sought: isLong(near) ? join([ANY], sought) : join([LONG, ...(listDays(near) ?? [])], sought),
  };
}

/** In the place of a day: under `ANY` everything is listed, under `LONG` what takes too long to be listed by its days. */
const [ANY, LONG] = ['any day', 'long'];
const MOST_DAYS = 40;

function isLong(days: DayRange): boolean {
  return listDays(days) === undefined;
}

/** The days of a range; undefined for a long one, and for one told to end before it begins, which meets others around it. */
function listDays({ from, to }: DayRange): readonly string[] | undefined {
  if (from > to) return undefined;
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (days.length === MOST_DAYS) return undefined;
    days.push(day);
  }
  return days;
}

function subjectKeys({ participantIds, title }: ReportedEngagement): ReportKeys {
  const participants = participantIds.map((id) => `participant ${id}`);
  const { listed, sought } = title === null ? NO_KEYS : titleKeys(wordsOf(title));
  return { listed: [...participants, ...listed], sought: [...participants, ...sought] };
}

/**
 * Titles agree when all words of one are in the other. So the longest word of the one is among the other's, and that
 * one word, rarely shared by others, suffices to find it. A title without any words agrees with all.
 */
function titleKeys(words: ReadonlySet<string>): ReportKeys {
  const longest = [...words].reduce((best, word) => (word.length > best.length ? word : best), '');
  if (words.size === 0) return { listed: ['titled', 'wordless'], sought: ['titled'] };
  return {
    listed: ['titled', `longest ${longest}`, ...[...words].map((word) => `word ${word}`)],
    sought: ['wordless', `word ${longest}`, ...[...words].map((word) => `longest ${word}`)],
  };
}

function join(days: readonly string[], subjects: readonly string[]): string[] {
  return days.flatMap((day) => subjects.map((subject) => `${day} ${subject}`));
}
