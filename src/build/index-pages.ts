import type { AstroPrerenderer, PathWithRoute } from 'astro';
import { type BuiltPage, createSearchIndex, indexedPart, type SearchIndex } from '../search/create-index.ts';
import type { progressOn } from './progress.ts';

type Slot = PromiseWithResolvers<BuiltPage | undefined>;

/**
 * Indexes pages while others are made: Pagefind is a process of its own. The index has them in the order of Astro's list,
 * whichever is ready first, so that the same content makes the same files.
 * @param base Under which the site is served, with a slash at both ends.
 * @param progress Is told of each page and file that is made.
 * @param onPage Is given each page that is made, by its address from `/` on and without the base.
 * @param isAbsent Whether the site leaves an address out, from `/` on and without the base.
 */
export function indexWhileRendering(
  base: string,
  isAbsent: (address: string) => boolean,
  progress: ReturnType<typeof progressOn>,
  onPage: (address: string, html: string) => void,
): {
  prerenderer(original: AstroPrerenderer): AstroPrerenderer;
  /** To be called when all pages are made. */
  index(): Promise<SearchIndex>;
} {
  const slots = new Map<string, Slot>();
  const queue: Slot['promise'][] = [];
  let index: Promise<SearchIndex> | undefined;
  let made = () => {};
  async function* pages(): AsyncGenerator<BuiltPage> {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const page = await next;
      if (page) yield page;
    }
  }
  const settle = (path: string, page?: BuiltPage) => {
    slots.get(path)?.resolve(page);
    slots.delete(path);
  };
  return {
    prerenderer: (original) => ({
      ...original,
      async getStaticPaths() {
        // Pages before files: Pagefind makes the index while the files are made.
        const paths = (await original.getStaticPaths()).filter((path) => !isAbsent(addressOf(path))).toSorted((a, b) => rank(a) - rank(b));
        for (const { pathname } of paths.filter(({ route }) => route.type === 'page')) {
          const slot: Slot = Promise.withResolvers();
          slots.set(trimmed(pathname), slot);
          queue.push(slot.promise);
        }
        made = progress.count('Making pages and files:', paths.length);
        index = createSearchIndex(pages());
        // Who waits for it comes later.
        index.catch(() => {});
        return paths;
      },
      async render(request, options) {
        const rendered = await original.render(request, options);
        made();
        const response = rendered instanceof Response ? rendered : rendered.response;
        const below = decodeURI(new URL(request.url).pathname).slice(base.length);
        if (options.routeData.type !== 'page') return rendered;
        if (!response.body) {
          settle(trimmed(below));
          return rendered;
        }
        const body = Buffer.from(await response.arrayBuffer());
        const html = body.toString();
        onPage(`/${below}`, html);
        settle(trimmed(below), response.status === 200 ? { address: `/${below}`, html: indexedPart(html) } : undefined);
        const again = new Response(body, response);
        return rendered instanceof Response ? again : { ...rendered, response: again };
      },
    }),
    index() {
      for (const path of slots.keys()) settle(path);
      if (!index) throw new Error('Another integration replaced the prerenderer, so no page was indexed.');
      return index;
    },
  };
}

const rank = ({ route }: PathWithRoute): number => (route.type === 'page' ? 0 : 1);
/** The address of a path, whatever the site writes at the end of one. */
const addressOf = ({ pathname, route }: PathWithRoute): string =>
  `/${trimmed(pathname)}${route.type === 'page' ? '/' : ''}`.replace('//', '/');
const trimmed = (path: string): string => path.replace(/^\/|\/$/g, '');
