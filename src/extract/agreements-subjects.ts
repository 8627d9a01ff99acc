import type { Represented } from '../domain/participant.ts';
import type { PartyContext } from './agreements-parties.ts';
import { isStateOrgan, readParties } from './agreements-party-lists.ts';
import { actingStates, countryParty, distinctParties, homeState } from './agreements-states.ts';
import type { NameContext } from './agreements-status.ts';

/** Active verbs by which parties make a document, with their auxiliaries. */
const MAKES =
  /(?:,[^,;.]{3,60},)? (?:(?:have|has|had|will|shall|would|are|is|to|plan|plans|intend|expect|expected|due|agreed|today|yesterday|also|jointly|both|formally|then|recently|successfully|officially|on \p{L}+day) )*(?:sign(?:s|ed)?|inks?|inked|concluded?|initial(?:s|l?ed)|entered into|exchanged?|adopt(?:s|ed)?|approved?|endorsed?|issued?|extended|prolonged|renewed|updated|terminated|denounced|launched|released|agreed on|have) (?:[^,;:.]{0,60} )??$/u;

/** Bodies of a state or organization meet as it: "the foreign ministers of X" are X's, where X is an organization. */
const MEMBERS =
  /^(?:the )?(?:[\p{L}-]+ ){0,3}(?:ministers|leaders|heads of state(?: and government)?|members|member states|countries|states|delegates|representatives) of (?:the )?/iu;

/**
 * Who is the subject of the verb that makes a document: "A and B signed …", "the Assembly of A adopted …". Nobody where
 * the subject is a person, whose state is found otherwise, or where anything in the list is no party.
 */
export function findSubjectParties(context: NameContext, from: PartyContext): readonly Represented[] {
  const { name, before } = context;
  const text = from.article.text.slice(before.start, name.start);
  const verb = MAKES.exec(text);
  if (!verb || !SUBJECT_VERB.test(verb[0])) return [];
  const end = before.start + verb.index;
  const start = before.start + findSubjectStart(text.slice(0, verb.index));
  const subject = from.article.text.slice(start, end);
  const opening = findOpeningBody(subject, from);
  if (opening) return [opening];
  if (subject.length < 2 || subject.length > 200 || /\b(?:who|which|that)\b/.test(subject)) return [];
  const members = MEMBERS.exec(subject);
  const span = { start: start + (members?.[0].length ?? 0), end };
  const persons = from.facts.participants.some(
    ({ kind, mentions }) =>
      kind === 'PERSON' && mentions.some((mention) => mention.start >= start && mention.end <= end),
  );
  if (persons) return [];
  const parties = readParties(span, from);
  if (members) return parties.every(({ kind }) => kind === 'ORGANIZATION') ? parties : [];
  if (isAssembly(subject)) {
    const name = subject.replace(/^[Tt]he /, '');
    if (name.includes(' ')) return [{ kind: 'ORGANIZATION', name }];
    // "the Council" is whichever the article is about: its publisher, or the body that meets
    const { publisher } = from.facts.attribution;
    return publisher?.startsWith(`${name} of `) ? [{ kind: 'ORGANIZATION', name: publisher }] : [];
  }
  if (/\bside\b/.test(subject) && parties.length === 1) return [];
  const items = subject.split(/, and |, | and |; /).filter((item) => /\p{L}/u.test(item));
  return items.length === parties.length || isStateOrgan(subject) ? parties : [];
}

