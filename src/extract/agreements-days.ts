import type { AgreementStatus } from '../domain/agreement.ts';
import { buildMonthsSpan, type DateSpan } from '../domain/date-span.ts';
import { findInstrumentNames, type InstrumentName } from './agreements-naming.ts';
import { completeFromPlan, completeFromSetting, completeFromVisit } from './agreements-occasions.ts';
import { isCovered } from './agreements-periods.ts';
import type { Report } from './agreements-reports.ts';
import type { FoundStatus } from './agreements-status.ts';
import { findDates } from './dates.ts';
import type { ArticleDocument, BulletinDocument } from './document.ts';
import { findPlacesAndTowns } from './engagement-towns.ts';
import type { Place } from './lexicon/gazetteer.ts';

/** Where a document is told of. */
export interface Where {
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
  /[.;]|\b(?:entered|enter|in force|because|but|replace|which (?:has|will|is)|and which|and (?:\p{L}+ly )?(?:agreed|discussed|noted|expressed|decided|held|confirmed|announced|underlined|stressed|spoke|invited|welcomed|praised|visited|opened|thanked|reviewed|considered)|covers?|runs? (?:from|until)|extended?|valid|expires?|lifts?|effect)\b/u;

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
  if (status === 'PLANNED')
    return completeFromVisit(completeFromPlan({ ...dated, place: city }, report, where), report, where);
  if (status === 'PROPOSED')
    return { ...dated, place: city ?? completeFromPlan(NOWHERE, report, where).place };
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
  // what opens a list says nothing of when and where its items' words do
  const opened = context.before.end < context.name.line.sentence.start;
  const end = opened ? context.before.end : context.after.end;
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
    (date) =>
      date.form === 'DATE' &&
      // "to be signed by May": a plan has no closer day
      (date.bound === null || (date.bound === 'UNTIL' && step.status === 'PLANNED')) &&
      !isCovered(date, article.text) &&
      !isOfClauseBefore(date, context.name, article.text) &&
      !isAside(date, context.name, article.text),
  );
  const date = within(dates, behind)[0] ?? within(dates, before).at(-1);
  const names = findInstrumentNames(context.name.line);
  const cities = findPlacesAndTowns(article, bulletin).filter(
    (place) =>
      place.kind === 'CITY' &&
      isLocated(place, article.text) &&
      // "Cooperation in Forestry" is no town
      !names.some((name) => name.start <= place.start && place.end <= name.end),
  );
  const opening = cities.filter(({ end: at }) => OPENS_CLAUSE.test(article.text.slice(before.start, at)));
  const city =
    within(cities, behind)[0] ?? findWhere({ article, bulletin }, before) ?? within(opening, before).at(-1);
  return {
    date: date?.first ?? null,
    place: city?.text ?? null,
    proof: [date, city].filter((span) => span !== undefined),
  };
}

/** "the Treaty, on which work began in May, will be signed": a relative clause that has closed dates something else. */
function isAside(date: Span, { end }: Span, text: string): boolean {
  if (date.start < end || !/^, (?:\p{L}+ )?(?:which|whom|whose) /u.test(text.slice(end, date.start)))
    return false;
  return !STEP_WORD.test(text.slice(end, date.start)) && text.slice(date.end).startsWith(',');
}

/** "X receives Y on Monday, and a Treaty is to be signed": the day of the clause before, unless the sentence opens with it. */
function isOfClauseBefore(date: Span, { start, line }: InstrumentName, text: string): boolean {
  return (
    date.end <= start &&
    /^, and (?:the |an? )?$/.test(text.slice(date.end, start)) &&
    !OPENS_CLAUSE.test(text.slice(line.sentence.start, date.end))
  );
}

const STEP_WORD = /\b(?:signed|concluded|initial?led|adopted|approved|agreed)\b/;

/** "In Rome, …", "At the summit in Rome on 3 May, …": circumstances that open a clause hold for its verb. */
const OPENS_CLAUSE =
  /^(?:In|At|On|During|Following|Within|As part of|Also)\b[^,;:]*(?:, (?:in|at|on) [^,;:]*)?$/;

