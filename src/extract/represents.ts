import { countryCode } from '../domain/countries.ts';
import type { CountryCode } from '../domain/participant.ts';
import type { ArticleContext } from './article-context.ts';

import { internationalOrganizations } from './lexicon/international-organizations.ts';
import { TITLE_COUNTRIES } from './lexicon/monarchies.ts';
import { findPhraseAt, splitAtoms } from './lexicon/phrase-trie.ts';
import type { Office } from './offices.ts';
import { nationalityOf } from './organization-nationality.ts';
import type { ArticlePerson } from './person-groups.ts';
import type { PersonHit } from './person-hits.ts';
import { splitTokens } from './split-tokens.ts';
import type { WordLine } from './words.ts';

/** The international organization an office serves; null for an office of a state or a company. */
export function findInternationalBody(offices: readonly Office[]): string | null {
  for (const { body, code, title } of offices) {
    const name = body ?? / (?:to|of|for) (.+)$/.exec(title)?.[1];
    if (!name || code) continue;
    const atoms = splitAtoms(splitTokens(name));
    const match = findPhraseAt(internationalOrganizations, atoms, 0);
    if (match) return /^\p{Lu}[\p{Lu}\p{Ll}]*\p{Lu}$/u.test(name) ? name : match.value.name;
  }
  return null;
}

/** Offices that only a state gives; the others may be a company's or an organization's. */
const OF_STATE = /^(?:STATE|ROYAL|GOVERNMENT|MINISTER|ENVOY|PARLIAMENT|MILITARY|SPOKES)$/;
const STATE_TITLE =
  /^(?:Presidential|Aide|Adviser to the|Advisor to the|Assistant to the|National Security|Chief of|Governor|Deputy Governor|Mayor|Deputy Mayor|Akim|Chief Justice|Prosecutor|Ombuds)/;
const STATE_BODY =
  /\b(?:Cabinet of Ministers|Council of Ministers|Government|Senate|Parliament|Assembly|Ministry|Majlis|Mazhilis|Majilis|Duma|Supreme Court|Central Bank|Department|Directorate|Administration|Security Council|MFA|Committee|Congress|Chamber of (?:Deputies|Representatives)|House of \w+)\b/;
/** Titles that international staff hold when no state is named. */
const OF_NOBODY =
  /^(?:(?:First )?(?:Deputy |Assistant )?Secretary General|Under-Secretary-General|High Representative|Commissioner|Special Representative|Executive Secretary)/;

/**
 * The state of a person whose own phrases name none, told by the words around: who accompanies whom, whose greetings are
 * passed on, who receives whom where, and at last whose ministry reports.
 */
export function inferCode(
  person: ArticlePerson,
  offices: readonly Office[],
  context: ArticleContext,
): CountryCode | null {
  if (offices.length > 0 && offices.every(isInternational)) return null;
  const titled = offices.map((office) => countryOfTitle(office.title, context)).find(Boolean);
  if (titled) return titled;
  const body = offices.find((office) => office.body)?.body;
  const named = body ? nationalityOf(body) : null;
  if (named) return named;
  for (const hit of person.hits) {
    const told = toldBySentence(hit, context);
    if (told) return told;
  }
  if (offices.length === 0) return null;
  const ofState = offices.some((office) =>
    office.body && !STATE_TITLE.test(office.title)
      ? STATE_BODY.test(office.body)
      : OF_STATE.test(office.family) || STATE_TITLE.test(office.title),
  );
  return ofState ? (context.home ?? context.host) : context.partner;
}

function isInternational(office: Office): boolean {
  if (office.body && STATE_BODY.test(office.body)) return false;
  return OF_NOBODY.test(office.title) || findInternationalBody([office]) !== null;
}

/** The state of a title that few states have: home or host where they have it, else one the article names. */
function countryOfTitle(title: string, context: ArticleContext): CountryCode | null {
  const codes = TITLE_COUNTRIES[title];
  if (!codes) return null;
  const nearby = [context.home, context.host, ...context.named].find(
    (code) => code !== null && codes.includes(code),
  );
  const [only] = codes;
  return nearby ?? (codes.length === 1 && only ? countryCode(only) : null);
}

const GUESTS_OF =
  /\b(?:met|meets|meet|received by|talks with|meetings? with|met with|hosted by|invited by|conversation with|negotiations with|discussed [^.]* with|proposals? to|inauguration of|meeting at)(?: the| also| \w+ \d+)*$/;

function toldBySentence(hit: PersonHit, context: ArticleContext): CountryCode | null {
  // Who travels is no host.
  if (TRAVELS.test(textAfter(hit))) return context.home;
  const leader = context.leaderOf(hit);
  if (leader.nation) return leader.nation;
  const before = textBefore(leader.hit.line, leader.hit.from);
  if (/\b(?:accompan(?:ied|ying)|joined|supported)(?: by)?(?: the)?$/.test(before))
    return context.subjectBefore(hit);
  if (hit.offices.length === 0)
    return leader.hit === hit ? null : GUESTS_OF.test(before) ? context.host : null;
  if (
    /\b(?:greetings|regards|message|letter|wishes|respects|invitation)(?: \w+){0,3} (?:from|of)(?: the)?$/.test(
      before,
    )
  ) {
    return context.subjectBefore(hit);
  }
  if (/\bour$/.test(before)) return context.home;
  const sibling = context.siblingBefore(hit);
  if (sibling) return sibling;
  const city = cityOfReception(leader.hit);
  if (city && city !== context.home) return city;
  return GUESTS_OF.test(before) ? (context.host ?? city) : null;
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
  /^(?:(?:will|has|is|to|expected|also|set) ){0,3}(?:visits?|visited|travels?|travell?ed|paid|pays?|arrived?s?|departs?|departed|left|flew)\b/;

function textAfter({ line, to }: PersonHit): string {
  return line.words
    .slice(to, to + 4)
    .map((word) => word.folded)
    .join(' ');
}

function textBefore(line: WordLine, to: number): string {
  return line.words
    .slice(Math.max(0, to - 30), to)
    .map((word) => word.folded)
    .join(' ');
}
