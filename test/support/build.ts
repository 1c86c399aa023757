import { execFile, type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { parseDocument } from 'yaml';
import { vary } from './varied.ts';

/** What `cx-playbook init` begins with, and what tests need beside it: translations, and entries that are not ready. */
const starter = path.resolve('test/fixtures/small');
const more = path.resolve('test/fixtures/more');

/** What a build is asked for. */
export interface BuildOptions {
  content: string;
  out: string;
  base?: string;
}

/** What Node is started with to build, as `npm run build` does. */
export const buildArguments = (options: BuildOptions): string[] => [
  '--max-semi-space-size=16',
  'src/cli/index.ts',
  'build',
  ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
];

/** Builds in a process of its own, and answers when it has ended, well or not. */
export const build = (options: BuildOptions): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, buildArguments(options), { encoding: 'utf8' });

/** A new folder below the project, as the code of pages must be to find its packages. */
export function temporaryFolder(name: string): string {
  mkdirSync('.build', { recursive: true });
  return mkdtempSync(path.resolve('.build', `${name}-`));
}

/**
 * A site of its own, without content: a dev server in the folder of the project would lose what Astro keeps there to the
 * builds of other tests.
 */
export function siteFolder(name: string): string {
  const root = temporaryFolder(name);
  mkdirSync(path.join(root, 'src'));
  const config = "import playbook from '../../src/index.ts';\nexport default { integrations: [playbook()] };\n";
  writeFileSync(path.join(root, 'astro.config.mjs'), config);
  writeFileSync(path.join(root, 'src/content.config.ts'), "export { collections } from '../../../src/content.config.ts';\n");
  return root;
}

/** Writes the fixture playbook, with some of its settings changed. */
export function copyFixture(to: string, settings: Record<string, unknown> = {}): void {
  cpSync(starter, to, { recursive: true });
  cpSync(path.join(more, 'translations'), path.join(to, 'translations'), { recursive: true });
  appendFileSync(path.join(to, 'glossary.yaml'), readFileSync(path.join(more, 'glossary.yaml')));
  changeSettings(to, settings);
}

/** Changes settings in the playbook.yaml of a content folder. */
export function changeSettings(content: string, settings: Record<string, unknown>): void {
  const file = path.join(content, 'playbook.yaml');
  const document = parseDocument(readFileSync(file, 'utf8'));
  for (const [name, value] of Object.entries(settings)) document.set(name, value);
  writeFileSync(file, document.toString({ lineWidth: 0 }));
}

interface BuiltVariant {
  base: string;
  folder: string;
  settings: Record<string, unknown>;
  /** Files of the fixture that it does not have. */
  without?: readonly string[];
  /** The file in test/fixtures/logos that is its logo. */
  logo?: string;
  /** Changes its content. */
  edit?: (content: string) => void;
}

/** The ways in which the fixture is built once for all tests. Tests read these sites and write elsewhere. */
const variants = {
  root: { base: '/', folder: 'site', settings: {} },
  /** Keeps pages for readers without a connection, too. Servers take `www` as their root. */
  subPath: {
    base: '/playbook/',
    folder: 'www/playbook',
    settings: { address: 'https://company.example', offline: true },
    logo: 'mark.svg',
  },
  /** For a company's own people, without some of the tools. It has no words for the vacancy check. */
  internal: {
    base: '/',
    folder: 'site',
    settings: {
      visibility: 'internal',
      embeddedBy: ['https://example.sharepoint.com'],
      hsts: 'off',
      sponsor: { outside: 'Chief executive officer' },
      licence: { text: 'For our own people only.' },
      attribution: [{ name: 'Another playbook', owner: 'Others', licence: 'cc-by-4.0' }],
      tools: { monday: 'off', readiness: 'off', compare: 'off', rules: 'off', changes: 'off' },
    },
    without: ['vacancy.yaml'],
    logo: 'wide.png',
  },
  /** Values and bodies with all that they may hold. */
  varied: { base: '/', folder: 'site', settings: {}, edit: vary },
  /** Content in English, with the interface in German. */
  german: { base: '/', folder: 'site', settings: { language: 'de' }, without: ['translations'] },
} as const satisfies Record<string, BuiltVariant>;
type Variant = keyof typeof variants;

/** The content from which a variant is built. */
export const fixtureContent = (variant: Variant) => path.resolve('.build/fixture', variant, 'content');

const folderOf = (variant: Variant) => path.resolve('.build/fixture', variant, variants[variant].folder);

/** Gives a content folder a logo of test/fixtures/logos. */
function addLogo(content: string, file: string): void {
  cpSync(path.join('test/fixtures/logos', file), path.join(content, 'images', file));
  changeSettings(content, { logo: `/images/${file}` });
}

/** Builds the fixture in every way that `builtFixture` hands out, one after the other. */
export async function buildFixtures(): Promise<void> {
  rmSync('.build/fixture', { recursive: true, force: true });
  for (const [variant, { base, settings, without = [], logo, edit }] of Object.entries<BuiltVariant>(variants)) {
    const content = fixtureContent(variant as Variant);
    copyFixture(content, settings);
    if (logo) addLogo(content, logo);
    for (const file of without) rmSync(path.join(content, file), { recursive: true });
    edit?.(content);
    const { stderr } = await promisify(execFile)(
      process.execPath,
      buildArguments({ content, out: folderOf(variant as Variant), base }),
    ).catch(({ stderr }) => {
      throw new Error(`The fixture ${variant} cannot be built: ${stderr}`);
    });
    const said = stderr.replace(/^Another build is running.*$/gm, '').trim();
    if (said !== '') throw new Error(`The build of the fixture ${variant} warns: ${said}`);
  }
}

/** The folder of a site that `npm test` has built from the fixture. */
export function builtFixture(variant: Variant): string {
  const folder = folderOf(variant);
  if (!existsSync(folder)) throw new Error('The fixture is not built. `npm test -- <file>` builds it before it runs the tests of a file.');
  return folder;
}

/** Adds to a copy of the fixture, whose own roles are written in full, one that is an outline and one that is standard. */
export function addLevels(content: string): void {
  cpSync('test/fixtures/levels', content, { recursive: true });
  const file = path.join(content, 'roles/managing-director.mdx');
  const listed = readFileSync(file, 'utf8').replace(
    'roles: [service-manager]',
    'roles: [service-manager, complaints-lead, returns-adviser]',
  );
  writeFileSync(file, listed);
  appendFileSync(path.join(content, 'sources.yaml'), readFileSync('test/fixtures/levels/more-sources.yaml'));
  rmSync(path.join(content, 'more-sources.yaml'));
}
