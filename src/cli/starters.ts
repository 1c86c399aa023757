import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { setUpEditor } from '../author/editor.ts';
import type { Settings } from '../model/index.ts';
import { termsOf } from '../model/licence.ts';
import { type ToolName, toolNames } from '../model/pages.ts';
import { packageFolder } from '../paths.ts';
import { settingsFile } from '../read/content.ts';

/** What a new playbook begins with. The reference playbook is one of them, in English. */
export const starters = ['minimal', 'small', 'full'] as const;

/** What somebody chose, as options say it; `starter` and the others hold what they take. */
export interface Choices {
  starter: string;
  name: string;
  owner: string;
  language: string;
  visibility: string;
  /** `all`, `none`, or names with commas between them. */
  tools: string;
  address: string;
}

const startersFolder = path.join(packageFolder, 'src/cli/starters');

const folderOf = ({ starter, language }: Pick<Choices, 'starter' | 'language'>): string =>
  starter === 'full' ? path.join(packageFolder, 'content') : path.join(startersFolder, language, starter);

/** The languages in which there is a starter, English first. */
export const languagesOf = (starter: string): string[] =>
  starter === 'full' ? ['en'] : readdirSync(startersFolder).sort((one, other) => Number(other === 'en') - Number(one === 'en'));

/** The tools for which a starter has content. */
export function toolsWithContent(choices: Pick<Choices, 'starter' | 'language'>): ToolName[] {
  const { tools } = parseDocument(readFileSync(path.join(folderOf(choices), settingsFile), 'utf8')).toJS() as Settings;
  return toolNames.filter((name) => tools?.[name] !== 'off');
}

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
  'yarn.lock',
  'bun.lock',
]);

/** @throws Error for a folder with files that a playbook would be mixed with. */
export function refuseFiles(folder: string): void {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => !keptFiles.has(name)) : [];
  if (names.length > 0)
    throw new Error(`${path.resolve(folder)} has files in it, such as ${names[0]}. Name an empty folder, or one that is not there yet.`);
}

/**
 * Writes a playbook. It is made beside the folder, or in it, and moved to its place when all of it is there; if that
 * fails, the folder is as it was.
 */
export function writePlaybook(folder: string, choices: Choices): void {
  const target = path.resolve(folder);
  const isThere = existsSync(target);
  const above = firstMissing(target);
  if (!isThere) mkdirSync(path.dirname(target), { recursive: true });
  const made = mkdtempSync(isThere ? path.join(target, '.init-') : `${target}.init-`);
  const moved: string[] = [];
  // A signal to stop waits until the folder is whole, a moment later.
  const wait = () => {};
  process.on('SIGINT', wait).on('SIGTERM', wait);
  try {
    makePlaybook(made, target, choices);
    if (!isThere) renameSync(made, target);
    else {
      for (const name of readdirSync(made)) {
        const file = path.join(target, name);
        if (name === 'package.json' || existsSync(file)) continue;
        renameSync(path.join(made, name), file);
        moved.push(file);
      }
      // Takes the place of the owner's, so it comes last, when nothing else can fail.
      renameSync(path.join(made, 'package.json'), path.join(target, 'package.json'));
    }
    // Editors know files by where they are.
    setUpEditor(target, path.join(target, 'content'));
  } catch (error) {
    for (const file of moved) rmSync(file, { recursive: true });
    if (above) rmSync(above, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(made, { recursive: true, force: true });
    process.off('SIGINT', wait).off('SIGTERM', wait);
  }
}

/** The highest folder on the way to a path that is not there yet. */
function firstMissing(target: string): string | undefined {
  if (existsSync(target)) return undefined;
  return firstMissing(path.dirname(target)) ?? target;
}

function makePlaybook(made: string, target: string, choices: Choices): void {
  const content = path.join(made, 'content');
  cpSync(folderOf(choices), content, { recursive: true });
  changeSettings(path.join(content, settingsFile), choices);
  if (choices.starter !== 'full') reviewToday(content);
  for (const [file, text] of Object.entries(filesOf(path.basename(target)))) {
    const own = path.join(target, file);
    mkdirSync(path.dirname(path.join(made, file)), { recursive: true });
    writeFileSync(path.join(made, file), file === 'package.json' && existsSync(own) ? merged(readFileSync(own, 'utf8'), text) : text);
  }
}

/** A package.json with what it lacks of another: its own values stay. */
function merged(own: string, other: string): string {
  const [ours, theirs] = [JSON.parse(own), JSON.parse(other)] as Record<string, unknown>[];
  const sections = Object.fromEntries(
    ['scripts', 'dependencies'].map((name) => [name, { ...(theirs?.[name] as object), ...(ours?.[name] as object) }]),
  );
  return `${JSON.stringify({ ...theirs, ...ours, ...sections, type: 'module' }, null, 2)}\n`;
}

/**
 * The words of the reference playbook stay under its licence, which asks to name it; under which the owner's own are
 * published is for the owner to say.
 */
function changeSettings(file: string, { name, owner, address, visibility, ...choices }: Choices): void {
  const document = parseDocument(readFileSync(file, 'utf8'));
  const { licence, attribution = [], ...work } = document.toJS() as Settings;
  if (termsOf(licence)) {
    document.set('licence', 'none');
    document.set('attribution', [...attribution, { name: work.name, owner: work.owner, licence }]);
  }
  for (const [key, value] of Object.entries({ name, owner, address })) document.set(key, value);
  if (visibility === 'internal') document.set('visibility', visibility);
  if (choices.tools !== 'all') {
    const wanted = choices.tools.split(',').map((tool) => tool.trim());
    for (const tool of toolNames) if (!wanted.includes(tool)) document.setIn(['tools', tool], 'off');
  }
  writeFileSync(file, document.toString({ lineWidth: 0 }));
}

/** Reviews begin on the day on which the playbook begins, or a starter would be overdue one day. */
function reviewToday(content: string): void {
  const day = (years: number) => {
    const date = new Date();
    date.setUTCFullYear(date.getUTCFullYear() + years);
    return date.toISOString().slice(0, 10);
  };
  for (const item of readdirSync(content, { recursive: true, withFileTypes: true })) {
    if (!item.isFile()) continue;
    const file = path.join(item.parentPath, item.name);
    const text = readFileSync(file, 'utf8')
      .replace(/^( *(?:reviewed|- date): )\d{4}-\d\d-\d\d$/gm, `$1${day(0)}`)
      .replace(/^(reviewBy: )\d{4}-\d\d-\d\d$/gm, `$1${day(1)}`);
    writeFileSync(file, text);
  }
}

/** The files of a site beside its content, by path. */
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
