import type { AgreementFact } from '../../src/domain/agreement.ts';
import type { ArticleFacts } from '../../src/domain/article-facts.ts';
import { agreements } from '../../src/extract/agreements.ts';
import { buildDocument } from '../../src/extract/build-document.ts';
import { aBulletin, anArticle } from './article.ts';
import { factsOf, type Named } from './facts.ts';

/** The agreements of an article of one paragraph, in which these take part. */
export function agreementsOf(
  paragraph: string,
  participants: readonly Named[] = [],
): readonly AgreementFact[] {
  const article = anArticle('Envoys meet', [paragraph]);
  const facts: ArticleFacts = factsOf(article.text, participants);
  const [found] = agreements.extract(buildDocument(aBulletin([article])), [facts]);
  return found?.agreements ?? [];
}
