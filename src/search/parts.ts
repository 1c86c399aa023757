import type { Fragment } from './full-text.ts';
import { stem, wordsOf } from './text.ts';

export interface PagePart {
  id: string;
  label: string;
  /** How many different words of the query stand in it. */
  words: number;
}

const longestLabel = 12;

/**
 * The parts of a page that hold most words of a query, best first: below a heading, a row of a table, a question.
 * @param fragment What the full-text index says of the page; its content is split by white space.
 */
export function partsOf(fragment: Fragment): PagePart[] {
  const words = fragment.content.split(/\s+/);
  const anchors = fragment.anchors.toSorted((a, b) => a.location - b.location);
  const found = new Map<number, Map<string, number>>();
  for (const location of fragment.locations) {
    const place = anchors.findLastIndex((anchor) => anchor.location <= location);
    if (place < 0) continue;
    const own = found.get(place) ?? new Map<string, number>();
    for (const part of wordsOf(words[location] ?? '').map(stem)) own.set(part, (own.get(part) ?? 0) + 1);
    found.set(place, own);
  }
  return [...found]
    .map(([place, own]) => {
      const anchor = anchors[place] as (typeof anchors)[number];
      const hits = [...own.values()].reduce((sum, count) => sum + count, 0);
      return {
        id: anchor.id,
        label: anchor.text || beginning(words, anchor.location, anchors[place + 1]?.location),
        words: own.size,
        hits,
      };
    })
    .sort((a, b) => b.words - a.words || b.hits - a.hits)
    .map(({ hits: _, ...part }) => part);
}

function beginning(words: string[], from: number, to = words.length): string {
  const cut = Math.min(to, from + longestLabel);
  return words.slice(from, cut).join(' ') + (cut < to ? ' …' : '');
}
