import { fold } from '../domain/fold.ts';
import type { CountryCode, Represented } from '../domain/participant.ts';
import type { PartyContext } from './agreements-parties.ts';
import type { Report } from './agreements-reports.ts';
import { findHome } from './article-context.ts';
import { findAttributionSpans } from './attribution.ts';
import type { ArticleDocument } from './document.ts';
import { findPlaces } from './lexicon/gazetteer.ts';

/**
 * The sides of an article, for a document they made there. In this order: the two bodies that act in its first sentence
 * (states only, for what is between governments); the two states of those who act; the two of one paragraph; all states
 * of a gathering; the two states the headline and first sentence name. What organizations convened binds nobody in
 * particular.
 */
export function findSides(report: Report, status: string, context: PartyContext): readonly Represented[] {
  const states = actingStates(context);
  if (/^(?:intergovernmental|interstate|inter-governmental)\b/i.test(report.title))
    return states.map(countryParty);
  const [bodies, conveners] = actingBodies(context);
  if (bodies.length >= 2) return bodies;
  if (conveners.length > 0) return [];
  if (states.length > 2 && status === 'ADOPTED') {
    const convened = bodies.length === 1 ? bodies : meetingBody(context);
    if (convened.length === 1) return convened;
  }
  if (states.length === 2) return states.map(countryParty);
  const near = actingStates(context, report.contexts[0]?.name.line.sentence.paragraph);
  if (near.length === 2) return near.map(countryParty);
  if (states.length > 2) return status === 'PLANNED' ? [] : states.map(countryParty);
  const home = homeState(context);
  if (states.length === 1 && home !== null && states[0] !== home) return [home, ...states].map(countryParty);
  const named = leadStates(context.article, states);
  return named.length === 2 ? named.map(countryParty) : [];
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

/** "the session of the X": what the members of one body adopt at its meeting is that body's. */
function meetingBody({ article, facts }: PartyContext): readonly Represented[] {
  const lead = article.sentences.findLast(({ paragraph }) => paragraph === 1)?.end ?? 0;
  return facts.participants.flatMap((fact): Represented[] =>
    fact.kind === 'ORGANIZATION' &&
    fact.mentions.some(
      ({ start, end }) =>
        end <= lead &&
        /\b(?:session|meeting|summit|conference) of (?:the )?$/i.test(
          article.text.slice(Math.max(0, start - 24), start),
        ),
    )
      ? [{ kind: 'ORGANIZATION', name: fact.name }]
      : [],
  );
}

/** The states of persons who act, in the order the article names them; of one paragraph where it is given. */
export function actingStates({ article, facts }: PartyContext, paragraph?: number): readonly CountryCode[] {
  const inParagraph = article.sentences.filter((sentence) => sentence.paragraph === paragraph);
  const [start, end] = [inParagraph[0]?.start ?? 0, inParagraph.at(-1)?.end ?? article.text.length];
  const codes = facts.participants
    .flatMap((fact) => {
      if (fact.kind !== 'PERSON' || fact.role !== 'ACTOR') return [];
      const mention = fact.mentions.find((place) => place.start >= start && place.end <= end);
      const code = fact.represents?.kind === 'COUNTRY' ? fact.represents.code : null;
      return mention && code ? [{ code, at: mention.start }] : [];
    })
    .sort((a, b) => a.at - b.at);
  return [...new Set(codes.map(({ code }) => code))];
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

/** The state whose ministry or agency reports. */
export function homeState({ facts }: PartyContext): CountryCode | null {
  const { publisher, via } = facts.attribution;
  return findHome([publisher, via]);
}

/** A state as a party. */
export function countryParty(code: CountryCode): Represented {
  return { kind: 'COUNTRY', code };
}

/** Each party once, in order. */
export function distinctParties(parties: readonly Represented[]): readonly Represented[] {
  const seen = new Set<string>();
  return parties.filter((party) => {
    const key = party.kind === 'COUNTRY' ? party.code : fold(party.name);
    return !seen.has(key) && seen.add(key);
  });
}
