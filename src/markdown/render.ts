import GithubSlugger from 'github-slugger';
import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { mdxToHast } from 'satteri';
import { type ComponentContext, componentNamed } from './components.ts';

export interface Heading {
  depth: number;
  id: string;
  text: string;
}

export interface RenderedBody {
  html: string;
  headings: Heading[];
}

type MdxElement = {
  type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
  name: string | null;
  attributes: { name?: string; value?: unknown }[];
  children: Node[];
};
type Node = ElementContent | MdxElement | { type: 'mdxjsEsm' | 'mdxFlowExpression' | 'mdxTextExpression' };

/**
 * Renders the text of an .mdx file, front matter and all, to HTML. Nothing in the text is run: components are functions
 * of ours over plain attributes.
 * @throws Error where the body is no MDX, holds code, or uses a tag that is not registered; the check finds all of these first.
 */
export function renderBody(source: string, context: ComponentContext): RenderedBody {
  const tree = mdxToHast(source, {
    features: { frontmatter: true, gfm: true, smartPunctuation: true },
    position: false,
  }) as unknown as Root;
  const slugger = new GithubSlugger();
  const headings: Heading[] = [];
  tree.children = resolve(tree.children as Node[]) as Root['children'];
  return { html: toHtml(tree), headings };

  function resolve(nodes: Node[]): ElementContent[] {
    return nodes.map((node): ElementContent => {
      switch (node.type) {
        case 'mdxjsEsm':
        case 'mdxFlowExpression':
        case 'mdxTextExpression':
          throw new Error('a body holds code');
        case 'mdxJsxFlowElement':
        case 'mdxJsxTextElement':
          return component(node as MdxElement);
        case 'element':
          return plain({ ...node, children: resolve(node.children) });
        default:
          return node;
      }
    });
  }

  function component(node: MdxElement): ElementContent {
    const registered = componentNamed(node.name);
    if (!registered) throw new Error(`a body uses <${node.name}>, which is not a registered component`);
    const attributes: Record<string, string> = {};
    for (const { name, value } of node.attributes) if (name && typeof value === 'string') attributes[name] = value;
    return registered.render(attributes, resolve(node.children), context);
  }

  function plain(node: Element): ElementContent {
    const { tagName, properties } = node;
    if (/^h[2-6]$/.test(tagName)) {
      const text = textOf(node);
      const id = String(properties.id ?? slugger.slug(text));
      headings.push({ depth: Number(tagName[1]), id, text });
      return { ...node, properties: { ...properties, id } };
    }
    if (tagName === 'a' && typeof properties.href === 'string' && properties.href.startsWith('/')) {
      return { ...node, properties: { ...properties, href: context.href(properties.href), hrefLang: context.foreign?.(properties.href) } };
    }
    if (tagName === 'pre') return { ...node, properties: { ...properties, tabIndex: 0 } };
    if (tagName === 'th' && textOf(node).trim() === '') return { ...node, tagName: 'td' };
    // A strict content security policy refuses style attributes.
    const aligned = typeof properties.style === 'string' ? /text-align: ?(\w+)/.exec(properties.style) : null;
    if (aligned) {
      const { style: _, ...rest } = properties;
      return { ...node, properties: { ...rest, className: [`align-${aligned[1]}`] } };
    }
    if (tagName === 'table') {
      const label = firstRow(node);
      return {
        type: 'element',
        tagName: 'div',
        properties: { className: ['scroll'], tabIndex: 0, role: 'region', ariaLabel: context.words.table({ columns: label }) },
        children: [node],
      };
    }
    if (tagName === 'input' && properties.type === 'checkbox') {
      return { type: 'element', tagName: 'span', properties: { className: ['tick-box'], ariaHidden: 'true' }, children: [] };
    }
    return node;
  }
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

function firstRow(table: Element): string {
  const cells: string[] = [];
  const collect = (node: ElementContent) => {
    if (node.type !== 'element') return;
    if (node.tagName === 'th') cells.push(textOf(node));
    else node.children.forEach(collect);
  };
  collect(table);
  return cells.filter(Boolean).join(', ');
}
