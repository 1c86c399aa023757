import type { Nodes } from 'mdast';

/** What the rules read of an element in MDX. */
export interface Jsx {
  name: string | null;
  attributes: { type: string; name?: string; value?: unknown }[];
}

/** Calls `visit` with a node and everything below it, in the order of the text. */
export function walk(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node);
  if ('children' in node) for (const child of node.children) walk(child as Nodes, visit);
}
