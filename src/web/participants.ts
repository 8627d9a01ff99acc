import type { Participation } from './article.ts';
import { element } from './element.ts';
import { buildFact, buildFacts } from './facts.ts';

/** Acting people have a line each; acting countries and organizations share one, and so do all who are only named. */
export function buildParticipants(participations: readonly Participation[]): readonly HTMLElement[] {
  const actors = participations.filter(({ role }) => role === 'ACTOR');
  const people = actors.filter(({ participant }) => participant.__typename === 'Person');
  const bodies = actors.filter(({ participant }) => participant.__typename !== 'Person');
  const named = participations.filter(({ role }) => role !== 'ACTOR');
  return buildFacts('Participants', [
    ...people.map(buildPerson),
    ...(bodies.length === 0 ? [] : [buildFact(listNames(bodies))]),
    ...(named.length === 0 ? [] : [element('li', { class: 'named' }, `Also named: ${listNames(named)}`)]),
  ]);
}

function buildPerson({ participant, office, represents, accreditedTo }: Participation): HTMLElement {
  const name = element('strong', {}, participant.name);
  // Heads of bodies are told with them: `President, European Council`.
  const body = represents && office?.includes(represents.name) ? null : represents?.name;
  return buildFact(name, office, body, accreditedTo && `to ${accreditedTo.name}`);
}

function listNames(participations: readonly Participation[]): string {
  return participations.map(({ participant }) => participant.name).join(', ');
}
