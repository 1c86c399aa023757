import type { Nodes } from 'mdast';
import { placeOf, textOf } from '../../../read/links.ts';
import { excerpt } from '../../../text/excerpt.ts';
import { memoize } from '../../memoize.ts';
import { type Paragraph, paragraphsOf } from '../../prose.ts';
import { type CheckedEntry, defineRule } from '../../rule.ts';

/** The text of a paragraph with spaces in place of code. */
function withoutCode(node: Nodes, text: string): string {
  if (node.type === 'inlineCode') return ' '.repeat(text.length);
  if (!('children' in node)) return text;
  return node.children.map((child) => withoutCode(child as Nodes, textOf(child as Nodes))).join('');
}

const undefinedIn = memoize((entry: CheckedEntry) =>
  paragraphsOf(entry).flatMap(({ text, node }: Paragraph) =>
    [...withoutCode(node, text).matchAll(/\[\^[^\]\s]+\]|\[[^\][\n]*\]\[[a-z0-9-]+\]/gi)].map(({ 0: found, index }) => ({
      node,
      found,
      index,
    })),
  ),
);

export default defineRule({
  code: 'body/undefined-reference',
  severity: 'error',
  what: 'A footnote or reference link has no definition in the body, or a link has no text.',
  why: 'The page shows the brackets as typed, and the note is missing.',
  fix: 'Add the definition (`[^name]: …` or `[name]: /address/`), or write the link out.',
  check(content, report) {
    for (const entry of content.entries) {
      if (entry.root.length > 0 || !entry.document.body) continue;
      const told = new Set<string>();
      for (const { node, found, index } of undefinedIn(entry)) {
        // One definition is missing, however often it is referred to.
        const name = found.slice(found.lastIndexOf('[')).toLowerCase();
        if (told.has(name)) continue;
        told.add(name);
        report.body(entry, node, {
          message: `“${excerpt(found, 80)}” has no definition in this body`,
          span: [index, index + found.length],
        });
      }
      for (const { node } of paragraphsOf(entry))
        if ('children' in node)
          for (const child of node.children)
            if (child.type === 'link' && textOf(child).trim() === '')
              report.file(
                entry.document.file,
                placeOf(child),
                { message: `The link to \`${child.url}\` has no text`, fix: 'Write the link text between the brackets.' },
                entry,
              );
    }
  },
  bad: [
    {
      title: 'a footnote without its text',
      on: 'roles/cx-manager',
      body: 'It is so.[^why]\n',
      finds: { text: '[^why]', message: '“[^why]” has no definition in this body' },
    },
    {
      title: 'a link and a footnote in lines of an item',
      on: 'roles/cx-manager',
      body: '- Keep your opinion\n  out of it, as [the *guide*][g] says,\n  and `[a][b]` too.[^9]\n',
      finds: [
        { text: '[the *guide*][g]', message: '“[the guide][g]” has no definition in this body' },
        { text: '[^9]', message: '“[^9]” has no definition in this body' },
      ],
    },
    {
      title: 'a footnote without its text that is referred to twice',
      on: 'roles/cx-manager',
      body: 'It is so.[^Why]\n\nAnd so.[^why]\n',
      finds: { text: '[^Why]', message: '“[^Why]” has no definition in this body' },
    },
    {
      title: 'a link without text',
      on: 'roles/cx-manager',
      body: 'See [](/roles/cx-director/).\n',
      finds: {
        text: '[](/roles/cx-director/)',
        message: 'The link to `/roles/cx-director/` has no text',
        fix: 'Write the link text between the brackets.',
      },
    },
  ],
});
