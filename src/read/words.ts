import type { Nodes } from 'mdast';
import { placeOf, textOf } from './links.ts';
import { type Position, positionOf, startsOfLines } from './position.ts';

/** A stretch of a text, in characters: its start, and its end, exclusive. */
export type Span = readonly [start: number, end: number];

/** How a text is written where it stands. */
export type Notation = 'plain' | 'single' | 'double' | 'block' | 'markdown';

const space = /\s/;

/**
 * Where a stretch of a text stands in its source, which may be folded over lines, indented, quoted and escaped.
 * Undefined where the two do not agree.
 */
export function spanInSource(source: string, text: string, [start, end]: Span, notation: Notation): Span | undefined {
  let at = notation === 'single' || notation === 'double' ? 1 : notation === 'block' ? source.indexOf('\n') + 1 : 0;
  let from: number | undefined;
  for (let index = 0; index < Math.min(end, text.length); index++) {
    const char = text[index] as string;
    const escaped = notation === 'double' && source[at] === '\\' && source[at + 1] !== '\n';
    if (space.test(char) && !escaped) {
      if (index === start) from = at;
      at += spacesAt(source, at, notation);
      continue;
    }
    if (!space.test(char)) at += spacesAt(source, at, notation);
    if (index === start) from = at;
    const length = lengthOf(char, source, at, notation);
    if (length === undefined) return undefined;
    at += length;
  }
  return from === undefined ? undefined : [from, Math.max(at, from + 1)];
}

/** The white space from an offset on, with what stands at the beginning of a line and belongs to no text. */
function spacesAt(source: string, at: number, notation: Notation): number {
  const spaces = notation === 'markdown' ? /[^\S\n]*(?:\n[^\S\n]*(?:>[^\S\n]*)*)*/y : notation === 'double' ? /(?:\s|\\\n)*/y : /\s*/y;
  spaces.lastIndex = at;
  return spaces.exec(source)?.[0].length ?? 0;
}

/** How many characters of the source write one of the text. */
function lengthOf(char: string, source: string, at: number, notation: Notation): number | undefined {
  if (notation === 'double' && source[at] === '\\') return { x: 4, u: 6 }[source[at + 1] ?? ''] ?? 2;
  if (notation === 'single' && char === "'") return source[at + 1] === "'" ? 2 : undefined;
  if (notation === 'markdown') {
    if (source[at] === '\\' && source[at + 1] === char) return 2;
    const entity = /&(?:#\d+|#x[\da-f]+|\w+);/iy;
    entity.lastIndex = at;
    const written = entity.exec(source)?.[0];
    if (written && (char !== '&' || /^&(?:amp|#38|#x26);$/i.test(written))) return written.length;
  }
  return source[at] === char ? 1 : undefined;
}

interface Leaf {
  node: Nodes;
  text: string;
  start: number;
}

function leavesOf(node: Nodes, leaves: Leaf[] = [], start = 0): Leaf[] {
  if ('value' in node && typeof node.value === 'string') leaves.push({ node, text: node.value, start });
  else if ('children' in node) {
    let at = start;
    for (const child of node.children) {
      leavesOf(child as Nodes, leaves, at);
      at += textOf(child as Nodes).length;
    }
  }
  return leaves;
}

const known = new WeakMap<Nodes, Leaf[]>();

/** The leaves of a paragraph, found once however many of its words are asked for. */
function leavesIn(node: Nodes): Leaf[] {
  const leaves = known.get(node) ?? leavesOf(node);
  known.set(node, leaves);
  return leaves;
}

/**
 * Where words of a paragraph stand in the file; the place of the whole paragraph where they cannot be found.
 * @param text Of the file.
 * @param span Of the words in the text of the node, as `textOf` gives it.
 */
export function placeOfWords(text: string, node: Nodes, [start, end]: Span): Position {
  const starts = startsOfLines(text);
  const offsetOf = ({ line, column }: { line: number; column: number }) => (starts[line - 1] ?? 0) + column - 1;
  const leaves = leavesIn(node).filter((leaf) => leaf.start < end && leaf.start + leaf.text.length > start);
  const stretches = leaves.flatMap((leaf): Span[] => {
    const { position } = leaf.node;
    if (!position) return [];
    const from = offsetOf(position.start);
    const source = text.slice(from, offsetOf(position.end));
    const inner: Span = [Math.max(0, start - leaf.start), Math.min(leaf.text.length, end - leaf.start)];
    const at = leaf.node.type === 'text' ? spanInSource(source, leaf.text, inner, 'markdown') : wholeIn(source, leaf.text, inner);
    return at ? [[from + at[0], from + at[1]]] : [];
  });
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (!first || !last) return placeOf(node);
  return positionOf(starts, first[0], last[1]);
}

function wholeIn(source: string, text: string, [start, end]: Span): Span | undefined {
  const at = source.indexOf(text);
  return at === -1 ? undefined : [at + start, at + end];
}
