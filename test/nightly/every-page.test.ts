import { expect, it } from 'vitest';
import { Looks } from '../support/axe.ts';
import { openSite } from '../support/browser.ts';
import { pages } from '../support/site.ts';
import { invalidIn } from '../support/valid-html.ts';

const { browser, site } = await openSite();

it.concurrent.each(pages.map(({ address }) => address))('%s has no violation and no complaint in four looks', async (address) => {
  const looks = await Looks.open(browser);
  const problems: string[] = [];
  await looks.page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  looks.page.on('console', (message) => problems.push(`console: ${message.type()} ${message.text()}`));
  looks.page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  looks.page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`asks for ${response.url()}, which answers ${response.status()}`);
  });
  problems.push(...(await looks.problemsAt(site.address + address)));
  expect(problems).toEqual([]);
  await looks.close();
});

it('every page is valid HTML', async () => {
  expect((await invalidIn(pages)).slice(0, 20)).toEqual([]);
});
