import type { Root } from 'mdast';
import type { CheckedEntry, Content } from './rule.ts';

/** The bodies that could be parsed, each with its entry and file. */
export function* bodiesOf(content: Content): Generator<{ entry: CheckedEntry; body: Root; file: string }> {
  for (const entry of [...content.entries, ...content.translations]) {
    const { body, file } = entry.document;
    if (body && entry.root.length === 0) yield { entry, body, file };
  }
}
