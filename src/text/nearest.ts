/** The number of single-character edits (insert, delete, replace, swap of neighbours) between two strings. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (beforeLast[j - 2] as number) + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] as number;
}

/** How many edits a typing error takes: one in a short word, four in the longest. */
const mostEdits = (length: number): number => Math.min(4, Math.max(1, Math.floor(length / 3)));

/**
 * The known word that was most likely meant: one with a typing error or two, one that goes on where `word` ends, or one of
 * which `word` goes on. Undefined where none is near.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const plain = (value: string) =>
    value
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}/]/gu, '');
  const wanted = plain(word);
  if (wanted === '') return undefined;
  let best: { word: string; distance: number; edits: number } | undefined;
  for (const candidate of known) {
    const other = plain(candidate);
    const shorter = Math.min(wanted.length, other.length);
    const isPart = shorter >= 4 && 2 * shorter >= Math.max(wanted.length, other.length);
    const goesOn = isPart && (other.startsWith(wanted) || wanted.startsWith(other));
    // So much longer, it is no typing error, and the distance would take long to count.
    if (!goesOn && Math.abs(wanted.length - other.length) > mostEdits(shorter)) continue;
    const edits = editDistance(wanted, other);
    const distance = goesOn ? Math.min(1, edits) : edits;
    const isNearer = !best || distance < best.distance || (distance === best.distance && edits < best.edits);
    if (distance <= mostEdits(shorter) && isNearer) best = { word: candidate, distance, edits };
  }
  return best?.word;
}

/** Beginnings of this length are of one word: `abandoned`, `abandonment`. */
const STEM = 5;
const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);
const isSameWord = (one: string, other: string) =>
  one === other || (Math.min(one.length, other.length) >= STEM && one.slice(0, STEM) === other.slice(0, STEM));

/**
 * The known name that has more words in common with `name` than any other, and at least half of those of the longer of the
 * two. Undefined where none has, or two have as many.
 */
export function nearestByWords(name: string, known: Iterable<string>): string | undefined {
  const wanted = wordsOf(name);
  let best: { name: string; count: number; isAlone: boolean } | undefined;
  for (const candidate of known) {
    const words = wordsOf(candidate);
    const count = wanted.filter((word) => words.some((one) => isSameWord(word, one))).length;
    if (count === 0 || 2 * count < Math.max(wanted.length, words.length)) continue;
    if (!best || count > best.count) best = { name: candidate, count, isAlone: true };
    else if (count === best.count) best.isAlone = false;
  }
  return best?.isAlone ? best.name : undefined;
}
