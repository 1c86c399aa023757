import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import type { Nodes, Root } from 'mdast';
import type { Plugin } from 'vite';
import { isBelow, modulePath } from '../paths.ts';
import { plainText } from '../text/decode.ts';
import { withoutFrontMatter } from '../text/front-matter.ts';
import { componentNamed, ownComponents, takesAttribute } from './components.ts';
import { headingIds } from './heading-ids.ts';
import { pictureAddress } from './pictures.ts';
import { isUnsafeAddress, isUnsafeText } from './unsafe-address.ts';

/** A part of a body that could run code or bring markup of its own, and why it is refused. */
export interface Refusal {
  node: Nodes;
  reason: string;
}

type Jsx = { name: string | null; attributes: { type: string; name?: string; value?: unknown }[] };

/** The names of the components that a site brings itself. */
type Own = ReadonlyMap<string, unknown>;

/** What a body may not hold: code, expressions, tags that are not registered components, and addresses that run code. */
function* refusals(node: Nodes, own: Own): Generator<Refusal> {
  switch (node.type as string) {
    case 'mdxjsEsm':
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      yield { node, reason: 'code' };
      break;
    case 'html':
      yield { node, reason: 'HTML' };
      break;
    case 'link':
    case 'image':
    case 'definition': {
      const { url } = node as unknown as { url: string };
      if (isUnsafeAddress(url)) yield { node, reason: `the address ${JSON.stringify(url)}, which could run code` };
      break;
    }
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const { name, attributes } = node as unknown as Jsx;
      const component = componentNamed(name, own);
      if (!component) yield { node, reason: `<${name ?? ''}>, which is not a registered component` };
      for (const { type, name: attribute = '', value } of attributes) {
        if (type !== 'mdxJsxAttribute' || (value !== null && typeof value === 'object'))
          yield { node, reason: `an expression in an attribute of <${name ?? ''}>` };
        // `set:html` would bring markup of its own.
        else if (component && !takesAttribute(component, attribute))
          yield { node, reason: `the attribute ${attribute}, which <${name ?? ''}> does not have` };
        else if (typeof value === 'string' && (component?.attributes[attribute]?.image ? isUnsafeAddress : isUnsafeText)(value))
          yield { node, reason: `the address ${JSON.stringify(value)}, which could run code` };
      }
    }
  }
  if ('children' in node) for (const child of node.children) yield* refusals(child as Nodes, own);
}

/** @throws Error for a body that holds anything of `refusals`. */
function assertPlainBody(root: Root, file: string, own: Own): void {
  for (const { node, reason } of refusals(root, own)) {
    const place = node.position ? `:${node.position.start.line}:${node.position.start.column}` : '';
    throw new Error(`${file}${place} holds ${reason}. Content is data and cannot run code; run the check for what to write instead.`);
  }
}

/**
 * Compiles bodies as the check reads them, without their front matter, on the same lines: its values are in the store, and `layout` in it would
 * import a component.
 */
export const bodyModules = (folder: string): Plugin => ({
  name: 'playbook-body-modules',
  enforce: 'pre',
  transform: {
    order: 'pre',
    filter: { id: /\.mdx$/ },
    handler(code, file) {
      if (!bodyPath(folder, file)) return undefined;
      return { code: withoutFrontMatter(plainText(code)), map: null };
    },
  },
});

/** Where a body lies below the content folder, with `/`; undefined for what is none. */
function bodyPath(folder: string, file: string): string | undefined {
  const base = [folder, modulePath(folder)].find((candidate) => isBelow(candidate, file));
  return base && path.relative(base, file).replaceAll('\\', '/');
}

/** The collection of a body, by its folder; of a translation, that of the original. */
const collectionOf = (body: string): string => body.replace(/^translations\/[^/]+\//, '').split('/')[0] as string;

/**
 * Gives pictures that are addressed relative to the body their address on the site: Astro would publish those as they
 * are, an SVG with its scripts.
 */
function addressPictures(node: Nodes, body: string): void {
  if (node.type === 'image' || node.type === 'definition') {
    const picture = pictureAddress(body, node.url);
    if (picture !== undefined) node.url = encodeURI(picture);
  }
  if ('children' in node) for (const child of node.children) addressPictures(child as Nodes, body);
}

type Processor = NonNullable<AstroConfig['markdown']['processor']>;

/**
 * Puts a first plugin into the site's Markdown processor that gives headings their ids and refuses content with code in
 * it, so that none runs in dev, where a rule is waived, or where the check was not asked. Pages of the site outside of `folder` may hold code.
 * @throws Error for a processor whose plugins are not known.
 */
export function guardContent(processor: Processor, folder: string): void {
  const own = () => ownComponents(folder);
  const options = processor.options as { mdastPlugins?: unknown[]; remarkPlugins?: unknown[] };
  if (processor.name === 'satteri') {
    options.mdastPlugins?.unshift(({ fileURL }: { fileURL: URL | undefined }) => {
      const file = fileURL && fileURLToPath(fileURL);
      const body = file && bodyPath(folder, file);
      if (!body) return null;
      const toAddress = (node: { url: string }, context: { setProperty(node: unknown, name: 'url', value: string): void }) => {
        const picture = pictureAddress(body, node.url);
        if (picture !== undefined) context.setProperty(node, 'url', encodeURI(picture));
      };
      return {
        name: 'plain-content',
        options: { position: true },
        before(root: Root, context: { setProperty(node: Nodes, key: 'data', value: object): void }) {
          assertPlainBody(root, file, own());
          for (const { heading, id } of headingIds(root, collectionOf(body))) context.setProperty(heading, 'data', { hProperties: { id } });
        },
        image: toAddress,
        definition: toAddress,
      };
    });
  } else if (processor.name === 'unified') {
    options.remarkPlugins?.unshift(() => (root: Root, { path: file }: { path: string }) => {
      const body = bodyPath(folder, file);
      if (!body) return;
      assertPlainBody(root, file, own());
      for (const { heading, id } of headingIds(root, collectionOf(body))) heading.data = { ...heading.data, hProperties: { id } };
      addressPictures(root, body);
    });
  } else {
    throw new Error(
      `The playbook cannot guard content against code with the Markdown processor “${processor.name}”. Set markdown.processor to satteri() or unified().`,
    );
  }
}
