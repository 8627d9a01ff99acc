import type { AgreementStatus } from '../domain/agreement.ts';
import type { DateSpan } from '../domain/date-span.ts';
import type { Report } from './agreements-reports.ts';
import type { FoundStatus } from './agreements-status.ts';
import { type FoundDate, findDates } from './dates.ts';
import type { ArticleDocument, BulletinDocument } from './document.ts';
import { findSetting } from './engagement-scenes.ts';
import { findPlaces, type Place } from './lexicon/gazetteer.ts';

interface Where {
  readonly article: ArticleDocument;
  readonly bulletin: BulletinDocument;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** When and where a document was signed or adopted, or will be. */
export interface DocumentDay {
  readonly date: DateSpan | null;
  readonly place: string | null;
  /** The words that say so. */
  readonly proof: readonly Span[];
}

/** Verbs that turn to something else: a day behind them is not the signature's. */
const TURNS =
  /[.;]|\b(?:entered|enter|in force|because|but|replace|which (?:has|will|is)|covers?|runs? (?:from|until)|extended?|valid|expires?|lifts?|effect)\b/;

/**
 * The day and city beside the words that sign, adopt or plan. A document signed or adopted in the story itself, without
 * a day of its own, has those of the story's one-day event.
 */
export function findDocumentDay(report: Report, status: AgreementStatus, where: Where): DocumentDay {
  const steps = report.statuses.filter(({ dated }) => dated);
  const own = steps
    .map((step) => readBeside(report, step, where))
    .find(({ date, place }) => date !== null || place !== null);
  const dated = own?.date ? own : { ...(own ?? NOWHERE), ...withDateOfName(report, where) };
  const city = dated.place ?? findPlannedCity(report, status, where);
  if (status !== 'SIGNED' && status !== 'ADOPTED') return { ...dated, place: city };
  return completeFromSetting({ ...dated, place: city }, report, where);
}

const NOWHERE: DocumentDay = { date: null, place: null, proof: [] };

/** Behind the step while nothing turns away; else in front of it, at the beginning of its clause. */
function readBeside(report: Report, step: FoundStatus, { article, bulletin }: Where): DocumentDay {
  const context = report.contexts.find(
    ({ before, after }) => step.start >= before.start && step.end <= after.end,
  );
  if (!context) return NOWHERE;
  const end = Math.max(context.after.end, context.name.line.sentence.end);
  const behind = {
    start: step.end,
    end:
      step.end +
      untilTurn(
        article.text.slice(step.end, Math.min(end, step.end + 250)),
        step.end < context.name.start ? context.name.end - step.end : 0,
      ),
  };
  const before = { start: Math.max(context.before.start, context.name.line.sentence.start), end: step.start };
  const dates = findDates(article, bulletin.bulletin.capturedOn).filter(
    ({ form, bound }) => form === 'DATE' && bound === null,
  );
  const date = within(dates, behind)[0] ?? within(dates, before).at(-1);
  const cities = findPlaces(article).filter(
    (place) => place.kind === 'CITY' && isLocated(place, article.text),
  );
  const city = within(cities, behind)[0];
  return {
    date: date?.first ?? null,
    place: city?.text ?? null,
    proof: [date, city].filter((span) => span !== undefined),
  };
}

/** Up to the first turn, which may not lie in the document's own name. */
function untilTurn(text: string, from: number): number {
  const turn = TURNS.exec(text.slice(from));
  return turn ? from + turn.index : text.length;
}

function within<T extends Span>(spans: readonly T[], { start, end }: Span): readonly T[] {
  return spans.filter((span) => span.start >= start && span.end <= end);
}

function isLocated({ start }: Place, text: string): boolean {
  return /\b(?:in|at) $/.test(text.slice(Math.max(0, start - 4), start));
}

/** "the Declaration of 2 August 2022" bears its day in its name. */
function withDateOfName(report: Report, { article, bulletin }: Where): Pick<DocumentDay, 'date' | 'proof'> {
  for (const { name } of report.contexts) {
    const date = findDates(article, bulletin.bulletin.capturedOn).find(
      ({ start, form }) =>
        form === 'DATE' &&
        /^,? (?:of|dated) (?:the )?$/.test(article.text.slice(name.end, start)) &&
        start > name.end,
    );
    if (date) return { date: date.first, proof: [date] };
  }
  return { date: null, proof: [] };
}

/** A document still to be signed is signed in the city its paragraph opens with. */
function findPlannedCity(report: Report, status: AgreementStatus, { article }: Where): string | null {
  const name = report.contexts[0]?.name;
  if (status !== 'PLANNED' || !name) return null;
  const paragraph = article.sentences.filter(
    (sentence) => sentence.paragraph === name.line.sentence.paragraph,
  );
  const start = paragraph[0]?.start ?? name.start;
  const cities = findPlaces(article).filter(
    (place) =>
      place.kind === 'CITY' &&
      place.start >= start &&
      place.end <= name.start &&
      /\b(?:In|in) $/.test(article.text.slice(place.start - 3, place.start)),
  );
  return cities.at(-1)?.text ?? null;
}

function completeFromSetting(day: DocumentDay, report: Report, { article, bulletin }: Where): DocumentDay {
  const setting = findSetting(article, bulletin);
  const storyDay = setting.when && isOneDay(setting.when) ? setting.when.first : null;
  const elsewhere = day.date !== null && setting.when !== null && !isInside(day.date, setting.when);
  // a document of another day, or one the article only looks back on, was not signed here
  if (elsewhere || isBackground(report)) return day;
  const date = day.date ?? (day.place === null || day.place === setting.city ? storyDay : null);
  return { ...day, date, place: day.place ?? setting.city };
}

function isOneDay({ first, last }: FoundDate): boolean {
  return first.precision === 'DAY' && first.earliest === last.latest;
}

function isInside(date: DateSpan, { first, last }: FoundDate): boolean {
  return date.earliest >= first.earliest && date.latest <= last.latest;
}

/** Only named in a relative clause or a participle: "the Treaty, approved last year, …". */
function isBackground({ statuses, contexts }: Report): boolean {
  return statuses.length === 0 && contexts[0]?.name.line.sentence.paragraph !== 0;
}

/** The years a document covers, told right behind its name: "for 2026-2027", "which runs from 2026 to 2028". */
export function findPeriod(report: Report, { article, bulletin }: Where): FoundDate | null {
  for (const { name } of report.contexts) {
    const period = findDates(article, bulletin.bulletin.capturedOn).find(
      ({ start, form }) =>
        form === 'PERIOD' && start >= name.end && covers(article.text.slice(name.end, start)),
    );
    if (period) return period;
  }
  return null;
}

/** Between a name and its years stand few words, and none that begins another name. */
function covers(gap: string): boolean {
  return gap.length < 35 && !/\b(?:an?|and|the)\b|[.;]/.test(gap);
}
