import type { Nodes } from 'mdast';
import { componentNamed } from '../markdown/components.ts';
import type { ContentDocument } from '../read/document.ts';
import type { Edit } from './edits.ts';

/** A place of a body that points at something: what it points at, and the stretches of source that say so. */
export interface BodyPointer {
  kind: 'link' | 'definition' | 'reference' | 'source' | 'attribute';
  target: string;
  start: number;
  end: number;
  /** Where the words are that a reader sees; undefined where there are none. */
  words: [start: number, end: number] | undefined;
  /** Whether it is an element on lines of its own. */
  isBlock: boolean;
}

interface Jsx {
  type: string;
  name: string | null;
  attributes: { type: string; name?: string; value?: unknown }[];
}

/** Everything in a body that points at an entry: links, definitions and what refers to them, sources, other attributes. */
export function bodyPointers({ body }: ContentDocument): BodyPointer[] {
  const found: BodyPointer[] = [];
  const definitions = new Map<string, string>();
  const walk = (node: Nodes, visit: (node: Nodes) => void) => {
    visit(node);
    if ('children' in node) for (const child of node.children) walk(child as Nodes, visit);
  };
  if (!body) return found;
  walk(body, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node.url);
  });
  walk(body, (node) => {
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    const children = 'children' in node ? (node.children as Nodes[]) : [];
    const [first, last] = [children[0]?.position?.start.offset, children.at(-1)?.position?.end.offset];
    const words: [number, number] | undefined = first === undefined || last === undefined ? undefined : [first, last];
    if (node.type === 'link') found.push({ kind: 'link', target: node.url, start, end, words, isBlock: false });
    if (node.type === 'definition') found.push({ kind: 'definition', target: node.url, start, end, words, isBlock: true });
    if (node.type === 'linkReference')
      found.push({ kind: 'reference', target: definitions.get(node.identifier) ?? '', start, end, words, isBlock: false });
    const jsx = node as unknown as Jsx;
    if (jsx.type !== 'mdxJsxFlowElement' && jsx.type !== 'mdxJsxTextElement') return;
    for (const { name = '', value } of jsx.attributes) {
      if (typeof value !== 'string') continue;
      const isSource = componentNamed(jsx.name)?.attributes[name]?.source === true;
      const isBlock = jsx.type === 'mdxJsxFlowElement';
      found.push({ kind: isSource ? 'source' : 'attribute', target: value, start, end, words, isBlock });
    }
  });
  return found;
}

/** Takes an element out of a text: with its lines where it has them to itself, and with one blank line between two. */
export function withoutBlock(text: string, start: number, end: number): Edit {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end) === -1 ? text.length : text.indexOf('\n', end) + 1;
  if (text.slice(lineStart, start).trim() !== '' || text.slice(end, lineEnd).trim() !== '') return { start, end, text: '' };
  const blankBefore = /\n([ \t]*\r?\n)$/.exec(text.slice(0, lineStart))?.[1] ?? '';
  const blankAfter = lineEnd === text.length || /^[ \t]*\r?\n/.test(text.slice(lineEnd));
  return { start: blankAfter ? lineStart - blankBefore.length : lineStart, end: lineEnd, text: '' };
}

/** Where a pointer writes its target: the last place in a link, whose words may hold it too, and the attribute of an element. */
export function targetRange(text: string, { kind, start, end, target }: BodyPointer): [number, number] | undefined {
  const isElement = kind === 'source' || kind === 'attribute';
  const source = text.slice(start, end);
  const at = isElement ? Math.max(source.indexOf(`"${target}"`), source.indexOf(`'${target}'`)) + 1 : source.lastIndexOf(target);
  return at === -1 || (isElement && at === 0) ? undefined : [start + at, start + at + target.length];
}

/** A Markdown link in a text field. */
export const fieldLink = /\[([^\]]*)\]\(([^()\s]+)\)/g;
