import {
  type CST,
  type Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Path } from '../read/position.ts';
import type { Edit } from './edits.ts';

/** What is put into a list: an id, or fields with their values. */
export type NewItem = string | Record<string, string>;

type Block = YAMLMap | YAMLSeq;
/** A pair of a map or an item of a list, with the stretch that it takes up. */
interface Part {
  start: number;
  end: number;
}
interface Ops {
  removed: Set<number>;
  added: NewItem[];
  inserted: { after: string; key: string; value: string }[];
}

/**
 * Edits of the values in a YAML text, collected by path and turned into edits of its source: comments, quoting, folding,
 * order and line ends outside the edited values stay. Comments on lines of their own stay too; a comment behind a removed
 * value goes with it.
 */
export class YamlSource {
  private readonly text: string;
  private readonly start: number;
  private readonly document: Document;
  private readonly eol: string;
  private readonly ops = new Map<string, { node: Block; path: Path; ops: Ops }>();
  private readonly replaced = new Map<string, { path: Path; edit: Edit }>();
  private readonly deleted = new Set<string>();

  /** @param text The YAML alone; `start` is where it begins in its file. */
  constructor(text: string, start = 0) {
    this.text = text;
    this.start = start;
    this.document = parseDocument(text, { keepSourceTokens: true, logLevel: 'silent', stringKeys: true });
    this.eol = /\r\n/.test(text) ? '\r\n' : '\n';
  }

  /** Where the value at `path` stands in the file; where its key stands, for `key`; undefined where there is none. */
  rangeAt(path: Path, part: 'key' | 'value' = 'value'): [number, number] | undefined {
    const node = part === 'key' ? this.pairAt(path)?.key : this.nodeAt(path);
    return isNode(node) && node.range ? [node.range[0] + this.start, node.range[1] + this.start] : undefined;
  }

  /** Takes a pair out of its map, or an item out of its list. */
  remove(path: Path): void {
    const parent = this.nodeAt(path.slice(0, -1));
    if (!isCollection(parent)) return;
    const index = this.indexIn(parent as Block, path.at(-1));
    if (index === -1) return;
    this.opsOn(path.slice(0, -1)).removed.add(index);
    this.deleted.add(keyOf(path));
  }

  /** Writes another value in place of a scalar, quoted as the old one was. */
  set(path: Path, value: string): void {
    this.replace(path, this.nodeAt(path), value);
  }

  /** Writes YAML in place of a scalar. */
  setYaml(path: Path, yaml: string): void {
    const node = this.nodeAt(path);
    if (!isScalar(node) || !node.range) return;
    this.replaced.set(keyOf(path), { path, edit: { start: node.range[0], end: node.range[1], text: yaml } });
  }

  renameKey(path: Path, key: string): void {
    this.replace(path, this.pairAt(path)?.key, key, 'key ');
  }

  append(path: Path, item: NewItem): void {
    this.opsOn(path).added.push(item);
  }

  /** Writes a new pair behind another of the same map. */
  insertAfter(path: Path, key: string, value: string): void {
    this.opsOn(path.slice(0, -1)).inserted.push({ after: String(path.at(-1)), key, value });
  }

  /** All edits, in places of the file. */
  edits(): Edit[] {
    const edits: Edit[] = [];
    for (const { node, path, ops } of this.ops.values()) {
      if (this.isDeleted(path)) continue;
      if (node.flow) this.editFlow(node, ops, edits);
      else this.editBlock(node, path, ops, edits);
    }
    for (const { path, edit } of this.replaced.values()) if (!this.isDeleted(path)) edits.push(edit);
    return edits.map((edit) => ({ ...edit, start: edit.start + this.start, end: edit.end + this.start }));
  }

  private isDeleted(path: Path): boolean {
    return path.some((_, depth) => this.deleted.has(keyOf(path.slice(0, depth + 1))));
  }

  private nodeAt(path: Path): unknown {
    return path.length === 0 ? this.document.contents : this.document.getIn(path, true);
  }

  private pairAt(path: Path): Pair | undefined {
    const parent = this.nodeAt(path.slice(0, -1));
    return isMap(parent) ? (parent.items[this.indexIn(parent, path.at(-1))] as Pair | undefined) : undefined;
  }

  private indexIn(parent: Block, key: string | number | undefined): number {
    if (isSeq(parent)) return typeof key === 'number' && key < parent.items.length ? key : -1;
    return (parent as YAMLMap).items.findIndex((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));
  }

