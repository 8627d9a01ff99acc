import type { ArticleFacts } from '../domain/article-facts.ts';
import type { CountryCode, Represented } from '../domain/participant.ts';
import { findAcceder } from './agreements-acceders.ts';
import { BLOC, findGatheredBody, findOrgan, findOwner, printBloc } from './agreements-bodies.ts';
import type { InstrumentName } from './agreements-naming.ts';
import { findPartySpan, isStateOrgan, readParties } from './agreements-party-lists.ts';
import type { Report } from './agreements-reports.ts';
import { findSides, isOfGathering } from './agreements-sides.ts';
import { actingStates, countryParty, distinctParties, homeState } from './agreements-states.ts';
import type { NameContext } from './agreements-status.ts';
import { findGuest, findSubjectParties } from './agreements-subjects.ts';
import type { ArticleDocument } from './document.ts';
import { findMatches } from './find-matches.ts';
import { findPlaces, findPlacesInText } from './lexicon/gazetteer.ts';

/** What parties are read from. */
export interface PartyContext {
  readonly article: ArticleDocument;
  readonly facts: ArticleFacts;
  /** The other documents of the article: what binds two parties mostly tells who the next one binds. */
  readonly reports: readonly Report[];
  /** Where the document is signed, if that is told. */
  readonly city: string | null;
  /** Signed or adopted long before the story. */
  readonly past: boolean;
}

/**
 * Who is bound by a document: the organ that passed a resolution; else those the text names ("between A and B", "signed by
 * A and B", "which A and B signed"); else, for a document the article's sides made, the sides. Empty when nothing tells.
 */
export function findParties(report: Report, status: string, context: PartyContext): readonly Represented[] {
  const kind = report.contexts[0]?.name.kind;
  if (kind === 'RESOLUTION') return findOrgan(report, context);
  const named = findNamedParties(report, context);
  if (named.length > 0) return named;
  const counted = findCountedStates(report, context);
  if (counted.length > 0) return counted;
  const acceder = status === 'IN_FORCE' ? findAcceder(report, context) : [];
  if (acceder.length > 0) return acceder;
  const owner = findOwner(report, context);
  if (owner) return [owner];
  if (kind === 'STRATEGY' && isOfGathering(report, status)) {
    const gathered = findGatheredBody(context);
    if (gathered) return [gathered];
  }
  // a strategy is one body's own, and a document merely pointed to may be anybody's
  if (
    (status === 'REFERENCED' && !isOfBothSides(report)) ||
    kind === 'STRATEGY' ||
    isAboutElsewhere(report, context)
  )
    return [];
  const states = actingStates(context);
  if (states.length !== 2) {
    const pair = context.reports
      .filter((other) => other !== report && other.contexts[0]?.name.kind !== 'RESOLUTION' && !isOld(other))
      .map((other) => findNamedParties(other, context))
      .find(({ length }) => length === 2);
    if (pair && states.length < 2) return pair;
  }
  return findSides(report, status, context);
}

function isKnown(name: string, { participants }: ArticleFacts): boolean {
  return participants.some((fact) => fact.kind === 'ORGANIZATION' && fact.name === name);
}

/** "which links the two countries", "the Treaty between both states" */
function isOfBothSides({ contexts }: Report): boolean {
  return contexts.some(({ name }) =>
    /\b(?:(?:the|our|these) two|both) (?:countries|states|sides|nations|parties|governments|peoples|neighbou?rs)\b/i.test(
      name.line.document.text.slice(name.end, name.line.sentence.end),
    ),
  );
}

const NUMBERS = ['three', 'four', 'five', 'six', 'seven', 'eight'];

/** "the Convention, which the five states signed": those who act in the article, where they are as many. */
function findCountedStates({ contexts }: Report, context: PartyContext): readonly Represented[] {
  const states = actingStates(context);
  return contexts.some(({ name, after }) => {
    const said = COUNTED.exec(name.line.document.text.slice(name.end, after.end));
    return said !== null && NUMBERS.indexOf(said[1] ?? '') === states.length - 3 && states.length >= 3;
  })
    ? states.map(countryParty)
    : [];
}

const COUNTED =
  /^[^.;]{0,60}\b(?:the|all|our|these) (\w+) (?:[\p{L}-]+ ){0,2}(?:countries|states|sides|nations|parties|governments|neighbou?rs)\b/u;

/** In force already: the next document may be with somebody else. */
function isOld({ statuses }: Report): boolean {
  return statuses.some(({ status }) => status === 'IN_FORCE');
}

/** The parties that the text lists beside a document, or that its name or its signatories tell; empty when nothing does. */
export function findNamedParties(report: Report, context: PartyContext): readonly Represented[] {
  for (const named of report.contexts) {
    const joined = readTitleStates(named, context);
    if (joined.length >= 2) return joined;
    const span = findPartySpan(named, context);
    const parties = span ? readParties(span, context) : [];
    // "Shipping between A Harbour and B Bay" names no parties
    const isRoute =
      span !== null &&
      span.end <= named.name.end &&
      parties.every((party) => party.kind === 'ORGANIZATION' && !isKnown(party.name, context.facts)) &&
      parties.length < 2;
    if (parties.length > 0 && !isRoute) return completeWithSides(parties, named, context);
  }
  for (const named of report.contexts) {
    const guest = findGuest(named, context);
    if (guest.length > 0) return guest;
    const signers = readSigners(named, context);
    if (signers.length >= 2) return signers;
    const subject = findSubjectParties(named, context);
    if (subject.length > 0) return completeWithSides(subject, named, context);
  }
  return [];
}

