/** What has a key, by that key, each list in the order given; what has several stands under each of them, once. */
export function listedBy<K, T>(list: Iterable<T>, keysOf: (each: T) => readonly K[]): ReadonlyMap<K, readonly T[]> {
  const lists = new Map<K, T[]>();
  for (const each of list) {
    for (const key of new Set(keysOf(each))) {
      const found = lists.get(key);
      if (found === undefined) lists.set(key, [each]);
      else found.push(each);
    }
  }
  return lists;
}

/** Finds what goes by one of several names, in the order given. */
export function findingByName<T>(list: readonly T[], namesOf: (each: T) => readonly string[]): (names: readonly string[]) => readonly T[] {
  const named = listedBy(list.entries(), ([, each]) => namesOf(each));
  return (names) => {
    const found = new Map(names.flatMap((name) => named.get(name) ?? []));
    return [...found].sort(([left], [right]) => left - right).map(([, each]) => each);
  };
}
