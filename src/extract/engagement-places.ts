import { worldCountries } from '../domain/country-data.ts';
import type { CountryCode } from '../domain/participant.ts';
import type { ArticleDocument, Sentence } from './document.ts';
import type { Span } from './engagement-scenes.ts';
import { findDateline } from './engagement-towns.ts';
import { findPlaces, type Place } from './lexicon/gazetteer.ts';

/** Where an engagement takes place. */
export interface ScenePlace {
  /** The city as printed, with its place in the text; null when none is told or several are. */
  readonly city: { readonly text: string; readonly start: number; readonly end: number } | null;
  readonly country: CountryCode | null;
  /** A place stands right behind the words that report it: "visit to X". */
  readonly led: boolean;
}

/** States that are one city: their name is the place, too. */
const CITY_STATES: ReadonlySet<string> = new Set(['SG', 'MC', 'SM', 'VA', 'HK', 'MO']);

/** Words behind which a place is where it happens, not what it is about. */
const LEADS_ON = /(?:\b(?:in|to|at|for|[Tt]our of)|[Vv]isit(?:ed|s|ing)?)$/;

/** "in", "to" and "at" lead to where something is; "from" leads away from it. */
const LEADS =
  /(?:\b(?:[Ii]n|[Tt]o|[Aa]t|for|[Vv]isit(?:ed|s|ing)?)(?: the (?:[\p{L}-]+ ){0,2}(?:city|town|village|island|resort|port|capital|municipality) of)?|\() (?:the )?$|\($/u;

/** The place of an engagement: right behind the words that report it, else the nearest one in its clause. */
export function findScenePlace(
  article: ArticleDocument,
  trigger: Span,
  { clause, known }: { readonly clause: Span; readonly known: readonly Place[] },
): ScenePlace {
  const places = known.filter(
    ({ kind, start, end }) => kind !== 'DEMONYM' && start >= clause.start && end <= clause.end,
  );
  const led = LEADS_ON.test(article.text.slice(trigger.start, trigger.end))
    ? findLed(article, trigger, places)
    : [];
  if (led.length > 0) return describe(led, article);
  const capital = findCapital(article, clause);
  if (capital) return capital;
  const cities = places.filter((place) => {
    const before = article.text.slice(Math.max(0, place.start - 45), place.start);
    return isCity(place) && LEADS.test(before) && !ELSEWHERE.test(before);
  });
  // "In Oslo he is to meet A, and in Lima B": what the clause opens with is what it is about
  const opening = cities.find(({ start }) =>
    /^[\s,]*[Ii]n (?:the )?$/.test(article.text.slice(clause.start, start)),
  );
  const nearest = opening ?? cities.find(({ start }) => start >= trigger.end) ?? cities.at(-1);
  if (nearest) return { ...describe([nearest], article), led: false };
  const there = /\b[Tt]here\b/.test(article.text.slice(clause.start, clause.end))
    ? findLastCity(article, clause.start)
    : undefined;
  if (there) return { ...describe([there], article), led: false };
  const named = places.find(
    (place) => isCity(place) && place.start === trigger.start && place.end < trigger.end,
  );
  if (named) return { ...describe([named], article), led: false };
  const host = findHost(article, clause, places);
  if (host && isCity(host)) return { ...describe([host], article), led: false };
  return { city: null, country: host?.code ?? null, led: false };
}

/** Another journey leads there, or something stands there: "accepted an invitation to visit X", "its embassy in X". */
const ELSEWHERE =
  /(?:\b(?:visit(?:s|ed|ing)?(?: to)?|travel(?:s|led|ling)? to|fl(?:y|ies|ew)(?: on)? to|return(?:s|ed)? to|trip to|journey to|invitation to|consul(?:ate)?(?: general)? in|embassy in|office in|hospital in|university in)) (?:the )?$/i;

/** The city a paragraph opens with, "In X, on 8 May, …": what it goes on to tell happens there, if it says nothing else. */
export function findFrame(
  article: ArticleDocument,
  sentence: Sentence,
  { told, known }: { readonly told: ScenePlace; readonly known: readonly Place[] },
): ScenePlace | null {
  if (told.led || told.city !== null || told.country !== null) return null;
  const opening = article.sentences.find(({ paragraph }) => paragraph === sentence.paragraph);
  if (!opening || sentence.paragraph === 0) return null;
  const lead = /^In (?:the )?/.exec(article.text.slice(opening.start, opening.start + 8))?.[0] ?? '';
  const city = lead === '' ? undefined : known.find(({ start }) => start === opening.start + lead.length);
  return city && isCity(city) ? { ...describe([city], article), led: false } : null;
}

/** The places listed right behind the trigger as one; null where none is. */
export function findListedPlace(
  article: ArticleDocument,
  trigger: Span,
  known: readonly Place[],
): ScenePlace | null {
  const places = known.filter(({ kind }) => kind !== 'DEMONYM');
  const led = findLed(article, trigger, places);
  const last = led.at(-1);
  if (!last) return null;
  // the list goes on with names nobody knows
  const more = /^(?:,| and|, and) \p{Lu}/u.test(article.text.slice(last.end));
  return more ? { city: null, country: null, led: true } : describe(led, article);
}

/** The places listed right behind the trigger: "to Fiji", "to Suva and Nadi", "to Fiji and Tonga". */
function findLed(article: ArticleDocument, trigger: Span, places: readonly Place[]): readonly Place[] {
  const led: Place[] = [];
  let end = trigger.end;
  for (const place of places) {
    if (place.start < trigger.end) continue;
    const gap = article.text.slice(end, place.start);
    if (
      !(
        led.length === 0
          ? /^ (?:the )?(?:(?:[\p{L}-]+ )?(?:city|town|village|island|resort|port) of |capital(?: city)?,? (?:of )?|friendly |brotherly |neighbou?ring |Republic of |State of |Kingdom of )?$/u
          : /^(?:,| and|, and) (?:the )?$/
      ).test(gap)
    )
      break;
    led.push(place);
    end = place.end;
  }
  return led;
}

function describe(places: readonly Place[], article: ArticleDocument): ScenePlace {
  const codes = new Set(places.map(({ code }, index) => stateAround(places, index)?.code ?? code));
  const cities = places.filter(isCity);
  const [city] = cities;
  const country = codes.size === 1 ? ([...codes][0] ?? null) : null;
  const single = city && cities.length === 1 && codes.size === 1;
  return {
    city: single
      ? { text: article.text.slice(city.start, city.end), start: city.start, end: city.end }
      : null,
    country,
    led: true,
  };
}

/** The state named behind a city, "Brno, Czechoslovakia", is the one it lay in then. */
function stateAround(places: readonly Place[], index: number): Place | undefined {
  if (places[index]?.kind !== 'CITY') return undefined;
  const next = places.slice(index + 1).find(({ kind }) => kind !== 'CITY');
  return next && FORMER_STATES.has(next.code) ? next : undefined;
}

const FORMER_STATES: ReadonlySet<string> = new Set(['CS', 'YU', 'SU', 'DD']);

function isCity({ kind, code }: Place): boolean {
  return kind === 'CITY' || (kind === 'COUNTRY_NAME' && CITY_STATES.has(code));
}

/** "the capital of Mexico" is called by the headline, or else by the table of capitals. */
function findCapital(article: ArticleDocument, clause: Span): ScenePlace | null {
  const words = /\bcapital of (?:the )?/.exec(article.text.slice(clause.start, clause.end));
  if (!words) return null;
  const start = clause.start + words.index;
  const country = findPlaces(article).find((place) => place.start === start + words[0].length);
  if (!country) return null;
  const capital = worldCountries.find(({ cca2 }) => cca2 === country.code)?.capital[0];
  return capital
    ? { city: { text: capital, start, end: country.end }, country: country.code, led: false }
    : null;
}

/** "There" is the city named last. */
function findLastCity(article: ArticleDocument, before: number): Place | undefined {
  return findPlaces(article).findLast((place) => place.end <= before && isCity(place));
}

/** A dateline is where the story was filed: where it says nothing else, it happened there. */
export function findDatelineCity(article: ArticleDocument): ScenePlace | null {
  const city = findDateline(article);
  return city
    ? { city: { text: city.text, start: city.start, end: city.end }, country: city.code, led: false }
    : null;
}

/** The city that a headline says something happens in. */
export function findHeadlineCity(article: ArticleDocument): ScenePlace | null {
  const end = article.article.headline.length;
  const city = findPlaces(article).find(
    (place) =>
      place.end <= end &&
      isCity(place) &&
      /\b(?:in|at) $/.test(article.text.slice(Math.max(0, place.start - 6), place.start)),
  );
  return city ? { ...describe([city], article), led: false } : null;
}

/** "X will host", "hosted by X" */
function findHost(article: ArticleDocument, clause: Span, places: readonly Place[]): Place | undefined {
  return places.find(({ kind, start, end }) => {
    if (kind === 'DEMONYM') return false;
    return (
      /\bhosted by (?:the )?$/.test(article.text.slice(Math.max(clause.start, start - 15), start)) ||
      /^ (?:(?:will |plans to |is to |is going to )?hosts?\b|(?:will be|is|is to be) the (?:venue|scene|seat|host) of\b)/.test(
        article.text.slice(end, end + 40),
      )
    );
  });
}
