import { fold } from '../domain/fold.ts';
import type { CountryCode, Represented } from '../domain/participant.ts';
import type { PartyContext } from './agreements-parties.ts';
import { findHome } from './article-context.ts';

/** The states of persons who act, in the order the article names them; of one stretch of it where it is given. */
export function actingStates(
  { article, facts }: Pick<PartyContext, 'article' | 'facts'>,
  { start, end }: { readonly start: number; readonly end: number } = { start: 0, end: article.text.length },
): readonly CountryCode[] {
  const codes = facts.participants
    .flatMap((fact) => {
      if (fact.kind !== 'PERSON' || fact.role !== 'ACTOR') return [];
      const mention = fact.mentions.find((place) => place.start >= start && place.end <= end);
      const code = fact.represents?.kind === 'COUNTRY' ? fact.represents.code : null;
      return mention && code ? [{ code, at: mention.start }] : [];
    })
    .sort((a, b) => a.at - b.at);
  return [...new Set(codes.map(({ code }) => code))];
}

/** The state whose ministry or agency reports. */
export function homeState({ facts }: PartyContext): CountryCode | null {
  const { publisher, via } = facts.attribution;
  return findHome([publisher, via]);
}

/** A state as a party. */
export function countryParty(code: CountryCode): Represented {
  return { kind: 'COUNTRY', code };
}

/** Each party once, in order. */
export function distinctParties(parties: readonly Represented[]): readonly Represented[] {
  const seen = new Set<string>();
  return parties.filter((party) => {
    const key = party.kind === 'COUNTRY' ? party.code : fold(party.name);
    return !seen.has(key) && seen.add(key);
  });
}
