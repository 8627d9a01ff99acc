/** A place in a text: line and column from 1, the column in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Finds the place of an offset. Offsets past the end count as the end. */
export type PlaceFinder = (offset: number) => Place;

/** Reads a text's line ends (LF, CRLF and CR) once, so that each place is then found in logarithmic time. */
export function buildPlaceFinder(text: string): PlaceFinder {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return (offset) => {
    const within = Math.min(Math.max(offset, 0), text.length);
    const line = lastAtMost(starts, within);
    return { line: line + 1, column: within - (starts[line] ?? 0) + 1 };
  };
}

function lastAtMost(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
