/** A value of a closed list as people write it: `IN_FORCE` as `in force`. */
export function spellOut(value: string): string {
  return value.toLowerCase().replaceAll('_', ' ');
}

/** So many of something: `1 article`, `2 articles`. */
export function countOut(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`;
}
