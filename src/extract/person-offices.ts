import type { Office } from './offices.ts';
import { type ArticlePerson, titleWords } from './person-groups.ts';
import type { PersonIdentity } from './person-identities.ts';

/**
 * The offices a person holds in an article: those its phrases state, else those of the nearest article of the bulletin
 * that states one. A short form ("Minister") gives way to the full one, wherever it stands.
 */
export function chooseOffices(
  person: ArticlePerson,
  identity: PersonIdentity | undefined,
): readonly Office[] {
  const own = officesOf(person);
  if (own.length === 0)
    return nearest(person, identity, (other) => officesOf(other).length > 0).flatMap(officesOf);
  return own.map((office) => findFullForm(office, identity) ?? office);
}

/** The same person in the article nearest to this one that satisfies a condition; none or one. */
export function nearest(
  person: ArticlePerson,
  identity: PersonIdentity | undefined,
  holds: (other: ArticlePerson) => boolean,
): readonly ArticlePerson[] {
  let best: ArticlePerson | undefined;
  for (const other of identity?.persons ?? []) {
    if (other === person || !holds(other)) continue;
    if (!best || Math.abs(other.article - person.article) < Math.abs(best.article - person.article))
      best = other;
  }
  return best ? [best] : [];
}

const statedOffices = new WeakMap<ArticlePerson, readonly Office[]>();

function officesOf(person: ArticlePerson): readonly Office[] {
  const known = statedOffices.get(person);
  if (known) return known;
  const offices = dropShortForms(person.hits.flatMap((hit) => hit.offices));
  statedOffices.set(person, offices);
  return offices;
}

const identityOffices = new WeakMap<PersonIdentity, readonly Office[]>();

function findFullForm(office: Office, identity: PersonIdentity | undefined): Office | undefined {
  if (!identity || identity.persons.length < 2) return undefined;
  const known = identityOffices.get(identity) ?? dropShortForms(identity.persons.flatMap(officesOf));
  identityOffices.set(identity, known);
  return known.find((fuller) => isShortFormOf(office, fuller));
}

function dropShortForms(offices: readonly Office[]): readonly Office[] {
  const kept = new Map<string, Office>();
  for (const office of offices) {
    const same = kept.get(office.title);
    if (!same || (!same.accreditedTo && office.accreditedTo)) kept.set(office.title, office);
  }
  const distinct = [...kept.values()];
  return distinct.filter(
    (office) => !distinct.some((other) => other !== office && isShortFormOf(office, other)),
  );
}

/** True where one title says the same with fewer words. */
function isShortFormOf(short: Office, full: Office): boolean {
  const [few, many] = [titleWords(short.title), titleWords(full.title)];
  return few.length < many.length && few.every((word) => many.includes(word));
}
