import type { CountryCode, Represented } from '../domain/participant.ts';
import { findGatheredBody } from './agreements-bodies.ts';
import type { PartyContext } from './agreements-parties.ts';
import type { Report } from './agreements-reports.ts';
import { findSidesOfMany, headlineStates } from './agreements-sides-of-many.ts';
import { actingStates, countryParty, homeState } from './agreements-states.ts';
import type { NameContext } from './agreements-status.ts';
import { findAttributionSpans } from './attribution.ts';
import type { ArticleDocument } from './document.ts';
import { findPlaces, findPlacesInText } from './lexicon/gazetteer.ts';

/**
 * The sides of an article, for a document they made there. In this order: the two bodies that act in its first sentence
 * (states only, for what is between governments); the body whose members gather; the two states of those who act; of
 * more, those that `findSidesOfMany` tells; the reporting state and the one other; the two states the headline and first
 * sentence name. What organizations convened binds nobody in particular.
 */
export function findSides(report: Report, status: string, context: PartyContext): readonly Represented[] {
  const states = actingStates(context);
  if (INTERSTATE.test(report.title)) {
    const named = headlineStates(context);
    if (named.length > 2 && states.every((code) => named.includes(code))) return named.map(countryParty);
  }
  const [bodies, conveners] = INTERSTATE.test(report.title) ? [[], []] : actingBodies(context);
  if (bodies.length >= 2) return bodies;
  if (conveners.length > 0) return [];
  const next = findNextStop(report, context, states);
  if (next) return next.map(countryParty);
  if (states.length === 2) return states.map(countryParty);
  if (isOfGathering(report, status)) {
    const gathered = findGatheredBody(context);
    if (gathered) return [gathered];
    if (bodies.length === 1 && states.length > 2) return bodies;
  }
  if (states.length > 2) return findSidesOfMany(report, status, context);
  const home = homeState(context);
  if (states.length === 1 && home !== null && states[0] !== home) return [home, ...states].map(countryParty);
  const named = leadStates(context.article, states);
  return named.length === 2 ? named.map(countryParty) : [];
}

/** "The Minister will fly on to X, where he is to sign": with the state he goes on to. */
function findNextStop(
  { contexts }: Report,
  context: PartyContext,
  states: readonly CountryCode[],
): readonly CountryCode[] | null {
  const name = contexts[0]?.name;
  const code = context.city === null ? undefined : findPlacesInText(context.city)[0]?.code;
  const home = homeState(context) ?? states[0];
  if (!name || !code || !home || states.includes(code) || code === home) return null;
  const said = name.line.document.text.slice(name.line.sentence.start, name.start);
  return /, where (?:he|she|they|the \p{L}+) /u.test(said) ? [home, code] : null;
}

const INTERSTATE = /^(?:intergovernmental|interstate|inter-governmental)\b/i;

/** What is adopted, and plans and statements that those who gather are to adopt; treaties are signed by their states. */
export function isOfGathering({ contexts }: Report, status: string): boolean {
  if (status === 'ADOPTED') return true;
  const kind = contexts[0]?.name.kind ?? 'OTHER';
  return (
    status === 'PLANNED' &&
    contexts.some(isAdoptedByAll) &&
    /^(?:STATEMENT|PLAN|STRATEGY|RESOLUTION|OTHER)$/.test(kind)
  );
}

/** "The ministers are expected to adopt …", "It will approve …" */
function isAdoptedByAll({ name, before }: NameContext): boolean {
  const { document, sentence } = name.line;
  return /\b(?:It|[Tt]he (?:\p{L}+ )?(?:summit|session|conference|meeting|forum|congress|assembly|council|ministers|leaders|participants|delegates|heads of state(?: and government)?)) (?:is|are|was|were|will|would|plans?|intends?|shall)\b/iu.test(
    document.text.slice(sentence.start, before.end),
  );
}

/** The organizations that act in the first sentence, and those that the rest of the first paragraph says convened it. */
function actingBodies({
  article,
  facts,
}: PartyContext): readonly [readonly Represented[], readonly string[]] {
  const lead = article.sentences.filter(({ paragraph }) => paragraph === 1);
  const [first] = lead;
  const acting = facts.participants.filter((fact) => fact.kind === 'ORGANIZATION' && fact.role === 'ACTOR');
  const within = (from: number, to: number) =>
    acting
      .filter(({ mentions }) => mentions.some(({ start, end }) => start >= from && end <= to))
      .map(({ name }) => name);
  if (!first) return [[], []];
  const bodies = within(first.start, first.end);
  const text = article.text.slice(first.start, lead.at(-1)?.end);
  const conveners = /\b(?:convened|organi[sz]ed|hosted) by\b/.test(text)
    ? within(first.end, lead.at(-1)?.end ?? first.end)
    : [];
  return [bodies.map((name) => ({ kind: 'ORGANIZATION', name })), conveners];
}

/** The states of those who act and those named in the headline and the first sentence. */
function leadStates(article: ArticleDocument, states: readonly CountryCode[]): readonly CountryCode[] {
  const signed = findAttributionSpans(article);
  const lead = article.sentences[1]?.end ?? article.article.headline.length;
  const named = findPlaces(article)
    .filter(
      ({ start, end, kind }) =>
        end <= lead && kind !== 'CITY' && !signed.some((span) => start >= span.start && end <= span.end),
    )
    .map(({ code }) => code);
  return [...new Set([...states, ...named])];
}
