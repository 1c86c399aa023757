import { isUtf8 } from 'node:buffer';
import { CORE_SCHEMA, load } from 'js-yaml';
import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import { type Document, isMap, isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import { explainMdx } from './mdx-problem.ts';
import type { Path, Position } from './position.ts';
import { frontMatterProblem, yamlProblems } from './yaml-problem.ts';

/** Something that the parsers said about a file. */
export interface ParseProblem {
  kind: 'yaml' | 'mdx' | 'front-matter' | 'encoding' | 'empty' | 'invisible';
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
  text: string;
  /** The front matter or the whole YAML file as plain values; undefined where it could not be read. */
  value: unknown;
  /** The syntax tree of the body, positions in file coordinates; undefined for YAML files and broken bodies. */
  body: Root | undefined;
  /** The body as written. */
  bodyText: string;
  problems: ParseProblem[];
  /** Where the value at `path` stands; with `key`, where its key stands. The nearest ancestor where it is missing. */
  at(path: Path, part?: 'key' | 'value'): Position;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
const invisible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069]|(?<!^)\uFEFF/;
const bodyFeatures = { frontmatter: true, gfm: true } as const;
/** Deeper than anybody writes, and not so deep that walking there could fail. */
const deepest = 100;
const conflictMarker = /^(?:<{7}|={7}|>{7})(?: .*)?$/m;

/** Reads one file's text. Never throws: what is wrong is in `problems`. */
export function parseContentDocument(file: string, bytes: Uint8Array): ContentDocument {
  const problems: ParseProblem[] = [];
  const text = decode(bytes, problems);
  const isMdx = file.endsWith('.mdx');
  const matter = isMdx ? frontMatter(text) : { yaml: text, start: 0, bodyStart: text.length };
  let starts: number[] | undefined;
  const lineStarts = () => {
    starts ??= startsOfLines(text);
    return starts;
  };
  const place = (offset: number, end = offset + 1): Position => {
    const [line, column] = lineColumn(lineStarts(), Math.min(offset, text.length));
    const [endLine, endColumn] = lineColumn(lineStarts(), Math.min(Math.max(end, offset), text.length));
    return { line, column, endLine, endColumn };
  };

  const conflict = text.includes('<<<<<<<') && conflictMarker.exec(text);
  if (conflict && /^<{7}/m.test(text) && /^>{7}/m.test(text)) {
    problems.push({
      kind: 'encoding',
      message: 'a merge was left unfinished here: conflict markers stand in the file',
      position: place(conflict.index, conflict.index + conflict[0].length),
    });
  }

  const hidden = invisible.exec(text);
  if (hidden) {
    const code = (hidden[0].codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
    problems.push({ kind: 'invisible', message: `the character U+${code} cannot be seen`, position: place(hidden.index) });
  }

  if (matter === undefined) {
    const { message, fix, start, end } = frontMatterProblem(text);
    if (text.trim() === '') problems.push({ kind: 'empty', message: 'the file is empty', position: place(0) });
    else problems.push({ kind: 'front-matter', message, fix, position: place(start, end) });
    return { file, bytes, text, value: undefined, body: undefined, bodyText: text, problems, at: () => place(0) };
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
        problems.push({ kind: 'yaml', message, fix, position: place(matter.start + start, matter.start + end) });
      if (errors.length + warnings.length === 0) value = careful().toJS({ maxAliasCount: 0 });
    } catch (error) {
      // An alias, `*name`, is sound YAML and no text; it is told as the sign that it begins with.
      const offset = Math.max(0, matter.yaml.search(/(?<=[\s:[{,-])\*\S/));
      const issue = { code: 'ALIAS', message: `The YAML could not be read: ${(error as Error).message}`, pos: [offset, offset + 1] };
      const told = yamlProblems(matter.yaml, { errors: [issue], warnings: [] } as never, () => 0);
      for (const { message, fix, start, end } of told)
        problems.push({ kind: 'yaml', message, fix, position: place(matter.start + start, matter.start + end) });
    }
  }
  if (isMdx && value === null) value = {};

  let body: Root | undefined;
  if (isMdx) {
    try {
      const tree = mdxToMdast(text.replace(/^\uFEFF/, ' '), { features: bodyFeatures }) as Root;
      if (isDeeperThan(deepest, tree))
        problems.push({ kind: 'mdx', message: `the body is nested more than ${deepest} deep`, position: place(matter.bodyStart) });
      else body = tree;
    } catch (error) {
      const told = mdxError(error, text, matter.bodyStart, lineStarts());
      const { message, fix, offset } = explainMdx(text, told.offset, told.message);
      problems.push({ kind: 'mdx', message, fix, position: place(offset) });
    }
  }

  const readable = value !== undefined || doc !== undefined;
  const start = matter.start;
  const at = (path: Path, part: 'key' | 'value' = 'value'): Position => {
    const range = readable ? rangeOf(careful(), path, part) : undefined;
    return range ? place(start + range[0], start + range[1]) : place(isMdx ? 0 : start, isMdx ? 3 : start + 1);
  };
  return { file, bytes, text, value, body, bodyText: text.slice(matter.bodyStart), problems, at };
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

function decode(bytes: Uint8Array, problems: ParseProblem[]): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  if (isUtf8(bytes)) return text;
  const lineStarts = startsOfLines(text);
  const [line, column] = lineColumn(lineStarts, Math.max(0, text.indexOf('\uFFFD')));
  problems.push({
    kind: 'encoding',
    ...encodingProblem(bytes),
    position: { line, column, endLine: line, endColumn: column + 1 },
  });
  return text;
}

/** What a file that is no UTF-8 seems to be: UTF-16 begins with a mark, and older editors on Windows write Windows-1252. */
function encodingProblem(bytes: Uint8Array): { message: string; fix?: string } {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isWide)
    return {
      message: 'The file is UTF-16 text, and not UTF-8',
      fix: 'Save it as UTF-8: in most editors, “Save as” has a choice of encoding.',
    };
  const meant = new TextDecoder('windows-1252').decode(bytes);
  const sign = /[^\p{ASCII}]/u.exec(meant)?.[0] ?? '';
  return {
    message: `The file is not UTF-8 text; as Windows-1252, this would be \`${sign}\``,
    fix: `Save it as UTF-8: in most editors, “Save as” has a choice of encoding. Then see that \`${sign}\` is right here.`,
  };
}

function frontMatter(text: string): { yaml: string; start: number; bodyStart: number } | undefined {
  const open = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  if (!open) return undefined;
  const close = /^---[ \t]*$/m;
  const start = open[0].length;
  const rest = text.slice(start);
  const end = close.exec(rest.includes('\r') ? rest.replaceAll('\r', ' ') : rest);
  if (!end) return undefined;
  return { yaml: rest.slice(0, end.index), start, bodyStart: start + end.index + end[0].length };
}

function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineColumn(starts: number[], offset: number): [number, number] {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return [low + 1, offset - (starts[low] as number) + 1];
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
