import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { modulePath } from '../paths.ts';

/**
 * Lets bodies lie in a content folder with `#` or `?` in its path: as modules they have a path without.
 * @param folder Of the content.
 */
export function bodyPaths(folder: string): Plugin {
  const below = `${folder.replaceAll('\\', '/')}/`;
  const named = modulePath(below);
  return {
    name: 'playbook-body-paths',
    enforce: 'pre',
    resolveId: {
      order: 'pre',
      handler(source, importer) {
        if (below === named) return undefined;
        if (source.startsWith(below)) return this.resolve(named + source.slice(below.length), importer);
        return source.startsWith(named) && !source.endsWith('?astroRenderContent') ? source : undefined;
      },
    },
    load: {
      order: 'pre',
      handler(id) {
        const [name = ''] = id.split('?');
        if (below === named || !name.startsWith(named) || !name.endsWith('.mdx')) return undefined;
        const file = below + name.slice(named.length);
        this.addWatchFile(file);
        return readFileSync(file, 'utf8');
      },
    },
  };
}
