import { type Document, isPair, isScalar, isSeq, Scalar, visit } from 'yaml';
import { excerpt } from '../text/excerpt.ts';
import type { YamlProblem } from './yaml-problem.ts';

/** Signs that begin an item of a list, or are written in its place. */
const sign = '[-–—•·▪*+]';

const itemLine = new RegExp(`\\n( +)${sign}[ \\u00a0]`, 'g');

/** A cheap test that is true for every text in which an item may have run into the one above it. */
function isSuspect(yaml: string): boolean {
  if (/[.!?…] - \p{Lu}/u.test(yaml)) return true;
  for (const { 1: spaces = '', index } of yaml.matchAll(itemLine)) {
    let end = index;
    while (end > 0 && /\s/.test(yaml[end - 1] as string)) end--;
    const start = yaml.lastIndexOf('\n', end - 1) + 1;
    // What is indented deeper than a line that ends in no colon goes on with the text of that line.
    if (yaml[end - 1] !== ':' && !yaml.startsWith(spaces, start)) return true;
  }
  return false;
}

/** What is wrong with a list that reads otherwise than it looks; `isLost` where the items of it are not known. */
export interface MergedItems extends YamlProblem {
  isLost: boolean;
}

/**
 * Items that have run together: YAML goes on with a text without quotation marks in lines that are indented deeper, also where
 * they look like items.
 */
export function mergedItems(yaml: string, read: () => Document): MergedItems[] {
  if (!isSuspect(yaml)) return [];
  const found: MergedItems[] = [];
  const doc = read();
  if (doc.errors.length > 0) return [];
  const columnOf = (offset: number) => offset - (yaml.lastIndexOf('\n', offset - 1) + 1);
  const endOfLine = (offset: number) => {
    const end = yaml.indexOf('\n', offset);
    return end === -1 ? yaml.length : end;
  };
  visit(doc, {
    Scalar(key, node, ancestors) {
      if (node.type !== Scalar.PLAIN || !node.range || key === 'key') return;
      const [start, end] = node.range;
      const source = yaml.slice(start, end);
      const parent = ancestors.at(-1);
      const line = source
        .matchAll(new RegExp(`\\n[ \\t]*(${sign})[ \\u00a0]+(?=\\S)`, 'g'))
        .find((match) => match[1] === '-' || isItem(source, match.index, match[1] as string));
      if (line) {
        const at = start + line.index + line[0].indexOf(line[1] as string);
        const column = columnOf(at);
        const place = { start: at, end: endOfLine(at), isLost: true };
        if (isSeq(parent)) {
          const wanted = columnOf(start) - 2;
          const by = column - wanted;
          const how =
            line[1] === '-'
              ? `Take away ${by} ${by === 1 ? 'space' : 'spaces'}`
              : `Write \`- \` in the place of \`${line[1]}\`, and take away ${by} ${by === 1 ? 'space' : 'spaces'}`;
          found.push({
            ...place,
            message: 'Two items of the list have run together: this one is indented deeper, and goes on with the text above',
            fix: `${how}, so that it begins in the column of the items above. If it is no item, put the whole text in quotes.`,
          });
        } else {
          const name = isPair(parent) && isScalar(parent.key) ? String(parent.key.value) : 'the field above';
          found.push({
            ...place,
            message: `The item goes on with the text of \`${name}\`, which has a value already`,
            fix: `If \`${name}\` is a list, begin its first item on a line of its own too; if it is one text, put it in quotes.`,
          });
        }
        return;
      }
      const inline = isSeq(parent) ? /[.!?…] (- )(?=\p{Lu}\S*(?: \S+){2})/u.exec(source) : null;
      if (!inline || columnOf(start) < 2 || yaml[start - 2] !== '-') return;
      const at = start + inline.index + 2;
      found.push({
        message: 'Two items of the list stand in one line',
        fix: `Begin a line of its own with \`${excerpt(yaml.slice(at, endOfLine(at)), 30)}\`, in the column of the item above. If it is one text, put it in quotes.`,
        start: at,
        end: endOfLine(at),
        isLost: false,
      });
    },
  });
  return found;
}

/** Whether a line that begins with another sign than a hyphen is an item: a bullet, or a dash after the end of a sentence. */
const isItem = (source: string, index: number, mark: string) =>
  /[•·▪]/.test(mark) || (/[.!?…]\s*$/.test(source.slice(0, index)) && /^\s*\S\s+\p{Lu}/u.test(source.slice(index)));

/** An item of a list with one line of words; the words of a quotation, a block or a record are others. */
const itemOfWords = /^( *)- (?!["'|>[{&*!]|[\w-]+:(?: |$))\S.*[.!?…]$/u;
/** What begins something: a field, an item, a comment. */
const begins = /^\s*(?:-(?: |$)|#|["']?[\w./-]+["']?:(?: |$))/;

/**
 * The line that may have lost its hyphen: the only one of a text that goes on with the line above, which is an item that has ended
 * with its sentence. Authors who break lines do so more than once.
 */
export function joinedItem(yaml: string): YamlProblem | undefined {
  if (!/[.!?…]\n {2,}\p{Lu}/u.test(yaml)) return undefined;
  const lines = yaml.split('\n');
  const indentOf = (line: string) => line.search(/\S/);
  let block = -1;
  const more = lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    if (block >= 0 && indentOf(line) > block) return [];
    block = /[:-] [|>][-+\d]*\s*$/.test(line) ? indentOf(line) : -1;
    return begins.test(line) || /^[\]}]/.test(line.trim()) ? [] : [index];
  });
  const [index] = more;
  if (more.length !== 1 || index === undefined) return undefined;
  const line = lines[index] as string;
  const indent = itemOfWords.exec(lines[index - 1] ?? '')?.[1];
  const isInList = [lines[index + 1], lines[index - 2]].some((other) => itemOfWords.exec(other ?? '')?.[1] === indent);
  if (indent === undefined || !isInList || !new RegExp(`^${indent} +\\p{Lu}`, 'u').test(line)) return undefined;
  const start = lines.slice(0, index).join('\n').length + 1 + line.search(/\S/);
  return {
    message: 'This line goes on with the item above, whose sentence has ended',
    fix: 'If it is an item of its own, begin it with `- ` in the column of the items above; if not, write both in one line.',
    start,
    end: start + line.trim().length,
  };
}