/** "met the Speaker of the X, with whom he signed a …": the body that the person named last heads, or the state served. */
export function findGuest({ name, before }: NameContext, context: PartyContext): readonly Represented[] {
  const { article, facts } = context;
  const relative =
    /,? with whom (?:[\p{L}.-]+ ){1,4}?(?:signed|concluded|initial?led|exchanged) (?:an? |the )?$/u.exec(
      article.text.slice(before.start, name.start),
    );
  const host = homeState(context) ?? actingStates(context)[0];
  if (!relative || !host) return [];
  const isBefore = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    start >= before.start && end <= before.start + relative.index;
  const [guest] = facts.participants
    .flatMap((fact) =>
      fact.kind === 'PERSON' ? fact.mentions.filter(isBefore).map((at) => ({ at, fact })) : [],
    )
    .sort((a, b) => b.at.start - a.at.start);
  if (!guest) return [];
  const body = facts.participants.find(
    ({ kind, mentions }) =>
      kind === 'ORGANIZATION' &&
      mentions.some(({ end }) => /^(?: \([^)]*\))?,? $/.test(article.text.slice(end, guest.at.start))),
  );
  const party: Represented | null =
    body?.kind === 'ORGANIZATION' ? { kind: 'ORGANIZATION', name: body.name } : guest.fact.represents;
  return party ? distinctParties([countryParty(host), party]) : [];
}

/** "It adopted", "The Council adopted": the body that the article begins with. */
function findOpeningBody(subject: string, { article, facts }: PartyContext): Represented | null {
  const noun = /^(?:It|[Tt]he (Council|Assembly|Commission|Committee|Board|Conference|Union))$/.exec(subject);
  const lead = article.sentences.find(({ paragraph }) => paragraph === 1);
  if (!noun || !lead) return null;
  const body = facts.participants.find(
    (fact) =>
      fact.kind === 'ORGANIZATION' &&
      (noun[1] === undefined || fact.name.includes(noun[1])) &&
      fact.mentions.some(({ start }) => start >= lead.start && start <= lead.start + 'The '.length),
  );
  const printed = BODY.exec(article.text.slice(lead.start, lead.end))?.[1];
  const name = body?.kind === 'ORGANIZATION' ? body.name : printed;
  return name ? { kind: 'ORGANIZATION', name } : null;
}

/** A body that a story opens with: "The Bee and Honey Council …". */
const BODY =
  /^(?:The )?((?!The )(?:\p{Lu}[\p{L}-]*(?: and| of| for)? )+(?:Council|Assembly|Commission|Committee|Board|Conference))\b/u;

const SUBJECT_VERB =
  /sign|exten|prolong|renew|updat|terminat|denounc|ink|conclu|initial|enter|exchang|adopt|approv|endors|issu|launch|releas|agreed/;

/** The subject begins behind the circumstances that open the clause: "In Rome on 3 May, …", "while …". */
function findSubjectStart(text: string): number {
  const opened =
    /^(?:On \p{Lu}\p{Ll}+day (?:morning |afternoon |evening )?|(?:In|At|On|During|Following|After|Within|As|For|Under|Earlier|Meanwhile|Today|Yesterday|Later|With)\b.*?, )(?=\p{Lu}|the )/u.exec(
      text,
    );
  const dateline = /^.{3,60} [-–—]+ (?=\p{Lu}|the )/u.exec(text);
  const turn = /^.*(?:; |, while |, and |: | that |[.] )(?=(?:the )?\p{Lu})/su.exec(text);
  const joined = turn && /(?:, and )$/.test(turn[0]) && !/\b(?:ed|met|held|said)\b|\w+ed\b/.test(turn[0]);
  return Math.max(opened?.[0].length ?? 0, dateline?.[0].length ?? 0, joined ? 0 : (turn?.[0].length ?? 0));
}

/** "the Assembly of the African Union", "the UN General Assembly": an organ that adopts is itself the party. */
function isAssembly(subject: string): boolean {
  return /^(?!(?:[Tt]he )?(?:Joint|Mixed|Intergovernmental|Bilateral|Binational|Interstate) )(?:[Tt]he )?(?:\p{Lu}[\p{L}-]* )*(?:Assembly|Council|Commission|Conference|Committee|Board|Congress)(?: of (?:the )?\p{Lu}[\p{L}-]*(?: (?:of |and )?\p{Lu}[\p{L}-]*)*)?$/u.test(
    subject,
  );
}
