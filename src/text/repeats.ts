/** How many words in a row are compared as one. */
const RUN = 3;
/** A run of words that more texts have than this, such as “most of the time”, does not say where a text is from. */
const MAX_HOLDERS = 12;
/** The part of its runs of words that the shorter of two texts must share with the other to be compared word by word. */
const MIN_SHARED_RUNS = 0.25;
/** A shorter text is a phrase that many would write. */
const MIN_WORDS = 8;

/** Two texts that say nearly the same. */
export interface Repeat {
  index: number;
  /** The earlier text that is most like it. */
  of: number;
  /** The words that both have in the same order, over the words of both: from 0 to 1. */
  likeness: number;
}

/**
 * The texts, each by the hashes of its words, that are like an earlier one, in order, each with the one that it is most like. `limit` is the likeness from which
 * two texts count, undefined where they are not to be compared. Runs of words find the candidates, so that the time grows with
 * the number of words, not of pairs.
 */
export function repeatsIn(
  words: readonly Int32Array[],
  limit: (index: number, other: number, words: number) => number | undefined,
): Repeat[] {
  const runsOf = (index: number) => {
    const { length } = words[index] as Int32Array;
    return length < MIN_WORDS ? 0 : length - RUN + 1;
  };
  const total = words.reduce((sum, _, index) => sum + runsOf(index), 0);
  // An open hash table from runs to chains of the texts that hold them, in flat arrays: a Map of arrays takes four times as long.
  const size = 1 << Math.ceil(Math.log2(total * 2 + 2));
  const keys = new Int32Array(size);
  const heads = new Int32Array(size);
  const lengths = new Uint8Array(size);
  const next = new Int32Array(total + 1);
  const holders = new Int32Array(total + 1);
  const shared = new Uint16Array(words.length);
  let used = 0;
  const repeats: Repeat[] = [];
  for (const [index, own] of words.entries()) {
    const candidates: number[] = [];
    const runs = runsOf(index);
    for (let at = 0; at < runs; at++) {
      const key = (Math.imul(Math.imul(own[at] as number, 31) + (own[at + 1] as number), 31) + (own[at + 2] as number)) | 0;
      let slot = (Math.imul(key, 0x9e3779b1) >>> 4) & (size - 1);
      while (heads[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (size - 1);
      for (let item = heads[slot] as number; item !== 0; item = next[item] as number) {
        const other = holders[item] as number;
        if (other === index) continue;
        if (shared[other] === 0) candidates.push(other);
        shared[other] = (shared[other] as number) + 1;
      }
      if ((lengths[slot] as number) >= MAX_HOLDERS) continue;
      keys[slot] = key;
      lengths[slot] = (lengths[slot] as number) + 1;
      used++;
      holders[used] = index;
      next[used] = heads[slot] as number;
      heads[slot] = used;
    }
    let best: Repeat | undefined;
    for (const other of candidates) {
      const isCandidate = (shared[other] as number) >= MIN_SHARED_RUNS * Math.min(runs, runsOf(other));
      shared[other] = 0;
      if (!isCandidate) continue;
      const two = words[other] as Int32Array;
      const least = limit(index, other, Math.min(own.length, two.length));
      if (least === undefined || 2 * Math.min(own.length, two.length) < least * (own.length + two.length)) continue;
      const likeness = likenessOf(own, two);
      if (likeness >= least && (!best || likeness > best.likeness)) best = { index, of: other, likeness };
    }
    if (best) repeats.push(best);
  }
  return repeats;
}

/** A number for each word of a text, whatever its case: FNV-1a over its letters and digits. */
export function wordHashes(text: string): Int32Array {
  const found = new Int32Array((text.length >> 1) + 1);
  let count = 0;
  let hash = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    // An apostrophe joins, so that “don’t” and “don't” are one word.
    if (code === 0x27 || code === 0x2019) continue;
    const isCapital = code >= 0x41 && code <= 0x5a;
    if (isCapital || (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0xc0 && (code < 0x2000 || code > 0x206f)))
      hash = Math.imul((hash === 0 ? 0x811c9dc5 : hash) ^ (isCapital ? code + 0x20 : code), 0x01000193);
    else if (hash !== 0) {
      found[count++] = hash;
      hash = 0;
    }
  }
  return found.subarray(0, count);
}

/** Twice the longest common subsequence of words, over the words of both. */
function likenessOf(one: Int32Array, two: Int32Array): number {
  let row = new Uint16Array(two.length + 1);
  let after = new Uint16Array(two.length + 1);
  for (const word of one) {
    for (let at = 0; at < two.length; at++)
      after[at + 1] = word === two[at] ? (row[at] as number) + 1 : Math.max(after[at] as number, row[at + 1] as number);
    [row, after] = [after, row];
  }
  return (2 * (row[two.length] as number)) / (one.length + two.length);
}
