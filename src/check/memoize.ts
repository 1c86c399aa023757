import type { Content } from './rule.ts';

/** Computes a value once for each content. */
export function memoize<T>(compute: (content: Content) => T): (content: Content) => T {
  const results = new WeakMap<Content, T>();
  return (content) => {
    let result = results.get(content);
    if (result === undefined) {
      result = compute(content);
      results.set(content, result);
    }
    return result;
  };
}