  private opsOn(path: Path): Ops {
    const node = this.nodeAt(path);
    const known = this.ops.get(keyOf(path));
    if (known) return known.ops;
    const ops: Ops = { removed: new Set(), added: [], inserted: [] };
    if (isCollection(node)) this.ops.set(keyOf(path), { node: node as Block, path, ops });
    return ops;
  }

  private replace(path: Path, node: unknown, value: string, kind = ''): void {
    if (!isScalar(node) || !node.range) return;
    const [start, end] = node.range;
    const quote = /^["']/.exec(this.text.slice(start, end))?.[0];
    this.replaced.set(kind + keyOf(path), { path, edit: { start, end, text: quote ? quoted(value, quote) : plain(value) } });
  }

  private editFlow(node: Block, { removed, added, inserted }: Ops, edits: Edit[]): void {
    const [open, end] = node.range as [number, number, number];
    const parts = this.partsOf(node);
    const news = [...added.map(inFlow), ...inserted.map(({ key, value }) => `${key}: ${plain(value)}`)];
    if (removed.size === parts.length) {
      const inside = isMap(node) && news.length > 0 ? ` ${news.join(', ')} ` : news.join(', ');
      edits.push({ start: open + 1, end: end - 1, text: inside });
      return;
    }
    const firstKept = parts.findIndex((_, index) => !removed.has(index));
    for (const index of removed) {
      const part = parts[index] as Part;
      // The comma behind the first items goes with them, the one before any other item.
      const [from, to] = index < firstKept ? [part.start, (parts[index + 1] as Part).start] : [(parts[index - 1] as Part).end, part.end];
      const gap = index < firstKept ? this.text.slice(part.end, to) : this.text.slice(from, part.start);
      if (!gap.includes('#')) edits.push({ start: from, end: to, text: '' });
      else {
        const comma = (index < firstKept ? part.end : from) + gap.replace(/#.*/g, (note) => ' '.repeat(note.length)).indexOf(',');
        edits.push({ start: part.start, end: part.end, text: '' }, { start: comma, end: comma + 1, text: '' });
      }
    }
    const last = parts.at(-1) as Part;
    if (news.length > 0) edits.push({ start: last.end, end: last.end, text: news.map((item) => `, ${item}`).join('') });
  }

  private editBlock(node: Block, path: Path, { removed, added, inserted }: Ops, edits: Edit[]): void {
    const parts = this.partsOf(node);
    const isEmptied = removed.size === parts.length && added.length === 0 && inserted.length === 0;
    let index = 0;
    while (index < parts.length) {
      if (!removed.has(index)) {
        index++;
        continue;
      }
      const part = parts[index] as Part;
      const lineStart = this.lineStart(part.start);
      if (/^[ \t]*$/.test(this.text.slice(lineStart, part.start))) {
        edits.push(this.wholeLines(lineStart, part.end));
        index++;
        continue;
      }
      // The first pair of a list item stands behind the dash: the next pair that stays moves there.
      let next = index + 1;
      while (removed.has(next)) next++;
      const follower = parts[next];
      const between = follower && this.text.slice((parts[next - 1] as Part).end, follower.start);
      if (follower && between !== undefined && between.trim() === '') edits.push({ start: part.start, end: follower.start, text: '' });
      else {
        edits.push({ start: part.start, end: part.end, text: '' });
        for (let other = index + 1; other < next; other++) {
          const { start, end } = parts[other] as Part;
          edits.push(this.wholeLines(this.lineStart(start), end));
        }
      }
      index = next;
    }
    if (isEmptied) edits.push(this.emptyValue(node, path));
    for (const { after, key, value } of inserted) {
      const at = this.indexIn(node, after);
      const part = parts[at === -1 ? parts.length - 1 : at] as Part;
      edits.push(this.newLine(part.end, `${this.indentOf(part.start)}${key}: ${plain(value)}`));
    }
    const last = parts.at(-1);
    if (!last) return;
    for (const item of added) {
      const indent = this.indentOf(last.start);
      const text =
        typeof item === 'string'
          ? plain(item)
          : Object.entries(item)
              .map(([key, value]) => `${key}: ${plain(value)}`)
              .join(`${this.eol}${indent}  `);
      edits.push(this.newLine(last.end, `${indent}- ${text}`));
    }
  }

  /** Where each pair or item begins (its dash or key) and its content ends, without comments behind it. */
  private partsOf(node: Block): Part[] {
    const tokens = (node.srcToken as CST.BlockMap | CST.BlockSequence | CST.FlowCollection).items;
    return (node.items as (Pair | Node)[]).map((item, index) => {
      const { start, key, sep, value } = tokens[index] as CST.CollectionItem;
      const lead = start.find(({ type }) => ['seq-item-ind', 'explicit-key-ind', 'anchor', 'tag'].includes(type));
      const begin = (lead ?? key ?? sep?.[0] ?? value)?.offset ?? 0;
      const inner = isNode(item) ? item : (item.value as Node | null);
      const mark = isNode(item) ? lead : (sep ?? []).findLast(({ type }) => type !== 'newline' && type !== 'space' && type !== 'comment');
      const ended = isNode(inner) ? this.contentEnd(inner) : 0;
      return { start: begin, end: Math.max(ended, mark ? mark.offset + mark.source.length : begin, key ? this.keyEnd(item) : 0) };
    });
  }

  private keyEnd(item: Pair | Node): number {
    const key = isNode(item) ? undefined : item.key;
    return isNode(key) ? (key.range?.[1] ?? 0) : 0;
  }

  private contentEnd(node: Node): number {
    if (isCollection(node) && !node.flow) return this.partsOf(node as Block).at(-1)?.end ?? node.range?.[1] ?? 0;
    const [start = 0, end = 0] = node.range ?? [];
    // A block scalar ends with its line ends.
    return isScalar(node) && node.type?.startsWith('BLOCK_') ? start + this.text.slice(start, end).trimEnd().length : end;
  }

  /** The lines from `start` to the one that holds `end`; with a blank line before them where another follows. */
  private wholeLines(start: number, end: number): Edit {
    const stop = this.endOfLine(end);
    const blankBefore = /(?<=\n)[ \t]*\r?\n$/.exec(this.text.slice(0, start));
    const blankAfter = stop >= this.text.length || /^[ \t]*(?:\r?\n|$)/.test(this.text.slice(stop, stop + 80));
    return { start: blankBefore && blankAfter && stop < this.text.length ? start - blankBefore[0].length : start, end: stop, text: '' };
  }

  private endOfLine(offset: number): number {
    const end = this.text.indexOf('\n', offset);
    return end === -1 ? this.text.length : end + 1;
  }

  private newLine(after: number, line: string): Edit {
    const at = this.endOfLine(after);
    const isOpen = at === this.text.length && !this.text.endsWith('\n');
    return { start: at, end: at, text: isOpen ? `${this.eol}${line}` : `${line}${this.eol}` };
  }

  /** The column at which a pair or item begins, as spaces. */
  private indentOf(offset: number): string {
    return ' '.repeat(offset - this.lineStart(offset));
  }

  /** Where the line begins that holds a place, behind a byte order mark. */
  private lineStart(offset: number): number {
    return this.text.lastIndexOf('\n', offset - 1) + 1 || (this.text.startsWith('\uFEFF') ? 1 : 0);
  }

  /** `[]` or `{}` on the line of the key, before a comment. */
  private emptyValue(node: Block, path: Path): Edit {
    const empty = isMap(node) ? '{}' : '[]';
    const key = this.pairAt(path)?.key;
    if (path.length === 0 || !isNode(key)) return { start: this.lineStart(0), end: this.lineStart(0), text: `${empty}${this.eol}` };
    const from = this.text.indexOf(':', key.range?.[1] ?? 0) + 1;
    const line = this.text.slice(from, this.endOfLine(from)).replace(/(?:^|\s)#.*$/s, '');
    const at = from + line.trimEnd().length;
    return { start: at, end: at, text: ` ${empty}` };
  }
}

const keyOf = (path: Path): string => path.join('\u0000');

/** A scalar as YAML that reads back as this text in any place. */
function plain(value: string): string {
  const text = stringify(value, { lineWidth: 0 }).trimEnd();
  return /^["']/.test(text) || !/[,[\]{}]/.test(text) ? text : JSON.stringify(value);
}

const quoted = (value: string, quote: string): string => (quote === '"' ? JSON.stringify(value) : `'${value.replaceAll("'", "''")}'`);

const inFlow = (item: NewItem): string =>
  typeof item === 'string'
    ? plain(item)
    : `{ ${Object.entries(item)
        .map(([key, value]) => `${key}: ${plain(value)}`)
        .join(', ')} }`;
