import type { CountryCode } from '../domain/participant.ts';
import type { Office } from './offices.ts';
import { type ArticlePerson, titleWords } from './person-groups.ts';
import type { OfficeAlone } from './person-hits.ts';

/** What is known of a person when descriptions are resolved. */
export interface DescribedPerson {
  readonly person: ArticlePerson;
  readonly offices: readonly Pick<Office, 'title' | 'family'>[];
  readonly code: CountryCode | null;
}

/** A phrase that stands for exactly one person: "the Head of State", "Kazakh leader". Word indices into its line. */
export interface Description {
  readonly alone: OfficeAlone;
  readonly person: ArticlePerson;
  readonly from: number;
  readonly to: number;
}

/**
 * Resolves the offices that name nobody to the people of the article: by country, then by office; of several, the one
 * named last before the phrase. A phrase that fits nobody describes nobody.
 */
export function resolveDescriptions(
  alone: readonly OfficeAlone[],
  persons: readonly DescribedPerson[],
  home: CountryCode | null,
): readonly Description[] {
  const meant = new Map<string, ArticlePerson>();
  // The headline comes last: it may use a description that only the body explains.
  const ordered = [...alone].sort((a, b) => Number(a.line.index === 0) - Number(b.line.index === 0));
  return ordered.flatMap((place) => {
    if (place.phrase.plural || !isDescription(place)) return [];
    return place.phrase.offices.flatMap((office) => {
      const remembered = place.line.index === 0 && office.code === null ? meant.get(office.title) : undefined;
      const person = remembered ?? resolve(place, office, { persons, home });
      if (!person) return [];
      meant.set(headTitle(office), person);
      return [{ alone: place, person, from: office.from, to: office.to }];
    });
  });
}

/** The title without the body behind the comma. */
function headTitle(office: Office): string {
  return office.title.split(',')[0] ?? office.title;
}

/** With an article, a nationality or a capital, or by its initials ("PM met"); "as minister" describes nobody. */
function isDescription({ line, phrase }: OfficeAlone): boolean {
  if (phrase.definite) return true;
  const [before, word] = [line.words[phrase.from - 1], line.words[phrase.from]];
  // "3 PM" is an hour
  if (phrase.to === phrase.from + 1 && /^\p{Lu}{2,3}$/u.test(word?.text ?? ''))
    return before?.kind !== 'NUMBER';
  return phrase.capital && (phrase.from === 0 || phrase.offices.some((office) => office.code !== null));
}

interface Circle {
  readonly persons: readonly DescribedPerson[];
  readonly home: CountryCode | null;
}

function resolve(place: OfficeAlone, office: Office, { persons, home }: Circle): ArticlePerson | undefined {
  const fitting = persons.filter(
    (person) => fitsCountry(office, person) && person.offices.some((held) => fitsOffice(office, held)),
  );
  if (fitting.length <= 1) return fitting[0]?.person;
  // "National Leader" is an honour, not a rank: whoever was named last is meant.
  const ranked = headTitle(office) === 'National Leader' ? [] : fitting;
  const exact = ranked.filter((person) => person.offices.some((held) => isSameRank(office, held)));
  const candidates = exact.length > 0 ? exact : fitting;
  if (candidates.length === 1) return candidates[0]?.person;
  // Ministries call their own people by the bare title: "the Minister" is the minister of the state that reports.
  const own = office.code === null ? candidates.filter((person) => person.code === home) : [];
  if (own.length === 1) return own[0]?.person;
  return [...candidates].sort((a, b) => lastBefore(b.person, place) - lastBefore(a.person, place))[0]?.person;
}

function fitsCountry(office: Office, person: DescribedPerson): boolean {
  return office.code === null || person.code === office.code;
}

function lastBefore(person: ArticlePerson, { line, phrase }: OfficeAlone): number {
  const before = person.hits
    .map((hit) => hit.line.index * 1000 + hit.span.from)
    .filter((position) => position < line.index * 1000 + phrase.from);
  return Math.max(-1, ...before);
}

const LEADERS = /^(?:STATE|ROYAL|GOVERNMENT)$/;
/** A leader's household and deputies share the family of the office, not the office. */
const NOT_THE_LEADER = /^(?:First Lady|Crown|Prince|Princess|Deputy|Vice|Former)\b/;
const PARLIAMENT_CHAIR = /Chairman|Chairperson|Chair|Speaker|President/;

type Held = Pick<Office, 'title' | 'family'>;

/** True where the description's words say no more than the office: Minister of a Minister of Foreign Affairs. */
function fitsOffice(office: Office, held: Held): boolean {
  if (/^(?:Head of State|Leader)$/.test(office.title) && NOT_THE_LEADER.test(held.title)) return false;
  if (office.title === 'Head of State') return held.family === 'STATE' || held.family === 'ROYAL';
  if (office.title === 'Leader') return LEADERS.test(held.family);
  if (office.title === 'Diplomat')
    return /Ambassador|Minister of Foreign|Consul|Charg|Envoy|Representative/.test(held.title);
  if (office.title === 'Envoy') return held.family === 'ENVOY';
  if (office.title === 'Guest') return office.code !== null;
  if (headTitle(office) === 'National Leader') return /^(?:STATE|BODY)$/.test(held.family);
  if (office.title === 'Senator') return /Senat/.test(held.title);
  if (office.family === 'PARLIAMENT' && /Speaker/.test(office.title)) return isSpeaker(office, held);
  if (isDeputy(office.title) !== isDeputy(held.title)) return false;
  const words = new Set(titleWords(held.title));
  return titleWords(office.title).every((word) => words.has(word) || /^(?:ministry|government)$/.test(word));
}

function isSpeaker(office: Office, held: Held): boolean {
  if (!PARLIAMENT_CHAIR.test(held.title) || isDeputy(office.title) !== isDeputy(held.title)) return false;
  const chamber = titleWords(office.title).filter((word) => !/^(?:speaker|parliament)$/.test(word));
  const words = new Set(titleWords(held.title));
  return (
    chamber.every((word) => words.has(word)) &&
    (held.family === 'PARLIAMENT' ||
      /Senate|Parliament|Assembly|Mazhilis|Majilis|Council|Duma|House|Chamber/.test(held.title))
  );
}

const isDeputy = (title: string): boolean => /\b(?:Deputy|Vice|Assistant|Under)\b/.test(title);

/** Named for an office, not yet in it: while another holds it, the bare title is the other's. */
const isToCome = (title: string): boolean => /\((?:designate|elect)\)$|-elect$/.test(title);

function isSameRank(office: Office, held: Held): boolean {
  if (office.family !== held.family || isToCome(office.title) !== isToCome(held.title)) return false;
  return isDeputy(office.title) === isDeputy(held.title);
}
