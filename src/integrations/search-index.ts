import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { type PageRow, type PagesFile, packPages } from '../search/pages.ts';

export interface SearchIndex {
  pages: number;
  files: { path: string; content: Uint8Array }[];
  bytes: number;
}

/**
 * Builds the search index.
 * @param add Adds pages to the index and returns how many it added.
 * @throws Error with what Pagefind said, where a step of it fails.
 */
export async function buildSearchIndex(add: (index: PagefindIndex) => Promise<number>): Promise<SearchIndex> {
  const { index } = succeeded(await createIndex({ includeCharacters: '’' }));
  if (!index) throw new Error('the search index could not be made');
  try {
    const pages = await add(index);
    const { files } = succeeded(await index.getFiles());
    const wanted = files.filter((file) => !/-ui\.|pagefind-(?:modular|default|component|highlight)/.test(file.path));
    wanted.push({ path: 'pages.json', content: Buffer.from(JSON.stringify(pagesFile(files))) });
    return { pages, files: wanted, bytes: wanted.reduce((sum, file) => sum + file.content.byteLength, 0) };
  } finally {
    await index.deleteIndex();
    await close();
  }
}

interface StoredFragment {
  url: string;
  meta: { title?: string; kind?: string; summary?: string; aliases?: string };
  filters: Record<string, string[]>;
}

/** Every indexed page by its names, for answers before the full text is loaded and for what full text cannot do. */
function pagesFile(files: readonly { path: string; content: Uint8Array }[]): PagesFile {
  const pages: PageRow[] = [];
  for (const { path, content } of files) {
    const key = /([^/]+)\.pf_fragment$/.exec(path)?.[1];
    if (!key) continue;
    const { url, meta, filters } = JSON.parse(gunzipSync(content).subarray('pagefind_dcd'.length).toString()) as StoredFragment;
    const { title = url, kind = '', aliases } = meta;
    // Descriptions begin with kind and title, which a result shows already.
    const summary = (meta.summary ?? '').replace(`${kind}: ${title}. `, '');
    pages.push({ address: url.slice(1), title, kind, summary, names: aliases?.split(' | ') ?? [], filters, key });
  }
  return packPages(pages.sort((a, b) => (a.address < b.address ? -1 : 1)));
}

/** Adds every page of a built site. */
export const directory = (path: string) => async (index: PagefindIndex) => succeeded(await index.addDirectory({ path })).page_count;

/** Adds one page as HTML. */
export async function addPage(index: PagefindIndex, url: string, content: string): Promise<void> {
  succeeded(await index.addHTMLFile({ url, content }));
}

function succeeded<T extends { errors: string[] }>(response: T): T {
  if (response.errors.length > 0) throw new Error(`the search index failed: ${response.errors.join('; ')}`);
  return response;
}
