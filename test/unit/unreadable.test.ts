import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { playbookLoader } from '../../src/build/loader.ts';
import { checkFolder } from '../../src/check/run.ts';
import { siteFolder } from '../support/build.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'unreadable '));
  cpSync('test/fixtures/small', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (file: string) => path.join(folder, file);
const run = (...args: string[]) => spawnSync(process.execPath, ['src/cli/index.ts', ...args], { encoding: 'utf8', timeout: 60_000 });

/** Whatever may stand in the place of a file, and why it is not read. */
const kinds: Record<string, { put: (file: string) => unknown; reason: string }> = {
  'a named pipe': { put: (file) => spawnSync('mkfifo', [file]), reason: 'a named pipe, which might never end' },
  'a socket': {
    put: (file) =>
      new Promise((resolve) =>
        createServer()
          .listen(file, () => resolve(undefined))
          .unref(),
      ),
    reason: 'a socket and no file',
  },
  'a link to a device': {
    put: (file) => symlinkSync('/dev/zero', file),
    reason: 'a link to another place; content must be a real file in this folder',
  },
  'a link that leads nowhere': {
    put: (file) => symlinkSync('/nowhere', file),
    reason: 'a link to another place; content must be a real file in this folder',
  },
  'a folder': { put: (file) => mkdirSync(file), reason: 'a folder where a file is due' },
  'a file of 3 GB': {
    put: (file) => {
      writeFileSync(file, '');
      truncateSync(file, 3 * 1024 ** 3);
    },
    reason: 'larger than 1 MiB',
  },
};

describe.each(Object.entries(kinds))('%s', (_, { put, reason }) => {
  it.each(['roles/service-manager.mdx', 'skills/settling-a-claim.yaml', 'glossary.yaml', 'playbook.yaml'])(
    'in the place of %s is all that is found',
    async (file) => {
      rmSync(at(file), { force: true });
      await put(at(file));
      const findings = checkFolder(folder).findings.map(({ code, message, ...finding }) => `${code} ${finding.file} ${message}`);
      expect(findings[0]).toBe(`file/misplaced ${file} This file is left out of the site: ${reason}`);
      expect(findings.slice(1).filter((finding) => !finding.startsWith('file/misplaced'))).toEqual([]);
    },
  );

  it('stops a load in a build, which names it', async () => {
    rmSync(at('roles/service-manager.mdx'));
    await put(at('roles/service-manager.mdx'));
    await expect(load('roles')).rejects.toThrow(`${at('roles/service-manager.mdx')} is ${reason}`);
  });

  it('is named by the command that would add to it', async () => {
    rmSync(at('glossary.yaml'));
    await put(at('glossary.yaml'));
    const { status, stderr } = run('new', 'term', 'Return slip', '--content', folder);
    expect(stderr).toContain(`${at('glossary.yaml')} is ${reason}`);
    expect(status).toBe(2);
  });
});

/** Loads a collection as a build does. */
async function load(source: 'roles' | 'glossary'): Promise<string[]> {
  const ids: string[] = [];
  const context = {
    config: {
      root: new URL(`file://${process.cwd()}/`),
      integrations: [{ name: '', hooks: { 'cx-playbook:content-folder': () => folder } }],
    },
    store: { keys: () => [], delete: () => undefined, clear: () => undefined, set: ({ id }: { id: string }) => ids.push(id) },
    parseData: ({ data }: { data: unknown }) => Promise.resolve(data),
    generateDigest: () => '',
  };
  await playbookLoader(source).load(context as unknown as LoaderContext);
  return ids;
}

it('a load names the line of what cannot be read', async () => {
  expect(await load('roles')).toContain('service-manager');
  writeFileSync(at('glossary.yaml'), 'a:\n  title: A\n---\nb:\n  title: B\n');
  await expect(load('glossary')).rejects.toThrow(`${at('glossary.yaml')}:3: The line \`---\` ends what is read`);
});

it('a file and a folder without the right to read them are named', () => {
  const lock = `
    import { chmodSync } from 'node:fs';
    chmodSync(process.argv[1] + '/roles/service-manager.mdx', 0);
    chmodSync(process.argv[1] + '/skills', 0);
    // Whoever may read everything becomes somebody who may not.
    if (process.getuid() === 0) process.seteuid(65534);
    const { checkFolder } = await import(process.argv[2]);
    console.log(JSON.stringify(checkFolder(process.argv[1]).findings));
  `;
  spawnSync('chmod', ['-R', 'a+rX', folder]);
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', lock, folder, path.resolve('src/check/run.ts')], {
    encoding: 'utf8',
  });
  spawnSync('chmod', ['-R', 'u+rwX', folder]);
  const findings = JSON.parse(stdout || stderr) as { file: string; message: string; fix: string }[];
  expect(findings.map(({ file, message }) => `${file} ${message}`)).toEqual([
    'roles/service-manager.mdx This file is left out of the site: not readable by whoever runs this',
    'skills This file is left out of the site: not readable by whoever runs this',
  ]);
  for (const { fix } of findings) expect(fix).toContain('chmod u+r');
});

it('the commands name what they cannot read, and where they cannot write, at once', () => {
  spawnSync('mkfifo', [at('roles/pipe.mdx')]);
  const check = run('check', '--content', folder);
  expect(check.status).toBe(1);
  expect(check.stdout).toContain('This file is left out of the site: a named pipe');
  // A build in the folder of the project would wait for those that `npm test` makes beside the unit tests.
  const root = siteFolder('unreadable');
  const build = run('build', '--root', root, '--content', folder, '--out', at('../never built'));
  rmSync(root, { recursive: true });
  expect(build.status).toBe(1);
  expect(build.stderr).toContain('roles/pipe.mdx');
  mkdirSync(at('schemas'));
  spawnSync('mkfifo', [at('schemas/roles.schema.json')]);
  expect(run('schemas', at('schemas')).stderr).toContain(`${at('schemas/roles.schema.json')} is a named pipe`);
  expect(run('check', '--content', at('none')).stderr).toContain(`The content folder ${at('none')} is not there`);
  expect(run('check', '--content', at('playbook.yaml')).stderr).toContain(
    `The content folder ${at('playbook.yaml')} is a file where a folder is due`,
  );
});

it('a hidden entry is found, and what editors and systems leave is not', () => {
  const text = readFileSync(at('roles/service-manager.mdx'));
  for (const name of ['.service-lead.mdx', '._service-manager.mdx', '.#service-manager.mdx', '.DS_Store', '.service-manager.mdx.swp'])
    writeFileSync(at(`roles/${name}`), text);
  expect(checkFolder(folder).findings.map(({ file, message }) => `${file} ${message}`)).toEqual([
    'roles/.service-lead.mdx This file is left out of the site: hidden, since its name begins with a dot',
  ]);
});
