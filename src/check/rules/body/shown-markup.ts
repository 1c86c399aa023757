import type { Nodes } from 'mdast';
import { placeOf } from '../../../read/links.ts';
import { bodiesOf } from '../../bodies.ts';
import { memoize } from '../../memoize.ts';
import { paragraphsOf } from '../../prose.ts';
import { type CheckedEntry, defineRule, type Found } from '../../rule.ts';

export default defineRule({
  code: 'body/shown-markup',
  severity: 'error',
  what: 'Signs of Markdown that Markdown does not read: a heading without a space, emphasis that is not closed, a link in two parts, a table whose second line does not fit.',
  why: 'Readers see hashes, stars, brackets and bars in place of a heading, a stress, a link or a table.',
  fix: 'Write it as Markdown reads it, or put a backslash before a sign that is meant.',
  check(content, report) {
    for (const { entry, file } of bodiesOf(content))
      for (const { node, found } of shownIn(entry)) report.file(file, placeOf(node), found, entry);
  },
  good: [
    {
      title: 'signs that are meant',
      on: 'roles/cx-manager',
      body: [
        'Our #1 reason, 2 ** 3, [0, 1), 2 * 3, prices* as agreed, \\**a and `**b` and `[a] (/b/)`, **c** and *d*.',
        'See [1] (the first) and a_b__c.',
        '\\##Done',
        '| A | B |\n|---|---|\n| 1 | 2 |\n',
      ].join('\n\n'),
    },
  ],
  bad: [
    {
      title: 'a heading without a space',
      on: 'roles/cx-manager',
      body: '##What it is\n\nText.\n',
      finds: { text: '##What it is', message: 'There is no space after the `##` of a heading', fix: 'Write `## What it is`.' },
    },
    {
      title: 'a heading with another kind of space, and one with a single sign',
      on: 'roles/cx-manager',
      body: '##\u00A0What it is\n\nText.\n\n#What it was\n',
      finds: [
        { text: '##\u00A0What it is', message: 'There is no space after the `##` of a heading', fix: 'Write `## What it is`.' },
        { text: '#What it was', message: 'There is no space after the `#` of a heading', fix: 'Write `## What it was`.' },
      ],
    },
    {
      title: 'a bracket and a star that are not closed',
      on: 'roles/cx-manager',
      body: 'See [the role](/roles/cx-director/ today.\n\nSee [the role today.\n\nIt is *always so.\n',
      finds: [
        {
          text: 'See [the role](/roles/cx-director/ today.',
          message: 'The bracket of `[the role](/roles/cx-director/` is never closed',
          fix: 'Write a link as `[words](address)`; close a bracket that is none.',
        },
        { text: 'See [the role today.', message: 'The bracket of `[the role today.` is never closed' },
        {
          text: 'It is *always so.',
          message: 'The emphasis `*always so.` is never closed',
          fix: 'Write `*` where it ends, right after a letter.',
        },
      ],
    },
    {
      title: 'emphasis that is not closed',
      on: 'roles/cx-manager',
      body: 'It is **always so.\n\nAnd **this ** too.\n',
      finds: [
        {
          text: 'It is **always so.',
          message: 'The emphasis `**always so.` is never closed',
          fix: 'Write `**` where it ends, right after a letter.',
        },
        { text: 'And **this ** too.', message: 'The emphasis `**this ** too.` is never closed' },
      ],
    },
    {
      title: 'links in two parts, and the wrong way round',
      on: 'roles/cx-manager',
      body: 'See [the role] (/roles/cx-director/).\n\nAnd [the role]\n(/roles/cx-manager/).\n\nSee (the role)[/roles/cx-director/].\n',
      finds: [
        {
          text: 'See [the role] (/roles/cx-director/).',
          message: '`[the role] (/roles/cx-director/)` is no link: a space stands between its brackets',
          fix: 'Write `[the role](/roles/cx-director/)`.',
        },
        {
          text: 'And [the role]\n(/roles/cx-manager/).',
          message: '`[the role] (/roles/cx-manager/)` is no link: a space stands between its brackets',
        },
        {
          text: 'See (the role)[/roles/cx-director/].',
          message: '`(the role)[/roles/cx-director/]` is no link: its brackets are the wrong way round',
          fix: 'Write `[the role](/roles/cx-director/)`.',
        },
      ],
    },
    {
      title: 'an address with a space',
      on: 'roles/cx-manager',
      body: 'See [the role](/roles/cx director/).\n',
      finds: {
        text: 'See [the role](/roles/cx director/).',
        message: 'The address `/roles/cx director/` holds a space, so that there is no link',
        fix: 'Write `[the role](/roles/cx-director/)`.',
      },
    },
    {
      title: 'a table whose second line has too few parts',
      on: 'roles/cx-manager',
      body: '| A | B |\n|---|\n| 1 | 2 |\n',
      finds: {
        text: '| A | B |\n|---|\n| 1 | 2 |',
        message: 'This is no table: its first line has 2 cells, and the line of hyphens has 1',
        fix: 'Write the second line with as many parts as the first: `| --- | --- |`.',
      },
    },
    {
      title: 'a table without its line of hyphens',
      on: 'roles/cx-manager',
      body: '| A | B |\n| 1 | 2 |\n',
      finds: {
        text: '| A | B |\n| 1 | 2 |',
        message: 'This is no table: the line of hyphens below its first line is missing',
        fix: 'Write below the first line `| --- | --- |`.',
      },
    },
  ],
});

