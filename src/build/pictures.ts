import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { AstroConfig } from 'astro';
import type { Plugin } from 'vite';
import { pictureAddress, picturesFolder } from '../markdown/pictures.ts';
import { modulePath } from '../paths.ts';
import type { ContentFiles } from '../read/content.ts';
import { bodyLinks } from '../read/links.ts';
import { inspectPicture, type PictureFile, tryReadPicture } from '../read/pictures.ts';

const name = 'virtual:cx-playbook/pictures';

/**
 * Whether Astro's own image service can run: sharp is optional, and has no build for some machines. Pictures are then
 * published as they are, with their size and without smaller copies.
 */
export function canResize({ image }: Pick<AstroConfig, 'image'>): boolean {
  if (image.service.entrypoint !== 'astro/assets/services/sharp') return true;
  try {
    createRequire(import.meta.resolve('astro/package.json')).resolve('sharp');
    return true;
  } catch {
    return false;
  }
}

/**
 * The pictures of the content folder as a module: raster pictures as imports, which Astro's image service takes, and the
 * sizes of those in SVG, which the site publishes sanitised.
 * @param shown The addresses of those that pages show; undefined in dev, where bodies change.
 */
export function pictureModule(folder: string, shown: () => ReadonlySet<string> | undefined): Plugin {
  let copies: string;
  /** Where a picture can be imported from: Vite and Astro take `#` and `?` for the end of its path. */
  const importable = (file: string): string => {
    const from = path.join(folder, file);
    if (modulePath(from) === from) return from;
    const copy = path.join(copies, modulePath(file));
    mkdirSync(path.dirname(copy), { recursive: true });
    copyFileSync(from, copy);
    return copy;
  };
  return {
    name: 'cx-playbook-pictures',
    configResolved({ cacheDir }) {
      copies = path.join(cacheDir, 'pictures', createHash('sha256').update(folder).digest('hex').slice(0, 16));
    },
    resolveId: (source) => (source === name ? `\0${name}` : undefined),
    load(id) {
      if (id !== `\0${name}`) return undefined;
      const pictures = publishable(folder).filter(({ file }) => shown()?.has(`/${file}`) ?? true);
      const rasters = pictures.filter(({ kind }) => kind === 'raster');
      const vectors = pictures.filter(({ kind }) => kind === 'svg').map(({ file, width, height }) => [`/${file}`, { width, height }]);
      return [
        ...rasters.map(({ file }, index) => `import picture${index} from ${JSON.stringify(importable(file).replaceAll('\\', '/'))};`),
        // Astro publishes the original of a picture, too, once anything of the import is read; so the size stands beside it.
        `export const rasters = { ${rasters
          .map(
            ({ file, width, height }, index) =>
              `${JSON.stringify(`/${file}`)}: { image: picture${index}, width: ${width}, height: ${height} }`,
          )
          .join(', ')} };`,
        `export const vectors = ${JSON.stringify(Object.fromEntries(vectors))};`,
      ].join('\n');
    },
    configureServer(server) {
      const pictures = path.join(folder, picturesFolder) + path.sep;
      server.watcher.on('all', (_event, file) => {
        if (!path.resolve(file).startsWith(pictures)) return;
        for (const { moduleGraph } of Object.values(server.environments)) {
          const module = moduleGraph.getModuleById(`\0${name}`);
          if (module) moduleGraph.invalidateModule(module);
        }
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}

/** The pictures that the check finds nothing against. */
function publishable(folder: string): PictureFile[] {
  const below = path.join(folder, picturesFolder);
  if (!existsSync(below)) return [];
  return readdirSync(below, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && !item.name.startsWith('.'))
    .map((item) => path.join(item.parentPath, item.name))
    .sort()
    .flatMap((file) => {
      const bytes = tryReadPicture(file);
      return bytes instanceof Uint8Array ? [inspectPicture(path.relative(folder, file).replaceAll('\\', '/'), bytes)] : [];
    })
    .filter(({ problems }) => problems.length === 0);
}

/** The addresses of the pictures that pages show: in bodies, and the logo. */
export const shownPictures = ({ documents, settings }: ContentFiles): ReadonlySet<string> => {
  const { logo } = (settings?.value ?? {}) as { logo?: unknown };
  return new Set([
    ...(typeof logo === 'string' ? [logo] : []),
    ...documents.flatMap(({ file, body }) =>
      bodyLinks(body).flatMap(({ kind, target }) => (kind === 'image' ? (pictureAddress(file, target) ?? []) : [])),
    ),
  ]);
};
