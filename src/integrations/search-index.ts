import { close, createIndex, type PagefindIndex } from 'pagefind';

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
    return { pages, files: wanted, bytes: wanted.reduce((sum, file) => sum + file.content.byteLength, 0) };
  } finally {
    await index.deleteIndex();
    await close();
  }
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
