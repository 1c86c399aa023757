import type { Nodes } from 'mdast';
import { placeOf, textOf } from '../../../read/links.ts';
import type { Position } from '../../../read/position.ts';
import { excerpt } from '../../../text/excerpt.ts';
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
      for (const { node, found } of shownIn(entry)) {
        if (found.position) report.file(file, found.position, found, entry);
        else report.body(entry, node, found);
      }
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
      title: 'two stars that end in one',
      on: 'roles/cx-manager',
      body: 'The **inner loop* means one person.\n',
      finds: {
        text: '*',
        message: 'Readers see this star: what begins with two stars ends with one',
        fix: 'Write as many at the end as at the beginning: `**words**`.',
      },
    },
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
          text: '[the role](/roles/cx-director/',
          message: 'The bracket of `[the role](/roles/cx-director/` is never closed',
          fix: 'Write a link as `[words](address)`; close a bracket that is none.',
        },
        { text: '[the role today.', message: 'The bracket of `[the role today.` is never closed' },
        {
          text: '*always so.',
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
          text: '**always so.',
          message: 'The emphasis `**always so.` is never closed',
          fix: 'Write `**` where it ends, right after a letter.',
        },
        { text: '**this ** too.', message: 'The emphasis `**this ** too.` is never closed' },
      ],
    },
    {
      title: 'emphasis of which one is closed over two lines, and one has spaces within',
      on: 'roles/cx-manager',
      body: '- Keep your **opinion\n  out of it** now, **really.\n\nSay it,\nand ** loudly **.\n',
      finds: [
        { text: '**really.', message: 'The emphasis `**really.` is never closed' },
        {
          text: '** loudly **',
          message: 'A space stands within the signs of the emphasis `** loudly **`',
          fix: 'Write `**loudly**`.',
        },
      ],
    },
    {
      title: 'boxes to tick without their spaces',
      on: 'roles/cx-manager',
      body: '- [] Keep it\n- [x ] Say it\n\n-[ ] Read it\n',
      finds: [
        { text: '[]', message: '`[]` is no box to tick: no space stands between its brackets', fix: 'Write `[ ] Keep it`.' },
        { text: '[x ]', message: '`[x ]` is no box to tick: its spaces are not where they belong', fix: 'Write `[x] Say it`.' },
        { text: '-[ ]', message: 'There is no space after the `-` of an item', fix: 'Write `- [ ] …`.' },
      ],
    },
    {
      title: 'boxes to tick without their hyphens, and items without their spaces',
      on: 'roles/cx-manager',
      body: '[ ] an amount\n[ ] a name\n\n-a card\n-a pen\n\n1.Open it\n2.Close it\n',
      finds: [
        { text: '[ ]', message: '`[ ]` is no box to tick: it stands in no item of a list', fix: 'Write `- [ ] an amount`.' },
        { text: '-', message: 'There is no space after the `-` of an item', fix: 'Write `- a card`, and so on.' },
        { text: '1.', message: 'There is no space after the `1.` of an item', fix: 'Write `1. Open it`, and so on.' },
      ],
    },
    {
      title: 'links in two parts, and the wrong way round',
      on: 'roles/cx-manager',
      body: 'See [the role] (/roles/cx-director/).\n\nAnd [the role]\n(/roles/cx-manager/).\n\nSee (the role)[/roles/cx-director/].\n',
      finds: [
        {
          text: '[the role] (/roles/cx-director/)',
          message: '`[the role] (/roles/cx-director/)` is no link: a space stands between its brackets',
          fix: 'Write `[the role](/roles/cx-director/)`.',
        },
        {
          text: '[the role]\n(/roles/cx-manager/)',
          message: '`[the role] (/roles/cx-manager/)` is no link: a space stands between its brackets',
        },
        {
          text: '(the role)[/roles/cx-director/]',
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
        text: '[the role](/roles/cx director/)',
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
    const found = source.text.length > MAX_PARAGRAPH ? undefined : problemIn(node, source, lines);
    return found ? [{ node, found }] : [];
  });
});

interface Source {
  text: string;
  /** The place of a stretch of it in the file. */
  place(start: number, end: number): Position;
}

/** What is found, and where: in the source of a paragraph, or in the text of its tree; the whole paragraph where neither is said. */
interface Shown extends Found {
  position?: Position;
}

