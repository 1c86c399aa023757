const words = (text: string) =>
  new Set(
    text
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((word) => word.length > 3),
  );

/**
 * Pairs of texts whose similarity is above `limit`: the words they share over all the words of both (Jaccard index),
 * counting words of four letters or more. Returns the indexes of both texts and the similarity, from 0 to 1.
 */
export function similarPairs(texts: readonly string[], limit: number): { index: number; other: number; share: number }[] {
  const sizes: number[] = [];
  const textsWith = new Map<string, number[]>();
  const pairs: { index: number; other: number; share: number }[] = [];
  for (const [index, text] of texts.entries()) {
    const shared = new Uint16Array(index);
    const own = words(text);
    sizes.push(own.size);
    for (const word of own) {
      const before = textsWith.get(word);
      if (!before) textsWith.set(word, [index]);
      else {
        for (const other of before) shared[other] = (shared[other] as number) + 1;
        before.push(index);
      }
    }
    for (let other = 0; other < index; other++) {
      const count = shared[other] as number;
      const share = count / Math.max(1, own.size + (sizes[other] as number) - count);
      if (share > limit) pairs.push({ index, other, share });
    }
  }
  return pairs;
}
