import type { Nodes, Root } from 'mdast';
import { componentNamed } from '../markdown/components.ts';
import type { Position } from './position.ts';

/** A link, picture or source that a body names, and where. */
export interface BodyLink {
  kind: 'link' | 'image' | 'source';
  target: string;
  /** The text of a link, the description of an image. */
  text: string;
  position: Position;
}

type Jsx = { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement'; name: string | null; attributes: { name?: string; value?: unknown }[] };

/** Everything that a body points at, in order. */
export function bodyLinks(body: Root | undefined): BodyLink[] {
  const found: BodyLink[] = [];
  if (body) visit(body, found, definitionsOfPictures(body));
  return found;
}

/** The identifiers of definitions that pictures refer to, `![What it shows][plan]`, with what they show. */
function definitionsOfPictures(body: Root): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const look = (node: Nodes) => {
    if (node.type === 'imageReference') found.set(node.identifier, node.alt ?? '');
    if ('children' in node) for (const child of node.children) look(child as Nodes);
  };
  look(body);
  return found;
}

/** A host that no address has: what resolves to it is on this site. */
const here = 'http://site.invalid';

/**
 * The addresses of this site that a body links to or cites, each once, without query and fragment.
 * @param page The address of the page that shows the body, from which relative links lead.
 */
export function bodyAddresses(body: Root | undefined, page: string): string[] {
  const addresses = bodyLinks(body).flatMap((link) => {
    if (link.kind === 'source') return [`/sources/${link.target}/`];
    if (link.kind !== 'link' || link.target.startsWith('#') || !URL.canParse(link.target, here + page)) return [];
    const { origin, pathname } = new URL(link.target, here + page);
    return origin === here ? [pathname] : [];
  });
  return [...new Set(addresses)];
}

function visit(node: Nodes, found: BodyLink[], pictures: ReadonlyMap<string, string>): void {
  const position = placeOf(node);
  const shown = node.type === 'definition' ? pictures.get(node.identifier) : undefined;
  if (node.type === 'definition' && shown !== undefined) found.push({ kind: 'image', target: node.url, text: shown, position });
  else if (node.type === 'link' || node.type === 'definition') {
    found.push({ kind: 'link', target: node.url, text: node.type === 'link' ? textOf(node) : (node.label ?? ''), position });
  } else if (node.type === 'image') found.push({ kind: 'image', target: node.url, text: node.alt ?? '', position });
  const jsx = node as unknown as Jsx;
  if (jsx.type === 'mdxJsxFlowElement' || jsx.type === 'mdxJsxTextElement') {
    const rules = componentNamed(jsx.name)?.attributes ?? {};
    for (const { name = '', value } of jsx.attributes) {
      if (typeof value !== 'string') continue;
      if (rules[name]?.source) found.push({ kind: 'source', target: value, text: '', position });
      if (rules[name]?.image) {
        const alt = jsx.attributes.find((attribute) => attribute.name === 'alt')?.value;
        found.push({ kind: 'image', target: value, text: typeof alt === 'string' ? alt : '', position });
      }
    }
  }
  if ('children' in node) for (const child of node.children) visit(child as Nodes, found, pictures);
}

export function placeOf(node: Nodes): Position {
  const { start, end } = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

export function textOf(node: Nodes): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child as Nodes)).join('') : '';
}
