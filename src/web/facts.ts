import { element } from './element.ts';

/** Facts of one kind under their heading; nothing where there are none. */
export function buildFacts(heading: string, facts: readonly HTMLElement[]): readonly HTMLElement[] {
  if (facts.length === 0) return [];
  const list = element('ul', {}, ...facts);
  return [element('section', { class: 'facts' }, element('h3', {}, heading), list)];
}

/** One fact: what it is about, then the rest as far as it is known, with dots between. */
export function buildFact(
  subject: Node | string,
  ...rest: readonly (string | null | undefined)[]
): HTMLElement {
  const known = rest.filter((part) => part !== null && part !== undefined && part !== '');
  const details = known.length === 0 ? null : element('span', { class: 'detail' }, known.join(' · '));
  return element('li', { dir: 'auto' }, subject, details && ' ', details);
}

/** A status that is seen at a glance; which one is told by its words, not by its colour alone. */
export function buildStatus(status: string, words: string): HTMLElement {
  return element('span', { class: 'badge', 'data-status': status }, words);
}