/** A paragraph as it is written, of lines without what is before them, with spaces in place of code and of what is escaped. */
function sourceOf(node: Nodes, all: readonly string[]): Source {
  const { start, end } = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  const whole = all.slice(start.line - 1, end.line);
  if (start.line === end.line) whole[0] = (whole[0] ?? '').slice(start.column - 1, end.column - 1);
  else whole[0] = (whole[0] ?? '').slice(start.column - 1);
  const lines = whole.map((line) => line.replace(/^[\s>]+/, ''));
  const text = lines
    .join('\n')
    .replace(/(?<!`)(`{1,9})(?!`)[\s\S]{0,2000}?[^`]\1(?!`)/g, (code) => code.replace(/[^\n]/g, ' '))
    .replace(/\\[!-/:-@[-`{-~]/g, '  ');
  const pointOf = (offset: number) => {
    let line = 0;
    let at = offset;
    while (line < lines.length - 1 && at > (lines[line] as string).length) at -= (lines[line++] as string).length + 1;
    const before = (whole[line] as string).length - (lines[line] as string).length + (line === 0 ? start.column - 1 : 0);
    return { line: start.line + line, column: at + before + 1 };
  };
  const place = (from: number, to: number): Position => {
    const [first, last] = [pointOf(from), pointOf(to)];
    return { line: first.line, column: first.column, endLine: last.line, endColumn: last.column };
  };
  return { text, place };
}

const cellsOf = (line: string) =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|').length;

function problemIn(node: Nodes, { text: source, place }: Source, all: readonly string[]): Shown | undefined {
  const lines = source.split('\n');
  const [first = '', second = ''] = lines;
  const at = ({ 0: text, index }: { 0: string; index: number }) => ({ position: place(index, index + text.length) });
  if (node.type === 'paragraph') {
    // One `#` may begin a number or a name that is searched for; with words after it, it is a heading.
    const heading = /^(#{2,6})([^ \t#].*)$/m.exec(source) ?? (lines.length === 1 ? /^(#)(\p{Lu}\S* .*)$/u.exec(first) : null);
    if (heading) {
      const [, hashes, words = ''] = heading;
      return {
        message: `There is no space after the \`${hashes}\` of a heading`,
        fix: `Write \`${hashes === '#' ? '##' : hashes} ${excerpt(words.trim())}\`.`,
        ...at(heading),
      };
    }
    const box = boxIn(node, source, all);
    if (box) return { ...box.found, position: place(0, box.length) };
    const tight = [...source.matchAll(/^([-+]|\d{1,2}[.)])(?=\p{L})/gmu)];
    const [item] = tight;
    if (item && (tight.length > 1 || (lines.length === 1 && isBelowItem(node, all)))) {
      const words = (lines[source.slice(0, item.index).split('\n').length - 1] as string).slice(item[0].length);
      return {
        message: `There is no space after the \`${item[0]}\` of an item`,
        fix: `Write \`${item[0]} ${excerpt(words)}\`${tight.length > 1 ? ', and so on' : ''}.`,
        ...at(item),
      };
    }
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
      ...at(apart),
    };
  const turned = /\(([^()\n]+)\)\[((?:https?:\/\/|mailto:|www\.|\/|#)[^\]\s]*)\]/.exec(source);
  if (turned)
    return {
      message: `\`${turned[0]}\` is no link: its brackets are the wrong way round`,
      fix: `Write \`[${turned[1]}](${turned[2]})\`.`,
      ...at(turned),
    };
  const spaced = /\[([^\][\n]+)\]\(((?:https?:\/\/|\/)[^()\s"'<>]*(?: [^()\s"'<>]+)+)\)/.exec(source);
  if (spaced)
    return {
      message: `The address \`${spaced[2]}\` holds a space, so that there is no link`,
      fix: `Write \`[${spaced[1]}](${spaced[2]?.replaceAll(' ', /^\/(?!images)/.test(spaced[2] ?? '') ? '-' : '%20')})\`.`,
      ...at(spaced),
    };
  const texts = shownText(node);
  const firstOf = (pattern: RegExp) => {
    for (const { text, start } of texts) {
      const match = pattern.exec(text);
      if (match) return { text: match[0], span: [start + match.index, start + match.index + match[0].length] as const };
    }
    return undefined;
  };
  const children = 'children' in node ? node.children : [];
  let before = 0;
  for (const [index, child] of children.entries()) {
    before += textOf(child as Nodes).length;
    if (child.type !== 'text' || children[index + 1]?.type !== 'emphasis' || !/(?:^|[\s(])\*$/.test(child.value)) continue;
    return {
      message: 'Readers see this star: what begins with two stars ends with one',
      fix: 'Write as many at the end as at the beginning: `**words**`.',
      span: [before - 1, before],
    };
  }
  const half = firstOf(/\[?[^[\]\n]*\]\((?:https?:|mailto:|\/|#)\S*|\[(?=\p{L})[^\]]*$/u);
  if (half)
    return {
      message: `The bracket of \`${excerpt(half.text, 40)}\` is never closed`,
      fix: 'Write a link as `[words](address)`; close a bracket that is none.',
      span: half.span,
    };
  const star = firstOf(/(?<=[\s(])\*(?=\p{L})[^*]*$/u);
  if (star && !/[\p{L}\p{N}.]\*(?!\*)/u.test(source))
    return {
      message: `The emphasis \`${excerpt(star.text, 40)}\` is never closed`,
      fix: 'Write `*` where it ends, right after a letter.',
      span: star.span,
    };
  // What the tree still holds of the signs was not read as emphasis; between spaces they are signs of their own.
  if (!texts.some(({ text }) => /\*\*|__|~~/.test(text))) return undefined;
  const unclosed = unread(source);
  const loose = /(?<![\p{L}\p{N}*_~])(\*\*|__|~~)[ \t]+(\p{L}[^*_~\n]*?)[ \t]+\1(?![\p{L}\p{N}*_~])/u.exec(unclosed);
  if (loose)
    return {
      message: `A space stands within the signs of the emphasis \`${excerpt(loose[0], 40)}\``,
      fix: `Write \`${loose[1]}${excerpt(loose[2] as string)}${loose[1]}\`.`,
      ...at(loose),
    };
  const open = /(?<![\p{L}\p{N}*_])(\*\*|__|~~)[^\s*_~.,;:!?)][^\n]*|(?<=[\p{L}\p{N}.,!?])(\*\*|~~)(?![\p{L}\p{N}*])/u.exec(unclosed);
  if (!open) return undefined;
  const sign = open[1] ?? open[2];
  if (open[1] === undefined)
    return {
      message: `The emphasis that ends in \`${sign}\` is never opened`,
      fix: `Write \`${sign}\` where it begins, right before a letter.`,
      ...at(open),
    };
  return {
    message: `The emphasis \`${excerpt(open[0], 40)}\` is never closed`,
    fix: `Write \`${sign}\` where it ends, right after a letter.`,
    ...at(open),
  };
}

/** Whether the line above a paragraph, or above an empty one, is an item of a list. */
const isBelowItem = (node: Nodes, all: readonly string[]) => /^\s*(?:[-*+]|\d+[.)])\s/.test(all[placeOf(node).line - 3] ?? '');

/** A box to tick that Markdown does not read as one, at the beginning of an item of a list. */
function boxIn(node: Nodes, source: string, all: readonly string[]): { found: Found; length: number } | undefined {
  const { line, column } = placeOf(node);
  const before = (all[line - 1] ?? '').slice(0, column - 1);
  const tight = /^([-*+])\[[ xX]\][ \t]+/.exec(source);
  if (tight)
    return {
      found: { message: `There is no space after the \`${tight[1]}\` of an item`, fix: `Write \`${tight[1]} ${source.slice(1, 4)} …\`.` },
      length: 4,
    };
  const bare = /^\[[ xX]?\][ \t]+(?=\S)/.exec(source);
  if (bare && !/(?:[-*+]|\d+[.)])[ \t]+$/.test(before)) {
    const sign = /[xX]/.test(bare[0]) ? '[x]' : '[ ]';
    const words = source.slice(bare[0].length).split('\n')[0] as string;
    return {
      found: {
        message: `\`${bare[0].trim()}\` is no box to tick: it stands in no item of a list`,
        fix: `Write \`- ${sign} ${excerpt(words)}\`.`,
      },
      length: bare[0].trimEnd().length,
    };
  }
  if (!/(?:[-*+]|\d+[.)])[ \t]+$/.test(before)) return undefined;
  const box = /^\[(?: {2,}|[ \t]*([xX]?)[ \t]*)\](?![[(])[ \t]*/.exec(source);
  if (!box || /^\[[ xX]\][ \t\n]/.test(source) || /^\[[xX]\]$/.test(source)) return undefined;
  const words = source.slice(box[0].length).split('\n')[0] as string;
  if (words === '') return undefined;
  const isEmpty = /^\[\]/.test(source);
  return {
    found: {
      message: `\`${box[0].trim()}\` is no box to tick: ${isEmpty ? 'no space stands between its brackets' : 'its spaces are not where they belong'}`,
      fix: `Write \`[${box[1] ? 'x' : ' '}] ${excerpt(words, 60)}\`.`,
    },
    length: box[0].trimEnd().length,
  };
}

/** A source without the emphasis that is closed. */
const unread = (source: string) =>
  source.replace(
    /(\*\*|__|~~)(?=[^\s*_~])((?:[^\n]|\n(?!\n))*?[^\s*_~])\1/g,
    (_, sign: string, inner: string) => `${' '.repeat(sign.length)}${inner}${' '.repeat(sign.length)}`,
  );

/** The texts of a paragraph, without code, and where each begins in the text of the whole. */
function shownText(node: Nodes, start = 0): { text: string; start: number }[] {
  if (node.type === 'text') return [{ text: node.value, start }];
  if (!('children' in node)) return [];
  let at = start;
  return node.children.flatMap((child) => {
    const texts = shownText(child as Nodes, at);
    at += textOf(child as Nodes).length;
    return texts;
  });
}
