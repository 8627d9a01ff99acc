import type { ParsedArticle } from '../domain/bulletin.ts';
import type { CountryCode } from '../domain/participant.ts';
import { counterpartAt } from './person-counterparts.ts';
import { type ArticlePerson, sharesSurname } from './person-groups.ts';
import { isNear, type PersonIdentity } from './person-identities.ts';

/** Somebody in an article, and whose they are as far as known so far. */
export interface Claim {
  readonly person: ArticlePerson;
  readonly identity: PersonIdentity | undefined;
  readonly code: CountryCode | null;
  readonly isStated: boolean;
  /** The state whose ministry or agency reports the article. */
  readonly home: CountryCode | null;
  readonly publishedAt: ParsedArticle['publishedAt'];
}

/** Offices that a state gives to one person at a time. */
const HELD_BY_ONE =
  /^(?:President|Prime Minister|Chancellor|King|Emir|Foreign Secretary|Minister of (?!State\b).+)$/;

/**
 * People inferred to be of the state that reports, which has another in their office.
 *
 * Claims that a state has one holder of such an office at a time: of two, one is a guest whose state nobody told. A stated
 * one stays, then whoever more articles name, then who is named first: ministries name their own most often, and before
 * those they meet. Of the state visited it claims nothing: there, both may be its own, one of them dead or on the way out.
 */
export function findRivals(claims: readonly Claim[]): ReadonlySet<ArticlePerson> {
  const byOffice = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (claim.code === null) continue;
    for (const title of listTitles(claim.person)) {
      const key = `${claim.code} ${title}`;
      byOffice.set(key, [...(byOffice.get(key) ?? []), claim]);
    }
  }
  const outranked = [...byOffice.values()].flatMap((holders) =>
    holders.filter(
      (claim) =>
        !claim.isStated && claim.home === claim.code && holders.some((other) => outranks(other, claim)),
    ),
  );
  return new Set(outranked.map(({ person }) => person));
}

/** Not those of counterparts: they are taken from whoever was named before, and are not always theirs. */
function listTitles({ hits }: ArticlePerson): readonly string[] {
  const named = hits.filter((hit) => counterpartAt(hit) === undefined);
  const titles = named.flatMap(({ offices }) => offices.map(({ title }) => title));
  return [...new Set(titles)].filter((title) => HELD_BY_ONE.test(title));
}

function outranks(other: Claim, claim: Claim): boolean {
  if (other.identity === claim.identity || sharesSurname(other.person, claim.person)) return false;
  if (other.person.article !== claim.person.article) return other.isStated && isNear(other, claim);
  if (other.isStated) return true;
  const [others, own] = [other, claim].map(({ identity }) => identity?.persons.length ?? 1);
  return others === own ? isBefore(other.person, claim.person) : (others ?? 1) > (own ?? 1);
}

function isBefore({ hits: [one] }: ArticlePerson, { hits: [other] }: ArticlePerson): boolean {
  if (!one || !other) return false;
  return one.line === other.line ? one.from < other.from : one.line.index < other.line.index;
}
