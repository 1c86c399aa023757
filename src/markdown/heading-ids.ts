import type { Heading, Nodes, Root } from 'mdast';
import { createIds } from '../text/ids.ts';
import { ownIdPattern, ownIds } from './own-ids.ts';

/**
 * The headings of a body with their ids, in order. The page and the check take them from here, so that a link that the
 * check lets pass finds its heading.
 * @param collection The collection of the entry: its page has ids of its own, which no heading may take.
 */
export function headingIds(body: Root, collection: string): { heading: Heading; id: string }[] {
  const own = ownIds(collection);
  const idOf = createIds([], (id) => own.has(id) || ownIdPattern.test(id));
  return headingsIn(body).map((heading) => ({ heading, id: idOf(textOf(heading)) }));
}

function headingsIn(node: Nodes): Heading[] {
  if (node.type === 'heading') return [node];
  return 'children' in node ? node.children.flatMap((child) => headingsIn(child as Nodes)) : [];
}

/** The text of a heading as it is read: without the marks of footnotes. */
function textOf(node: Nodes): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child as Nodes)).join('') : '';
}
