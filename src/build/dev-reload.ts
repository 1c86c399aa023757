import type { RefreshContentOptions } from 'astro';
import type { Plugin, ViteDevServer } from 'vite';
import { isBelow, modulePath } from '../paths.ts';
import { devEntries, startEntries } from './dev-entries.ts';

/**
 * In dev: one reload for a change to the content, when its entries have been read. Before that Vite would reload pages for
 * the module of the body, and after it Astro for its own list of pictures.
 * @param folder Of the content.
 */
export const reloadOnce = (folder: string): Plugin => ({
  name: 'playbook-reload-once',
  apply: 'serve',
  hotUpdate: {
    order: 'pre',
    handler({ file, modules, timestamp }) {
      if (/\/\.astro\/content-assets\.mjs$/.test(file)) return [];
      if (!isBelow(folder, file)) return undefined;
      const renamed = file === modulePath(file) ? [] : (this.environment.moduleGraph.getModulesByFile(modulePath(file)) ?? []);
      for (const module of [...modules, ...renamed]) this.environment.moduleGraph.invalidateModule(module, new Set(), timestamp, true);
      return [];
    },
  },
});

/** In dev: fills Astro's store before a page reads it. */
export const fillStoreOnDemand = (): Plugin => ({
  name: 'playbook-fill-store',
  apply: 'serve',
  enforce: 'pre',
  load: {
    order: 'pre',
    filter: { id: /^\0astro:data-layer-content$/ },
    handler: () => devEntries().fill(),
  },
});

/**
 * In dev: reloads pages when entries have been read anew.
 * @param refreshContent Of Astro: writes its store, and loads what the named loaders load.
 */
export function serveEntries(
  server: ViteDevServer,
  refreshContent: ((options: RefreshContentOptions) => Promise<void>) | undefined,
  onChange: () => void,
): void {
  const entries = startEntries(async () => refreshContent?.({ loaders: ['none'] }));
  let timer: NodeJS.Immediate | undefined;
  entries.onChange = () => {
    onChange();
    // Astro reloads pages itself when it has written its store. A file may be of two collections.
    if (entries.isFilled) return;
    clearImmediate(timer);
    timer = setImmediate(() => {
      // The addresses of pages are made anew.
      for (const name of ['ssr', 'prerender']) server.environments[name]?.hot.send('astro:content-changed', {});
      server.ws.send({ type: 'full-reload' });
    });
  };
}
