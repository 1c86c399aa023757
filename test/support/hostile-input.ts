import { strToU8, zipSync } from 'fflate';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inXml } from '../../src/document/xml.ts';
import { openBrowser, type Site, serve } from './browser.ts';
import { payloads } from './payloads.ts';

const ad =
  'Customer success manager. You will own renewals and onboarding for forty business accounts, run business reviews and reduce churn. You report to the head of customer success and work with product and sales every week.';

let browser: Browser;
let site: Site;
let context: BrowserContext;
let page: Page;
const problems: string[] = [];

/** Payloads that fit into an address. */
const short = payloads.filter((text) => text.length < 2000);

/** Whether anything of a payload became markup or ran. */
const traces = () =>
  page.evaluate(() => {
    const found: string[] = [];
    if ('xss' in window || 'xss' in {}) found.push('it ran');
    for (const element of document.querySelectorAll(
      'main script:not([type="application/ld+json"]):not([src]), iframe, object, embed, base, marquee, main style, main link, main meta',
    ))
      found.push(element.outerHTML.slice(0, 100));
    for (const element of document.querySelectorAll('*'))
      for (const { name, value } of element.attributes)
        if (/^on/i.test(name) || (/^(?:href|src|action|xlink:href)$/.test(name) && /^\s*(?:javascript|vbscript|data:text)/i.test(value)))
          found.push(`${name}=${value.slice(0, 60)}`);
    return found;
  });

/** Waits until the browser has painted what was done last. */
const nextFrame = () => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));

async function isHarmless(what: string): Promise<void> {
  expect(await traces(), what).toEqual([]);
  expect(problems.splice(0), what).toEqual([]);
}

/** Numbers that are none, lists without end, and names of what every object has. */
const odd = ['-1', '1e309', 'NaN', '9'.repeat(400), ','.repeat(300), '[]', '%00', '__proto__', 'constructor'];

/** Every address that reads what stands after its question mark, and the names that it reads. */
const addresses: [string, string[]][] = [
  ['/search/', ['q', 'kind', 'family', 'department', 'time', 'money']],
  ['/compare/', ['roles']],
  ['/titles/', ['q']],
  ['/hire/', ['path']],
  ['/monday/', ['minutes', 'people', 'role', 'skills', 'money', 'with', 'without', 'keep', 'done', 'team', 'from', 'monday', 'department']],
  ['/readiness/', ['a']],
  ['/ownership/', ['department', 'role', 'journey', 'stage']],
  ['/actions/', ['audience', 'minutes', 'people', 'money', 'department', 'evidence']],
];

/**
 * Describes what must happen to hostile input of readers.
 * @param some Chooses from a list: all of it, or a part that differs from turn to turn; `each` is how many have one chosen.
 */
