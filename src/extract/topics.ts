import type { ArticleFacts } from '../domain/article-facts.ts';
import { quoteEvidence } from '../domain/evidence.ts';
import { TOPICS, type Topic, type TopicFact } from '../domain/topic.ts';
import { findAttributionSpans } from './attribution.ts';
import type { ArticleDocument } from './document.ts';
import type { Extractor } from './extractor.ts';
import { NOT_TOPICS, TOPIC_NAMES, TOPIC_TERMS } from './lexicon/topic-terms.ts';
import { lowerCase } from './lower-case.ts';

/** What each article is about: a topic is there when one of its words is, outside offices and attribution. */
export const topics: Extractor = {
  name: 'topics',
  extract: (bulletin, facts) =>
    facts.map((found, index): ArticleFacts => {
      const article = bulletin.articles[index];
      return article ? { ...found, topics: extractTopics(article) } : found;
    }),
};

const TERMS: readonly (readonly [Topic, RegExp, RegExp | null])[] = TOPICS.map((topic) => {
  const names = TOPIC_NAMES[topic];
  return [
    topic,
    new RegExp(
      `\\b(?:${TOPIC_TERMS[topic].join('|').replaceAll('\\p{L}', '[a-z]').toLowerCase()})(?!\\w)`,
      'g',
    ),
    names ? new RegExp(`\\b(?:${names.join('|')})(?!\\w)`, 'g') : null,
  ];
});
const OTHER_MEANINGS = new RegExp(NOT_TOPICS.join('|'), 'gu');

/** So many places of a topic are shown; the rest add nothing to the proof. */
const MOST_EVIDENCE = 5;

function extractTopics(article: ArticleDocument): readonly TopicFact[] {
  const text = blankOtherMeanings(article);
  const lower = lowerCase(text);
  return TERMS.flatMap(([topic, terms, names]) => {
    const evidence = [...lower.matchAll(terms), ...(names ? text.matchAll(names) : [])]
      .sort((a, b) => a.index - b.index)
      .slice(0, MOST_EVIDENCE)
      .map((match) => quoteEvidence(article.index, article.text, match.index, match.index + match[0].length));
    return evidence.length > 0 ? [{ topic, evidence }] : [];
  });
}

/** The text with what only looks like a topic blanked out, every offset kept. */
function blankOtherMeanings(article: ArticleDocument): string {
  let text = article.text.replace(OTHER_MEANINGS, (words) => ' '.repeat(words.length));
  for (const { start, end } of findAttributionSpans(article)) {
    text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  }
  return text;
}
