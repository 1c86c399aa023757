import { CORE_SCHEMA, load } from 'js-yaml';
import type { Nodes, Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import { type Document, isMap, isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import { decode } from '../text/decode.ts';
import { frontMatter, withoutFrontMatter } from '../text/front-matter.ts';
import { excessProblem, explainMdx } from './mdx-problem.ts';
import { type Path, type Position, positionOf, startsOfLines } from './position.ts';
import { salvage } from './salvage.ts';
import { type Notation, type Span, spanInSource } from './words.ts';
import { yamlLosses } from './yaml-losses.ts';
import { joinedItem, mergedItems } from './yaml-merged.ts';
import { frontMatterProblem, lossProblem, yamlProblems } from './yaml-problem.ts';

/** Something that the parsers said about a file. */
export interface ParseProblem {
  kind: 'yaml' | 'mdx' | 'front-matter' | 'encoding' | 'empty' | 'invisible' | 'cut' | 'joined';
  message: string;
  /** What to type, where it can be said better than by the rule. */
  fix?: string | undefined;
  position: Position;
}

/** A content file as values and a syntax tree that remember where they stood. */
export interface ContentDocument {
  /** Path relative to the content folder, with `/`. */
  file: string;
  bytes: Uint8Array;
  /** Without a byte order mark, with `\n` as its line ends. */
  text: string;
  /** The front matter or the whole YAML file as plain values; undefined where it could not be read. */
  value: unknown;
  /** Where there is no value: what could be read of it in spite of the mistakes, to judge what refers to it. */
  partial: unknown;
  /** The syntax tree of the body, positions in file coordinates; undefined for YAML files and broken bodies. */
  body: Root | undefined;
  /** The body as written. */
  bodyText: string;
  problems: ParseProblem[];
  /**
   * Where the value at `path` stands; with `key`, where its key stands. The nearest ancestor where it is missing.
   * @param span A stretch of the text that the value is: the place of it alone.
   */
  at(path: Path, part?: 'key' | 'value', span?: Span): Position;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
export const invisible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/;
/** Deeper than anybody writes, and not so deep that walking there could fail. */
const deepest = 100;
const conflictMarker = /^(?:(?:<{7}|>{7}|\|{7})(?: .*)?|={7})$/m;

/** UTF-8 that was read as Windows-1252: quotation marks and dashes, signs, and Latin letters. */
const mojibake = /â€[™œ˜“”¦¢\u0080-\u00bf]?|Â[£§©°·»«\u00a0]|Ã[\u00a0-\u00bf„‰€‹Šž]/;

/** Reads one file's text. Never throws: what is wrong is in `problems`. */
export function parseContentDocument(file: string, bytes: Uint8Array): ContentDocument {
  const problems: ParseProblem[] = [];
  const { text, problem: undecoded } = decode(bytes);
  const isMdx = /\.mdx?$/.test(file);
  const matter = isMdx ? frontMatter(text) : { yaml: text, start: 0, bodyStart: text.length };
  let starts: number[] | undefined;
  const lineStarts = () => {
    starts ??= startsOfLines(text);
    return starts;
  };
  const place = (offset: number, end = offset + 1): Position =>
    positionOf(lineStarts(), Math.min(offset, text.length), Math.min(Math.max(end, offset), text.length));

  /** What is left of a file that is not read any further. */
  const unread = (yaml = matter?.yaml): ContentDocument => {
    const partial = yaml === undefined ? undefined : salvage(yaml, readQuickly);
    const body = text.slice(matter?.bodyStart ?? 0);
    return { file, bytes, text, value: undefined, partial, body: undefined, bodyText: body, problems, at: () => place(0) };
  };
  const say = (kind: ParseProblem['kind'], message: string, offset: number, end?: number, fix?: string) =>
    problems.push({ kind, message, fix, position: place(offset, end) });

  if (undecoded) {
    say('encoding', undecoded.message, undecoded.offset, undefined, undecoded.fix);
    return unread();
  }
  const conflict = conflictMarker.exec(text);
  if (conflict) {
    const isWhole = /^<{7}/m.test(text) && /^>{7}/m.test(text);
    const message = isWhole
      ? 'A merge was left unfinished here: conflict markers stand in the file'
      : `The line \`${conflict[0].slice(0, 7)}\` is a conflict marker, left over from a merge`;
    const fix = isWhole
      ? 'Keep one of the two versions, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`.'
      : 'Delete the line, and see that only one version is left of what stands around it.';
    say('encoding', message, conflict.index, conflict.index + conflict[0].length, fix);
    return unread();
  }
  const garbled = mojibake.exec(text);
  if (garbled)
    say(
      'encoding',
      `\`${garbled[0]}\` is a letter or a sign in the wrong encoding`,
      garbled.index,
      garbled.index + garbled[0].length,
      'Write what was meant, such as `’`, `–`, `£` or `é`: the text was once UTF-8 and read as Windows-1252.',
    );
  const hidden = invisible.exec(text);
  if (hidden) {
    say('invisible', `The character U+${codeOf(hidden[0])} cannot be seen`, hidden.index);
  }
  if (text.trim() === '') {
    say('empty', 'The file is empty', 0);
    return unread();
  }
  if (matter === undefined) {
    const { message, fix, start, end } = frontMatterProblem(text);
    say('front-matter', message, start, end, fix);
    return unread(text.replace(/^---[ \t]*\n/, ''));
  }
  if (isMdx) {
    const { index, message, fix } = secondFrontMatter(text, matter) ?? {};
    if (index !== undefined && message !== undefined) {
      say('front-matter', message, index, index + 3, fix);
      return unread(text.slice(matter.start));
    }
  }
  for (const loss of yamlLosses(matter.yaml)) {
    const { message, fix, start, end } = lossProblem(matter.yaml, loss);
    say(loss.kind === 'comment' ? 'cut' : 'yaml', message, matter.start + start, matter.start + end, fix);
    if (loss.kind === 'document') return unread();
  }

  // The fast parser reads what is plain and sound; the careful one says what is wrong and where things stand.
  let doc: Document | undefined;
  const careful = () => {
    doc ??= parseDocument(matter.yaml, {
      lineCounter: new LineCounter(),
      prettyErrors: false,
      stringKeys: true,
      logLevel: 'silent',
      customTags: [],
    });
    return doc;
  };
  let value = readQuickly(matter.yaml);
  if (value === undefined) {
    try {
      const { errors, warnings } = careful();
      for (const { message, fix, start, end } of yamlProblems(matter.yaml, careful(), (offset) => place(matter.start + offset).line))
        say('yaml', message, matter.start + start, matter.start + end, fix);
      if (errors.length + warnings.length === 0) value = careful().toJS({ maxAliasCount: 0 });
    } catch (error) {
      // An alias, `*name`, is sound YAML and no text; it is told as the sign that it begins with.
      const offset = Math.max(0, matter.yaml.search(/(?<=[\s:[{,-])\*\S/));
      const issue = { code: 'ALIAS', message: `The YAML could not be read: ${(error as Error).message}`, pos: [offset, offset + 1] };
      const told = yamlProblems(matter.yaml, { errors: [issue], warnings: [] } as never, () => 0);
      for (const { message, fix, start, end } of told) say('yaml', message, matter.start + start, matter.start + end, fix);
    }
  }
  const isReadable = () => value !== undefined || doc !== undefined;
  if (value !== undefined)
    for (const { message, fix, start, end, isLost } of mergedItems(matter.yaml, careful)) {
      say('yaml', message, matter.start + start, matter.start + end, fix);
      if (isLost) value = undefined;
    }
  const joined = value === undefined ? undefined : joinedItem(matter.yaml);
  if (joined) say('joined', joined.message, matter.start + joined.start, matter.start + joined.end, joined.fix);
  const start = matter.start;
  const at = (path: Path, part: 'key' | 'value' = 'value', span?: Span): Position => {
    const words = isReadable() && span ? rangeOfWords(careful(), path, matter.yaml, span) : undefined;
    const range = words ?? (isReadable() ? rangeOf(careful(), path, part) : undefined);
    return range ? place(start + range[0], start + range[1]) : place(isMdx ? 0 : start, isMdx ? 3 : start + 1);
  };
  // An escape in double quotes writes what nobody could type.
  if (value !== undefined && /\\[0abtevfxuULNP_]/.test(matter.yaml)) {
    const escaped = unseenIn(value);
    if (escaped) {
      const { line, column } = at(escaped.path, 'value', [escaped.index, escaped.index + 1]);
      const begins = (lineStarts()[line - 1] ?? 0) + column - 1;
      say(
        'invisible',
        `The character U+${codeOf(escaped.char)}, written as an escape, cannot be seen`,
        begins,
        undefined,
        'Delete the escape.',
      );
    }
  }
  if (value === null) {
    value = undefined;
    const what = isMdx ? 'The front matter' : 'The file';
    say('empty', matter.yaml.trim() === '' ? `${what} is empty` : `${what} holds nothing but comments`, matter.start);
  }

  let body: Root | undefined;
  const excess = isMdx ? excessProblem(text, matter.bodyStart) : undefined;
  if (excess) say('mdx', excess.message, excess.offset, undefined, excess.fix);
  else if (isMdx) {
    try {
      const tree = mdxToMdast(withoutFrontMatter(text), { features: { gfm: true } }) as Root;
      const fence = /```|~~~/.test(text) && openFence(tree, text, lineStarts());
      if (isDeeperThan(deepest, tree)) say('mdx', `The body is nested more than ${deepest} deep`, matter.bodyStart);
      else if (fence) say('mdx', 'The block of code that begins here is never closed', fence.start, fence.end, fence.fix);
      else body = tree;
    } catch (error) {
      const told = mdxError(error, text, matter.bodyStart, lineStarts());
      const { message, fix, offset } = explainMdx(text, told.offset, told.message);
      say('mdx', message, offset, undefined, fix);
    }
  }

  const partial = value === undefined ? salvage(matter.yaml, readQuickly) : undefined;
  return { file, bytes, text, value, partial, body, bodyText: text.slice(matter.bodyStart), problems, at };
}

const codeOf = (char: string) => (char.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');

/** Half of a pair of codes, which is no character. */
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** The first character in the texts of a value that cannot be seen, or is none. */
function unseenIn(value: unknown, path: (string | number)[] = []): { path: Path; char: string; index: number } | undefined {
  if (typeof value === 'string') {
    const found = invisible.exec(value) ?? loneSurrogate.exec(value);
    return found ? { path, char: found[0], index: found.index } : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, item] of Object.entries(value)) {
    const found = unseenIn(item, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found) return found;
  }
  return undefined;
}

/** A block of code that goes on to the end of what it stands in, for want of a line that closes it. */
function openFence(root: Root, text: string, lineStarts: readonly number[]) {
  const lines = text.split('\n');
  const queue: Nodes[] = [root];
  for (let node = queue.pop(); node; node = queue.pop()) {
    if ('children' in node) queue.push(...(node.children as Nodes[]));
    if (node.type !== 'code' || !node.position) continue;
    const { start, end } = node.position;
    const sign = /^(?:`{3,}|~{3,})/.exec((lines[start.line - 1] ?? '').slice(start.column - 1))?.[0];
    const last = (lines[end.line - 1] ?? '').replace(/^[\s>]+/, '').trimEnd();
    if (!sign || (end.line > start.line && last.startsWith(sign) && /^(?:`+|~+)$/.test(last))) continue;
    const offset = (lineStarts[start.line - 1] as number) + start.column - 1;
    const fix = 'Write the signs that open it once more, on a line of their own, where the code ends; or delete this line.';
    return { start: offset, end: offset + sign.length, fix };
  }
  return undefined;
}

/**
 * A second front matter: fields between the end of the first and another `---`, where the first has ended too early; or a
 * body that begins with a line that Astro takes for the beginning of front matter.
 */
function secondFrontMatter(
  text: string,
  { bodyStart }: { bodyStart: number },
): { index: number; message: string; fix: string } | undefined {
  const body = text.slice(bodyStart);
  const first = /\S/.exec(body)?.index ?? 0;
  const opening = /^\s*\n(---|\+\+\+)/.exec(body)?.[1];
  if (opening === '---' && /^\s*\n---[ \t]*\n[a-zA-Z]\w*:/.test(body))
    return {
      index: bodyStart + body.indexOf(opening),
      message: 'A second front matter begins here',
      fix: 'Keep one of the two: delete the fields from here to the next line `---`, with that line, or those above.',
    };
  if (opening)
    return {
      index: bodyStart + body.indexOf(opening),
      message: `The body begins with \`${opening}\`, the mark of front matter`,
      fix: 'Delete the line, or write text above it.',
    };
  const fields = /^([\s\S]*?\n)---[ \t]*(?:\n|$)/.exec(body.slice(first))?.[1] ?? '';
  const field = /^([a-z]\w*):\s/.exec(fields)?.[1];
  if (field === undefined || readQuickly(fields) === undefined) return undefined;
  return {
    index: text.lastIndexOf('---', bodyStart),
    message: `The front matter ends here, above its field \`${field}\``,
    fix: 'Delete this line: the one below the last field ends the front matter.',
  };
}

function isDeeperThan(limit: number, root: Root): boolean {
  let level: { children?: unknown[] }[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((node) => (node.children ?? []) as { children?: unknown[] }[]);
  }
  return false;
}

/**
 * The value of YAML that uses nothing out of the ordinary (no anchors, aliases, tags, directives or tabs);
 * undefined where the careful parser must have a look.
 */
export function readQuickly(yaml: string): unknown {
  if (/[&*!]/.test(yaml) && /(?:^|[\s[{,:?-])(?:[&*]\S|!)/m.test(yaml)) return undefined;
  if (/\t|<<|^(?:[%?]|---|\.\.\.|[ -]*[:~])/m.test(yaml)) return undefined;
  try {
    return load(yaml, { schema: CORE_SCHEMA }) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Sätteri throws `line:column: message`, and for an unclosed element names the opening tag at the end. */
function mdxError(error: unknown, text: string, bodyStart: number, lineStarts: number[]) {
  const raw = String((error as Error).message);
  const match = /^(\d+):(\d+): ([\s\S]*)$/.exec(raw);
  const message = (match?.[3] ?? raw).replace(/\s*\(mdx[^)]*\)\s*$/, '').replace(/\s+/g, ' ');
  const place = /\((\d+):(\d+)\)$/.exec(message) ?? match;
  const line = Number(place?.[1] ?? 0);
  const column = Number(place?.[2] ?? 1);
  const offset = line > 0 ? (lineStarts[line - 1] ?? bodyStart) + column - 1 : bodyStart;
  return { offset: Math.min(offset, text.length), message: message.replace(/ \(\d+:\d+\)$/, '') };
}

type Range = readonly [number, number];

function rangeOf(doc: Document, path: Path, part: 'key' | 'value'): Range | undefined {
  for (let depth = path.length; depth >= 0; depth--) {
    const exact = depth === path.length;
    const range = exact && part === 'value' ? valueRange(doc, path) : keyRange(doc, path.slice(0, depth));
    if (range) return range;
  }
  return undefined;
}

const notations: Record<string, Notation> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_FOLDED: 'block',
  BLOCK_LITERAL: 'block',
};

function rangeOfWords(doc: Document, path: Path, yaml: string, span: Span): Range | undefined {
  const node = doc.getIn(path, true);
  const notation = isScalar(node) ? notations[node.type ?? ''] : undefined;
  if (!isScalar(node) || typeof node.value !== 'string' || !node.range || !notation) return undefined;
  const found = spanInSource(yaml.slice(node.range[0], node.range[1]), node.value, span, notation);
  return found && [node.range[0] + found[0], node.range[0] + found[1]];
}

function valueRange(doc: Document, path: Path): Range | undefined {
  const node = path.length === 0 ? doc.contents : doc.getIn(path, true);
  if (!isNode(node) || !node.range) return undefined;
  if (isMap(node) && path.length > 0) return keyRange(doc, path) ?? [node.range[0], node.range[1]];
  return [node.range[0], node.range[1]];
}

function keyRange(doc: Document, path: Path): Range | undefined {
  if (path.length === 0) return undefined;
  const parent = path.length === 1 ? doc.contents : doc.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === last);
    if (pair && isScalar(pair.key) && pair.key.range) return [pair.key.range[0], pair.key.range[1]];
    return undefined;
  }
  const node = doc.getIn(path, true);
  if (!isNode(node) || !node.range) return undefined;
  if (isMap(node)) {
    const first = node.items[0];
    if (first && isScalar(first.key) && first.key.range) return [first.key.range[0], first.key.range[1]];
  }
  return [node.range[0], node.range[1]];
}
