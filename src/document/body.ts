import type { Nodes, RootContent } from 'mdast';
import { type Block, heading, list, pageBreak, paragraph, table } from './blocks.ts';

/** A body as blocks: texts without markup. A line across the page is where a new page begins. */
export const bodyBlocks = (nodes: readonly Nodes[]): Block[] => nodes.flatMap(blocksOf);

function blocksOf(node: Nodes): Block[] {
  switch (node.type) {
    case 'heading':
      return [heading(Math.min(node.depth, 3) as 1 | 2 | 3, textOf(node))];
    case 'thematicBreak':
      return [pageBreak];
    case 'list':
      return [list(node.children.map(textOf), node.ordered ? (node.start ?? 1) : undefined)];
    case 'table': {
      const [head = [], ...rows] = node.children.map((row) => row.children.map(textOf));
      return [table(head, rows)];
    }
    case 'paragraph':
    case 'code':
      return textOf(node).split('\n').map(paragraph);
    default:
      return 'children' in node ? bodyBlocks(node.children as Nodes[]) : [];
  }
}

/** A text without markup; a line that is broken by hand stays two. */
function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('value' in node && typeof node.value === 'string') return node.type === 'code' ? node.value : node.value.replace(/\s*\n\s*/g, ' ');
  if (!('children' in node)) return '';
  return (node.children as Nodes[]).map(textOf).join(node.type === 'listItem' ? ' ' : '');
}

/** The nodes of a body as Markdown has them: what stands between the tags of components, without the tags. */
export const plainNodes = (nodes: readonly Nodes[]): RootContent[] =>
  nodes.flatMap((node) => {
    const type: string = node.type;
    if (type === 'mdxJsxFlowElement' && 'children' in node) return plainNodes(node.children as Nodes[]);
    return type.startsWith('mdx') ? [] : [node as RootContent];
  });
