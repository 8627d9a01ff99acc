import type { CountryCode } from '../domain/participant.ts';
import type { ArticleContext } from './article-context.ts';
import { parseBody } from './bodies.ts';
import { knowsOffice } from './lexicon/forms-of-government.ts';
import { internationalOrganizations } from './lexicon/international-organizations.ts';
import { findPhraseAt, splitAtoms } from './lexicon/phrase-trie.ts';
import type { Office } from './offices.ts';
import { nationalityOf } from './organization-nationality.ts';
import type { ArticlePerson } from './person-groups.ts';
import type { PersonHit } from './person-hits.ts';
import { isTraveller } from './represents-journeys.ts';
import { toldBySentence } from './represents-sentences.ts';
import { countryOfTitle } from './represents-titles.ts';
import { splitTokens } from './split-tokens.ts';
import { wordAt } from './words.ts';

/** The international organization an office serves; null for an office of a state or a company. */
export function findInternationalBody(offices: readonly Office[]): string | null {
  for (const { body, code, title } of offices) {
    const name = body ?? / (?:to|of|for) (.+)$/.exec(title)?.[1];
    if (!name || code) continue;
    const atoms = splitAtoms(splitTokens(name));
    const match = findPhraseAt(internationalOrganizations, atoms, 0);
    if (!match) continue;
    // as printed: "Arab League", "OSCE"
    return match.to === atoms.length ? name : match.value.name;
  }
  return null;
}

/** Offices that only a state gives; the others may be a company's or an organization's. */
const OF_STATE = /^(?:STATE|ROYAL|GOVERNMENT|MINISTER|ENVOY|PARLIAMENT|MILITARY|SPOKES)$/;
/** Even where a field or an unknown body follows: "Minister for Latin America". */
const OF_STATE_ANYWHERE = 'MINISTER';
const STATE_TITLE =
  /^(?:Presidential|Royal|Aide|Adviser to the|Advisor to the|Assistant to the|National Security|Chief of|Governor|Deputy Governor|Mayor|Deputy Mayor|Akim|Chief Justice|Prosecutor|Ombuds)/;
const STATE_BODY =
  /\b(?:Cabinet of Ministers|Council of Ministers|Government|Senate|Parliament|Assembly|Ministry|Majlis|Mazhilis|Majilis|Duma|Supreme Court|Central Bank|Department|Directorate|Administration|Security Council|MFA|MoFA|MOFA|DFA|MEA|FCDO|DFAT|DIRCO|Committee|Congress|Army|Armed Forces|Navy|Air Force|Police|Party|Politburo|Political Bureau|Diplomatic (?:Academy|Institute|School)|Chamber of (?:Deputies|Representatives)|House of \w+)\b|\b(?:Affairs|Relations|Protocol)$/;
/** Titles that international staff hold when no state is named. */
const OF_NOBODY =
  /^(?:(?:First )?(?:Deputy |Assistant )?Secretary General(?! of)|Under-Secretary-General|High Representative|Commissioner|(?:European )?Commissioner|Executive Secretary)|Secretary-General/;
/** Who governs a town or a part of a state; their places are seldom known, so the city they are met in tells. */
const LOCAL =
  /^(?:Deputy |Vice |Lord |Acting )*(?:Mayor|Governor|Akim|Khokim|Hokim|Prefect|Lord Provost|Provost)\b(?!.*Bank)/;
/** Envoys of an organization where it reports itself; a ministry's own elsewhere. */
const ENVOY_OF_REPORTER = /^(?:Special|Personal) (?:Representative|Envoy|Coordinator)/;
/** Posts of a ministry: without any other body they are the reporting one's. */
const OF_MINISTRY =
  /^(?:Acting |Deputy |First |Senior |Chief )*(?:Director|Head|Secretary|Coordinator|Chief of Protocol|Chief Negotiator|Desk Officer|Inspector General|Legal Adviser)/;

/**
 * The state of a person whose own phrases name none, told by the words around: who accompanies whom, whose greetings are
 * passed on, who receives whom where, and at last whose ministry reports.
 */
export function inferCode(
  person: ArticlePerson,
  offices: readonly Office[],
  context: ArticleContext,
): CountryCode | null {
  if (offices.length > 0 && offices.every((office) => isInternational(office, context.home))) return null;
  // Who travels somewhere is of another state: where nobody says who reports, nothing else tells of which.
  const isGuest = context.home === null && person.hits.some(isTraveller);
  const titled = offices.map((office) => countryOfTitle(office.title, context, isGuest)).find(Boolean);
  if (titled) return titled;
  const body = offices.find((office) => office.body)?.body;
  const named = body ? nationalityOf(body) : null;
  if (named) return named;
  if (offices.length > 0 && offices.every(isEnvoyOfBody)) return null;
  for (const hit of person.hits) {
    const told = toldBySentence(hit, context);
    if (told && offices.every(({ title }) => knowsOffice(told, title))) return told;
  }
  if (offices.length === 0) return null;
  const city = offices.some(({ title }) => LOCAL.test(title))
    ? person.hits.map((hit) => context.stageOf(hit)).find(Boolean)
    : null;
  if (city) return city;
  const school = person.hits.map((hit) => schoolBehind(hit, offices)).find(Boolean);
  if (school) return school;
  const ofState = offices.some((office) =>
    office.body && !STATE_TITLE.test(office.title) && office.family !== OF_STATE_ANYWHERE
      ? STATE_BODY.test(office.body)
      : OF_STATE.test(office.family) ||
        STATE_TITLE.test(office.title) ||
        (context.home !== null && OF_MINISTRY.test(office.title)),
  );
  // An organization's own staff: it has no state to lend them.
  if (!ofState && context.home === null && offices.every(({ title }) => OF_MINISTRY.test(title))) return null;
  if (isGuest) return null;
  if (!ofState) return offices.some((office) => office.body !== null) ? context.partner : null;
  return lastResort(offices, context);
}

/** The state that reports, unless it has no such office; without one, the state the article is most about. */
function lastResort(
  offices: readonly Office[],
  { home, host, partner, other }: ArticleContext,
): CountryCode | null {
  if (home === null) return partner ?? other ?? host;
  return offices.every(({ title }) => knowsOffice(home, title)) ? home : (host ?? other);
}

/** "Professor X of Waseda University": the school or firm named behind its people. */
function schoolBehind({ line, span }: PersonHit, offices: readonly Office[]): CountryCode | null {
  if (
    !/^(?:of|from|at)$/.test(wordAt(line, span.to)) ||
    !offices.some(({ family }) => family === 'ACADEMIC' || family === 'BODY')
  )
    return null;
  const body = parseBody(line, span.to + 1);
  return body ? (body.code ?? body.segments.map(nationalityOf).find(Boolean) ?? null) : null;
}

/** An envoy stands for whoever sends: a body that is named and is no state's. */
function isEnvoyOfBody({ family, body }: Office): boolean {
  return family === 'ENVOY' && body !== null && !STATE_BODY.test(body);
}

function isInternational(office: Office, home: CountryCode | null): boolean {
  if (office.body && STATE_BODY.test(office.body)) return false;
  if (home === null && ENVOY_OF_REPORTER.test(office.title)) return true;
  return OF_NOBODY.test(office.title) || findInternationalBody([office]) !== null;
}
