import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parseDocument } from 'yaml';
import type { Settings } from '../model/index.ts';
import { termsOf } from '../model/licence.ts';
import { packageFolder } from '../paths.ts';
import { settingsFile } from '../read/content.ts';

const starters: Record<string, string> = { small: 'src/cli/starter', full: 'content' };

export const usage = `Starts a playbook in a folder that is empty or not there yet.

  cx-playbook init [FOLDER] [options]

  --starter small|full   two roles with what they need, to change and add to; or the whole reference playbook (small)
  --name TEXT            the name of the playbook
  --owner TEXT           whose playbook it is
  --address URL          where it will be served`;

export function run(args: string[]): void {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      starter: { type: 'string', default: 'small' },
      name: { type: 'string' },
      owner: { type: 'string' },
      address: { type: 'string' },
    },
  });
  const [folder = '.'] = positionals;
  const starter = starters[values.starter];
  if (!starter) throw new Error(`--starter takes ${Object.keys(starters).join(' or ')}, not ${values.starter}`);
  if (values.address !== undefined && !URL.canParse(values.address))
    throw new Error(`--address takes an address such as https://playbook.example, not ${values.address}`);
  if (existsSync(folder) && readdirSync(folder).some((name) => !keptFiles.has(name)))
    throw new Error(`${path.resolve(folder)} has files in it. Name an empty folder, or one that is not there yet.`);

  mkdirSync(path.join(folder, 'src'), { recursive: true });
  cpSync(path.join(packageFolder, starter), path.join(folder, 'content'), { recursive: true });
  const { name, owner, address } = values;
  const settings = path.join(folder, 'content', settingsFile);
  keepAttribution(settings);
  changeSettings(settings, { name, owner, address });
  for (const [file, text] of Object.entries(filesOf(path.basename(path.resolve(folder))))) {
    const target = path.join(folder, file);
    if (!existsSync(target)) writeFileSync(target, text);
    else if (file === 'package.json') writeFileSync(target, merged(readFileSync(target, 'utf8'), text));
  }

  const enter = folder === '.' ? '' : `  cd ${/\s/.test(folder) ? JSON.stringify(folder) : folder}\n`;
  console.log(`${path.resolve(folder)} has a playbook. Next:

${enter}  ${manager} install
  ${manager} run dev      opens it at http://localhost:4321 while you write in content/
  ${manager} run check    says what is wrong or missing, where, and what to write`);
}

/** The package manager that runs this command, such as pnpm. */
const manager = /^(?:npm|pnpm|yarn|bun)(?=\/)/.exec(process.env.npm_config_user_agent ?? '')?.[0] ?? 'npm';

/** What may be in the folder: a repository, and what `npm init` or `npm install cx-playbook` has left. */
const keptFiles = new Set([
  '.git',
  '.gitignore',
  'LICENSE',
  'README.md',
  'node_modules',
  'package.json',
  'package-lock.json',
  'pnpm-lock.yaml',
]);

/** A package.json with what it lacks of another: its own values stay. */
function merged(own: string, other: string): string {
  const [ours, theirs] = [JSON.parse(own), JSON.parse(other)] as Record<string, unknown>[];
  const sections = Object.fromEntries(
    ['scripts', 'dependencies'].map((name) => [name, { ...(theirs?.[name] as object), ...(ours?.[name] as object) }]),
  );
  return `${JSON.stringify({ ...theirs, ...ours, ...sections, type: 'module' }, null, 2)}\n`;
}

function changeSettings(file: string, settings: Record<string, string | undefined>): void {
  const document = parseDocument(readFileSync(file, 'utf8'));
  for (const [key, value] of Object.entries(settings)) if (value !== undefined) document.set(key, value);
  writeFileSync(file, document.toString({ lineWidth: 0 }));
}

/** The words of a starter stay under its licence; under which the owner's own are published is for the owner to say. */
function keepAttribution(file: string): void {
  const document = parseDocument(readFileSync(file, 'utf8'));
  const { name, owner, licence, attribution = [] } = document.toJS() as Settings;
  if (!termsOf(licence)) return;
  document.set('licence', 'none');
  document.set('attribution', [...attribution, { name, owner, licence }]);
  writeFileSync(file, document.toString({ lineWidth: 0 }));
}

function filesOf(name: string): Record<string, string> {
  const { version, peerDependencies } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
    peerDependencies: { astro: string };
  };
  const commands = ['dev', 'check', 'new', 'build', 'preview'];
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  return {
    'package.json': json({
      name:
        name
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, '-')
          .replace(/^-+|-+$/g, '') || 'playbook',
      private: true,
      type: 'module',
      engines: { node: '>=22.12' },
      scripts: Object.fromEntries(commands.map((command) => [command, `cx-playbook ${command}`])),
      dependencies: { astro: peerDependencies.astro, 'cx-playbook': `^${version}` },
    }),
    'astro.config.mjs': `import { defineConfig } from 'astro/config';
import playbook from 'cx-playbook';

export default defineConfig({ integrations: [playbook()] });
`,
    'src/content.config.ts': `import { playbookCollections } from 'cx-playbook/content';

export const collections = playbookCollections();
`,
    'tsconfig.json': json({ extends: 'astro/tsconfigs/strict', include: ['.astro/types.d.ts', '**/*'], exclude: ['dist'] }),
    '.gitignore': 'node_modules/\ndist/\n.dist/\n.astro/\n',
  };
}
