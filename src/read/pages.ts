import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { packageFolder } from '../paths.ts';

const routesFolder = path.join(packageFolder, 'src/routes');

/** The files of src/routes, each a page or an endpoint; relative, with `/`. */
export const pageFiles = (): string[] => filesBelow(routesFolder);

/** The addresses of the files that are served as they are: those of public/ in the folder of the project. */
export const publicFiles = (): string[] => filesBelow('public').map((file) => `/${file}`);

/** Hidden files are for hosts and tools, and no pages. */
const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((item) => item.isFile() && !item.name.startsWith('.'))
        .map((item) => path.relative(folder, path.join(item.parentPath, item.name)).replaceAll('\\', '/'))
        .sort()
    : [];
