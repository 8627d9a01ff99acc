import { fold } from '../../domain/fold.ts';

/**
 * True when two persons of one state are known to hold the same office of a single holder. It claims that this supports
 * a likeness of names; alone it says nothing, since offices pass on. Offices that many hold at once support nothing.
 */
export function sharesOffice(one: readonly string[], other: readonly string[]): boolean {
  const held = new Set(one.map(officeKey));
  return other.some((title) => held.has(officeKey(title)) && !HELD_BY_MANY.test(title));
}

/** `Foreign Minister`, `Minister for Foreign Affairs` and `Minister of Foreign Affairs` are one office. */
function officeKey(title: string): string {
  const words = fold(title).split(' ');
  return words
    .map((word) => (word === 'affairs' || word === 'of' || word === 'for' || word === 'the' ? '' : word))
    .filter((word) => word !== '')
    .sort()
    .join(' ');
}

const HELD_BY_MANY =
  /\b(?:ambassador|charg|consul|deputy|vice|member|senator|representative|envoy|advis[eo]r|aide|assistant|expert|judge|professor|academician|doctor|director|head|chief|secretary of state|journalist|delegate|officer|general|colonel|clerk|spokes\w+)\b/i;
