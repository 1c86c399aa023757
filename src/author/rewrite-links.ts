import type { Path } from '../read/position.ts';
import { bodyPointers, fieldLink, targetRange, withoutBlock } from './body-links.ts';
import { type Referrer, referrers } from './places.ts';
import type { Workspace } from './workspace.ts';

/** What becomes of what is pointed at: another one, the same one, or undefined where it is gone. */
export interface LinkChange {
  address(target: string): string | undefined;
  source(id: string): string | undefined;
}

/**
 * Rewrites the links of all bodies and text fields: an address that changed is replaced, a link to a page that is gone
 * becomes its words, and what cites a source that is gone goes.
 */
export function rewriteLinks(workspace: Workspace, change: LinkChange): void {
  for (const referrer of referrers(workspace.content)) {
    if (referrer.root.length === 0) rewriteBody(workspace, referrer, change);
    for (const { path, text } of textsIn(referrer.value)) rewriteField(workspace, referrer, path, text, change);
  }
  workspace.commit();
}

const reread = (words: string, target: string) => `“${words.replace(/\s+/g, ' ')}” linked to ${target}; see if the sentence still holds`;

function rewriteField(workspace: Workspace, referrer: Referrer, path: Path, text: string, { address }: LinkChange): void {
  if (!/\s/.test(text) && text.startsWith('/')) {
    const changed = address(text);
    if (changed === undefined) workspace.remove(referrer, path);
    else if (changed !== text) workspace.set(referrer, path, changed);
    return;
  }
  const range = text.includes('](') ? workspace.rangeOf(referrer, path) : undefined;
  if (!range) return;
  for (const { 0: link, 1: words = '', 2: target = '', index } of referrer.document.text.slice(...range).matchAll(fieldLink)) {
    const changed = address(target);
    if (changed === target) continue;
    const start = range[0] + index;
    workspace.edit(referrer.document, { start, end: start + link.length, text: changed === undefined ? words : `[${words}](${changed})` });
    if (changed === undefined) workspace.note(referrer, start, reread(words, target));
  }
}

function rewriteBody(workspace: Workspace, referrer: Referrer, change: LinkChange): void {
  const { document } = referrer;
  let covered = -1;
  for (const pointer of bodyPointers(document)) {
    const { kind, target, start, end, words, isBlock } = pointer;
    if (start < covered) continue;
    const changed = kind === 'source' ? change.source(target) : change.address(target);
    if (changed === target) continue;
    if (changed !== undefined) {
      const range = kind === 'reference' ? undefined : targetRange(document.text, pointer);
      if (range) workspace.edit(document, { start: range[0], end: range[1], text: changed });
    } else if (kind === 'source') {
      workspace.edit(document, isBlock ? withoutBlock(document.text, start, end) : { start, end, text: '' });
      workspace.note(referrer, start, `${words ? 'a quotation' : 'a citation'} of \`${target}\` went; see if the text still holds`);
      covered = end;
    } else if (kind === 'attribute') workspace.note(referrer, start, `an attribute names ${target}, which is gone: write another address`);
    else if (kind === 'definition') workspace.edit(document, withoutBlock(document.text, start, end));
    else {
      const [wordsStart, wordsEnd] = words ?? [end, end];
      workspace.edit(document, { start, end: wordsStart, text: '' });
      workspace.edit(document, { start: wordsEnd, end, text: '' });
      workspace.note(referrer, start, reread(document.text.slice(wordsStart, wordsEnd), target));
    }
  }
}

/** The texts in a value that may hold an address. */
function* textsIn(value: unknown, path: (string | number)[] = []): Generator<{ path: Path; text: string }> {
  if (typeof value === 'string') {
    if (value.startsWith('/') || value.includes('](')) yield { path, text: value };
  } else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) yield* textsIn(item, [...path, Array.isArray(value) ? Number(key) : key]);
}
