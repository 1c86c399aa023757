import { eachText, paragraphsOf } from '../../src/check/prose.ts';
import type { CheckedEntry } from '../../src/check/rule.ts';

/** Fields whose words are names and labels of others, which may well stand in several entries. */
const labels = new Set(['codes', 'formula', 'aliases', 'sources', 'url', 'title', 'author', 'publisher']);

/** What an entry says in our own words: the texts of its fields without labels, and its paragraphs. */
export function proseOfEntry(entry: CheckedEntry): string[] {
  const texts: string[] = [];
  eachText(entry.data, (text, path) => {
    if (text.includes(' ') && !path.some((part) => labels.has(String(part)))) texts.push(text);
  });
  return [...texts, ...paragraphsOf(entry).map(({ text }) => text)];
}
