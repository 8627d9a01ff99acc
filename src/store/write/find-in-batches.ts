/** The client binds a value for each key, and again for each list it reads beside; SQLite bounds their number. */
const MOST_KEYS = 250;

/** What a query finds for any number of keys, each asked once: a bulletin may hold thousands of articles. */
export async function findInBatches<Key, Row>(
  keys: Iterable<Key>,
  find: (batch: Key[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const all = [...new Set(keys)];
  const found: Row[] = [];
  for (let start = 0; start < all.length; start += MOST_KEYS) {
    found.push(...(await find(all.slice(start, start + MOST_KEYS))));
  }
  return found;
}
