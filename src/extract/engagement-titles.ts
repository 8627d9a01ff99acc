import type { EngagementKind } from '../domain/engagement.ts';
import { findMatches } from './find-matches.ts';

/** An engagement called by its own name. Offsets into the sentence's text. */
export interface FoundTitle {
  readonly kind: EngagementKind;
  /** As printed, without its article. */
  readonly title: string;
  readonly start: number;
  readonly end: number;
  /** It has an ordinal or capitals of its own, which make it a name. */
  readonly proper: boolean;
}

const ORDINAL =
  '(?:\\d+(?:st|nd|rd|th)|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|[Tt]enth|[Ee]leventh|[Tt]welfth|[Tt]hirteenth|[Ff]ourteenth|[Ff]ifteenth|[Ss]ixteenth|[Ss]eventeenth|[Ee]ighteenth|[Nn]ineteenth|[Tt]wentieth|[Ii]naugural)';
const CAPITAL = "\\p{Lu}[\\p{L}\\d&.’'-]*";
/** "Joint Economic Commission", "Heads of State of the OTS", "Kazakhstan-Türkiye Joint Strategic Planning Group" */
const BODY = `(?!Held\\b)${CAPITAL}(?:(?: of the| of| on| for| and|-| and the|,(?= ${CAPITAL} and))? ${CAPITAL}|[–—]${CAPITAL})*`;
const PLAIN_BODY =
  '(?:(?:joint|mixed|bilateral|economic|trade|strategic|high-level|ministerial|binational|inter-?governmental|inter-?ministerial|inter-?parliamentary|working|expert) )+(?:commission|committee|council|group)(?: on [\\p{L} ,-]+?(?= was| is| will| would|[,.;]))?';
const QUALIFIERS = `(?:(?:${CAPITAL}(?:[-–] ?${CAPITAL})*|and|high-level|regular|informal|extraordinary|joint|annual|regional|international|bilateral|trilateral|quadrilateral|political|consular|economic|business|inter-ministerial|interministerial|interparliamentary|ministerial|security|strategic|investment|consultative|expanded|special|parliamentary|scientific|humanitarian|expert|plenary) )*`;

/** The nouns of each kind, as the forms spell them. */
const NOUNS: Readonly<Partial<Record<EngagementKind, RegExp>>> = {
  SUMMIT: /[Ss]ummit|[Mm]eetings? of|Leaders/,
  TALKS: /onsultation|ialogue|alks|egotiations/,
  CONFERENCE: /etreat|ession|eeting|inisterial|onference|able|ymposium|ssembly|Council/,
  MEETING: /eeting|ession|itting|Council|Commission|Committee/,
  FORUM: /[Ff]orum|[Cc]ouncil/,
  CEREMONY: /dedicated|reception|ceremony/,
};

interface TitleForm {
  readonly kind: EngagementKind;
  readonly pattern: RegExp;
  /** Cheap test before the pattern: the noun it is about. */
  readonly noun: RegExp;
}

/**
 * Names are built from an ordinal, what kind of gathering it is, and the body or the sides that gather. Of a body of two
 * states it is a meeting, of many ministers or of an organ a conference, of heads of state a summit.
 */
