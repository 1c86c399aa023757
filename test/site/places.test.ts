import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { listFiles } from '../../src/hosting/manifest.ts';
import { build, builtFixture, copyFixture, siteFolder } from '../support/build.ts';
import { until } from '../support/until.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'places-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A PNG of one pixel. */
const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Folders that addresses, patterns and shells could take for something else. */
const below = path.join(folder, 'signs: # ? %20 %zz & + [x] (1) \'"', 'Größe 語 🎉', 'pages/-- -x');
const content = path.join(below, 'content');

it(`a content folder below “${path.relative(folder, below)}”, behind a link, gives the same site, with its picture`, () => {
  copyFixture(content);
  mkdirSync(path.join(content, 'images'));
  writeFileSync(path.join(content, 'images/dot.png'), Buffer.from(dot, 'base64'));
  appendFileSync(path.join(content, 'roles/service-manager.mdx'), '\n![A dot](/images/dot.png)\n');
  const out = path.join(below, 'site # %');
  symlinkSync(content, path.join(folder, 'linked'));
  const run = build({ content: path.join(folder, 'linked'), out });
  expect(run.status, run.stderr).toBe(0);
  const [, address = ''] =
    /<img src="([^"]+)"[^>]*alt="A dot"/.exec(readFileSync(path.join(out, 'roles/service-manager/index.html'), 'utf8')) ?? [];
  expect(address).toMatch(/^\/_astro\/dot\./);
  expect(existsSync(path.join(out, address))).toBe(true);
  // All files but those that hold the picture, or what the role says of it, are the same.
  const others = (site: string) =>
    listFiles(site).filter(
      ({ path: file }) => !/^(?:_astro\/dot\.|pagefind\/|llms|data\/|roles\/service-manager[./]|de\/roles\/service-manager)/.test(file),
    );
  expect(others(out)).toEqual(others(builtFixture('root')));
});

it('dev names what it cannot read, and serves the rest', async () => {
  const root = siteFolder('dev-of-pipes');
  const content = path.join(root, 'content');
  cpSync('test/fixtures/small', content, { recursive: true });
  renameSync(path.join(content, 'glossary.yaml'), path.join(folder, 'terms.yaml'));
  for (const name of ['glossary.yaml', 'roles/pipe.mdx']) spawnSync('mkfifo', [path.join(content, name)]);
  mkdirSync(path.join(content, 'actions/none.mdx'));
  const dev = spawn(process.execPath, ['src/cli/index.ts', 'dev', '--root', root, '--host', '127.0.0.1', '--port', '0'], {
    env: { ...process.env, NODE_ENV: 'development', VITEST: undefined, NO_COLOR: '1' },
  });
  let said = '';
  dev.stdout.on('data', (data) => {
    said += data;
  });
  try {
    await until('the findings', () => /not ok: \d+ errors/.test(said) && /http:\/\/127\.0\.0\.1:\d+\//.test(said));
    for (const name of ['glossary.yaml', 'roles/pipe.mdx', 'actions/none.mdx']) expect(said).toContain(name);
    expect(said).toContain('This file is left out of the site: a named pipe, which might never end.');
    const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
    // Vite answers with an error while it bundles what it finds to be needed.
    await until('the page', async () => {
      const answer = await fetch(`${address}roles/service-manager/`);
      return answer.status === 200 && (await answer.text()).includes('Service manager');
    });
  } finally {
    dev.kill();
    rmSync(root, { recursive: true, force: true });
  }
});
