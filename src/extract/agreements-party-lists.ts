import type { ArticleFacts } from '../domain/article-facts.ts';
import type { Represented } from '../domain/participant.ts';
import type { PartyContext } from './agreements-parties.ts';
import { distinctParties } from './agreements-states.ts';
import type { NameContext } from './agreements-status.ts';
import { findAttributionSpans } from './attribution.ts';
import { findPlaces, findPlacesInText } from './lexicon/gazetteer.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where the text lists the parties of a document, beside one of its names; null where it does not. */
export function findPartySpan(context: NameContext, from: PartyContext): Span | null {
  const { text } = from.article;
  const plain = maskNames(from);
  return (
    findBetween(context, text, plain) ??
    findRelativeSubject(context, plain) ??
    findAgents(context, plain) ??
    findPartiesTo(context, text) ??
    findNegotiated(context, text)
  );
}

/**
 * The text with the inside of known names blanked to one letter, so that "Centres for Disease Control" does not end a list
 * at its "for"; and with what only signs the article cut off from it. Bracketed acronyms are no turn either.
 */
function maskNames({ article, facts }: PartyContext): string {
  let text = article.text;
  for (const { kind, mentions } of facts.participants) {
    if (kind === 'COUNTRY') continue;
    for (const { start, end } of mentions)
      text = text.slice(0, start) + 'X'.repeat(end - start) + text.slice(end);
  }
  text = text.replace(/\(\p{Lu}[\p{L}\d-]*\)/gu, (acronym) => 'x'.repeat(acronym.length));
  for (const { start, end } of findAttributionSpans(article)) {
    text = text.slice(0, start) + '.'.repeat(end - start) + text.slice(end);
  }
  return text;
}

/** "between the A and the B" in the title, or right behind it or its acronym; "with the B" */
function findBetween({ name, before, after }: NameContext, text: string, plain: string): Span | null {
  const inside = /\bbetween (?:the )?/.exec(text.slice(name.start, name.end));
  if (inside) {
    const start = name.start + inside.index + inside[0].length;
    const subject =
      / and .*?(?= (?:on|concerning|regarding|about|in the (?:field|area|sphere)s? of) )/su.exec(
        text.slice(start, name.end),
      );
    return { start, end: subject ? start + subject.index + subject[0].length : name.end };
  }
  // an instrument is deposited with somebody who is no party
  const deposit = /\b(?:deposit|lodg)\p{L}*\b[^.;]*$/u.test(text.slice(before.start, name.start));
  if (deposit && text.startsWith(' with', name.end)) return null;
  const behind =
    /^(?: \([^)]*\)|\))?(?: (?:of|from|dated) [\p{L}\d ,]{0,14}\d{4},?)? ?(?:concluded |signed |established |reached )?(?:between|with) (?:the )?/u.exec(
      text.slice(name.end, after.end),
    );
  if (!behind) return null;
  const start = name.end + behind[0].length;
  return { start, end: start + endOfList(plain.slice(start, after.end)) };
}

/** "signed … by the A and the B"; what is adopted "by consensus" or "by video link" has no agent. */
function findAgents({ name, after }: NameContext, plain: string): Span | null {
  const said = plain.slice(name.end, after.end);
  const agents =
    /\b(?:signed|concluded|adopted|approved|agreed|inked|initial?led|put into practice|implemented)\b[^.;]{0,50}? by (?:the )?(?=\p{Lu})/u.exec(
      said,
    );
  if (!agents) return null;
  const start = name.end + agents.index + agents[0].length;
  return { start, end: start + endOfList(plain.slice(start, after.end)) };
}

/** ", which A, B and C signed", "which A is carrying out", "which A signed with B" */
function findRelativeSubject({ name, after }: NameContext, text: string): Span | null {
  const clause =
    /^,? (?:(?:on|about|over|to) )?(?:which|that) (?=(?:the )?\p{Lu})((?:[^.;]|\.(?! \p{Lu})){0,120}?) (?:(?:(?:has|have|had) )?(?:signed|concluded|adopted|approved|ratified|joined|acceded|negotiated)|(?:is|are|has|have)(?! (?:proposed|suggested|offered|drafted|tabled)))(?!\p{L})/u.exec(
      text.slice(name.end, after.end),
    );
  if (!clause) return null;
  const start = name.end + clause[0].indexOf(clause[1] ?? '');
  const verb = name.end + clause[0].length;
  const other = /^ with (?:the )?(?=\p{Lu})/u.exec(text.slice(verb, after.end));
  if (!other) return { start, end: start + (clause[1]?.length ?? 0) };
  const rest = verb + other[0].length;
  return { start, end: rest + endOfList(text.slice(rest, after.end)) };
}

