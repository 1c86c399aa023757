import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { packageFolder } from '../paths.ts';
import { filesBelow } from '../read/pages.ts';
import { nearest } from '../text/nearest.ts';

const componentsFolder = path.join(packageFolder, 'src/components');
const posix = (file: string): string => file.replaceAll('\\', '/');

/**
 * Puts a site's own components in the place of those of the package, wherever they are used. A component that takes the
 * place of another may import that one, as `cx-playbook/components/Header.astro`, to put something around it.
 * @param components The files of the site by the name of what they replace: its path below src/components, without `.astro`.
 * @param root The folder of the site.
 * @throws Error for a name that is no component, and for a file that is not there.
 */
export function componentOverrides(components: Readonly<Record<string, string>>, root: string): Plugin {
  const names = filesBelow(componentsFolder).flatMap((file) => (file.endsWith('.astro') ? [file.slice(0, -'.astro'.length)] : []));
  const replaced = new Map(
    Object.entries(components).map(([name, file]) => {
      if (!names.includes(name)) {
        const guess = nearest(name, names);
        throw new Error(
          `playbook({ components }) names ${JSON.stringify(name)}, which is no component of cx-playbook.${guess ? ` Did you mean ${JSON.stringify(guess)}?` : ''} Their names are the paths below node_modules/cx-playbook/src/components, such as "Header" or "entries/Role".`,
        );
      }
      const own = path.resolve(root, file);
      if (!existsSync(own))
        throw new Error(`playbook({ components: { ${JSON.stringify(name)}: ${JSON.stringify(file)} } }): there is no file ${own}.`);
      return [posix(path.join(componentsFolder, `${name}.astro`)), posix(own)];
    }),
  );
  return {
    name: 'cx-playbook-overrides',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (replaced.size === 0 || !source.endsWith('.astro')) return undefined;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      const own = resolved && replaced.get(posix(resolved.id));
      return own === undefined || posix(importer ?? '').split('?')[0] === own ? resolved : own;
    },
  };
}

/** The style sheets of a site as imports of one module. Those that begin with a dot are files; others are of packages. */
export function customStyles(sheets: readonly string[], root: string): string {
  return sheets
    .map((sheet) => {
      if (!/^\.{0,2}\//.test(sheet)) return `import ${JSON.stringify(sheet)};`;
      const file = path.resolve(root, sheet);
      if (!existsSync(file)) throw new Error(`playbook({ customCss: [${JSON.stringify(sheet)}] }): there is no file ${file}.`);
      return `import ${JSON.stringify(posix(file))};`;
    })
    .join('\n');
}
