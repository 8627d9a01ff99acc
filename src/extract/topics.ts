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
      return article ? { ...found, topics: extractTopics(article, found) } : found;
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

function extractTopics(article: ArticleDocument, facts: ArticleFacts): readonly TopicFact[] {
  const text = blankOtherMeanings(article);
  const [lower, withNames] = [lowerCase(blankNames(text, facts)), lowerCase(text)];
  return TERMS.flatMap(([topic, terms, names]) => {
    const evidence = [
      ...(OF_BODIES.has(topic) ? withNames : lower).matchAll(terms),
      ...(names ? text.matchAll(names) : []),
    ]
      .sort((a, b) => a.index - b.index)
      .slice(0, MOST_EVIDENCE)
      .map((match) => quoteEvidence(article.index, article.text, match.index, match.index + match[0].length));
    return evidence.length > 0 ? [{ topic, evidence }] : [];
  });
}

/** Bodies are called after what they do and met for other things: "the Investment Bank" invests nothing here. */
function blankNames(text: string, { participants }: ArticleFacts): string {
  let blanked = text;
  for (const { kind, name, mentions } of participants) {
    if (kind !== 'ORGANIZATION' || SAYS_TOPIC.test(name)) continue;
    for (const { start, end } of mentions)
      blanked = blanked.slice(0, start) + ' '.repeat(end - start) + blanked.slice(end);
  }
  return blanked;
}

/** Topics that are about bodies, whose names then tell them. */
const OF_BODIES: ReadonlySet<Topic> = new Set(['REGIONAL_COOPERATION', 'MULTILATERAL', 'PARLIAMENT']);

/** Bodies whose work is the topic wherever they act. */
const SAYS_TOPIC =
  /World Trade|Ensemble|Orchestra|Choir|Theat(?:re|er)|Museum|Opera|Ballet|Parliament|Olympic|Football|Chamber of Commerce|Court of Justice|Group of 77|Non-Aligned|Red C|University|Institute of|Academy/;

/** The text with what only looks like a topic blanked out, every offset kept. */
function blankOtherMeanings(article: ArticleDocument): string {
  let text = article.text.replace(OTHER_MEANINGS, (words) => ' '.repeat(words.length));
  for (const { start, end } of findAttributionSpans(article)) {
    text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  }
  return text;
}