/** Longer than any paragraph that is read; the search for what is open takes the square of it. */
const MAX_PARAGRAPH = 5000;

const shownIn = memoize((entry: CheckedEntry) => {
  const lines = entry.document.text.split('\n');
  return paragraphsOf(entry).flatMap(({ node }) => {
    const source = sourceOf(node, lines);
    const found = source.length > MAX_PARAGRAPH ? undefined : problemIn(node, source);
    return found ? [{ node, found }] : [];
  });
});

/** A paragraph as it is written, of lines without what is before them, with spaces in place of code and of what is escaped. */
function sourceOf(node: Nodes, all: readonly string[]): string {
  const { start, end } = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  const lines = all.slice(start.line - 1, end.line);
  if (start.line === end.line) lines[0] = (lines[0] ?? '').slice(start.column - 1, end.column - 1);
  else lines[0] = (lines[0] ?? '').slice(start.column - 1);
  return lines
    .map((line) => line.replace(/^[\s>]+/, ''))
    .join('\n')
    .replace(/(?<!`)(`{1,9})(?!`)[\s\S]{0,2000}?[^`]\1(?!`)/g, (code) => ' '.repeat(code.length))
    .replace(/\\[!-/:-@[-`{-~]/g, '  ');
}

const cellsOf = (line: string) =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|').length;

function problemIn(node: Nodes, source: string): Found | undefined {
  const lines = source.split('\n');
  const [first = '', second = ''] = lines;
  if (node.type === 'paragraph') {
    // One `#` may begin a number or a name that is searched for; with words after it, it is a heading.
    const [, hashes, words] =
      lines.map((line) => /^(#{2,6})([^ \t#].*)$/.exec(line)).find((match) => match) ??
      ((lines.length === 1 && /^(#)(\p{Lu}\S* .*)$/u.exec(first)) || []);
    if (hashes)
      return {
        message: `There is no space after the \`${hashes}\` of a heading`,
        fix: `Write \`${hashes === '#' ? '##' : hashes} ${words?.trim()}\`.`,
      };
    const wanted = cellsOf(first);
    if (wanted > 1 && /\|/.test(first)) {
      const line = `| ${Array(wanted).fill('---').join(' | ')} |`;
      if (/^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/.test(second) && second.includes('-'))
        return {
          message: `This is no table: its first line has ${wanted} cells, and the line of hyphens has ${cellsOf(second)}`,
          fix: `Write the second line with as many parts as the first: \`${line}\`.`,
        };
      if (lines.length > 1 && lines.every((one) => /^\|.*\S\|?\s*$/.test(one)))
        return {
          message: 'This is no table: the line of hyphens below its first line is missing',
          fix: `Write below the first line \`${line}\`.`,
        };
    }
  }
  const apart = /\[([^\][\n]+)\](?:[ \t]+|[ \t]*\n[ \t]*)\(((?:https?:\/\/|mailto:|www\.|\/|#)[^)\s]*)\)/.exec(source);
  if (apart)
    return {
      message: `\`${apart[0].replace(/\s+/g, ' ')}\` is no link: a space stands between its brackets`,
      fix: `Write \`[${apart[1]}](${apart[2]})\`.`,
    };
  const turned = /\(([^()\n]+)\)\[((?:https?:\/\/|mailto:|www\.|\/|#)[^\]\s]*)\]/.exec(source);
  if (turned)
    return { message: `\`${turned[0]}\` is no link: its brackets are the wrong way round`, fix: `Write \`[${turned[1]}](${turned[2]})\`.` };
  const spaced = /\[([^\][\n]+)\]\(((?:https?:\/\/|\/)[^()\s"'<>]*(?: [^()\s"'<>]+)+)\)/.exec(source);
  if (spaced)
    return {
      message: `The address \`${spaced[2]}\` holds a space, so that there is no link`,
      fix: `Write \`[${spaced[1]}](${spaced[2]?.replaceAll(' ', /^\/(?!images)/.test(spaced[2] ?? '') ? '-' : '%20')})\`.`,
    };
  const texts = shownText(node);
  const half = texts.map((text) => /\[?[^[\]\n]*\]\((?:https?:|mailto:|\/|#)\S*|\[(?=\p{L})[^\]]*$/u.exec(text)?.[0]).find((text) => text);
  if (half)
    return {
      message: `The bracket of \`${cut(half)}\` is never closed`,
      fix: 'Write a link as `[words](address)`; close a bracket that is none.',
    };
  const star = texts.map((text) => /(?<=[\s(])\*(?=\p{L})[^*]*$/u.exec(text)?.[0]).find((text) => text);
  if (star && !/[\p{L}\p{N}.]\*(?!\*)/u.test(source))
    return { message: `The emphasis \`${cut(star)}\` is never closed`, fix: 'Write `*` where it ends, right after a letter.' };
  // What the tree still holds of the signs was not read as emphasis; between spaces they are signs of their own.
  if (!texts.some((text) => /\*\*|__|~~/.test(text))) return undefined;
  const open = /(?<![\p{L}\p{N}*_])(\*\*|__|~~)[^\s*_~][^\n]*|(?<=[\p{L}\p{N}.,!?])(\*\*|~~)(?![\p{L}\p{N}*])/u.exec(unread(source));
  if (!open) return undefined;
  const sign = open[1] ?? open[2];
  if (open[1] === undefined)
    return {
      message: `The emphasis that ends in \`${sign}\` is never opened`,
      fix: `Write \`${sign}\` where it begins, right before a letter.`,
    };
  return { message: `The emphasis \`${cut(open[0])}\` is never closed`, fix: `Write \`${sign}\` where it ends, right after a letter.` };
}

const cut = (text: string) => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

/** A source without the emphasis that is closed. */
const unread = (source: string) =>
  source.replace(
    /(\*\*|__|~~)(?=[^\s*_~])([^\n]*?[^\s*_~])\1/g,
    (_, sign: string, inner: string) => `${' '.repeat(sign.length)}${inner}${' '.repeat(sign.length)}`,
  );

function shownText(node: Nodes): string[] {
  if (node.type === 'text') return [node.value];
  return 'children' in node ? node.children.flatMap((child) => shownText(child as Nodes)) : [];
}
