import type { ArticleFacts } from '../domain/article-facts.ts';
import type { ParticipantFact } from '../domain/participant.ts';

/** Adds participants to an article; all of them stand in the order of their first mention. */
export function addParticipants(facts: ArticleFacts, found: readonly ParticipantFact[]): ArticleFacts {
  const participants = [...facts.participants, ...found].sort((a, b) => firstMention(a) - firstMention(b));
  return { ...facts, participants };
}

function firstMention(participant: ParticipantFact): number {
  return participant.mentions[0]?.start ?? Number.POSITIVE_INFINITY;
}