/** "negotiations with A on the …" */
function findNegotiated({ name, before }: NameContext, text: string): Span | null {
  const clause =
    /\b(?:negotiations|negotiating|talks|consultations) with (?:the )?(\p{Lu}[^.;,]{2,60}) (?:on|over|about|for) (?:the |an? )?$/u.exec(
      text.slice(before.start, name.start),
    );
  if (!clause) return null;
  const end = before.start + clause.index + clause[0].search(/ (?:on|over|about|for) (?:the |an? )?$/);
  return { start: end - (clause[1]?.length ?? 0), end };
}

/** "A and B are parties to the …" */
function findPartiesTo({ name, before }: NameContext, text: string): Span | null {
  const words = text.slice(before.start, name.start);
  const clause =
    /([^.;,]{3,80}) (?:are|is|became|become|remain) (?:a |also )?part(?:y|ies) to (?:the |an? )?$/.exec(
      words,
    );
  if (!clause) return null;
  const start = before.start + clause.index;
  return { start, end: start + (clause[1]?.length ?? 0) };
}

/** How far a list of parties goes: to a verb, a relative, a place or a time. */
function endOfList(plain: string): number {
  const stop =
    /[.;:(]|,(?! (?:\p{Lu}|the |and ))|\b(?:is|are|was|were|has|have|had|will|which|that|who|on|in|at|for|during|could|can|may|to|as|forms?|signed|said|from|after)\b/u.exec(
      plain,
    );
  return stop?.index ?? plain.length;
}

interface FoundParty {
  readonly at: number;
  readonly party: Represented;
}

/**
 * The parties in a list: states by their names and peoples, organizations by the names the article gives them, other proper
 * names as printed. Organs of a state sign for it and are left to its name.
 */
export function readParties(span: Span, context: PartyContext): readonly Represented[] {
  const organizations = readOrganizations(span, context);
  const signatories = readSignatories(span, context);
  if (organizations.length < 2 && signatories.length > 0) {
    const signers = [...signatories, ...readSides(span, context)].sort((a, b) => a.at - b.at);
    return distinctParties(signers.map(({ party }) => party));
  }
  const known = [...organizations, ...readStates(span, context)];
  const others = [...known, ...readOtherNames(span, context, known)];
  const all = others.length === 1 ? [...others, ...readOneWordNames(span, context, others)] : others;
  return distinctParties(all.sort((a, b) => a.at - b.at).map(({ party }) => party));
}

function readOrganizations({ start, end }: Span, { article, facts }: PartyContext): readonly FoundParty[] {
  return facts.participants.flatMap((fact): FoundParty[] => {
    if (fact.kind !== 'ORGANIZATION') return [];
    const mention = fact.mentions.find(
      (place) => place.start >= start && place.end <= end && article.text[place.start - 1] !== '(',
    );
    if (!mention || isStateOrgan(mention.quote)) return [];
    // "the EFTA States" are bound, not the association they form
    const name = /^ States\b/.test(article.text.slice(mention.end, mention.end + 8))
      ? `${mention.quote} States`
      : fact.name;
    return [{ at: mention.start, party: { kind: 'ORGANIZATION', name } }];
  });
}

/** People sign for the states they serve. */
function readSignatories({ start, end }: Span, { facts }: PartyContext): readonly FoundParty[] {
  return facts.participants
    .flatMap((fact): FoundParty[] => {
      if (fact.kind !== 'PERSON' || fact.represents?.kind !== 'COUNTRY') return [];
      const mention = fact.mentions.find((place) => place.start >= start && place.end <= end);
      return mention ? [{ at: mention.start, party: fact.represents }] : [];
    })
    .sort((a, b) => a.at - b.at);
}

/** "signed by Minister X and the Norwegian side" */
function readSides({ start, end }: Span, { article }: PartyContext): readonly FoundParty[] {
  return findPlaces(article).flatMap((place): FoundParty[] =>
    place.kind === 'DEMONYM' &&
    place.start >= start &&
    place.end <= end &&
    /^ (?:side|party|government)\b/i.test(article.text.slice(place.end, place.end + 12))
      ? [{ at: place.start, party: { kind: 'COUNTRY', code: place.code } }]
      : [],
  );
}

function readStates({ start, end }: Span, { article, facts }: PartyContext): readonly FoundParty[] {
  return findPlaces(article).flatMap((place): FoundParty[] => {
    if (place.kind === 'CITY' || place.start < start || place.end > end) return [];
    // "Kenya Ports Authority" is a body, not the state it is of
    if (isInsideMention(place, facts) || /^ \p{Lu}\p{Ll}/u.test(article.text.slice(place.end, place.end + 3)))
      return [];
    if (isOfOrganization(place, article.text, facts)) return [];
    return [{ at: place.start, party: { kind: 'COUNTRY', code: place.code } }];
  });
}

function readOtherNames(
  { start, end }: Span,
  { article, facts }: PartyContext,
  known: readonly FoundParty[],
): readonly FoundParty[] {
  const names = article.text.slice(start, end).matchAll(OTHER_NAME);
  return [...names].flatMap((match): FoundParty[] => {
    const [from, to] = [start + match.index, start + match.index + match[0].length];
    const isKnown =
      known.some(({ at }) => at >= from && at < to) ||
      isInsideMention({ start: from, end: to + 1 }, facts) ||
      isInsideMention({ start: from, end: from + 1 }, facts);
    const isAcronym = article.text[from - 1] === '(';
    if (isKnown || isAcronym || isStateOrgan(match[0]) || NO_PARTY.test(match[0])) return [];
    return [{ at: from, party: { kind: 'ORGANIZATION', name: match[0].replace(/^The /, '') } }];
  });
}

/** "A Shipping and Bco": one word that is all of an item beside a party is one, too. */
function readOneWordNames(
  { start, end }: Span,
  { article, facts }: PartyContext,
  known: readonly FoundParty[],
): readonly FoundParty[] {
  const items = article.text
    .slice(start, end)
    .matchAll(/(?<=^|, | and |, and )\p{Lu}[\p{L}-]{3,}(?=$|,| and )/gu);
  return [...items].flatMap((match): FoundParty[] => {
    const at = start + match.index;
    const span = { start: at, end: at + match[0].length };
    const isOther =
      known.some((other) => other.at === at) ||
      isInsideMention(span, facts) ||
      findPlaces(article).some((place) => place.start === at) ||
      NO_PARTY.test(match[0]) ||
      STATE_ORGAN.test(match[0]);
    return isOther ? [] : [{ at, party: { kind: 'ORGANIZATION', name: match[0] } }];
  });
}

/** Two capitalised words or more, an acronym, or a firm's name in inner capitals. */
const OTHER_NAME =
  /\p{Lu}[\p{L}.'’&-]*(?: (?:de |of |for )?\p{Lu}[\p{L}.'’-]*)+|(?<![\p{L}])\p{Lu}(?:\p{Lu}+|\p{Ll}+\p{Lu})[\p{L}\d-]*/gu;

