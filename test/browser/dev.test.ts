import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { templateOf } from '../../src/author/template.ts';
import { openBrowser } from '../support/browser.ts';
import { copyFixture, siteFolder } from '../support/build.ts';
import { observe } from '../support/observe.ts';
import { until } from '../support/until.ts';

let browser: Browser;
let server: ChildProcess;
let address: string;
let page: Page;
let output = '';
/** Each document that the page loaded. */
const loads: string[] = [];
const root = siteFolder('dev');
const folder = path.join(root, 'content');
const roleFile = path.join(folder, 'roles/service-manager.mdx');
const role = '/roles/service-manager/';
const write = (change: (text: string) => string) => writeFileSync(roleFile, change(readFileSync(roleFile, 'utf8')));

beforeAll(async () => {
  copyFixture(folder);
  mkdirSync(path.join(root, 'src/pages'), { recursive: true });
  writeFileSync(
    path.join(root, 'src/pages/own.astro'),
    "---\nimport { getCollection } from 'astro:content';\nconst roles = await getCollection('roles');\n---\n<html><body>{roles.map(({ data }) => data.title).join(', ')}</body></html>\n",
  );
  server = spawn(process.execPath, ['src/cli/index.ts', 'dev', '--root', root, '--host', '127.0.0.1', '--port', '0'], {
    env: {
      ...process.env,
      NODE_ENV: 'development',
      VITEST: undefined,
      NO_COLOR: '1',
    },
  });
  const listening = new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk;
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(output) ?? [];
      if (found) resolve(found);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('exit', () => reject(new Error(`the dev server ended: ${output}`)));
  });
  [browser, address] = await Promise.all([openBrowser(), listening]);
  // Vite keeps a reload that no page was there to hear for the first page.
  const first = await browser.newPage();
  await openRole(first);
  await first.close();
  page = await browser.newPage();
  page.on('domcontentloaded', () => loads.push(page.url()));
  await openRole(page);
});
afterAll(async () => {
  await browser?.close();
  server?.kill();
  if (server?.exitCode === null) await once(server, 'exit');
  rmSync(root, { recursive: true, force: true });
});

/** Opens the page of the role, or another, and waits until it hears of changes. */
async function openRole(on: Page, at = role): Promise<void> {
  const connected = on.waitForEvent('console', (message) => message.text().includes('[vite] connected'));
  await on.goto(address + at);
  await connected;
}

/** What the overlay says. */
const message = (on: Page) => on.locator('vite-error-overlay #message-content');

describe('a page that is open while one writes', () => {
  it('stays as it is while nothing changes', async () => {
    loads.length = 0;
    const other = await browser.newPage();
    await openRole(other);
    await observe(5);
    await other.close();
    expect(loads).toEqual([]);
  });

  it('shows a change', async () => {
    loads.length = 0;
    write((text) => text.replace('title: Service manager', 'title: Counter manager'));
    await page.locator('h1', { hasText: 'Counter manager' }).waitFor();
    // The heading is there before the document says that it is loaded.
    await expect.poll(() => loads).toEqual([address + role]);
  });

  it('shows a change that an editor writes in two steps', async () => {
    loads.length = 0;
    const text = readFileSync(roleFile, 'utf8').replace('title: Counter manager', 'title: Desk manager');
    const file = openSync(roleFile, 'w');
    await observe(0.03);
    writeSync(file, text);
    closeSync(file);
    await page.locator('h1', { hasText: 'Desk manager' }).waitFor();
    write((now) => now.replace('title: Desk manager', 'title: Counter manager'));
    await page.locator('h1', { hasText: 'Counter manager' }).waitFor();
    await expect.poll(() => loads).toEqual([address + role, address + role]);
    loads.length = 0;
  });

  it('shows an error until it is mended, also where it is opened later', async () => {
    const before = output.length;
    write((text) => text.replace('level: manager', 'level: <i>captain</i>'));
    await message(page).filter({ hasText: '`<i>captain</i>`' }).waitFor();
    expect(output.slice(before)).toContain('captain');
    const later = await browser.newPage();
    await openRole(later);
    await message(later).filter({ hasText: 'captain' }).waitFor();
    write((text) => text.replace('level: <i>captain</i>', 'level: manager'));
    await message(page).waitFor({ state: 'detached' });
    await message(later).waitFor({ state: 'detached' });
    await later.close();
  });

  it('was not loaded again for all this', () => {
    expect(loads).toEqual([]);
  });
});

describe('the search', () => {
  const search = async (query: string) => {
    await page.goto(`${address}/search/?q=${encodeURIComponent(query)}`);
    await page
      .locator('.search-status')
      .filter({ hasText: /result|Nothing/ })
      .waitFor();
    return page.locator('.results h3 a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  };

  it.each([
    ['changes', '/changes/'],
    ['managing director or counter manager', '/compare/managing-director-and-service-manager/'],
    ['interview kit counter manager', '/roles/service-manager/interview/'],
  ])('finds pages of every kind: %s', async (query, found) => {
    expect(await search(query)).toContain(found);
  });

  it('finds a word that was written after the start', async () => {
    expect(await search('quokka')).toEqual([]);
    await openRole(page);
    write((text) => `${text}\nA quokka waits at the counter.\n`);
    await page.getByText('A quokka waits').waitFor();
    await expect.poll(() => search('quokka')).toEqual([role]);
  });
});

describe('the files of a role', () => {
  it.each(['.json', '.md', '/job-description.docx', '/job-description.md', '/job-description.txt'])('are served: %s', async (file) => {
    const { status, headers } = await fetch(`${address}/roles/service-manager${file}`);
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).not.toContain('html');
  });
});

describe('a page of the site that reads the store', () => {
  it('shows entries as they are, and a change', async () => {
    const own = await browser.newPage();
    await openRole(own, '/own/');
    write((text) => text.replace(/^title: .*/m, 'title: Hall manager'));
    await own.getByText('Hall manager').waitFor();
    write((text) => text.replace('title: Hall manager', 'title: Counter manager'));
    await own.getByText('Counter manager').waitFor();
    await own.close();
  });
});

describe('a draft', () => {
  // The page that is left may be reloaded for the change, which ends the way to the next.
  const status = async (of: string) => (await page.goto(address + of).catch(() => undefined))?.status();

  it('shows what it holds and what is missing, over no page and in no list', async () => {
    const file = path.join(folder, 'roles/claims-experience-manager.mdx');
    writeFileSync(
      file,
      templateOf('roles', 'Claims experience manager').replace(/^mandate:$/m, 'mandate: You own what a claim feels like.'),
    );
    await until('the page of the draft', async () => (await status('/roles/claims-experience-manager/')) === 200);
    const text = await page.locator('main').innerText();
    expect(text).toContain('To do before it’s published');
    expect(text).toContain('The field `summary` is not filled in yet');
    expect(text).toContain('You own what a claim feels like.');
    expect(await page.locator('vite-error-overlay').count()).toBe(0);
    await page.goto(`${address}/roles/`);
    expect(await page.locator('main').innerText()).not.toContain('Claims experience manager');
    rmSync(file);
    await until('its end', async () => (await status('/roles/claims-experience-manager/')) === 404);
  });
});
