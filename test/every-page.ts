import { cpus } from 'node:os';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { launchBrowser, serve } from './support/browser.ts';
import { pages } from './support/site.ts';

/**
 * Opens every page of dist/ in a browser, in both themes and both widths, and says what axe (WCAG 2.2 A and AA, best
 * practices), the console or a sideways scroll has against it. Exits with 1 where anything has.
 */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const [browser, site] = await Promise.all([launchBrowser(), serve()]);
const problems: string[] = [];
const queue = [...pages];
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

async function work(): Promise<void> {
  const context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce' });
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { address } = next;
    const page = await context.newPage();
    page.on('console', (message) => /error|warning/.test(message.type()) && problems.push(`${address} console: ${message.text()}`));
    page.on('pageerror', (error) => error.message !== 'Transition was skipped' && problems.push(`${address} error: ${error.message}`));
    await page.goto(site.address + address, { waitUntil: 'load' });
    await page.evaluate(axe.source);
    await look(page, address);
    await page.close();
  }
}

await Promise.all(cpus().slice(0, 4).map(work));
await browser.close();
await site.close();
console.log(
  `${pages.length} pages, ${runs} runs of axe in ${((performance.now() - start) / 1000).toFixed(0)} s: ${problems.length} problems`,
);
for (const problem of problems) console.log(problem);
process.exit(problems.length > 0 ? 1 : 0);
