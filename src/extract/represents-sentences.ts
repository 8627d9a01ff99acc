import type { CountryCode } from '../domain/participant.ts';
import type { ArticleContext } from './article-context.ts';
import { findOffices } from './offices.ts';
import type { PersonHit } from './person-hits.ts';
import { type WordLine, wordAt } from './words.ts';

const GUESTS_OF =
  /\b(?:met|meets|meet|received by|talks with|meetings? with|met with|hosted by|invited by|welcomed by|conversation with|conversations with|negotiations with|consultations with|discussed [^.]* with|spoke (?:by phone |by telephone |on the phone )?(?:with|to)|(?:phone|telephone) calls? (?:with|from|to)|(?:calls?|called|calling) (?:on|upon)|audience with|proposals? to|inauguration of|meeting at|dined with|wrote to|together with|jointly with|alongside|^with)(?: the| also| with| by| \w+ \d+)*$/;

/** Someone to whom words are carried is of the other side. */
const RECIPIENT_OF =
  /\b(?:greetings|regards|message|letter|wishes|respects|gratitude|condolences|congratulations|invitation|thanks|cable|telegram|handed over|handed|presented|delivered|donated|gave|passed)\b(?: [^.;]{0,80})? to(?: the| its| his| her)?$/;
const SENDER_OF =
  /\b(?:greetings|regards|message|letter|wishes|respects|invitation)(?: \w+){0,3} (?:from|of)(?: the)?$/;

/** The state of a person whose phrases name none, as far as one sentence about them tells it. */
export function toldBySentence(hit: PersonHit, context: ArticleContext): CountryCode | null {
  const side = sideBefore(hit) ?? principalOf(hit);
  if (side) return side;
  // Who travels is no host.
  const after = textAfter(hit, 24);
  const inviter = inviterOf(hit, context);
  if (inviter) return inviter;
  if (TRAVELS.test(after)) return travellerOf(hit, context);
  const mission = missionBehind(hit);
  if (mission) return mission;
  const leader = context.leaderOf(hit);
  if (leader.nation) return leader.nation;
  const before = textBefore(leader.hit.line, leader.hit.from);
  if (/\b(?:accompan(?:ied|ying)|joined|supported)(?: by)?(?: the)?$/.test(before))
    return context.subjectBefore(hit);
  if (hit.offices.length === 0)
    return leader.hit === hit ? null : GUESTS_OF.test(before) ? hostOf(hit, context) : null;
  if (SENDER_OF.test(before)) return context.subjectBefore(hit);
  if (RECIPIENT_OF.test(before)) return otherSide(leader.hit, context);
  if (/\bour$/.test(before)) return context.home;
  const opposite = coChairOf(hit, context);
  if (opposite) return opposite;
  const sibling = context.siblingBefore(hit);
  if (sibling) return sibling;
  const receiving = receiverOf(leader.hit, context);
  if (receiving) return receiving;
  const city = cityOfReception(leader.hit);
  if (city && city !== context.home) return city;
  return GUESTS_OF.test(before) ? (hostOf(leader.hit, context) ?? city) : null;
}

