import type { Plugin } from 'vite';
import { isBelow, modulePath } from '../paths.ts';

/**
 * In dev: one reload for a change to the content. Astro reloads pages when its store of entries has changed; before that
 * it would reload them for the module of the body, and after it for its own list of pictures.
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
