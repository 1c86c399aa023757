import type { Nodes } from 'mdast';
import { textOf } from '../read/links.ts';
import type { Path } from '../read/position.ts';
import { memoize } from './memoize.ts';
import type { CheckedEntry } from './rule.ts';

/** No text for readers is longer: rules on wording see as much of it, so that a damaged file cannot keep them at work. */
const MAX_CHARACTERS = 20_000;

const cut = (text: string): string => (text.length > MAX_CHARACTERS ? text.slice(0, MAX_CHARACTERS) : text);

/** A paragraph, heading or table cell of a body. */
export interface Paragraph {
  text: string;
  node: Nodes;
}

/** The paragraphs of an entry's body. */
export const paragraphsOf = memoize((entry: CheckedEntry): Paragraph[] => {
  const paragraphs: Paragraph[] = [];
  if (entry.root.length === 0 && entry.document.body) collectParagraphs(entry.document.body, paragraphs);
  return paragraphs;
});

function collectParagraphs(node: Nodes, found: Paragraph[]): void {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') found.push({ text: cut(textOf(node)), node });
  else if ('children' in node) for (const child of node.children) collectParagraphs(child as Nodes, found);
}

/** The texts in the fields of an entry. */
export const textsOf = memoize((entry: CheckedEntry): string[] => {
  const found: string[] = [];
  collectTexts(entry.data, found);
  return found;
});

function collectTexts(value: unknown, found: string[]): void {
  if (typeof value === 'string') found.push(cut(value));
  else if (Array.isArray(value)) for (const item of value) collectTexts(item, found);
  else if (typeof value === 'object' && value !== null)
    for (const key in value) collectTexts((value as Record<string, unknown>)[key], found);
}

/** Calls `visit` with every text in a value and its path. The path is reused: copy it to keep it. */
export function eachText(value: unknown, visit: (text: string, path: Path) => void, path: (string | number)[] = []): void {
  if (typeof value === 'string') visit(cut(value), path);
  else if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      path.push(index);
      eachText(value[index], visit, path);
      path.pop();
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const key in value) {
      path.push(key);
      eachText((value as Record<string, unknown>)[key], visit, path);
      path.pop();
    }
  }
}

/** The texts of an entry that are sentences, in fields and body. A field without a full stop is an id, a name or a label. */
export function sentencesOfEntry(entry: CheckedEntry): string[] {
  return [
    ...textsOf(entry).filter((text) => text.length > 30 && (text.endsWith('.') || text.includes('. '))),
    ...paragraphsOf(entry).flatMap(({ text, node }) => (node.type === 'paragraph' ? [text] : [])),
  ];
}
