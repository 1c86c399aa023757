import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compressFolder } from '../../src/hosting/compress.ts';
import { securityHeaders } from '../../src/hosting/headers.ts';
import { verifySite } from '../../src/hosting/manifest.ts';
import { openBrowser } from '../support/browser.ts';
import { caddy, startCaddy } from '../support/caddy.ts';
import { nginx, type RunningServer, startNginx } from '../support/nginx.ts';
import { dist, pages } from '../support/site.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'served-'));
const root = path.join(folder, 'site');
beforeAll(async () => {
  cpSync(dist, root, { recursive: true });
  const { before, after } = await compressFolder(root);
  expect(after).toBeLessThan(before / 2);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

if (!nginx) console.log('nginx is not installed: no page is opened behind it');
if (!caddy) console.log('Caddy is not installed: the reference site is not read from it');

describe.skipIf(!nginx)('behind nginx with the written configuration', () => {
  let server: RunningServer;
  let browser: Browser;
  let context: BrowserContext;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startNginx(root), openBrowser()]);
    context = await browser.newContext();
    await context.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        console.error(`policy: ${violatedDirective} ${blockedURI}`),
      );
    });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('the reference site is whole by its list', async () => {
    const { files, problems: differences } = await verifySite(new URL(`${server.address}/`));
    expect(differences).toEqual([]);
    expect(files).toBeGreaterThan(1000);
  });

  it.concurrent.each(pages.map(({ address }) => address))('%s loads with its headers, and nothing is against it', async (address) => {
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('console', (message) => /error|warning/.test(message.type()) && problems.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => error.message !== 'Transition was skipped' && problems.push(`error: ${error.message}`));
    page.on('requestfailed', (request) => problems.push(`${request.url()}: ${request.failure()?.errorText}`));
    page.on('response', (response) => {
      if (!response.url().startsWith(server.address)) problems.push(`asks ${response.url()}`);
      if (response.status() >= 400) problems.push(`${response.url()}: ${response.status()}`);
    });
    // What scripts load once the page has loaded comes before the network is idle.
    const answer = await page.goto(server.address + address, { waitUntil: 'networkidle' });
    const headers = answer?.headers() ?? {};
    expect(securityHeaders('content', '/').filter(({ name, value }) => headers[name.toLowerCase()] !== value)).toEqual([]);
    expect(await page.locator('h1').count()).toBe(1);
    expect(problems).toEqual([]);
    await page.close();
  });
});

describe.skipIf(!caddy)('behind Caddy with the written configuration', () => {
  it('the reference site is whole by its list', async () => {
    const server = await startCaddy(root);
    try {
      expect((await verifySite(new URL(`${server.address}/`))).problems).toEqual([]);
    } finally {
      await server.stop();
    }
  });
});
