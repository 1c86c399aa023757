import type { AstroPrerenderer, RouteData } from 'astro';
import { shared } from '../site/shared.ts';
import type { LastBuild } from './outputs.ts';
import type { SiteWriter } from './site-writer.ts';

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** Pages that say the text of others in another form. They are made last, so that the search index is finished meanwhile. */
const late = /compare\/\[pair\]|monday\/\[role\]|roles\/\[id\]\/(?:interview|job-description)/;

export interface PrerenderOptions {
  last: LastBuild;
  writer: SiteWriter;
  /** The site's base, without a slash at its end. */
  base: string;
  /** Takes the addresses of all pages, without a slash before them. */
  pages: string[];
}

/**
 * Makes the pages with Astro's own renderer, one after the other, notes what each looked at, and writes it. What would
 * come out as in the last build is taken over from it and not made.
 */
export function prerenderer(astro: AstroPrerenderer, { last, writer, base, pages }: PrerenderOptions): AstroPrerenderer {
  const places = new Map<string, number>();
  return {
    ...astro,
    name: 'playbook',
    async getStaticPaths() {
      await shared.checked?.();
      const paths = (await astro.getStaticPaths()).map((path) => ({ path, file: fileOf(path.pathname, path.route) })).sort(inOrder);
      const wanted: Path[] = [];
      for (const { path, file } of paths) {
        const isPage = path.route.type === 'page';
        const place = isPage ? pages.push(addressOf(file)) - 1 : undefined;
        const same = last.same(file);
        if (same) {
          writer.takeOver(same.output, same.from, place);
        } else {
          if (place !== undefined) places.set(file, place);
          wanted.push(path);
        }
      }
      writer.expect(paths.filter(({ path }) => path.route.type === 'page' && !late.test(path.route.component)).length, pages.length);
      return wanted;
    },
    async render(request, options) {
      const file = fileOf(decodeURI(new URL(request.url).pathname).slice(base.length), options.routeData);
      const reads = new Set<string>();
      shared.reads = reads;
      let content: Uint8Array<ArrayBuffer>;
      try {
        const result = await astro.render(request, options);
        const response = result instanceof Response ? result : result.response;
        content = new Uint8Array(await response.arrayBuffer());
      } finally {
        shared.reads = undefined;
      }
      await writer.add({ path: file, bytes: 0, sha256: '', reads: [...reads], indexed: false }, content, places.get(file));
      // Astro writes no file where there is no body.
      return new Response(null);
    },
  };
}

/** Texts that are indexed first, in the order of their addresses, so that the same content gives the same index. */
function inOrder(a: { path: Path; file: string }, b: { path: Path; file: string }): number {
  const order = ({ path }: { path: Path }) => (path.route.type !== 'page' ? 2 : late.test(path.route.component) ? 1 : 0);
  return order(a) - order(b) || (a.file < b.file ? -1 : a.file > b.file ? 1 : 0);
}

/** Where Astro would write a page or an endpoint, with `build.format: 'directory'`. */
function fileOf(pathname: string, route: Pick<RouteData, 'type'>): string {
  const bare = pathname.replace(/^\/+|\/+$/g, '');
  if (route.type === 'endpoint') return bare;
  if (bare === '404') return '404.html';
  return bare === '' ? 'index.html' : `${bare}/index.html`;
}

const addressOf = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');
