import type { Office } from './offices.ts';
import { type ArticlePerson, titleWords } from './person-groups.ts';

/**
 * The offices a person holds in an article: those its phrases state, else those of the nearest article that states one.
 * A short form ("Minister") gives way to the full one, wherever it stands.
 */
export function chooseOffices(person: ArticlePerson, elsewhere: readonly ArticlePerson[]): readonly Office[] {
  const own = dropShortForms(listOffices(person));
  const other = elsewhere
    .map((same) => dropShortForms(listOffices(same)))
    .filter((offices) => offices.length > 0);
  if (own.length === 0) return other[0] ?? [];
  return own.map((office) => other.flat().find((fuller) => isShortFormOf(office, fuller)) ?? office);
}

function listOffices(person: ArticlePerson): readonly Office[] {
  return person.hits.flatMap((hit) => hit.offices);
}

function dropShortForms(offices: readonly Office[]): readonly Office[] {
  const kept: Office[] = [];
  for (const office of offices) {
    if (offices.some((other) => other !== office && isShortFormOf(office, other))) continue;
    const same = kept.findIndex((other) => other.title === office.title);
    if (same < 0) kept.push(office);
    else if (!kept[same]?.accreditedTo && office.accreditedTo) kept[same] = office;
  }
  return kept;
}

/** True where one title says the same with fewer words. */
function isShortFormOf(short: Office, full: Office): boolean {
  const [few, many] = [titleWords(short.title), new Set(titleWords(full.title))];
  if (few.length >= many.size) return false;
  return few.every((word) => many.has(word));
}
