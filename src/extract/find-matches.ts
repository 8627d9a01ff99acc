/**
 * Every match of a global pattern that never matches nothing, in text order, as `matchAll` gives them. That copies its
 * pattern at each call, which costs more than most searches, since most find nothing.
 */
export function findMatches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match);
  return found;
}
