import type { ArticleFacts } from '../../domain/article-facts.ts';
import type { Evidence } from '../../domain/evidence.ts';
import { FactsContradictText } from '../errors.ts';
import type { BulletinWithFacts } from '../store.ts';

/** Throws FactsContradictText unless there are facts for each article and every quote is what stands at its place. */
export function assertFactsFit({
  parsed: { articles },
  facts,
}: Pick<BulletinWithFacts, 'parsed' | 'facts'>): void {
  if (facts.length !== articles.length) {
    throw new FactsContradictText(`facts for ${articles.length} articles`, `facts for ${facts.length}`);
  }
  for (const { article, start, end, quote } of facts.flatMap(listEvidence)) {
    const found = articles[article]?.text.slice(start, end);
    if (found === quote && quote !== '') continue;
    const place = `at ${start}..${end} of article ${article}`;
    throw new FactsContradictText(`evidence "${quote}" ${place}`, `"${found ?? 'no article'}"`);
  }
}

function listEvidence(facts: ArticleFacts): readonly Evidence[] {
  const { attribution, participants, agreements, engagements, topics } = facts;
  return [
    ...attribution.evidence,
    ...participants.flatMap(({ mentions }) => mentions),
    ...participants
      .flatMap((fact) => (fact.kind === 'PERSON' ? fact.offices : []))
      .map(({ evidence }) => evidence),
    ...[...agreements, ...engagements, ...topics].flatMap(({ evidence }) => evidence),
  ];
}
