import type { Nodes, Root } from 'mdast';
import { type BodyComponent, componentNamed } from '../markdown/components.ts';
import { type Position, positionOf, startsOfLines } from '../read/position.ts';

/** Words of a body that no page shows, and why. */
export interface Unshown {
  text: string;
  position: Position;
  reason: string;
}

type Place = NonNullable<Nodes['position']>;

/** Parts of a body whose words are addresses, names and signs where they are not those of their children. */
const markup = new Set(['link', 'linkReference', 'image', 'imageReference', 'footnoteReference', 'mdxJsxFlowElement', 'mdxJsxTextElement']);
/** Parts that are shown as they are written, or refused by another rule. */
const whole = new Set(['text', 'inlineCode', 'break', 'html', 'mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression', 'math', 'inlineMath']);

/**
 * The words of a body that its pages do not show: what the tree does not hold between the parts that it holds, and the
 * parts that are never rendered.
 * @param text Of the file without its front matter, in which the places of the tree are.
 */
export function unshownWords(body: Root, text: string): Unshown[] {
  const found: Unshown[] = [];
  const used = usedLabels(body);
  const lineStarts = startsOfLines(text);
  const defined = new Set<string>();
  const offsetOf = ({ line, column }: { line: number; column: number }) => (lineStarts[line - 1] ?? text.length) + column - 1;

  /** Reports the words between two offsets, without the signs and spaces around them. */
  const lose = (start: number, end: number, reason: string) => {
    const words = /[\p{L}\p{N}](?:[\s\S]*[\p{L}\p{N}])?/u.exec(text.slice(start, end));
    if (words) report(start + words.index, start + words.index + words[0].length, reason);
  };
  const report = (start: number, end: number, reason: string) => {
    found.push({ text: text.slice(start, end).replace(/\s+/g, ' '), position: positionOf(lineStarts, start, end), reason });
  };
  const loseNode = (node: { position?: Place | undefined }, reason: string) => {
    if (node.position) lose(offsetOf(node.position.start), offsetOf(node.position.end), reason);
  };

  const visit = (node: Nodes) => {
    const { type, position } = node;
    if (!position || whole.has(type)) return;
    if (type === 'definition' || type === 'footnoteDefinition') {
      const name = `${type} ${node.identifier}`;
      const kind = type === 'definition' ? 'a link' : 'a footnote';
      const [start, end] = [offsetOf(position.start), offsetOf(position.end)];
      if (defined.has(name)) report(start, end, `the name \`${node.label}\` was given to ${kind} before`);
      else if (!used.has(name)) report(start, end, `it is the text of ${kind} that nothing refers to`);
      defined.add(name);
      if (type === 'definition' || !used.has(name)) return;
    }
    if (type === 'code') {
      const lang = node.lang ?? '';
      // The name of a language is one word in small letters; what follows it, or stands in its place, is shown nowhere.
      if (node.meta || !/^(?:[a-z0-9][\w+#.-]*)?$/.test(lang)) {
        const firstLine = text.slice(offsetOf(position.start)).split('\n', 1)[0] ?? '';
        lose(offsetOf(position.start), offsetOf(position.start) + firstLine.length, 'it stands on the line that begins a block of code');
      }
      return;
    }
    if (!('children' in node)) return;
    const children = node.children as Nodes[];
    const component = type.startsWith('mdxJsx') ? componentNamed((node as unknown as { name: string }).name) : undefined;
    if (component && isWithoutContent(component)) {
      for (const child of children) loseNode(child, 'this component shows its attributes alone');
      return;
    }
    if (type === 'table') {
      const [head, ...rows] = node.children;
      for (const row of rows)
        for (const cell of row.children.slice(head?.children.length ?? 0))
          loseNode(cell, 'this row has more cells than the table has columns');
    }
    if (!markup.has(type) && type !== 'table') {
      let at = offsetOf(position.start);
      const between = (end: number) => {
        const marker = type === 'listItem' ? (/^\s*(?:\d+[.)]|[-*+])\s+(?:\[[ xX]\])?/.exec(text.slice(at, end))?.[0].length ?? 0) : 0;
        const label = type === 'footnoteDefinition' ? (/^\[\^[^\]]*\]:/.exec(text.slice(at, end))?.[0].length ?? 0) : 0;
        lose(at + marker + label, end, 'Markdown reads past it');
      };
      for (const child of children) {
        if (!child.position) continue;
        between(Math.max(at, offsetOf(child.position.start)));
        at = Math.max(at, offsetOf(child.position.end));
      }
      between(offsetOf(position.end));
    }
    for (const child of children) visit(child);
  };
  visit(body);
  return found.sort((a, b) => a.position.line - b.position.line || a.position.column - b.position.column);
}

const isWithoutContent = (component: BodyComponent) => component.content === false;

/** The names of definitions that are referred to from what is shown. */
function usedLabels(body: Root): ReadonlySet<string> {
  const used = new Set<string>();
  const notes = new Map<string, Nodes>();
  const visit = (node: Nodes) => {
    if (node.type === 'footnoteDefinition') {
      if (!notes.has(node.identifier)) notes.set(node.identifier, node);
      return;
    }
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(`definition ${node.identifier}`);
    if (node.type === 'footnoteReference') used.add(`footnoteDefinition ${node.identifier}`);
    if ('children' in node) for (const child of node.children) visit(child as Nodes);
  };
  visit(body);
  // A note is shown where it is referred to, and may refer to others.
  const queue = [...used];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const note = name.startsWith('footnoteDefinition ') ? notes.get(name.slice('footnoteDefinition '.length)) : undefined;
    if (!note || !('children' in note)) continue;
    const before = new Set(used);
    for (const child of note.children) visit(child as Nodes);
    queue.push(...[...used].filter((label) => !before.has(label)));
  }
  return used;
}
