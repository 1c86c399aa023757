import { readFileSync } from 'node:fs';
import { type RenderedBody, renderBody } from '../markdown/render.ts';
import type { Entry, Playbook } from '../playbook/playbook.ts';
import { href } from './address.ts';
import { note } from './reads.ts';

/** The body of an entry as HTML; empty for entries without one. */
export function bodyOf(entry: Entry, playbook: Playbook): RenderedBody {
  note(`body ${entry.collection}/${entry.id}`);
  if (!entry.file?.endsWith('.mdx')) return { html: '', headings: [] };
  return renderBody(readFileSync(entry.file, 'utf8'), {
    href,
    titleOf: (collection, id) => playbook.find(collection, id)?.data.title,
  });
}
