import type { PersonFact } from '../../src/domain/participant.ts';
import { extractFacts } from '../../src/extract/extract-facts.ts';
import { aBulletin, anArticle } from './article.ts';

/** The people of an article that a publisher reports. */
export function personsOf(
  publisher: string | null,
  headline: string,
  ...paragraphs: readonly string[]
): readonly PersonFact[] {
  const [facts] = extractFacts(aBulletin([anArticle(headline, paragraphs)], { publisher }));
  return (facts?.participants ?? []).filter((participant) => participant.kind === 'PERSON');
}

/** Whose each of these people is, by name. */
export function statesOf(
  publisher: string | null,
  headline: string,
  ...paragraphs: readonly string[]
): Record<string, string | null> {
  return Object.fromEntries(
    personsOf(publisher, headline, ...paragraphs).map(({ name, represents }) => [
      name,
      represents?.kind === 'COUNTRY' ? represents.code : null,
    ]),
  );
}