export function describeHostileInput(some: <T>(list: readonly T[], turn: number, each?: number) => readonly T[]): void {
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), serve()]);
    context = await browser.newContext();
    page = await context.newPage();
    page.on('dialog', (dialog) => {
      problems.push(`dialogue: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on(
      'console',
      (message) => message.type() === 'error' && problems.push(`${page.url().slice(0, 200)} console: ${message.text().slice(0, 200)}`),
    );
    page.on(
      'pageerror',
      (error) => error.message !== 'Transition was skipped' && problems.push(`${page.url().slice(0, 200)} error: ${error.message}`),
    );
    page.on(
      'request',
      (request) =>
        !request.url().startsWith(site.address) &&
        !/^(?:blob|data):/.test(request.url()) &&
        problems.push(`request: ${request.url().slice(0, 200)}`),
    );
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it('there are at least 60 payloads', () => {
    expect(new Set(payloads).size).toBeGreaterThanOrEqual(60);
  });

  describe('addresses', () => {
    it.each(addresses.map(([address, names], turn) => [address, names, turn] as const))(
      '%s treats what it is given as text',
      async (address, names, turn) => {
        for (const payload of some(short, turn)) {
          const given = new URLSearchParams(names.map((name) => [name, payload]));
          await page.goto(`${site.address}${address}?${given}#${encodeURIComponent(payload)}`, { waitUntil: 'load' });
          expect(await traces(), payload).toEqual([]);
        }
        await page.waitForLoadState('networkidle');
        await isHarmless(address);
      },
    );

    it('numbers that are none, and lists without end, break no tool', async () => {
      for (const [address, names] of addresses)
        for (const value of some(odd, names.length, 3)) {
          await page.goto(`${site.address}${address}?${new URLSearchParams(names.map((name) => [name, value]))}`);
          expect(await page.locator('h1').isVisible()).toBe(true);
        }
      await isHarmless('odd values');
    });
  });

  describe('what is typed', () => {
    it('in the search', async () => {
      await page.goto(`${site.address}/search/`);
      const field = page.getByRole('searchbox');
      for (const payload of payloads) {
        await field.fill(payload.slice(0, 200));
        await nextFrame();
      }
      await field.press('Enter');
      await page.locator('.search-status').filter({ hasText: '<img src=x' }).waitFor();
      await isHarmless('search');
    });

    it('in the check of an ad, pasted', async () => {
      await page.goto(`${site.address}/vacancy-check/`);
      for (const payload of some(payloads, 0, 2)) {
        await page.locator('[name=title]').fill(payload.slice(0, 200));
        await page.locator('textarea').fill(`${ad} ${payload.slice(0, 2000)}`);
        await page.getByRole('button', { name: 'Check the ad' }).click();
      }
      await isHarmless('pasted ads');
      await page.locator('textarea').fill(ad);
      await page.getByRole('button', { name: 'Check the ad' }).click();
      await page
        .getByText(/Most likely/)
        .first()
        .waitFor();
    });

    it('in the check of an ad, as files', async () => {
      await page.goto(`${site.address}/vacancy-check/`);
      const text = payloads.join('\n');
      const document = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${inXml(text)}</w:t></w:r></w:p></w:body></w:document>`;
      const files = [
        { name: 'ad.txt', mimeType: 'text/plain', buffer: Buffer.from(text) },
        { name: 'ad.html', mimeType: 'text/html', buffer: Buffer.from(text) },
        { name: '<img src=x onerror=window.xss=1>.txt', mimeType: 'text/plain', buffer: Buffer.from('Customer success manager') },
        { name: 'ad.docx', mimeType: '', buffer: Buffer.from(zipSync({ 'word/document.xml': strToU8(document) })) },
        {
          name: 'entity.docx',
          mimeType: '',
          buffer: Buffer.from(
            zipSync({ 'word/document.xml': strToU8('<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><x>&b;</x>') }),
          ),
        },
        { name: 'broken.docx', mimeType: '', buffer: Buffer.from('PK\x03\x04 no archive') },
        {
          name: 'bomb.docx',
          mimeType: '',
          buffer: Buffer.from(zipSync({ 'word/document.xml': new Uint8Array(60 * 1024 * 1024) }, { level: 9 })),
        },
        { name: 'broken.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 <script>window.xss=1</script>') },
        { name: 'large.txt', mimeType: 'text/plain', buffer: Buffer.alloc(20 * 1024 * 1024, 'a ') },
      ];
      for (const file of files) {
        await page.locator('vacancy-check [role=status]').evaluate((status) => status.replaceChildren());
        await page.locator('input[type=file]').setInputFiles(file);
        await page
          .locator('vacancy-check [role=status]')
          .filter({ hasText: /^(?!Reading ).+/ })
          .waitFor();
        expect(await traces(), file.name).toEqual([]);
      }
      await page.locator('[name=title]').fill('Customer success manager');
      await page.locator('textarea').fill(ad);
      await page.getByRole('button', { name: 'Check the ad' }).click();
      await page
        .getByText(/Most likely/)
        .first()
        .waitFor();
      await isHarmless('files');
    });

    it('in the check of an ad, as files that are dropped', async () => {
      await page.goto(`${site.address}/vacancy-check/`);
      // What is dragged comes over the tool before it is dropped; the code comes then.
      await page.locator('main textarea').dispatchEvent('dragenter');
      await page.waitForFunction(() => customElements.get('vacancy-check') !== undefined);
      for (const [index, payload] of some(payloads, 1, 2).entries()) {
        await page.evaluate(
          ([name, text]) => {
            const given = new DataTransfer();
            given.items.add(new File([text as string], name as string, { type: 'text/plain' }));
            // A drag may carry markup beside its files.
            given.setData('text/html', text as string);
            const target = document.querySelector('main textarea') as HTMLElement;
            target.dispatchEvent(new DragEvent('drop', { dataTransfer: given, bubbles: true, cancelable: true }));
          },
          [`${payload.replaceAll('/', '_').slice(0, 100)}.txt`, `${index} ${ad} ${payload}`],
        );
        // Each has to arrive before the next, or this would drop them past the tool.
        await page.waitForFunction((start) => document.querySelector('textarea')?.value.startsWith(start), `${index} `);
      }
      await page.getByRole('button', { name: 'Check the ad' }).click();
      await page
        .locator('vacancy-check [role=status]')
        .filter({ hasText: /^(?!Reading ).+/ })
        .waitFor();
      await isHarmless('dropped files');
    });
  });

  describe('what the browser has kept', () => {
    const pagesThatRecall = [
      '/',
      '/monday/',
      '/monday/cx-manager/',
      '/search/',
      '/roles/cx-manager/interview/',
      '/roles/cx-manager/job-description/',
      '/readiness/',
    ];
    const forms: readonly [string, (payload: string) => string][] = [
      ['payloads as texts', (payload: string) => JSON.stringify(payload)],
      [
        'payloads in lists',
        (payload: string) =>
          JSON.stringify([payload, { title: payload, address: payload }, { title: payload, address: 'javascript:window.xss=1' }]),
      ],
      ['payloads as pages', (payload: string) => JSON.stringify([{ title: payload, address: '/roles/' }])],
      ['payloads in objects', (payload: string) => JSON.stringify({ [payload]: payload, role: payload, __proto__: { xss: 1 } })],
      ['what is no JSON', (payload: string) => payload],
      ['wrong shapes', () => '[[[{}]]]'],
    ];
    it.each(forms.map(([name, form], turn) => [name, form, turn] as const))('%s', async (_, form, turn) => {
      for (const payload of some(short, turn, 60)) {
        await page.goto(`${site.address}/404.html`);
        await page.evaluate((value) => {
          const names = [
            'look',
            'pages',
            'recent-searches',
            'ticked',
            'plan',
            'scorecard',
            'scorecard:cx-manager',
            'job-description',
            'readiness',
            'company',
          ];
          for (const name of names) localStorage.setItem(`playbook:${name}`, value);
        }, form(payload));
        for (const address of pagesThatRecall) await page.goto(site.address + address);
      }
      await isHarmless('local storage');
    });
  });
}
