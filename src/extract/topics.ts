import type { ArticleFacts } from '../domain/article-facts.ts';
import { quoteEvidence } from '../domain/evidence.ts';
import type { Represented } from '../domain/participant.ts';
import { TOPICS, type Topic, type TopicFact } from '../domain/topic.ts';
import { findAttributionSpans } from './attribution.ts';
import type { ArticleDocument } from './document.ts';
import type { Extractor } from './extractor.ts';
import { findMatches } from './find-matches.ts';
import { TOPIC_HINTS } from './lexicon/topic-hints.ts';
import { NOT_TOPICS, TOPIC_BODIES, TOPIC_NAMES, TOPIC_TERMS } from './lexicon/topic-terms.ts';
import { lowerCase } from './lower-case.ts';
import { buildTermIndex, type TermIndex, type TermMatch } from './term-index.ts';
import { findAsides } from './topic-asides.ts';
import { findSubjects } from './topic-subjects.ts';

/** What each article is about: a topic is there when one of its words is, outside offices and attribution. */
export const topics: Extractor = {
  name: 'topics',
  extract: (bulletin, facts) =>
    facts.map((found, index): ArticleFacts => {
      const article = bulletin.articles[index];
      return article ? { ...found, topics: extractTopics(article, found) } : found;
    }),
};

/** Topics that are about bodies, whose names then tell them. */
const OF_BODIES: ReadonlySet<Topic> = new Set(['REGIONAL_COOPERATION', 'MULTILATERAL', 'PARLIAMENT']);

const TERMS = buildTopicIndex(TOPICS.filter((topic) => !OF_BODIES.has(topic)));
const HINTS = buildTermIndex(
  new Map(Object.entries(TOPIC_HINTS).map(([topic, source]) => [topic as Topic, source])),
);
const TERMS_OF_BODIES = buildTopicIndex([...OF_BODIES]);

function buildTopicIndex(topics: readonly Topic[]): TermIndex<Topic> {
  const source = (topic: Topic): string =>
    TOPIC_TERMS[topic].join('|').replaceAll('\\p{L}', '[a-z]').toLowerCase();
  return buildTermIndex(new Map(topics.map((topic) => [topic, source(topic)])));
}

const NAMES: ReadonlyMap<Topic, RegExp> = new Map(
  TOPICS.flatMap((topic) => {
    const names = TOPIC_NAMES[topic];
    return names ? [[topic, new RegExp(`\\b(?:${names.join('|')})(?!\\w)`, 'gu')] as const] : [];
  }),
);
const OTHER_MEANINGS = new RegExp(NOT_TOPICS.join('|'), 'gu');

/** So many places of a topic are shown; the rest add nothing to the proof. */
const MOST_EVIDENCE = 5;

function extractTopics(article: ArticleDocument, facts: ArticleFacts): readonly TopicFact[] {
  const told = blankSpans(article.text, [...findAttributionSpans(article), ...findAsides(article)]);
  const text = told.replace(OTHER_MEANINGS, (words) => ' '.repeat(words.length));
  const nameless = lowerCase(blankSpans(text, findNames(facts)));
  const terms = new Map([...TERMS.find(nameless), ...TERMS_OF_BODIES.find(lowerCase(told))]);
  const hints = findHints(article, facts, nameless);
  return TOPICS.flatMap((topic) => {
    const names = NAMES.get(topic);
    const named = names ? findMatches(OF_BODIES.has(topic) ? told : text, names) : [];
    const evidence = [
      ...(terms.get(topic) ?? hints.get(topic) ?? []),
      ...[...findBodies(topic, article, facts), ...named].map(toTermMatch),
      ...findOwn(topic, article, facts),
    ]
      .sort((a, b) => a.index - b.index)
      .slice(0, MOST_EVIDENCE)
      .map(({ index, length }) => quoteEvidence(article.index, article.text, index, index + length));
    return evidence.length > 0 ? [{ topic, evidence }] : [];
  });
}

/** Common words where they are what was talked about. */
function findHints(
  article: ArticleDocument,
  facts: ArticleFacts,
  told: string,
): ReadonlyMap<Topic, readonly TermMatch[]> {
  const found = new Map<Topic, readonly TermMatch[]>();
  for (const { start, end } of findSubjects(article, facts)) {
    for (const [topic, matches] of HINTS.find(told.slice(start, end))) {
      const placed = matches.map(({ index, length }) => ({ index: start + index, length }));
      found.set(topic, [...(found.get(topic) ?? []), ...placed]);
    }
  }
  return found;
}

function toTermMatch(match: RegExpExecArray): TermMatch {
  return { index: match.index, length: match[0].length };
}

/** Bodies are called after what they do and met for other things: "the Investment Bank" invests nothing here. */
function findNames({ participants, agreements }: ArticleFacts): readonly Span[] {
  const titles = agreements.flatMap(({ evidence }) => evidence.slice(0, 1));
  return participants
    .flatMap(({ kind, name, mentions }) =>
      kind === 'ORGANIZATION' && !SAYS_TOPIC.test(name) ? mentions : [],
    )
    .filter(({ start, end }) => !titles.some((title) => title.start <= start && end <= title.end));
}

/** What the article is, rather than says: universities agree on education, and a speaker's day is parliament's. */
function findOwn(
  topic: Topic,
  { article, text }: ArticleDocument,
  { agreements }: ArticleFacts,
): readonly TermMatch[] {
  if (topic === 'EDUCATION')
    return agreements
      .filter(
        ({ parties, status }) =>
          status !== 'REFERENCED' &&
          parties.some(isSchool) &&
          parties.every((party) => party.kind === 'COUNTRY' || isSchool(party)),
      )
      .flatMap(({ evidence }) => evidence.slice(0, 1))
      .map(({ start, end }) => ({ index: start, length: end - start }));
  const speaker = topic === 'PARLIAMENT' ? SPEAKER.exec(text.slice(0, article.headline.length)) : null;
  return speaker ? [toTermMatch(speaker)] : [];
}

function isSchool(party: Represented): boolean {
  return (
    party.kind === 'ORGANIZATION' &&
    /Universit|Academ|College|Polytechnic|Institute of Technology/.test(party.name) &&
    !/Hospital/.test(party.name)
  );
}

const SPEAKER = /\b(?:Speakers?|Parliaments?|Parliamentary|Senators?|Senate|MPs)\b/;

const BODIES = new Map(
  Object.entries(TOPIC_BODIES).map(([topic, names]) => [
    topic,
    new RegExp(`(?<![\\p{L}\\d-])${names}(?![\\p{L}])`, 'u'),
  ]),
);

/** The first naming of a body in an article that the body publishes or that names one in its headline. */
function findBodies(
  topic: Topic,
  { text, article }: ArticleDocument,
  { attribution }: ArticleFacts,
): RegExpExecArray[] {
  const names = BODIES.get(topic);
  if (!names || !(names.test(article.headline) || names.test(attribution.publisher ?? ''))) return [];
  const found = names.exec(text);
  return found ? [found] : [];
}

/** Bodies whose work is the topic wherever they act. */
const SAYS_TOPIC =
  /World Trade|Ensemble|Orchestra|Choir|Theat(?:re|er)|Museum|Opera|Ballet|Parliament|Olympic|Football|Chamber of Commerce|Court of Justice|Group of 77|Non-Aligned|Red C|University|Institute of|Academy/;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text with these places of it blanked out, every offset kept. */
function blankSpans(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    parts.push(text.slice(at, from), ' '.repeat(end - from));
    at = end;
  }
  return parts.join('') + text.slice(at);
}
