/** The whole lines of a text that `[start, end)` touches. */
export function paragraphAround(text: string, start: number, end: number): string {
  const next = text.indexOf('\n', end);
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, next === -1 ? text.length : next);
}