/** "…, in Rome, where they signed …": the place the relative stands behind. */
function findWhere({ article, bulletin }: Where, { start, end }: Span): Place | undefined {
  return findPlacesAndTowns(article, bulletin).findLast(
    (place) =>
      place.kind === 'CITY' &&
      place.start >= start &&
      place.end <= end &&
      /^,? (?:on [^,]{3,20}, )?where\b[^.;]*$/.test(article.text.slice(place.end, end)),
  );
}

/** Up to the first turn, which may not lie in the document's own name. */
function untilTurn(text: string, from: number): number {
  const turn = TURNS.exec(text.slice(from));
  return turn ? from + turn.index : text.length;
}

function within<T extends Span>(spans: readonly T[], { start, end }: Span): readonly T[] {
  return spans.filter((span) => span.start >= start && span.end <= end);
}

/** "in Rome", "during his visit to Rome", "during the visit of President X to Rome" */
function isLocated({ start }: Place, text: string): boolean {
  const before = text.slice(Math.max(0, start - 90), start);
  return /\b(?:in|at) $/.test(before) || /\b(?:visit|trip)\b[^.;,]{0,60} to $/.test(before);
}

/** "the Declaration of 2 August 2022" bears its day in its name. */
function withDateOfName(report: Report, { article, bulletin }: Where): Pick<DocumentDay, 'date' | 'proof'> {
  for (const { name } of report.contexts) {
    const date = findDates(article, bulletin.bulletin.capturedOn).find(
      ({ start, form }) =>
        form === 'DATE' &&
        /^(?: with (?:the )?\p{Lu}[\p{L} ]{2,30})?,? (?:which )?(?:of|dated|dat(?:es|ing) (?:from|back to)|from|in) (?:the )?(?:year )?$/u.test(
          article.text.slice(name.end, start),
        ) &&
        start > name.end,
    );
    if (date) return { date: date.first, proof: [date] };
    const year = findYearBeside(name, article.text);
    if (year) return year;
  }
  return { date: null, proof: [] };
}

/** "the 1959 Nile Waters Agreement", "dates from 1884", "the Treaty on Bees (2011)" */
function findYearBeside({ start, end }: Span, text: string): Pick<DocumentDay, 'date' | 'proof'> | undefined {
  const before = /(?<![\p{L}\d-])((?:1[6-9]|20)\d\d) $/u.exec(text.slice(Math.max(0, start - 6), start));
  const behind =
    /^(?: between (?:the |our )?(?:two|three|both) (?:countries|states|sides|nations))?(?:,? (?:which )?(?:of|dates? (?:back )?(?:from|to)|dating (?:back )?(?:from|to)) ?| \()((?:1[6-9]|20)\d\d)(?![\d–-])/.exec(
      text.slice(end, end + 60),
    );
  const year = before?.[1] ?? behind?.[1];
  if (year === undefined) return undefined;
  const at = before ? start - 5 : end + (behind?.[0].length ?? 0) - 4;
  const date = buildMonthsSpan(Number(year), 1, { precision: 'YEAR', words: year });
  return { date, proof: [{ start: at, end: at + 4 }] };
}

/** A document still to be signed is signed in the city its paragraph opens with. */
function findPlannedCity(
  report: Report,
  status: AgreementStatus,
  { article, bulletin }: Where,
): string | null {
  const name = report.contexts[0]?.name;
  if (status !== 'PLANNED' || !name) return null;
  const paragraph = article.sentences.filter(
    (sentence) => sentence.paragraph === name.line.sentence.paragraph,
  );
  const start = paragraph[0]?.start ?? name.start;
  const cities = findPlacesAndTowns(article, bulletin).filter(
    (place) =>
      place.kind === 'CITY' &&
      place.start >= start &&
      place.end <= name.start &&
      /\b(?:In|in) $/.test(article.text.slice(place.start - 3, place.start)) &&
      // what was signed elsewhere says nothing about where this one will be
      !/\b(?:signed|adopted|concluded) in $/.test(
        article.text.slice(Math.max(0, place.start - 14), place.start),
      ),
  );
  return cities.at(-1)?.text ?? null;
}
