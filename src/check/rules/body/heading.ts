import type { Heading } from 'mdast';
import type { ContentDocument } from '../../../read/document.ts';
import { placeOf, textOf } from '../../../read/links.ts';
import { excerpt } from '../../../text/excerpt.ts';
import { bodiesOf } from '../../bodies.ts';
import { memoize } from '../../memoize.ts';
import { defineRule } from '../../rule.ts';

const linesOf = memoize(({ text }: ContentDocument) => text.split('\n'));

/** The line below a heading that makes one of the text above it. */
function underlineOf({ position }: Heading, lines: readonly string[]): string | undefined {
  if (!position || position.start.line === position.end.line) return undefined;
  return /^[\s>]*([-=]+)\s*$/.exec(lines[position.end.line - 1] ?? '')?.[1];
}

export default defineRule({
  code: 'body/heading',
  severity: 'error',
  what: 'A body has a first-level heading, skips a level, has a heading without a word, or makes one of a text by a line of hyphens right below it.',
  why: 'The page already has a title, and people who use a screen reader find their way by headings; one without letters has no name and no address.',
  fix: 'Start with ## and go down one level at a time; say in words what each part is about.',
  check(content, report) {
    for (const { entry, nodes, file } of bodiesOf(content)) {
      let last = 1;
      for (const node of nodes) {
        if (node.type !== 'heading') continue;
        const line = underlineOf(node, linesOf(entry.document));
        if (line !== undefined) {
          const text = textOf(node).replace(/\s+/g, ' ');
          const heading = `write \`## ${text}\` in place of the two lines.`;
          const apart = line.startsWith('=') ? 'Delete the line.' : `Write an empty line above \`${excerpt(line, 10)}\`.`;
          report.file(
            file,
            placeOf(node),
            {
              message: `The line \`${excerpt(line, 10)}\` makes a heading of the text right above it`,
              fix: text.length <= 60 ? `${apart} If it is a heading, ${heading}` : apart,
            },
            entry,
          );
          last = 2;
          continue;
        }
        if (node.depth === 1)
          report.file(file, placeOf(node), { message: 'The body has a first-level heading', cause: `first-level ${file}` }, entry);
        else if (node.depth > last + 1)
          report.file(
            file,
            placeOf(node),
            { message: `A heading of level ${node.depth} follows one of level ${last}`, cause: `skips ${file}` },
            entry,
          );
        last = node.depth;
        const text = textOf(node).trim();
        if (!/[\p{L}\p{N}]/u.test(text)) {
          const message = text === '' ? 'The heading is empty' : `The heading \`${text}\` has no letters`;
          report.file(
            file,
            placeOf(node),
            { message, fix: 'Write in words what the part below is about, or delete the line.', cause: `${message} ${file}` },
            entry,
          );
        }
      }
    }
  },
  good: [
    { title: 'headings from the second level down', on: 'roles/cx-manager', body: '## One\n\nText.\n\n---\n\n### Two\n\nText.\n\n***\n' },
  ],
  bad: [
    {
      title: 'a second title',
      on: 'roles/cx-manager',
      body: '# CX manager\n\nText.\n',
      finds: { text: '# CX manager', message: 'The body has a first-level heading' },
    },
    {
      title: 'headings without a word',
      on: 'roles/cx-manager',
      body: '##\n\nText.\n\n## ✅ →\n\nText.\n\n## ** **\n\nText.\n',
      finds: [
        { text: '##', message: 'The heading is empty', fix: 'Write in words what the part below is about, or delete the line.' },
        { text: '## ✅ →', message: 'The heading `✅ →` has no letters' },
        { text: '## ** **', message: 'The heading `** **` has no letters' },
      ],
    },
    {
      title: 'a line of hyphens right below a text',
      on: 'roles/cx-manager',
      body: 'Reviewed on: Monday.\n---\n\nMore.\n',
      finds: {
        text: 'Reviewed on: Monday.\n---',
        message: 'The line `---` makes a heading of the text right above it',
        fix: 'Write an empty line above `---`. If it is a heading, write `## Reviewed on: Monday.` in place of the two lines.',
      },
    },
    {
      title: 'a line of equals signs right below a text',
      on: 'roles/cx-manager',
      body: 'Important\n===\n\nMore.\n',
      finds: { text: 'Important\n===', message: 'The line `===` makes a heading of the text right above it' },
    },
    {
      title: 'a level skipped',
      on: 'roles/cx-manager',
      body: '## One\n\n#### Three\n\nText.\n',
      finds: { text: '#### Three', message: 'A heading of level 4 follows one of level 2' },
    },
  ],
});
