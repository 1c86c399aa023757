import type { Browser } from 'playwright-core';
import type { Served } from './serve.ts';

/** Between two keys, in milliseconds: a quick typist's. */
const betweenKeys = 120;

/** Bytes of our own code and Pagefind's that a reader's browser fetches for a search opened over a page. */
export async function codeOfSearch(browser: Browser, served: Served): Promise<number> {
  const page = await browser.newPage();
  await page.goto(`${served.address}/roles/`, { waitUntil: 'load' });
  await served.quiet(500);
  served.count();
  await page.keyboard.press('/');
  const field = page.locator('#search-dialog-field');
  await field.waitFor();
  await field.fill('nps');
  await page.locator('.search-dialog .results > li').first().waitFor();
  await served.quiet(500);
  const { js } = served.count();
  await page.close();
  return js;
}

/**
 * Types queries into the search page of a served site, once all that it needs is loaded.
 * @returns Milliseconds from each key to the frame in which its results stand, for the keys that changed the list.
 */
export async function keyTimes(browser: Browser, served: Served, queries: readonly string[]): Promise<number[]> {
  const page = await browser.newPage();
  await page.goto(`${served.address}/search/?q=customer`, { waitUntil: 'load' });
  await page.locator('.results > li').first().waitFor();
  await served.quiet(500);
  await page.evaluate(observe);
  const field = page.getByRole('searchbox');
  for (const query of queries) {
    await field.fill('');
    await field.pressSequentially(query, { delay: betweenKeys });
    await served.quiet(300);
  }
  const times = await page.evaluate(() => (window as unknown as { times: number[] }).times);
  await page.close();
  return times;
}

/** Runs in the page. */
function observe(): void {
  const times: number[] = [];
  (window as unknown as { times: number[] }).times = times;
  let pressed: number | undefined;
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key.length === 1) pressed = event.timeStamp;
    },
    true,
  );
  new MutationObserver(() => {
    const from = pressed;
    pressed = undefined;
    if (from === undefined) return;
    requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - from)));
  }).observe(document.querySelector('.results') as Element, { childList: true });
}
