import type { CountryCode, Represented } from '../domain/participant.ts';
import type { InstrumentName } from './agreements-naming.ts';
import type { PartyContext } from './agreements-parties.ts';
import type { Report } from './agreements-reports.ts';
import { actingStates, countryParty, homeState } from './agreements-states.ts';
import { findPlaces, findPlacesInText } from './lexicon/gazetteer.ts';

/**
 * Whose a document is in an article in which people of three states or more act. In this order: the traveller's and the
 * stop's, where a journey goes through several states; the two of its paragraph; the two of a visit's headline; all, if
 * it was signed or adopted there, or if the headline names them all; else those of its own sentence, where these are two
 * with the reporter. What two sign beside many is theirs. Empty where none of this tells.
 */
export function findSidesOfMany(
  report: Report,
  status: string,
  context: PartyContext,
): readonly Represented[] {
  const states = actingStates(context);
  const name = report.contexts[0]?.name;
  if (!name) return [];
  const home = homeState(context) ?? states[0] ?? null;
  const stop = home && findStop(report, context, home);
  if (home && stop) return [home, stop].map(countryParty);
  const named = name.line.document.text.slice(name.start - 25, name.end);
  if (/\b(?:tri|quadri)lateral\b/i.test(named)) return states.map(countryParty);
  const near = actingStates(context, findParagraph(report, context));
  if (near.length === 2 && home && near.includes(home)) return near.map(countryParty);
  const done = (status === 'SIGNED' || status === 'ADOPTED') && !context.past;
  const [visitor, host, ...others] = headlineStates(context);
  if (visitor && host && others.length === 0 && !(name.kind === 'STATEMENT' && status === 'ADOPTED'))
    if (VISITS.test(context.article.article.headline) && states.includes(visitor))
      return [visitor, host].map(countryParty);
  const signers = actingStates(context, { start: name.line.sentence.start, end: name.start });
  if (status === 'SIGNED' && done && signers.length === 2) return signers.map(countryParty);
  if (done || areAllInHeadline(states, context)) return states.map(countryParty);
  if (status === 'PROPOSED' && isTasked(name.line)) return states.map(countryParty);
  if (context.past || isGathering(context)) return [];
  const told = actingStates(context, name.line.sentence);
  const pair = told.length === 1 && home ? [...new Set([home, ...told])] : told;
  return pair.length === 2 ? pair.map(countryParty) : [];
}

/** The state in which a journey through several stops where the document is told of; null on any other story. */
function findStop(report: Report, context: PartyContext, home: CountryCode): CountryCode | null {
  const { article, city } = context;
  const abroad = new Set(leadPlaces(context).filter((code) => code !== home));
  if (!isVisit(context) || abroad.size < 2) return null;
  const { start } = findParagraph(report, context);
  const end = report.contexts[0]?.name.start ?? start;
  const here = city === null ? undefined : findPlacesInText(city)[0];
  const last = findPlaces(article).findLast(
    (place) =>
      place.start >= start &&
      place.end <= end &&
      place.kind !== 'DEMONYM' &&
      place.code !== home &&
      /\b[Ii]n $/.test(article.text.slice(0, place.start).slice(-4)),
  );
  const code = here?.code ?? last?.code ?? null;
  return code !== null && abroad.has(code) ? code : null;
}

/** "instructed experts to work on a Charter", "the draft was sent back to the experts": a text of all who gather. */
function isTasked({ document, sentence }: InstrumentName['line']): boolean {
  return /\b(?:instruct|task|direct|ask|charg|sent back|return|refer|hand)(?:ed|s)? (?:to )?(?:the |their )?(?:experts|working group|officials|negotiators)\b/.test(
    document.text.slice(sentence.start, sentence.end),
  );
}

const VISITS = /\b(?:visit|receiv|meet|met|host|welcom)(?:s|ed|ing|es)?\b/i;

function findParagraph(
  { contexts }: Report,
  { article }: PartyContext,
): { readonly start: number; readonly end: number } {
  const paragraph = contexts[0]?.name.line.sentence.paragraph;
  const inside = article.sentences.filter((sentence) => sentence.paragraph === paragraph);
  return { start: inside[0]?.start ?? 0, end: inside.at(-1)?.end ?? 0 };
}

/** Where many meet, who speaks of a document is not one of two sides. */
function isGathering({ article }: PartyContext): boolean {
  const lead = article.sentences.findLast(({ paragraph }) => paragraph <= 1)?.end ?? 0;
  return /\b(?:summit|session|conference|forum|round table|ministers of|leaders of|heads of state)\b/i.test(
    article.text.slice(0, lead),
  );
}

function isVisit({ article }: PartyContext): boolean {
  const lead = article.sentences.findLast(({ paragraph }) => paragraph <= 1)?.end ?? 0;
  return /\b(?:visit|tour|trip|travel|leav)(?:s|es|ed|ing|led|ling)?\b/i.test(article.text.slice(0, lead));
}

/** The states of the places that the headline and the first paragraph name. */
function leadPlaces({ article }: PartyContext): readonly CountryCode[] {
  const lead = article.sentences.findLast(({ paragraph }) => paragraph <= 1)?.end ?? 0;
  return findPlaces(article)
    .filter(({ end, kind }) => end <= lead && kind !== 'DEMONYM')
    .map(({ code }) => code);
}

/** The states a headline names, itself or by a people or city. */
export function headlineStates({ article }: PartyContext): readonly CountryCode[] {
  return [
    ...new Set(
      findPlaces(article)
        .filter(({ end }) => end <= article.article.headline.length)
        .map(({ code }) => code),
    ),
  ];
}

function areAllInHeadline(states: readonly CountryCode[], context: PartyContext): boolean {
  const named = headlineStates(context);
  const { headline } = context.article.article;
  const unnamed = states.filter((code) => !named.includes(code));
  return (
    (unnamed.length <= states.length - 3 + (named.length >= 2 ? 1 : 0) && unnamed.length <= 1) ||
    /\b(?:tri|quadri)lateral\b/i.test(headline)
  );
}
