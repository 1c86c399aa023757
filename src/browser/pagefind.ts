/** The part of Pagefind's browser interface that we use. */
export interface Pagefind {
  options(options: { ranking?: Record<string, unknown>; excerptLength?: number; baseUrl?: string }): Promise<void>;
  init(): Promise<void>;
  search(query: string | null, options?: { filters?: Record<string, string | string[]> }): Promise<Found>;
  filters(): Promise<Record<string, Record<string, number>>>;
}

export interface Found {
  results: { id: string; score: number; data(): Promise<Fragment> }[];
  /** How many results each choice of each filter would have. */
  filters: Record<string, Record<string, number>>;
}

export interface Fragment {
  url: string;
  excerpt: string;
  meta: { title?: string; kind?: string; aliases?: string };
  sub_results: { title: string; url: string; excerpt: string }[];
}

let loading: Promise<Pagefind> | undefined;

/** Loads the search once; nothing of it is fetched before the first call. */
export function loadPagefind(): Promise<Pagefind> {
  loading ??= (async () => {
    const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
    const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
    await pagefind.options({ baseUrl: base, excerptLength: 24, ranking: { metaWeights: { title: 8, aliases: 8, kind: 0.1 } } });
    await pagefind.init();
    // Searches count by filter only once the filters are loaded.
    await pagefind.filters();
    return pagefind;
  })();
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}
