import type { CountryCode } from '../domain/participant.ts';
import type { ArticleContext } from './article-context.ts';
import type { ArticleDocument } from './document.ts';
import { solidParts } from './person-forms.ts';
import type { ArticlePerson } from './person-groups.ts';
import { codeOf, type PersonIdentity } from './person-identities.ts';
import { chooseOffices, nearest } from './person-offices.ts';
import { findRivals } from './person-rivals.ts';
import { inferCode } from './represents.ts';

export type Identities = ReadonlyMap<ArticlePerson, PersonIdentity>;

/** The people of one article and what the article as a whole says about whose they are. */
interface Gathering {
  readonly document: ArticleDocument;
  readonly persons: readonly ArticlePerson[];
  readonly context: ArticleContext;
}

/** The state that a phrase about the person gives, in the article or else in the nearest one of the bulletin. */
export function findStated(person: ArticlePerson, identities: Identities): CountryCode | null {
  const own = codeOf(person);
  if (own) return own;
  const elsewhere = nearest(person, identities.get(person), (other) => codeOf(other) !== null)[0];
  return elsewhere ? codeOf(elsewhere) : null;
}

/** Whose everybody in a bulletin is: as phrases state, else as the words around them tell, as far as these agree. */
export function findStates(
  gatherings: readonly Gathering[],
  identities: Identities,
): ReadonlyMap<ArticlePerson, CountryCode | null> {
  const stated = new Map<ArticlePerson, CountryCode>();
  const inferred = new Map<ArticlePerson, Inference>();
  for (const { persons, context } of gatherings) {
    for (const person of persons) {
      const identity = identities.get(person);
      const code = findStated(person, identities);
      if (code) stated.set(person, code);
      else
        inferred.set(person, {
          identity,
          code: inferCode(person, chooseOffices(person, identity), context),
          isReported: context.home !== null,
        });
    }
  }
  const codes = [...inferred].map(([person, { code }]) => [person, code] as const);
  const settled = new Map([...codes, ...settleContradictions(inferred), ...stated]);
  const rivals = findRivals(
    gatherings.flatMap(({ persons, document, context }) =>
      persons.map((person) => ({
        person,
        identity: identities.get(person),
        code: settled.get(person) ?? null,
        isStated: stated.has(person),
        home: context.home,
        publishedAt: document.article.publishedAt,
      })),
    ),
  );
  for (const rival of rivals) settled.set(rival, null);
  return settled;
}

interface Inference {
  readonly identity: PersonIdentity | undefined;
  readonly code: CountryCode | null;
  /** True where the state is known that reports the article. */
  readonly isReported: boolean;
}

/**
 * Claims that people of one full name in one office are one person, who serves one state: of several inferred, that which
 * most articles tell. Without such a one nothing is known where nobody says who reports: what is inferred there is often
 * no more than where the person was met.
 */
function settleContradictions(
  inferred: ReadonlyMap<ArticlePerson, Inference>,
): readonly (readonly [ArticlePerson, CountryCode | null])[] {
  return listColleagues(inferred).flatMap((people) => {
    const codes = people.map((person) => inferred.get(person)?.code ?? null);
    if (new Set(codes).size < 2) return [];
    const believed = mostOf(codes);
    return people
      .filter((person) => believed !== null || !inferred.get(person)?.isReported)
      .map((person) => [person, believed] as const);
  });
}

/** People of one full name, in groups that are stated to hold one office. */
function listColleagues(
  inferred: ReadonlyMap<ArticlePerson, Inference>,
): readonly (readonly ArticlePerson[])[] {
  const byIdentity = new Map<PersonIdentity, Map<string, ArticlePerson[]>>();
  for (const [person, { identity, code }] of inferred) {
    if (!identity || code === null || solidParts(identity.form) < 2) continue;
    const byTitle = byIdentity.get(identity) ?? new Map<string, ArticlePerson[]>();
    byIdentity.set(identity, byTitle);
    for (const title of new Set(
      person.hits.flatMap(({ offices }) => offices.map((office) => office.title)),
    )) {
      byTitle.set(title, [...(byTitle.get(title) ?? []), person]);
    }
  }
  return [...byIdentity.values()].flatMap((byTitle) => [...byTitle.values()]);
}

/** What more than half of them are; null where nothing is. */
function mostOf(codes: readonly (CountryCode | null)[]): CountryCode | null {
  return codes.find((code) => codes.filter((other) => other === code).length * 2 > codes.length) ?? null;
}
