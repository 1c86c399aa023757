import { readFileSync } from 'node:fs';
import type { Language } from '../interface/language.ts';
import { type RenderedBody, renderBody } from '../markdown/render.ts';
import type { Entry, Playbook } from '../playbook/playbook.ts';
import { href } from './address.ts';
import { foreign } from './foreign.ts';
import { note } from './reads.ts';

/** The body of an entry as HTML; empty for entries without one. */
export function bodyOf(entry: Entry, playbook: Playbook, { tag, words }: Language): RenderedBody {
  note(`body ${entry.collection}/${entry.id}`);
  if (!entry.file?.endsWith('.mdx')) return { html: '', headings: [] };
  return renderBody(readFileSync(entry.file, 'utf8'), {
    href,
    words: words.body,
    foreign: (address) => (address.startsWith(`/${tag}/`) ? undefined : foreign({}, playbook, tag)),
    titleOf: (collection, id) => playbook.find(collection, id)?.data.title,
  });
}