/** "the German-Czech Declaration", "the EU-Chile Action Plan": those in front of the noun, joined by a hyphen, are its parties. */
function readTitleStates({ name }: NameContext, { article, facts }: PartyContext): readonly Represented[] {
  const joined = findMatches(article.text.slice(name.start, name.end), BLOC).map((match) => ({
    start: name.start + match.index,
    end: name.start + match.index + match[0].length,
    party: printBloc(match[0], facts),
  }));
  const states = findPlaces(article)
    .filter(({ kind, start, end }) => kind !== 'CITY' && start >= name.start && end <= name.end)
    .map(({ start, end, code }) => ({ start, end, party: countryParty(code) }));
  const inTitle = [...joined, ...states].sort((a, b) => a.start - b.start);
  const hyphenated = inTitle.some(({ end }) => /^ ?[-–]/.test(article.text.slice(end, end + 2)));
  return hyphenated ? distinctParties(inTitle.map(({ party }) => party)) : [];
}

/** "A, head of X, and B, head of Y, signed a …": people sign for the bodies they head. */
function readSigners(
  { name, before }: NameContext,
  { article, facts }: PartyContext,
): readonly Represented[] {
  const words = article.text.slice(before.start, name.start);
  if (!/\bsigned (?:an? |the )?(?:[\p{L}-]+ ){0,2}$/u.test(words)) return [];
  const known = facts.participants.flatMap((fact): Represented[] =>
    fact.kind === 'ORGANIZATION' &&
    fact.mentions.some(({ start, end }) => start >= before.start && end <= name.start)
      ? [{ kind: 'ORGANIZATION', name: fact.name }]
      : [],
  );
  const headed = findMatches(words, HEADED).flatMap((match): Represented[] => {
    const body = match[1] ?? '';
    const isKnown = known.some((party) => party.kind === 'ORGANIZATION' && body.includes(party.name));
    return isKnown || isStateOrgan(body) || findPlacesInText(body)[0]?.text === body
      ? []
      : [{ kind: 'ORGANIZATION', name: body }];
  });
  return distinctParties([...known, ...headed]);
}

/** "Chief Executive of Tonga Power Limited": a head of a body that is neither a state nor an organ of one. */
const HEADED =
  /(?:Executive|Director|Directress|CEO|Chairman|Chairwoman|Chairperson|President|Head|Manager|Rector|Governor|Representative)(?: of|,) (?:the )?(\p{Lu}[\p{L}.&-]*(?: (?:of |for |and )?\p{Lu}[\p{L}.&-]*)+)(?=,| and| signed|\()/gu;

/** "with the X" names one side only; the other is the article's own. */
function completeWithSides(
  parties: readonly Represented[],
  { name, after }: NameContext,
  context: PartyContext,
): readonly Represented[] {
  const [party] = parties;
  const { text } = context.article;
  const talks = TALKS_WITH.test(text.slice(name.line.sentence.start, name.start));
  const withOne = talks || WITH_ONE.test(text.slice(name.end, Math.min(after.end, name.end + 40)));
  if (!party || parties.length > 1 || !withOne) return parties;
  // what a gathered body tells of its talks are talks of its own
  const gathered = talks ? findGatheredBody(context) : null;
  if (gathered) return distinctParties([gathered, party]);
  const sides = [...actingStates(context), homeState(context)];
  const other = sides.find((code) => code !== null && (party.kind === 'ORGANIZATION' || code !== party.code));
  const named = other ?? findLastNamed(name, context);
  return distinctParties(named ? [party, countryParty(named)] : parties);
}

/** "X terminated the Treaty with Y": the state its sentence names last before it. */
function findLastNamed({ line, start }: InstrumentName, { article }: PartyContext): CountryCode | null {
  const before = findPlaces(article).findLast(
    (place) => place.kind === 'COUNTRY_NAME' && place.start >= line.sentence.start && place.end <= start,
  );
  return before?.code ?? null;
}

const WITH_ONE =
  /^(?: \([^)]*\))?(?: (?:of|from|dated) [\p{L}\d ,]{0,14}\d{4})?,? (?:concluded |signed |reached )?with /u;

const TALKS_WITH =
  /\b(?:negotiations|negotiating|talks|consultations) with [^.;,]{2,60} (?:on|over|about|for) (?:the |an? )?$/;

/** A plan for a place outside both sides, or to end somebody's war, is not theirs; nor is what a third state proposed. */
function isAboutElsewhere(report: Report, context: PartyContext): boolean {
  const name = report.contexts[0]?.name;
  if (name && isOfThird(name, context)) return true;
  if (name?.kind !== 'PLAN') return false;
  const states = new Set(actingStates(context));
  const abroad = findPlaces(context.article).some(
    ({ code, kind, start, end }) =>
      kind !== 'CITY' && start >= name.nounEnd && end <= name.end && !states.has(code),
  );
  return abroad || /\b(?:war|conflict|peace plan)\b/i.test(report.title);
}

/** "on which Peru has proposed a Charter", told of a meeting of others */
function isOfThird({ line, start }: InstrumentName, context: PartyContext): boolean {
  const { text } = context.article;
  const states = actingStates(context);
  return findPlaces(context.article).some(
    (place) =>
      place.kind === 'COUNTRY_NAME' &&
      place.start >= line.sentence.start &&
      place.end <= start &&
      states.length > 0 &&
      !states.includes(place.code) &&
      /^ (?:has |had )?(?:proposed|suggested|tabled|drafted|put forward) (?:the |an? )?$/.test(
        text.slice(place.end, start),
      ),
  );
}
