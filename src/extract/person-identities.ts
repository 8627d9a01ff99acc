import type { ParsedArticle } from '../domain/bulletin.ts';
import type { CountryCode } from '../domain/participant.ts';
import { firstSurname, isFormOf, isSameName, type NameForm, solidParts } from './person-forms.ts';
import { type ArticlePerson, areCompatible } from './person-groups.ts';

/** One person in the whole bulletin. */
export interface PersonIdentity {
  /** The fullest form printed in the bulletin. */
  readonly form: NameForm;
  readonly persons: readonly ArticlePerson[];
}

/** A bare surname means who is in the news at the time: another article proves it only within this many days. */
const NEIGHBOUR_DAYS = 31;

/** Joins the people of all articles. Time grows with the people that share a surname, not with the bulletin. */
export function joinPersons(
  persons: readonly ArticlePerson[],
  articles: readonly ParsedArticle[],
): ReadonlyMap<ArticlePerson, PersonIdentity> {
  const groups: { form: NameForm; persons: ArticlePerson[] }[] = [];
  const bySurname = new Map<string, typeof groups>();
  const ordered = [...persons].sort(
    (a, b) => solidParts(b.form) - solidParts(a.form) || b.form.text.length - a.form.text.length,
  );
  for (const person of ordered) {
    const { parts } = person.form;
    const keys = new Set([...parts.slice(-2), parts[firstSurname(person.form) ?? 0] ?? '', parts[0] ?? '']);
    const nearby = new Set([...keys].flatMap((key) => bySurname.get(key) ?? []));
    const fitting = [...nearby].filter((group) => isSamePerson(person, group, articles));
    const chosen = fitting.length === 1 || isExact(person, fitting[0]) ? fitting[0] : undefined;
    if (chosen) {
      chosen.persons.push(person);
      continue;
    }
    const group = { form: person.form, persons: [person] };
    groups.push(group);
    for (const key of keys) bySurname.set(key, [...(bySurname.get(key) ?? []), group]);
  }
  return new Map(groups.flatMap((group) => group.persons.map((person) => [person, group] as const)));
}

function isExact(person: ArticlePerson, group: PersonIdentity | undefined): boolean {
  return group !== undefined && solidParts(person.form) >= 2 && isSameName(person.form, group.form);
}

function isSamePerson(
  person: ArticlePerson,
  group: PersonIdentity,
  articles: readonly ParsedArticle[],
): boolean {
  if (!isFormOf(person.form, group.form)) return false;
  const offices = person.hits.flatMap((hit) => hit.offices);
  const full = solidParts(person.form) >= 2 && isSameName(person.form, group.form);
  return group.persons.some((other) => {
    if (full) return !contradicts(codeOf(person), codeOf(other));
    if (contradicts(codeOf(person), codeOf(other))) return false;
    if (!isNear(articles[person.article], articles[other.article])) return false;
    return areCompatible(
      offices,
      other.hits.flatMap((hit) => hit.offices),
    );
  });
}

function contradicts(a: CountryCode | null, b: CountryCode | null): boolean {
  return a !== null && b !== null && a !== b;
}

/** The country that any phrase about the person in its article states. */
export function codeOf(person: ArticlePerson): CountryCode | null {
  return person.hits.find((hit) => hit.code)?.code ?? null;
}

/** True unless both days are known and further apart than that. */
export function isNear(
  a: Pick<ParsedArticle, 'publishedAt'> | undefined,
  b: Pick<ParsedArticle, 'publishedAt'> | undefined,
): boolean {
  if (!a?.publishedAt || !b?.publishedAt) return true;
  const days =
    Math.abs(Date.parse(a.publishedAt.slice(0, 10)) - Date.parse(b.publishedAt.slice(0, 10))) / 86_400_000;
  return days <= NEIGHBOUR_DAYS;
}
