import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { compressFolder } from '../src/hosting/compress.ts';
import { everywhere } from '../src/hosting/headers.ts';
import { launchBrowser } from './support/browser.ts';
import { nginx, startNginx } from './support/nginx.ts';
import { dist, pages } from './support/site.ts';

/**
 * Opens every page of dist/ in a browser, served by nginx with the written configuration, and says what the policy, the
 * console or the network has against it. Exits with 1 where anything has. A sample of it is in the suite.
 */
if (!nginx) {
  console.log('test:served is skipped: nginx is not installed');
  process.exit(0);
}
const folder = mkdtempSync(path.join(tmpdir(), 'served-'));
const root = path.join(folder, 'site');
cpSync(dist, root, { recursive: true });
await compressFolder(root);
const [server, browser] = await Promise.all([startNginx(root), launchBrowser()]);
const problems: string[] = [];
const queue = pages.map(({ address }) => address);
let requests = 0;
const start = performance.now();

async function work(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  let here = '';
  page.on('console', (message) => /error|warning/.test(message.type()) && problems.push(`${here} console: ${message.text()}`));
  page.on('pageerror', (error) => error.message !== 'Transition was skipped' && problems.push(`${here} error: ${error.message}`));
  page.on('requestfailed', (request) => problems.push(`${here} ${request.url()}: ${request.failure()?.errorText}`));
  page.on('response', (response) => {
    requests++;
    if (!response.url().startsWith(server.address)) problems.push(`${here} asks ${response.url()}`);
    if (response.status() >= 400) problems.push(`${here} ${response.url()}: ${response.status()}`);
  });
  for (let next = queue.shift(); next; next = queue.shift()) {
    here = next;
    const answer = await page.goto(server.address + next, { waitUntil: 'load' });
    const headers = answer?.headers() ?? {};
    for (const { name, value } of everywhere) if (headers[name.toLowerCase()] !== value) problems.push(`${here} lacks ${name}`);
    // What scripts do once the page has loaded, and what they load then.
    await page.waitForTimeout(50);
    if ((await page.locator('h1').count()) !== 1) problems.push(`${here} has not one h1`);
  }
}

const context = await browser.newContext();
await context.addInitScript(() => {
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    console.error(`policy: ${violatedDirective} ${blockedURI}`),
  );
});
await Promise.all([work(context), work(context)]);
await browser.close();
await server.stop();
rmSync(folder, { recursive: true, force: true });
console.log(
  `${pages.length} pages, ${requests} answers by nginx in ${((performance.now() - start) / 1000).toFixed(0)} s: ${problems.length} problems`,
);
for (const problem of problems) console.log(problem);
process.exit(problems.length > 0 ? 1 : 0);
