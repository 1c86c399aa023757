import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { packageFolder } from '../paths.ts';

const routesFolder = path.join(packageFolder, 'src/routes');

/** The files of src/routes, each a page or an endpoint; relative, with `/`. */
export const pageFiles = (): string[] => filesBelow(routesFolder);

/** The addresses of the files that are served as they are: those of public/ in the folder of the project. */
export const publicFiles = (): string[] => filesBelow('public').map((file) => `/${file}`);

/** The pages that the site brings itself, in src/pages: their addresses, and what those of dynamic routes look like. */
export function ownRoutes(folder = 'src/pages'): { addresses: string[]; patterns: RegExp[] } {
  const addresses: string[] = [];
  const patterns: RegExp[] = [];
  for (const file of filesBelow(folder)) {
    const [, route, kind] = /^(.*)\.(astro|mdx?|html|markdown|[jt]s)$/.exec(file) ?? [];
    if (route === undefined || kind === undefined || file.split('/').some((part) => part.startsWith('_'))) continue;
    const address = `/${route.replace(/(?:^|(?<=\/))index$/, '')}${/^[jt]s$/.test(kind) ? '' : '/'}`.replace(/\/{2,}/g, '/');
    if (!route.includes('[')) addresses.push(address);
    else {
      const parts = address.split(/(\[[^\]]+\])/).map((part) => {
        if (part.startsWith('[...')) return '.*';
        return part.startsWith('[') ? '[^/]+' : part.replace(/[.*+?^${}()|\\]/g, '\\$&');
      });
      patterns.push(new RegExp(`^${parts.join('')}$`));
    }
  }
  return { addresses, patterns };
}

/** The files below a folder, relative, with `/`, sorted. Hidden ones are for hosts and tools, and are left out. */
export const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((item) => item.isFile() && !item.name.startsWith('.'))
        .map((item) => path.relative(folder, path.join(item.parentPath, item.name)).replaceAll('\\', '/'))
        .sort()
    : [];
