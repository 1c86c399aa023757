/** Computes a value once for each object, such as the content, an entry or a document. The same file that is checked again is the same object. */
export function memoize<K extends object, T>(compute: (key: K) => T): (key: K) => T {
  const results = new WeakMap<K, { value: T }>();
  return (key) => {
    let result = results.get(key);
    if (result === undefined) {
      result = { value: compute(key) };
      results.set(key, result);
    }
    return result.value;
  };
}

/** The same for two objects, such as an entry and a pattern. */
export function memoizePair<A extends object, B extends object, T>(compute: (one: A, other: B) => T): (one: A, other: B) => T {
  const of = memoize((other: B) => memoize((one: A) => compute(one, other)));
  return (one, other) => of(other)(one);
}

/** The same for a list, known by its first item: the result for the list before is kept while every item is the same. */
export function memoizeList<T extends object, R>(compute: (items: readonly T[]) => R): (items: readonly T[]) => R {
  const last = new WeakMap<T, { items: readonly T[]; result: R }>();
  return (items) => {
    const [first] = items;
    if (first === undefined) return compute(items);
    const known = last.get(first);
    if (known?.items.length === items.length && items.every((item, index) => item === known.items[index])) return known.result;
    const result = compute(items);
    last.set(first, { items, result });
    return result;
  };
}