const FORMS: readonly TitleForm[] = [
  form(
    'SUMMIT',
    `(?:${ORDINAL} )?${QUALIFIERS}[Ss]ummits?(?: (?:Meeting|meeting))?(?: of (?:the )?${BODY})?`,
  ),
  form(
    'SUMMIT',
    `(?:${ORDINAL} )?${QUALIFIERS}[Mm]eetings? of (?:the )?(?:[Hh]eads of [Ss]tate|[Ll]eaders|[Pp]residents)(?: and [Gg]overnment)?(?: of (?:the )?${BODY})?`,
  ),
  form('SUMMIT', "(?:[A-Z][\\p{L}-]+ )+Leaders['’] (?:Meeting|Summit|Retreat)"),
  form(
    'TALKS',
    `(?:${ORDINAL} )?(?:(?:round|session|meeting) of (?:the )?)?${QUALIFIERS}(?:[Pp]olitical |[Cc]onsular |[Tt]rade )?(?:[Cc]onsultations?|[Dd]ialogue|[Tt]alks|[Nn]egotiations)(?! (?:Forum|Summit|Conference|Meeting|Council|Commission|Committee|Group))(?: between (?:the [\\p{L} ]+ of )?${BODY})?`,
  ),
  form('TALKS', `${ORDINAL} round(?= (?:will|is to|was|took|is|in|at)\\b)`, /round/),
  form(
    'CONFERENCE',
    `(?:${ORDINAL} )?${QUALIFIERS}(?:[Ss]ession|[Mm]eeting) of (?:the )?(?:${QUALIFIERS}(?:[Mm]inisters|Council of (?:Foreign )?Ministers|Foreign Affairs Council|General Assembly|Security Council|Parliamentary Assembly|Executive Board|Human Rights Council|General Conference)(?: of (?:the )?${BODY})?)`,
  ),
  form(
    'CONFERENCE',
    `(?:${ORDINAL} )?${QUALIFIERS}(?:Foreign )?Ministers['’] (?:Meeting|Conference|Council|Retreat|meeting|retreat)s?`,
  ),
  form(
    'MEETING',
    `(?:${ORDINAL} )?${QUALIFIERS}(?:[Mm]eeting|[Ss]ession|[Ss]itting)s? of (?:the )?(?:${BODY}|${PLAIN_BODY})`,
  ),
  form(
    'CONFERENCE',
    `(?:${ORDINAL} )?${QUALIFIERS}(?:[Mm]inisterial(?: [Mm]eeting| [Cc]onference)?|[Tt]rilateral [Mm]eeting|[Cc]onference|[Rr]ound [Tt]able|[Ss]ymposium|[Gg]eneral [Aa]ssembly|[Ss]ession)(?: (?:of (?:the )?${BODY}|on [\\p{L} -]+?(?= took| was| will| is| to be|[,.;]| in \\p{Lu})))?`,
  ),
  form(
    'FORUM',
    `(?:${ORDINAL} )?${QUALIFIERS}(?:[Ff]orum|Business Council|business council)(?: (?:of (?:the )?|on )${BODY})?`,
  ),
  // "the Lagos Dialogue": a yearly forum under the name of a city, not one between states
  form(
    'FORUM',
    `(?:[Nn]ext )?(?:(?!(?:Strategic|Political|Security|Human|Rights|Economic|High|Level|Joint|Energy|Policy|Structured|Central|Inter)|[\\p{L}]+[-–]\\p{Lu})${CAPITAL} ){1,2}Dialogue(?: forum)?(?! (?:between|with|on|of|Partners?|Process|Relations))`,
    /Dialogue/,
  ),
  form('CONFERENCE', 'COP ?\\d{2}|(?:[1-9]\\d?(?:st|nd|rd|th)|\\d{2}) ?COP', /COP/),
  form('CEREMONY', `(?<=dedicated to (?:the )?)${BODY}|(?:${CAPITAL} ){1,4}(?:reception|ceremony)(?! of)`),
  form('MEETING', `(?:${ORDINAL} |[Nn]ext )${QUALIFIERS}[Mm]eeting`),
  form(
    'MEETING',
    '(?:High[- ]Level |High )?(?:Strategic|Cooperation|Coordination|Interstate|Intergovernmental|Joint)(?: [A-Z][\\p{L}-]+)* (?:Council|Commission|Committee)(?=[^.;]{0,60} (?:convene|meet|will|sit|gather))',
  ),
];

function form(kind: EngagementKind, source: string, noun: RegExp = NOUNS[kind] ?? /./): TitleForm {
  return { kind, noun, pattern: new RegExp(`(?<![\\p{L}\\d-])(?:${source})(?![\\p{L}\\d])`, 'gu') };
}

/** Cheap test before the forms. */
const MAY_HOLD_TITLE =
  /summit|meeting|cop ?\d\d|dedicated to|reception|ceremony|leaders|consultation|dialogue|talks|negotiations|round|retreat|session|sitting|conference|ministerial|symposium|assembly|forum|council|commission|committee/i;

/** A meeting "at ministerial level" and a session of a council or an assembly of states are conferences. */
function refineKind(kind: EngagementKind, title: string): EngagementKind {
  if (kind !== 'MEETING') return kind;
  return /[Mm]inisterial (?:[Mm]eeting|[Ss]ession)|(?:[Mm]eeting|[Ss]ession) of (?:the )?(?:Council of|(?:UN|United Nations|EU|European|African Union|AU|OSCE|ASEAN|OECD) |(?:\p{Lu}\p{L}+ )*Assembly|(?:\p{Lu}\p{L}+ )*Organi[sz]ation|Common|(?:\p{Lu}\p{L}+ )*Council of (?:the )?\p{Lu}{2,})/u.test(
    title,
  )
    ? 'CONFERENCE'
    : kind;
}

/** The engagements a sentence calls by name, in text order, none inside another. */
export function findTitles(sentence: string): readonly FoundTitle[] {
  if (!MAY_HOLD_TITLE.test(sentence)) return [];
  const found: FoundTitle[] = [];
  for (const { kind, pattern, noun } of FORMS) {
    if (!noun.test(sentence)) continue;
    for (const match of findMatches(sentence, pattern)) {
      const title = match[0].replace(
        /^(?:[Tt]he|[Aa]n?|[Nn]ext|[Nn]o|and|In|On|At|During|After|As|For|(?:Attend|Hold|Host|Open|Join|Chair|Address|Convene)(?:s|ed|ing)?|Held) (?:[Tt]he )?/u,
        '',
      );
      const start = match.index + match[0].length - title.length;
      const end = match.index + match[0].length - (title.endsWith('.') ? 1 : 0);
      if (found.some((other) => start < other.end && other.start < end)) continue;
      if (/\b[Pp]ress [Cc]onference/.test(title)) continue;
      const numbered = new RegExp(`^${ORDINAL} `).test(title);
      // "dialogue" and "talks" are mostly what goes on between states, not one round of it
      if (kind === 'TALKS' && !numbered && !/consultations?/i.test(title)) continue;
      // "the Forum" points to one, it names none
      const proper = numbered || (/\p{Lu}/u.test(title) && !/^\p{L}+$/u.test(title)) || /\d/.test(title);
      found.push({
        kind: refineKind(kind, title),
        title: title.replace(/- /g, '-').replace(/\.$/, ''),
        start,
        end,
        proper,
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
