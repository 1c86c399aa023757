import { cpus } from 'node:os';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { launchBrowser, serve } from './support/browser.ts';
import { pages } from './support/site.ts';

/**
 * Opens every page of dist/ in a browser, in both themes and both widths, and says what axe (WCAG 2.2 A and AA, best
 * practices), a sideways scroll, the console or the network has against it: every console message counts. Exits with 1
 * where anything has. An argument keeps to the pages whose address begins with it.
 */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const [under = '/'] = process.argv.slice(2);
const [browser, site] = await Promise.all([launchBrowser(), serve()]);
const problems: string[] = [];
const wanted = pages.filter(({ address }) => address.startsWith(under));
const queue = [...wanted];
let runs = 0;
const start = performance.now();

async function look(page: Page, address: string): Promise<void> {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await page.evaluate(
        (values) =>
          (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] }),
        tags,
      );
      for (const { id, nodes } of violations)
        problems.push(`${address} ${width} px, ${colorScheme}: ${id} at ${nodes[0]?.target.join(' ')}`);
      runs++;
    }
    if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth))
      problems.push(`${address} ${width} px: scrolls sideways`);
  }
}

/** Looks at one page after the other in one tab, which is quicker than a tab for each. */
async function work(): Promise<void> {
  const context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce' });
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  await context.addInitScript(axe.source);
  const page = await context.newPage();
  let address = '';
  page.on('console', (message) => problems.push(`${address} console: ${message.type()} ${message.text()}`));
  page.on('pageerror', (error) => problems.push(`${address} error: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${address} asks for ${response.url()}, which answers ${response.status()}`);
  });
  for (let next = queue.shift(); next; next = queue.shift()) {
    address = next.address;
    await page.goto(site.address + address, { waitUntil: 'load' });
    await look(page, address);
  }
  await context.close();
}

await Promise.all(cpus().slice(0, 4).map(work));
await browser.close();
await site.close();
console.log(
  `${wanted.length} pages, ${runs} runs of axe in ${((performance.now() - start) / 1000).toFixed(0)} s: ${problems.length} problems`,
);
for (const problem of problems) console.log(problem);
process.exit(problems.length > 0 || runs === 0 ? 1 : 0);
