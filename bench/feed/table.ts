const FIRST_WIDTH = 26;
const WIDTH = 14;
const KILOBYTE = 1_000;
const MEGABYTE = 1_000_000;

/** A row of a table: its name and its figures, each flush right. */
export function printRow(first: string, cells: readonly string[]): string {
  return [first.padEnd(FIRST_WIDTH), ...cells.map((cell) => cell.padStart(WIDTH))].join('').trimEnd();
}

/** Milliseconds, finer the fewer they are. */
export function printMs(ms: number): string {
  return ms >= 100 ? ms.toFixed(0) : ms.toFixed(1);
}

export function printKilobytes(bytes: number): string {
  return (bytes / KILOBYTE).toFixed(1);
}

export function printMegabytes(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(0);
}

/** How many times another figure one is. */
export function printRatio(one: number, other: number): string {
  return `${(one / other).toFixed(2)}x`;
}

/** What a ratio should be, and whether it is. */
export interface Goal {
  readonly sign: '<=' | '>=';
  readonly value: number;
}

/** `1.20x (<= 1.5x: met)`. */
export function printAgainstGoal(ratio: number, { sign, value }: Goal): string {
  const isMet = sign === '<=' ? ratio <= value : ratio >= value;
  return `${ratio.toFixed(2)}x (${sign} ${value}x: ${isMet ? 'met' : 'missed'})`;
}
