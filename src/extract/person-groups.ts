import type { CountryCode } from '../domain/participant.ts';
import type { Office } from './offices.ts';
import {
  buildNameForm,
  firstSurname,
  isFirstPartOnly,
  isFormOf,
  isSameName,
  type NameForm,
  solidParts,
} from './person-forms.ts';
import type { PersonHit } from './person-hits.ts';

/** One person in one article: every place that names them, fullest form first known. */
export interface ArticlePerson {
  readonly article: number;
  /** The fullest form printed in the article. */
  readonly form: NameForm;
  readonly hits: readonly PersonHit[];
}

/** Groups the names of one article into people. Longer names found people; shorter ones join the fitting one. */
export function groupPersons(article: number, hits: readonly PersonHit[]): readonly ArticlePerson[] {
  const ordered = hits
    .map((hit, order) => ({ hit, order, form: buildNameForm(hit.span.words) }))
    .sort(
      (a, b) =>
        solidParts(b.form) - solidParts(a.form) ||
        b.form.parts.length - a.form.parts.length ||
        a.order - b.order,
    );
  const people: { form: NameForm; hits: { hit: PersonHit; order: number }[] }[] = [];
  for (const { hit, order, form } of ordered) {
    const fitting = people.filter((person) => fits(form, hit, person));
    const chosen = fitting.length > 1 ? narrow(fitting, hit, order) : fitting[0];
    if (chosen) chosen.hits.push({ hit, order });
    else people.push({ form, hits: [{ hit, order }] });
  }
  return people.map(({ form, hits: own }) => ({
    article,
    form,
    hits: own.sort((a, b) => a.order - b.order).map(({ hit }) => hit),
  }));
}

interface Candidate {
  readonly form: NameForm;
  readonly hits: readonly { readonly hit: PersonHit; readonly order: number }[];
}

function fits(form: NameForm, hit: PersonHit, person: Candidate): boolean {
  if (isSameName(form, person.form)) return true;
  if (!isFormOf(form, person.form)) return false;
  // A first part alone needs a title beside it, lest any "Maria" be every Maria.
  if (isFirstPartOnly(form, person.form) && hit.offices.length === 0 && hit.span.titleFrom === hit.span.from)
    return false;
  if (
    isFirstSurnameOnly(form, person.form) &&
    hit.offices.length === 0 &&
    hit.span.titleFrom === hit.span.from
  )
    return false;
  const offices = person.hits.flatMap((other) => other.hit.offices);
  return areCompatible(hit.offices, offices) && !contradict(hit.code, codeOf(person));
}

/** The first of two surnames alone, or a middle name: only a title beside it tells them apart. */
function isFirstSurnameOnly(form: NameForm, full: NameForm): boolean {
  return (
    solidParts(form) === 1 && firstSurname(full) !== undefined && form.parts.at(-1) !== full.parts.at(-1)
  );
}

function codeOf(person: Candidate): CountryCode | null {
  return person.hits.find(({ hit }) => hit.code)?.hit.code ?? null;
}

function contradict(a: CountryCode | null, b: CountryCode | null): boolean {
  return a !== null && b !== null && a !== b;
}

/** Two of one surname: the one whose office the phrase names, else the one named last before it. */
function narrow<Person extends Candidate>(
  people: readonly Person[],
  hit: PersonHit,
  order: number,
): Person | undefined {
  const sameOffice = people.filter((person) =>
    sharesTitle(
      hit.offices,
      person.hits.flatMap((other) => other.hit.offices),
    ),
  );
  const candidates = sameOffice.length > 0 ? sameOffice : people;
  const lastBefore = (person: Candidate) =>
    Math.max(-1, ...person.hits.map((other) => other.order).filter((at) => at < order));
  return [...candidates].sort((a, b) => lastBefore(b) - lastBefore(a))[0];
}

/** True where two people bear the same last name, which more than one spelling or form of a name shares. */
export function sharesSurname(one: ArticlePerson, other: ArticlePerson): boolean {
  return one.form.parts.at(-1) === other.form.parts.at(-1);
}

const HIGH = /^(?:STATE|ROYAL|GOVERNMENT|MINISTER)$/;

/** False where a phrase gives a high office of another kind: President X is no Secretary of State X. */
export function areCompatible(a: readonly Office[], b: readonly Office[]): boolean {
  const [first, second] = [a.filter(isHigh), b.filter(isHigh)];
  if (first.length === 0 || second.length === 0) return true;
  if (isCrowned(first) !== isCrowned(second) && [...first, ...second].every(isRoyal)) return false;
  return first.some((office) => second.some((other) => other.family === office.family)) || sharesTitle(a, b);
}

const isHigh = (office: Office): boolean => HIGH.test(office.family);
const isRoyal = (office: Office): boolean => office.family === 'ROYAL';

/** King X and Crown Prince X are two, of two houses or two generations. */
const isCrowned = (offices: readonly Office[]): boolean =>
  offices.some(({ title }) => !/Crown|Deputy|Mother|Father|Chamberlain/.test(title));

/** True where two lists of offices have a word of a title in common. */
export function sharesTitle(a: readonly Office[], b: readonly Office[]): boolean {
  const words = new Set(a.flatMap((office) => titleWords(office.title)));
  return b.some((office) => titleWords(office.title).some((word) => words.has(word)));
}

const knownTitles = new Map<string, readonly string[]>();

/** The words of a title that distinguish it. */
export function titleWords(title: string): readonly string[] {
  const known = knownTitles.get(title);
  if (known) return known;
  const words = splitTitle(title);
  // Titles repeat without end, distinct ones are few; the bound keeps odd input from growing it.
  if (knownTitles.size < 10_000) knownTitles.set(title, words);
  return words;
}

function splitTitle(title: string): readonly string[] {
  return title
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2 && !/^(?:of|the|for|and|affairs)$/.test(word));
}
