/**
 * Whether the JSON of a value has more characters than so many, without writing it: to write it takes as much memory
 * again. Escapes are not counted.
 */
export function isLargerThan(value: unknown, limit: number): boolean {
  return measure(value, limit) > limit;
}

/** Goes on no further than past the limit. */
function measure(value: unknown, limit: number): number {
  if (typeof value === 'string') return value.length + 2;
  if (typeof value !== 'object' || value === null) return 5;
  let size = 2;
  if (Array.isArray(value)) {
    for (const entry of value) {
      size += 1 + measure(entry, limit - size);
      if (size > limit) break;
    }
    return size;
  }
  for (const [name, entry] of Object.entries(value)) {
    size += name.length + 4 + measure(entry, limit - size);
    if (size > limit) break;
  }
  return size;
}
