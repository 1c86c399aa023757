import type { Nodes } from 'mdast';
import { textOf } from '../read/links.ts';
import type { Path } from '../read/position.ts';
import type { CheckedEntry } from './rule.ts';

/** A paragraph, heading or cell of a body: the smallest part that is read as one run of words. */
export interface Paragraph {
  text: string;
  node: Nodes;
}

const known = new WeakMap<CheckedEntry, Paragraph[]>();

/** The paragraphs of an entry's body, found once for each entry. */
export function paragraphsOf(entry: CheckedEntry): Paragraph[] {
  let paragraphs = known.get(entry);
  if (!paragraphs) {
    paragraphs = [];
    if (entry.root.length === 0 && entry.document.body) collect(entry.document.body, paragraphs);
    known.set(entry, paragraphs);
  }
  return paragraphs;
}

function collect(node: Nodes, found: Paragraph[]): void {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') found.push({ text: textOf(node), node });
  else if ('children' in node) for (const child of node.children) collect(child as Nodes, found);
}

const texts = new WeakMap<CheckedEntry, string[]>();

/** The texts in the fields of an entry, found once for each entry. */
export function textsOf(entry: CheckedEntry): string[] {
  let found = texts.get(entry);
  if (!found) {
    found = [];
    gather(entry.data, found);
    texts.set(entry, found);
  }
  return found;
}

function gather(value: unknown, found: string[]): void {
  if (typeof value === 'string') found.push(value);
  else if (Array.isArray(value)) for (const item of value) gather(item, found);
  else if (typeof value === 'object' && value !== null) for (const key in value) gather((value as Record<string, unknown>)[key], found);
}

/** Calls `visit` with every text in a value and its path, which is only good for the length of the call. */
export function eachText(value: unknown, visit: (text: string, path: Path) => void, path: (string | number)[] = []): void {
  if (typeof value === 'string') visit(value, path);
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