/** True for words that hold an organ of a state, which signs for it; the government of a province signs for itself. */
export function isStateOrgan(words: string): boolean {
  const province = /^Government of (?:the )?(?=\p{Lu})/u.test(words) && findPlacesInText(words).length === 0;
  return STATE_ORGAN.test(words) && !province;
}

const STATE_ORGAN =
  /\b(?:Ministr(?:y|ies)|Senates?|Parliaments?|National Council|Governments?|Mazhilis|Majilis|Assembly of|Agency for|Embassy|Chamber of Deputies|House of Representatives|Republic|Nav(?:y|ies)|Army|Armies|Air Forces?|Armed Forces|Coast Guards?)\b/;
/** Offices, days, towns by a point of the compass, and bodies that two sides share. */
const NO_PARTY =
  /^(?:The )?(?:On|In|At|(?:North|South|East|West|New|Port) \p{L}+$|(?:Joint|Mixed|Intergovernmental|Bilateral|Binational)\b|Presidents?|Ministers?|Prime|Deputy|First|Foreign|H\.E|Ambassadors?|Mr|Mrs|Ms|Dr|Secretary|State Secretary)(?!\p{L})|^The \p{L}+$/u;

/** "the Bank for Trade of X": the bank signs, not the state. */
function isOfOrganization({ start }: Span, text: string, { participants }: ArticleFacts): boolean {
  const before = /^(.*) of (?:the )?$/su.exec(text.slice(Math.max(0, start - 90), start))?.[1];
  if (before === undefined) return false;
  const at = Math.max(0, start - 90) + before.length;
  return participants.some(
    ({ kind, mentions }) =>
      kind === 'ORGANIZATION' && mentions.some(({ end, quote }) => end === at && !STATE_ORGAN.test(quote)),
  );
}

/** True inside a longer name of a person or organization, or of any name for a span that reaches past it. */
function isInsideMention({ start, end }: Span, { participants }: ArticleFacts): boolean {
  return participants.some(
    ({ kind, mentions }) =>
      kind !== 'COUNTRY' &&
      mentions.some(
        (mention) =>
          mention.start <= start && mention.end >= end - 1 && mention.end - mention.start >= end - start - 1,
      ),
  );
}
