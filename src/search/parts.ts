import type { Fragment } from './full-text.ts';
import { stem, wordsOf } from './text.ts';

/** Some words of a page in their order, and which of them were looked for. */
export type Excerpt = { text: string; isHit: boolean }[];

export interface PagePart {
  /** The id of the part, and what its heading says; neither for what stands before the first heading. */
  id?: string;
  label?: string;
  excerpt: Excerpt;
  /** How many different words that were looked for stand in the excerpt. */
  words: number;
}

const excerptWords = 24;
/** Words before the first hit. */
const lead = 5;

/**
 * The parts of a page that hold most words that were looked for, best first, each with the words around them.
 * @param fragment What the full-text index says of the page; its content is split by white space.
 * @param stems Of what was looked for.
 */
export function partsOf({ content, anchors }: Fragment, stems: ReadonlySet<string>): PagePart[] {
  const words = content.split(/\s+/);
  const hits = words.map((word) => stemsIn(word).find((part) => stems.has(part)));
  const places = anchors.toSorted((a, b) => a.location - b.location);
  const parts: PagePart[] = [];
  let heading: string | undefined;
  for (let place = -1; place < places.length; place++) {
    const anchor = places[place];
    heading = anchor?.text || heading;
    const from = (anchor?.location ?? 0) + (anchor?.text ? anchor.text.split(/\s+/).length : 0);
    const best = densest(hits, from, places[place + 1]?.location ?? words.length);
    if (!best) continue;
    const start = Math.max(from, best.at - lead);
    const end = Math.min(words.length, start + excerptWords, places[place + 1]?.location ?? words.length);
    const excerpt = words.slice(start, end).map((text, at) => ({ text, isHit: hits[start + at] !== undefined }));
    if (start > from) excerpt.unshift({ text: '…', isHit: false });
    if (end < words.length) excerpt.push({ text: '…', isHit: false });
    parts.push({ ...(anchor && { id: anchor.id, ...(heading && { label: heading }) }), excerpt, words: best.words });
  }
  return parts.sort((a, b) => b.words - a.words);
}

const known = new Map<string, string[]>();
/** The stems of a word of a text, which pages share and which are asked for at every key. */
function stemsIn(word: string): string[] {
  const stems = known.get(word) ?? wordsOf(word).map(stem);
  known.set(word, stems);
  return stems;
}

/** The first hit of the stretch between two places that has most different hits, and how many these are. */
function densest(hits: readonly (string | undefined)[], from: number, to: number): { at: number; words: number } | undefined {
  let best: { at: number; words: number } | undefined;
  for (let at = from; at < to; at++) {
    if (hits[at] === undefined) continue;
    const words = new Set(hits.slice(at, Math.min(to, at + excerptWords - lead)).filter(Boolean)).size;
    if (words > (best?.words ?? 0)) best = { at, words };
  }
  return best;
}
