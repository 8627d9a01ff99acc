import type { AgreementStatus } from '../domain/agreement.ts';
import { buildMonthsSpan, type DateSpan, daysBetween, isIsoDate } from '../domain/date-span.ts';
import { findInstrumentNames } from './agreements-naming.ts';
import type { Report } from './agreements-reports.ts';
import type { FoundStatus } from './agreements-status.ts';
import { type FoundDate, findDates } from './dates.ts';
import type { ArticleDocument, BulletinDocument } from './document.ts';
import { findScenes, findSetting } from './engagement-scenes.ts';
import { findPlacesAndTowns } from './engagement-towns.ts';
import type { Place } from './lexicon/gazetteer.ts';

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
  if (status === 'PLANNED') return completeFromPlan({ ...dated, place: city }, report, where);
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
  const { end } = context.after;
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

const STEP_WORD = /\b(?:signed|concluded|initial?led|adopted|approved|agreed)\b/;

/** "In Rome, …", "At the summit in Rome on 3 May, …": circumstances that open a clause hold for its verb. */
const OPENS_CLAUSE = /^(?:In|At|On|During|Following|Within|As part of|Also)\b[^,;:]*$/;

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
        /^,? (?:which )?(?:of|dated|dat(?:es|ing) (?:from|back to)|from|in) (?:the )?(?:year )?$/.test(
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
    /^(?:,? (?:which )?(?:of|dates? (?:back )?(?:from|to)|dating (?:back )?(?:from|to)) ?| \()((?:1[6-9]|20)\d\d)(?![\d–-])/.exec(
      text.slice(end, end + 30),
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

/** "… will be held in Rome in May. A Treaty is to be signed there": the plan told before it gives its day and place. */
function completeFromPlan(day: DocumentDay, report: Report, { article, bulletin }: Where): DocumentDay {
  const name = report.contexts[0]?.name;
  if (!name || (day.date !== null && day.place !== null)) return day;
  const { sentence } = name.line;
  const words = article.text.slice(sentence.start, sentence.end);
  const byAll = GATHERED.test(words);
  if (!byAll && !THEN.test(words)) return day;
  const plan = findScenes(article, bulletin).findLast(
    (scene) =>
      scene.status === 'PLANNED' &&
      scene.end <= name.start &&
      (byAll || scene.sentence.paragraph === sentence.paragraph) &&
      (scene.when !== null || scene.where.city !== null),
  );
  if (!plan && byAll) return { ...day, place: day.place ?? findSetting(article, bulletin).city };
  if (!plan || (day.place !== null && plan.where.city !== null && plan.where.city.text !== day.place))
    return day;
  const date = day.date ?? (plan.when && isOneSpan(plan.when) ? plan.when.first : null);
  return { ...day, date, place: day.place ?? plan.where.city?.text ?? null };
}

/** Words that point to an occasion told before. */
const THEN =
  /\b(?:there|then|(?:on|at) (?:that|this|the same) (?:occasion|time|meeting|event|summit)|(?:during|at|within|as part of) (?:the|his|her|their|this|that) (?:upcoming |forthcoming |same )?(?:visit|summit|meeting|trip|stay|talks|forum|consultations|conference|event|session)|where)\b/;

/** Those who are gathered for the event will adopt the document there. */
const GATHERED =
  /\b(?:It|[Tt]he (?:\p{L}+ )?(?:summit|session|conference|meeting|forum|congress|assembly|participants|delegates)) (?:is|are|was|were|will|would|plans?|intends?) (?:also )?(?:to |expected |due |set |scheduled |adopt|sign|issue|approve|endorse|conclude)/iu;

function isOneSpan({ first, last }: FoundDate): boolean {
  return first.earliest === last.earliest && first.latest === last.latest;
}

function completeFromSetting(day: DocumentDay, report: Report, { article, bulletin }: Where): DocumentDay {
  const setting = findSetting(article, bulletin);
  const storyDay = setting.when && isOneDay(setting.when) ? setting.when.first : null;
  const elsewhere =
    day.date !== null &&
    (setting.when !== null ? !isInside(day.date, setting.when) : isLongPast(day.date, article));
  // a document of another day, or one the article only looks back on, was not signed here
  if (elsewhere || isBackground(report)) return day;
  const date = day.date ?? (day.place === null || day.place === setting.city ? storyDay : null);
  return { ...day, date, place: day.place ?? setting.city ?? findVisitedCity(article, bulletin) };
}

/** The one city a headline says is visited: what is told below it happens there. */
function findVisitedCity(article: ArticleDocument, bulletin: BulletinDocument): string | null {
  const { headline } = article.article;
  const visit = /\b(?:[Vv]isit(?:s|ed|ing)?|[Tt]rip|[Aa]rriv(?:es|ed) (?:in|at))\b/.exec(headline);
  if (!visit) return null;
  const cities = findPlacesAndTowns(article, bulletin).filter(
    ({ kind, start, end }) => kind === 'CITY' && start >= visit.index && end <= headline.length,
  );
  return cities.length === 1 ? (cities[0]?.text ?? null) : null;
}

/** More than a month before the story, or before one without a day of its own. */
function isLongPast({ latest }: DateSpan, { article }: ArticleDocument): boolean {
  const published = article.publishedAt?.slice(0, 10);
  return published === undefined || !isIsoDate(published) || daysBetween(latest, published) > 31;
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