/** "The US President's Special Envoy X": who serves an office serves its state. */
function principalOf({ line, from }: PersonHit): CountryCode | null {
  if (!/^['’]s?$/.test(line.words[from - 1]?.text ?? '')) return null;
  return (
    findOffices(line)
      .find((phrase) => phrase.to === from - 1)
      ?.offices.find(({ code }) => code)?.code ?? null
  );
}

const SIDE = /^(?:delegation|side|one|team|party|mission|part)$/;

/** "The Panamanian delegation included X", "the Portuguese one by X", "On the Armenian side": the side's state. */
function sideBefore({ line, from }: PersonHit): CountryCode | null {
  for (let at = from - 1; at > 0 && at > from - 40; at--) {
    if (!SIDE.test(wordAt(line, at))) continue;
    const place = line.words[at - 1]?.place;
    if (place && place.kind !== 'CITY') return leadsFromSide(line, at, from) ? place.code : null;
  }
  return null;
}

/** "Chargé d'affaires X, who has led the Irish mission since last summer". */
function missionBehind({ line, to }: PersonHit): CountryCode | null {
  for (let at = to; at < Math.min(line.words.length, to + 8); at++) {
    const place = line.words[at]?.place;
    if (!place) continue;
    const verb = /^(?:leads|led|heads|headed|represents|represented)$/;
    const from = wordAt(line, at - 1) === 'the' ? at - 2 : at - 1;
    return verb.test(wordAt(line, from)) && place.kind !== 'CITY' ? place.code : null;
  }
  return null;
}

const SIDE_VERB =
  /\b(?:included|includes|comprised|consisted of|(?:led|headed|represented|chaired|attended|joined) by|by|were|was)\b/;

function leadsFromSide(line: WordLine, side: number, from: number): boolean {
  const between = line.words.slice(side + 1, from).map((word) => word.folded);
  const opening = line.words.slice(Math.max(0, side - 3), side).map((word) => word.folded);
  if (between.length === 0 || (between.length <= 2 && between[0] === ',')) return true;
  return (
    SIDE_VERB.test(between.join(' ')) ||
    opening.some((word) => word === 'on' || word === 'from' || word === 'for')
  );
}

/** "accepted an invitation by X to visit Y": the inviter is at home where the visit goes. */
function inviterOf(hit: PersonHit, { home, other, codeOf, firstInLine }: ArticleContext): CountryCode | null {
  if (!/\binvit(?:ation (?:of|by|from)|ed by)(?: the| his| her| its)?$/.test(textBefore(hit.line, hit.from)))
    return null;
  const goal = goalAfter(hit.line, hit.to);
  if (goal) return goal;
  const first = firstInLine(hit);
  const guest = first && first !== hit ? codeOf(first) : null;
  return guest === null ? null : guest === home ? other : home;
}

/** The country or city that a journey told behind a word leads to. */
function goalAfter(line: WordLine, from: number): CountryCode | null {
  for (let at = from; at < Math.min(line.words.length, from + 22); at++) {
    const word = line.words[at];
    if (word?.place && word.place.kind !== 'DEMONYM') {
      const before = wordAt(line, at - 1) === 'the' ? wordAt(line, at - 2) : wordAt(line, at - 1);
      return /^(?:to|in|at|for|visit|visited|visits)$/.test(before) ? word.place.code : null;
    }
  }
  return null;
}

/** Who pays a visit to the state that reports is of the other one; who travels elsewhere is its own. */
function travellerOf({ line, to }: PersonHit, { home, other }: ArticleContext): CountryCode | null {
  return goalAfter(line, to) === home && home !== null ? other : home;
}

/** Whom a subject meets: the subject's opposite, unless the article is staged in a third state. */
function hostOf(hit: PersonHit, context: ArticleContext): CountryCode | null {
  const subject = subjectOf(hit, context);
  const { home, host, other } = context;
  if (subject === null || subject === home) return host ?? (subject ? other : null);
  return host !== null && host !== subject ? host : home;
}

/** The state of whoever the sentence names first, as long as it is known. */
function subjectOf(hit: PersonHit, context: ArticleContext): CountryCode | null {
  const first = context.firstInLine(hit);
  if (first && first !== hit) return context.codeOf(first) ?? context.home;
  // "The Mongolian guest called on X"
  const nation = hit.line.words.slice(0, hit.from).find((word) => word.place)?.place;
  return nation?.kind === 'DEMONYM' ? nation.code : context.home;
}

function otherSide(hit: PersonHit, context: ArticleContext): CountryCode | null {
  const subject = context.subjectBefore(hit);
  if (subject === null || subject === context.home) return context.partner ?? context.other;
  return context.home;
}

const CO_CHAIR =
  /^(?:jointly |co )?(?:chaired|headed|led|opened) (?:the |both )?(?:delegations|consultations|talks|session|meeting|negotiations|dialogue)\b/;

/** "Deputy Minister A and State Secretary B chaired the delegations": one from each side. */
function coChairOf(hit: PersonHit, context: ArticleContext): CountryCode | null {
  if (!CO_CHAIR.test(textAfter(hit, 5)) || wordAt(hit.line, hit.from - 1) !== 'and') return null;
  const first = context.leaderOf(hit).hit;
  if (first === hit) return null;
  const code = context.codeOf(first) ?? context.home;
  return code === context.home ? context.other : context.home;
}

const RECEIVES =
  /^(?:(?:also|then|later|has|had|will|today) )*(?:receive[ds]?|host(?:s|ed)?|welcome[ds]?|greet(?:s|ed)?)\b/;

/** "In Montevideo, President X received …": who receives someone in a city is at home there. */
function receiverOf(hit: PersonHit, context: ArticleContext): CountryCode | null {
  if (!RECEIVES.test(textAfter(hit, 4))) return null;
  const city = cityIn(hit.line, hit.from) ?? cityIn(hit.line, hit.line.words.length);
  if (city) return city;
  const guest = context.nextInLine(hit);
  return guest && context.home !== null && context.codeOf(guest) === context.home ? context.host : null;
}

function cityIn(line: WordLine, to: number): CountryCode | null {
  for (let at = 1; at < to; at++) {
    const place = line.words[at]?.place;
    if (place?.kind === 'CITY' && wordAt(line, at - 1) === 'in') return place.code;
  }
  return null;
}

/** "was received in Bishkek by President X", "In Abidjan … will be received by President X". */
function cityOfReception(hit: PersonHit): CountryCode | null {
  const before = textBefore(hit.line, hit.from);
  if (
    !/\b(?:received|hosted|welcomed|greeted|met|talks|(?<!co )chairmanship)\b[^,]* (?:by|with|of)(?: the)?$/.test(
      before,
    )
  )
    return null;
  const places = hit.line.words.slice(0, hit.from).flatMap((word, index, words) => {
    const preposition = words[index - 1]?.folded;
    return word.place?.kind === 'CITY' && preposition === 'in' ? [word.place.code] : [];
  });
  return places.at(-1) ?? null;
}

const TRAVELS =
  /^(?:(?:will|has|is|to|expected|also|set) ){0,3}(?:visits?|visited|travels?|travell?ed|paid an? (?:\w+ ){0,2}visit|pay an? (?:\w+ ){0,2}visit|pays an? (?:\w+ ){0,2}visit|arrived?s?|departs?|departed|left|flew|accepted an invitation)\b/;

function textAfter({ line, to }: PersonHit, words: number): string {
  return line.words
    .slice(to, to + words)
    .map((word) => word.folded)
    .join(' ');
}

function textBefore(line: WordLine, to: number): string {
  return line.words
    .slice(Math.max(0, to - 30), to)
    .map((word) => word.folded)
    .join(' ');
}
