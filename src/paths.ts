import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of this package, which holds `src/`. For modules that Node loads; in a bundle the module lies elsewhere, so
 * pages take it from `virtual:cx-playbook/site`.
 */
export const packageFolder = fileURLToPath(new URL('../', import.meta.url));

/** Whether a path lies below a folder; neither has to be there. The folder itself does not. Links are not followed. */
export function isBelow(folder: string, file: string): boolean {
  const below = path.relative(folder, file);
  return below !== '' && below !== '..' && !below.startsWith(`..${path.sep}`) && !path.isAbsolute(below);
}

/** An absolute path without links, of what is there; what is not there yet lies in its real folder. */
export function realPath(file: string): string {
  const absolute = path.resolve(file);
  const parent = path.dirname(absolute);
  if (parent === absolute) return absolute;
  return existsSync(absolute) ? realpathSync(absolute) : path.join(realPath(parent), path.basename(absolute));
}

/** A path without the signs that Vite and Astro take for the end of the path of a module. */
export const modulePath = (file: string): string => file.replace(/[#?]/g, encodeURIComponent);
