import type { CountryCode } from '../domain/participant.ts';
import type { ArticleContext } from './article-context.ts';
import { findOffices } from './offices.ts';
import { counterpartAt } from './person-counterparts.ts';
import type { PersonHit } from './person-hits.ts';
import { delegationOf } from './represents-delegations.ts';
import {
  cityOfReception,
  inviterOf,
  receiverOf,
  textAfter,
  textBefore,
  travellerOf,
} from './represents-journeys.ts';
import { pairedState } from './represents-pairs.ts';
import { wordAt } from './words.ts';

const GUESTS_OF =
  /\b(?:met|meets|meet|received by|talks with|meetings? with|met with|hosted by|invited by|welcomed by|(?:informed|briefed|summoned|greeted|decorated|assured) by|conversation with|conversations with|negotiations with|consultations with|chair(?:s|ed)? with|discussed [^.]* with|sp(?:oke|oken|eaks?|eaking)(?: (?:by|on|over|via|in|at|last|this|yesterday|today)\b[^,;]{0,40})? (?:with|to)|(?:phone|telephone) calls? (?:with|from|to)|(?:calls?|called|calling) (?:on|upon)|audience with|proposals? to|inauguration of|meeting at|dined with|wrote to|together with|jointly with|alongside|his hosts?|her hosts?|^with)(?: the| also| with| by| \w+ \d+)*$/;

/** Someone to whom words are carried is of the other side. */
const RECIPIENT_OF =
  /\b(?:greetings|regards|message|letter|wishes|respects|gratitude|condolences|congratulations|invitation|thanks|cable|telegram|handed over|handed|presented|delivered|donated|gave|passed)\b(?: [^.;]{0,80})? to(?: the| its| his| her)?$/;
const SENDER_OF =
  /\b(?:greetings|regards|message|letter|wishes|respects|invitation)(?: (?!to\b)\w+){0,3} (?:from|of|in which|where)(?: the)?$/;
/** Whose orders somebody follows is of the same state. */
const SUPERIOR_OF = /\b(?:instructions?|orders?|directives?|behalf|mandate) of(?: the| his| her)?$/;
/** Whom a state or its minister sends is its own. */
const ENVOY_OF = /\b(?:sent|sends|dispatched|despatched)(?: the| its| his| her)?$/;
const COMPANY_OF =
  /\b(?:accompan(?:ied|ying)|joined|supported)(?: by)?(?: the)?(?: (?:his|her|their)(?: \w+){1,2} ,)?$/;

/** The state of a person whose phrases name none, as far as one sentence about them tells it. */
export function toldBySentence(hit: PersonHit, context: ArticleContext): CountryCode | null {
  const leader = context.leaderOf(hit);
  const journey =
    delegationOf(hit, context.hits) ??
    principalOf(hit) ??
    inviterOf(hit, context) ??
    travellerOf(hit, context) ??
    leader.nation;
  if (journey) return journey;
  const before = textBefore(leader.hit.line, leader.hit.from);
  if (COMPANY_OF.test(before)) return context.actorBefore(leader.hit) ?? context.subjectBefore(hit);
  if (counterpartAt(hit) !== undefined) return hostOf(hit, context);
  if (hit.offices.length === 0)
    return leader.hit === hit ? null : GUESTS_OF.test(before) ? hostOf(hit, context) : null;
  const owner = /\bits$/.test(before) ? ownerOf(leader.hit) : null;
  if (owner) return owner;
  if (SENDER_OF.test(before) || SUPERIOR_OF.test(before) || ENVOY_OF.test(before))
    return context.actorBefore(leader.hit) ?? context.subjectBefore(hit);
  if (RECIPIENT_OF.test(before)) return otherSide(leader.hit, context);
  if (/\bour$/.test(before)) return context.home;
  return pairedState(hit, context) ?? addresserOf(hit, context) ?? toldByReception(hit, context);
}

/** "Bolivia was represented by its Foreign Minister X": "its" is the country the sentence is about. */
function ownerOf({ line, from }: PersonHit): CountryCode | null {
  for (let at = from - 1; at >= 0; at--) {
    const place = line.words[at]?.place;
    if (place?.kind !== 'COUNTRY_NAME' || place.start !== line.words[at]?.start) continue;
    const before = wordAt(line, at - 1) === 'the' ? wordAt(line, at - 2) : wordAt(line, at - 1);
    if (!/^(?:in|of|to|with|from|by|for|at|on|between)$/.test(before)) return place.code;
  }
  return null;
}

/** "X praised the help in a letter to the Prime Minister of India": who writes to an office is of another state. */
function addresserOf(hit: PersonHit, { home, other }: ArticleContext): CountryCode | null {
  const addressed = findOffices(hit.line).find(
    ({ from }) => from >= hit.to && LETTER_TO.test(textBefore(hit.line, from)),
  );
  const code = addressed?.offices.find((office) => office.code)?.code ?? null;
  return code === null ? null : code === home ? other : home;
}

const LETTER_TO = /\b(?:letter|message|cable|telegram|note)(?: of \w+)? to(?: the)?$/;

/** Who stands beside, receives or is met by somebody whose state is known. */
function toldByReception(hit: PersonHit, context: ArticleContext): CountryCode | null {
  const leader = context.leaderOf(hit).hit;
  const told = coChairOf(hit, context) ?? context.siblingBefore(hit) ?? receiverOf(leader, context);
  if (told) return told;
  const city = cityOfReception(leader, context);
  if (city) return city;
  return GUESTS_OF.test(textBefore(leader.line, leader.from)) ? hostOf(leader, context) : null;
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

/** Whom a subject meets: whose city it is, else the subject's opposite, unless the article is staged in a third state. */
function hostOf(hit: PersonHit, context: ArticleContext): CountryCode | null {
  const { home, partner, other } = context;
  // Where nobody's ministry reports, the city of an organization's seat makes nobody its host.
  const host = home === null ? (partner ?? other ?? context.host) : context.host;
  const subject = context.actorBefore(hit) ?? home;
  const stage = context.stageOf(hit);
  if (stage !== null && stage !== home && stage !== subject) return stage;
  if (subject === null || subject === home) return host ?? (subject ? other : null);
  return stage === null && host !== null && host !== subject ? host : home;
}

function otherSide(hit: PersonHit, context: ArticleContext): CountryCode | null {
  const subject = context.subjectBefore(hit);
  if (subject === null || subject === context.home) return context.partner ?? context.other;
  return context.home;
}

const CO_CHAIR =
  /^(?:jointly |co )?(?:chaired|headed|led|opened) (?:the |both )?(?:delegations|consultations|talks|session|meeting|negotiations|dialogue)\b/;
/** What two states do together: "adopted in May by President A and Prime Minister B". */
const JOINT_ACT = /\b(?:signed|adopted|concluded|agreed|initialled|launched)(?: \w+){0,4} by\b[^,;]* and$/;

/** "Deputy Minister A and State Secretary B chaired the delegations": one from each side. */
function coChairOf(hit: PersonHit, context: ArticleContext): CountryCode | null {
  if (wordAt(hit.line, hit.from - 1) !== 'and') return null;
  if (!CO_CHAIR.test(textAfter(hit, 5)) && !JOINT_ACT.test(textBefore(hit.line, hit.from))) return null;
  const first = context.leaderOf(hit).hit;
  if (first === hit) return null;
  const code = context.codeOf(first) ?? context.home;
  return code === context.home ? context.other : context.home;
}
