import { type DateSpan, daysBetween, isIsoDate } from '../domain/date-span.ts';
import type { DocumentDay, Where } from './agreements-days.ts';
import type { Report } from './agreements-reports.ts';
import { type FoundDate, findDates } from './dates.ts';
import type { ArticleDocument, BulletinDocument } from './document.ts';
import { findScenes, findSetting, type Scene } from './engagement-scenes.ts';
import { findPlacesAndTowns } from './engagement-towns.ts';

/** "… will be held in Rome in May. A Treaty is to be signed there": the plan told before it gives its day and place. */
export function completeFromPlan(
  day: DocumentDay,
  report: Report,
  { article, bulletin }: Where,
): DocumentDay {
  const name = report.contexts[0]?.name;
  if (!name || (day.date !== null && day.place !== null)) return day;
  const { sentence } = name.line;
  const words = article.text.slice(sentence.start, sentence.end);
  const byAll = GATHERED.test(words);
  const byThem = THOSE_GATHERED.test(words);
  if (!byAll && !byThem && !THEN.test(words)) return day;
  const plan = findScenes(article, bulletin).findLast(
    (scene) =>
      scene.status === 'PLANNED' &&
      scene.end <= name.start &&
      (byAll ||
        (byThem && scene.sentence.paragraph <= 1) ||
        scene.sentence.paragraph === sentence.paragraph) &&
      (scene.when !== null || scene.where.city !== null),
  );
  if (!plan && byAll) return { ...day, place: day.place ?? findSetting(article, bulletin).city };
  if (!plan || (day.place !== null && plan.where.city !== null && plan.where.city.text !== day.place))
    return day;
  const date = day.date ?? (plan.when && isOneSpan(plan.when) ? plan.when.first : null);
  return { ...day, date, place: day.place ?? plan.where.city?.text ?? null };
}

/** What an announced visit to one city is to bring is signed there; on which of its days is not told. */
export function completeFromVisit(
  day: DocumentDay,
  report: Report,
  { article, bulletin }: Where,
): DocumentDay {
  const name = report.contexts[0]?.name;
  if (!name || day.place !== null) return day;
  const [visit, ...others] = findScenes(article, bulletin).filter(
    ({ kind, status, start }) => kind === 'VISIT' && status !== 'CANCELLED' && start < name.start,
  );
  const announced = visit?.status === 'PLANNED' && visit.sentence.paragraph <= 1 && others.length === 0;
  return announced ? { ...day, place: visit.where.city?.text ?? null } : day;
}

/** Words that point to an occasion told before. */
const THEN =
  /\b(?:there|then|(?:on|at) (?:that|this|the same) (?:occasion|time|meeting|event|summit)|(?:during|at|within|as part of) (?:the|his|her|their|this|that) (?:upcoming |forthcoming |same )?(?:visit|summit|meeting|trip|stay|talks|forum|consultations|conference|event|session)|where)\b/;

/** Those who are gathered for the event will adopt the document there. */
const GATHERED =
  /\b(?:It|[Tt]he (?:\p{L}+ )?(?:summit|session|conference|meeting|forum|congress|assembly|participants|delegates)) (?!is (?:\p{L}+ )?(?:that|to be) )(?:is|are|was|were|will|would|plans?|intends?) (?:also )?(?:to |expected |due |set |scheduled |adopt|sign|issue|approve|endorse|conclude)/iu;

/** Who will gather, too, but as well for another event than the one planned last. */
const THOSE_GATHERED =
  /\b[Tt]he (?:\p{L}+ )?(?:ministers|leaders|presidents|heads of state(?: and government)?) (?:is|are|will|would|plan|intend) (?:also )?(?:to |expected |due |set |scheduled |adopt|sign|issue|approve|endorse|conclude)/u;

function isOneSpan({ first, last }: FoundDate): boolean {
  return first.earliest === last.earliest && first.latest === last.latest;
}

/** Signed in the story, it has the day and city of the event told last before it in its paragraph, else the story's. */
export function completeFromSetting(
  day: DocumentDay,
  report: Report,
  { article, bulletin }: Where,
): DocumentDay {
  const setting = findStory(report, { article, bulletin });
  const storyDay = setting.when && isOneDay(setting.when) ? setting.when.first : null;
  const elsewhere =
    day.date !== null &&
    (setting.when !== null ? !isInside(day.date, setting.when) : isLongPast(day.date, article));
  const longAgo = setting.when !== null && isLongPast(setting.when.last, article);
  // a document of another day, or one the article only looks back on, was not signed here
  if (elsewhere || longAgo || isBackground(report)) return day;
  const date = day.date ?? (day.place === null || day.place === setting.city ? storyDay : null);
  return { ...day, date, place: day.place ?? setting.city ?? findVisitedCity(article, bulletin) };
}

interface Story {
  readonly city: string | null;
  readonly when: FoundDate | null;
}

/** The event told last before a document in its paragraph, with what the story says beside it. */
function findStory(report: Report, { article, bulletin }: Where): Story {
  const name = report.contexts[0]?.name;
  const setting = findSetting(article, bulletin);
  const near = findScenes(article, bulletin).findLast(
    (scene: Scene) =>
      name !== undefined &&
      scene.status === 'HELD' &&
      scene.kind !== 'CALL' &&
      scene.where.city !== null &&
      scene.start <= name.start &&
      scene.sentence.paragraph === name.line.sentence.paragraph,
  );
  const lead = setting.city === null ? findLead({ article, bulletin }) : null;
  return {
    city: near?.where.city?.text ?? setting.city ?? lead?.city ?? null,
    when: near?.when ?? setting.when ?? lead?.when ?? null,
  };
}

/** The one city and day that the first sentence tells, whatever it calls the event. */
function findLead({ article, bulletin }: Where): Story | null {
  const lead = article.sentences.find(({ paragraph }) => paragraph === 1);
  const published = article.article.publishedAt?.slice(0, 10) ?? '';
  if (!lead) return null;
  const inLead = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    start >= lead.start && end <= lead.end;
  const cities = findPlacesAndTowns(article, bulletin).filter(
    (place) =>
      place.kind === 'CITY' &&
      inLead(place) &&
      /\b(?:in|at) $/.test(article.text.slice(place.start - 4, place.start)),
  );
  const [day, ...others] = findDates(article, bulletin.bulletin.capturedOn).filter(
    (date) => date.form === 'DATE' && date.bound === null && inLead(date),
  );
  if (cities.length !== 1 || !day || others.length > 0 || day.first.earliest > published) return null;
  return { city: cities[0]?.text ?? null, when: day };
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
  return statuses.every(({ dated }) => !dated) && contexts[0]?.name.line.sentence.paragraph !== 0;
}
