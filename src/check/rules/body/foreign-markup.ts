import type { Nodes } from 'mdast';
import { placeOf, textOf } from '../../../read/links.ts';
import type { Span } from '../../../read/words.ts';
import { excerpt } from '../../../text/excerpt.ts';
import { bodiesOf } from '../../bodies.ts';
import { memoizePair } from '../../memoize.ts';
import { type CheckedEntry, defineRule, type Found } from '../../rule.ts';

const foundIn = memoizePair((entry: CheckedEntry, nodes: readonly Nodes[]): { node: Nodes; found: Found }[] => {
  const lines = entry.document.text.split('\n');
  return nodes.flatMap((node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return [];
    const { line, endLine } = placeOf(node);
    const found = problemIn(node, lines.slice(line - 1, endLine));
    return found ? [{ node, found }] : [];
  });
});

export default defineRule({
  code: 'body/foreign-markup',
  severity: 'error',
  what: 'A body holds signs that another program reads: a link of a wiki, an alert of a code host, a directive of another generator, bullets or a table of a word processor, a code for an emoji.',
  why: 'Readers see the signs, and lines that run into one another, in place of what was meant.',
  fix: 'Write it in Markdown, or as a component.',
  check(content, report) {
    for (const { entry, nodes } of bodiesOf(content)) for (const { node, found } of foundIn(entry, nodes)) report.body(entry, node, found);
  },
  good: [
    {
      title: 'signs that mean themselves',
      on: 'roles/cx-manager',
      body: 'At 10:30:45, a · b, [x][a] and `[[b]]`, `:smile:` or [0]. A ratio of 3:2:1 – or :b.\n\n[a]: https://example.org/\n',
    },
  ],
  bad: [
    {
      title: 'a link of a wiki',
      on: 'roles/cx-manager',
      body: 'See [[CX director]].\n',
      finds: {
        text: '[[CX director]]',
        message: '`[[CX director]]` is a link in a wiki only',
        fix: 'Write `[CX director](/collection/id/)` with the address of the page.',
      },
    },
    {
      title: 'an alert of a code host',
      on: 'roles/cx-manager',
      body: '> [!TIP]\n> Say sorry first.\n',
      finds: {
        text: '[!TIP]\n> Say sorry first.',
        message: '`[!TIP]` is an alert on a code host only',
        fix: 'Write `<Callout kind="note">`, the text, and `</Callout>`, each on lines of their own.',
      },
    },
    {
      title: 'a directive of another generator',
      on: 'roles/cx-manager',
      body: ':::warning\nSay sorry first.\n:::\n',
      finds: {
        text: ':::warning\nSay sorry first.\n:::',
        message: '`:::warning` is a box of another generator',
        fix: 'Write `<Callout kind="warning">`, the text, and `</Callout>`, each on lines of their own.',
      },
    },
    {
      title: 'a mark for a list of contents, and for highlighting',
      on: 'roles/cx-manager',
      body: '[TOC]\n\nSay ==sorry== first.\n',
      finds: [
        { text: '[TOC]', message: '`[TOC]` makes no list of contents', fix: 'Delete it: pages have a list of their headings.' },
        { text: '==sorry==', message: '`==sorry==` is not highlighted', fix: 'Write `**` on both sides of what is stressed.' },
      ],
    },
    {
      title: 'bullets of a word processor',
      on: 'roles/cx-manager',
      body: '• Say sorry\n• Pay\n',
      finds: {
        text: '• Say sorry\n• Pay',
        message: 'The bullet `•` begins no list: its lines run into one',
        fix: 'Write `- ` at the beginning of each item.',
      },
    },
    {
      title: 'a table of a spreadsheet',
      on: 'roles/cx-manager',
      body: 'Step\tWho\nCall\tAgent\n',
      finds: {
        text: 'Step\tWho\nCall\tAgent',
        message: 'Tabs make no table: its lines run into one',
        fix: 'Write bars between the cells, and a line of hyphens below the first: `| Step | Who |`, `| --- | --- |`.',
      },
    },
    {
      title: 'a code for an emoji',
      on: 'roles/cx-manager',
      body: 'Say sorry first :smile:\n',
      finds: {
        text: ':smile:',
        message: '`:smile:` is shown as it is written',
        fix: 'Write the emoji itself, or words.',
      },
    },
  ],
});

function problemIn(node: Nodes, lines: readonly string[]): Found | undefined {
  const text = ownText(node);
  const contents = /^\[(?:\[_?)?TOC_?\]?\]$/i.exec(text.trim())?.[0];
  if (contents) return { message: `\`${contents}\` makes no list of contents`, fix: 'Delete it: pages have a list of their headings.' };
  const spanOf = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];
  const marked = /(?<![=\p{L}\p{N}])==(?=[\p{L}\p{N}])[^=\n]*[\p{L}\p{N}.]==(?![=\p{L}\p{N}])/u.exec(text)?.[0];
  if (marked)
    return {
      message: `\`${excerpt(marked, 60)}\` is not highlighted`,
      fix: 'Write `**` on both sides of what is stressed.',
      span: spanOf(marked),
    };
  const [wiki, target] = /\[\[([^\][\n]+)\]\]/.exec(text) ?? [];
  if (wiki)
    return {
      message: `\`${wiki}\` is a link in a wiki only`,
      fix: `Write \`[${target}](/collection/id/)\` with the address of the page.`,
      span: spanOf(wiki),
    };
  const callout = (kind: string) => `Write \`<Callout kind="${kind}">\`, the text, and \`</Callout>\`, each on lines of their own.`;
  const alert = /^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/.exec(text)?.[0];
  if (alert) return { message: `\`${alert}\` is an alert on a code host only`, fix: callout(/WARN|CAUT/.test(alert) ? 'warning' : 'note') };
  const [box, kind = ''] = /^(?::{3,}|!!!|\?\?\?) ?([a-z]+)/.exec(text) ?? [];
  if (box) return { message: `\`${box}\` is a box of another generator`, fix: callout(/warn|caut|dang/.test(kind) ? 'warning' : 'note') };
  if (node.type === 'paragraph') {
    const bullet = lines.map((line) => /^[\s>]*([•▪◦●■‣⁃·]|o(?=\t))[ \t\u00A0]/.exec(line)?.[1]).find((sign) => sign);
    if (bullet)
      return {
        message: `The bullet \`${bullet}\` begins no list: its lines run into one`,
        fix: 'Write `- ` at the beginning of each item.',
      };
    const rows = lines.map((line) => line.trim().split('\t').length);
    const [first = ''] = lines;
    if (rows.length > 1 && rows[0] !== 1 && lines.every((line, row) => rows[row] !== 1 || line.startsWith('|'))) {
      const cells = first.trim().split('\t');
      return {
        message: 'Tabs make no table: its lines run into one',
        fix: `Write bars between the cells, and a line of hyphens below the first: \`| ${cells.join(' | ')} |\`, \`|${' --- |'.repeat(cells.length)}\`.`,
      };
    }
  }
  const emoji = /(?<![\p{L}\p{N}:])(:[a-z][a-z_]{2,30}:)(?![\p{L}\p{N}:])/u.exec(text)?.[1];
  return emoji
    ? { message: `\`${emoji}\` is shown as it is written`, fix: 'Write the emoji itself, or words.', span: spanOf(emoji) }
    : undefined;
}

/** The text of a node without code. */
const ownText = (node: Nodes): string =>
  node.type === 'inlineCode'
    ? ' '.repeat(node.value.length)
    : 'children' in node
      ? node.children.map((child) => ownText(child as Nodes)).join('')
      : textOf(node);
