import type { Evidence } from './evidence.ts';

/** What an article is about; a closed list. */
export const TOPICS = [
  'TRADE',
  'INVESTMENT',
  'ENERGY',
  'TRANSPORT',
  'AGRICULTURE',
  'DEFENSE',
  'SECURITY',
  'CULTURE',
  'EDUCATION',
  'HEALTH',
  'ENVIRONMENT',
  'TECHNOLOGY',
  'HUMANITARIAN',
  'CONSTITUTIONAL_REFORM',
  'PARLIAMENT',
  'REGIONAL_COOPERATION',
  'MULTILATERAL',
  'CONSULAR',
  'SPORT',
  'TOURISM',
] as const;
export type Topic = (typeof TOPICS)[number];

/** A topic of an article and the words that put it there. */
export interface TopicFact {
  readonly topic: Topic;
  /** Never empty. */
  readonly evidence: readonly Evidence[];
}
