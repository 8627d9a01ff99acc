import type { CountryCode } from '../domain/participant.ts';
import type { ArticleContext } from './article-context.ts';
import type { Office } from './offices.ts';
import type { PersonHit } from './person-hits.ts';

/** Offices that a state gives to one person at a time; a bare "Minister" is given to many. */
const HELD_BY_ONE =
  /^(?:President|Prime Minister|Chancellor|King|Foreign Secretary|Minister of .+|.+ Minister)$/;

/**
 * The state of one of several who hold an office of which each state has but one: "Presidents A and B", "Foreign Ministers
 * C and D". Two are one from each side; as many as the states visited are one of each, in order.
 */
export function pairedState(hit: PersonHit, context: ArticleContext): CountryCode | null {
  const office = hit.offices[0];
  if (!office || !HELD_BY_ONE.test(office.title)) return null;
  const holders = context.hits.filter((other) => other.offices.some((held) => isSamePhrase(held, office)));
  const order = holders.indexOf(hit);
  if (holders.length < 2 || order < 0) return null;
  const { home, other, visited } = context;
  const ofHome = holders.some((holder) => home !== null && context.codeOf(holder) === home);
  if (visited.length === holders.length && !ofHome) return visited[order] ?? null;
  if (holders.length !== 2 || home === null || other === null) return null;
  const partner = holders[1 - order];
  const known = partner ? context.codeOf(partner) : null;
  if (known !== null) return known === home ? other : home;
  return order === 0 ? home : other;
}

function isSamePhrase(a: Office, b: Office): boolean {
  return a.line === b.line && a.from === b.from && a.to === b.to;
}
