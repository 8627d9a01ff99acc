/** Items by their keys, in the order in which both come. */
export function groupBy<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** The first item of each key. */
export function firstOfEach<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | number,
): readonly Item[] {
  return [...groupBy(items, keyOf).values()].flatMap((group) => group.slice(0, 1));
}
