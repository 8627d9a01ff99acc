import type { Office } from './offices.ts';
import { type ArticlePerson, titleWords } from './person-groups.ts';
import type { PersonHit } from './person-hits.ts';

/** An office and the place that states it. */
export interface HeldOffice {
  readonly office: Office;
  readonly hit: PersonHit;
}

/**
 * The offices a person holds in an article: those its phrases state, else those of the nearest article that states one.
 * A short form ("Minister") gives way to the full one, wherever it stands.
 */
export function chooseOffices(
  person: ArticlePerson,
  elsewhere: readonly ArticlePerson[],
): readonly HeldOffice[] {
  const own = dropShortForms(listOffices(person));
  const other = elsewhere
    .map((same) => dropShortForms(listOffices(same)))
    .filter((offices) => offices.length > 0);
  if (own.length === 0) return other[0] ?? [];
  return own.map((held) => other.flat().find((fuller) => isShortFormOf(held.office, fuller.office)) ?? held);
}

function listOffices(person: ArticlePerson): readonly HeldOffice[] {
  return person.hits.flatMap((hit) => hit.offices.map((office) => ({ office, hit })));
}

function dropShortForms(held: readonly HeldOffice[]): readonly HeldOffice[] {
  const kept: HeldOffice[] = [];
  for (const candidate of held) {
    if (held.some((other) => other !== candidate && isShortFormOf(candidate.office, other.office))) continue;
    const same = kept.findIndex((other) => other.office.title === candidate.office.title);
    if (same < 0) kept.push(candidate);
    else if (!kept[same]?.office.accreditedTo && candidate.office.accreditedTo) kept[same] = candidate;
  }
  return kept;
}

/** True where one title says the same with fewer words. */
function isShortFormOf(short: Office, full: Office): boolean {
  const [few, many] = [titleWords(short.title), new Set(titleWords(full.title))];
  if (few.length >= many.size) return false;
  return few.every((word) => many.has(word));
}
