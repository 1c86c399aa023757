import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

/**
 * The folders of src, from those that know least to those that put all together. A module imports from its own folder and
 * from those before it. The files in src itself come last.
 */
const order = [
  ['text', 'words'],
  ['i18n'],
  ['model'],
  ['markdown'],
  ['read'],
  ['playbook'],
  ['pictures', 'vacancy', 'search', 'document', 'og', 'styles'],
  ['check', 'author', 'hosting'],
  ['build'],
  ['site'],
  ['components'],
  ['layouts'],
  ['drafts', 'offline', 'styleguide', 'browser'],
  ['routes'],
  ['cli', ''],
];
/** The scripts of components and layouts, which run in the browser, and where things are. */
const everywhere = /^(?:paths\.ts|browser\/[\w-]+\.ts)$/;

const folderOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] as string) : '');
const rank = (file: string): number => {
  const folder = folderOf(file);
  const found = order.findIndex((folders) => folders.includes(folder));
  if (found === -1) throw new Error(`${folder} has no place in the order of the folders`);
  return found;
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(?:ts|astro)$/.test(file));
const imports = new Map(
  files.map((file) => [
    file,
    [...readFileSync(path.join('src', file), 'utf8').matchAll(/(?:\bfrom|\bimport|\bimport\()\s*'(\.{1,2}\/[^'?]+)/g)].map(([, to = '']) =>
      path.posix.join(path.posix.dirname(file), to),
    ),
  ]),
);

it('no module imports upwards', () => {
  const upwards = [...imports].flatMap(([from, targets]) =>
    targets
      .filter((to) => !everywhere.test(to) && (rank(to) > rank(from) || (rank(to) === rank(from) && folderOf(to) !== folderOf(from))))
      .map((to) => `${from} → ${to}`),
  );
  expect(upwards).toEqual([]);
});

it('no modules import each other in a circle', () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, above: readonly string[]) => {
    if (above.includes(file)) circles.push([...above.slice(above.indexOf(file)), file].join(' → '));
    else if (!done.has(file)) {
      for (const to of imports.get(file) ?? []) visit(to, [...above, file]);
      done.add(file);
    }
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});
