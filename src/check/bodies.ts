import type { Nodes, Root } from 'mdast';
import { type BodyLink, bodyLinks } from '../read/links.ts';
import { memoize } from './memoize.ts';
import type { CheckedEntry, Content } from './rule.ts';

/** A body that could be parsed. */
interface Body {
  entry: CheckedEntry;
  file: string;
  /** Every node, in the order of the text. */
  nodes: Nodes[];
  links: BodyLink[];
}

/** What the rules read of an element in MDX. */
export interface Jsx {
  name: string | null;
  attributes: { type: string; name?: string; value?: unknown }[];
}

/** The bodies of all entries and translations, except those that could not be parsed. */
export const bodiesOf = memoize((content: Content): Body[] =>
  [...content.entries, ...content.translations].flatMap((entry) => {
    const { body, file } = entry.document;
    return body && entry.root.length === 0 ? [{ entry, file, ...readBody(body) }] : [];
  }),
);

const readBody = memoize((body: Root): Pick<Body, 'nodes' | 'links'> => {
  const nodes: Nodes[] = [];
  collectNodes(body, nodes);
  return { nodes, links: bodyLinks(body) };
});

function collectNodes(node: Nodes, nodes: Nodes[]): void {
  nodes.push(node);
  if ('children' in node) for (const child of node.children) collectNodes(child as Nodes, nodes);
}
