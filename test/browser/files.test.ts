import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { securityHeaders } from '../../src/hosting/headers.ts';
import { openSite } from '../support/browser.ts';
import { builtFixture } from '../support/build.ts';
import { heavyPdfs, pdfOf } from '../support/files.ts';
import { ENDLESS } from '../support/until.ts';
import { paragraph, run, wordFile } from '../support/word.ts';

const folder = builtFixture('root');
// With the policy that hosts set: a worker has that of its own answer and not that of the page.
const { browser, site } = await openSite(folder, '/', 0, securityHeaders('.build/fixture/root/content', '/'));
let page: Page;
const complaints: string[] = [];

const lines = [
  'We are a small shop for lamps. You will answer customers by live chat, phone and email, process returns',
  'and refunds, and resolve customer inquiries with patience and empathy. You will use Zendesk, and escal-',
  'ate complaints. You will work closely with our logistics and product teams.',
];

beforeEach(async () => {
  page = await (await browser.newContext()).newPage();
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${site.address}/vacancy-check/`);
  await page.getByLabel('Title of the ad').focus();
  await page.locator('vacancy-check[data-ready]').waitFor();
});
afterEach(async () => {
  await page.context().close();
  expect(complaints.splice(0)).toEqual([]);
});

const give = (name: string, bytes: Uint8Array) =>
  page.locator('[name=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
const text = () => page.locator('[name=text]').inputValue();
/** What the status says once it is no longer that of reading. */
const said = async () => {
  const status = page.locator('vacancy-check [role=status]').filter({ hasText: /^(?!Reading ).+/ });
  await status.waitFor();
  return status.textContent();
};

it('reads a Word file and a PDF in a worker, under the policy of the site', async () => {
  await give('ad.pdf', pdfOf(lines));
  expect(await said()).toContain('Most likely');
  expect(await text()).toContain('escalate complaints.');
  await page.getByRole('button', { name: 'Clear' }).click();
  await give('ad.docx', wordFile(lines.map((line) => paragraph(run(line))).join('') + paragraph(run('unseen', '<w:vanish/>'))));
  expect(await said()).toContain('Most likely');
  expect(await text()).toContain('escalate complaints.');
  expect(await text()).not.toContain('unseen');
  expect(page.workers()).toHaveLength(1);
});

/** The longest time for which the page did not answer, in milliseconds, while something is done. */
async function longestPause(act: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => {
    const times = { last: performance.now(), longest: 0 };
    const look = () => {
      const now = performance.now();
      times.longest = Math.max(times.longest, now - times.last);
      times.last = now;
      requestAnimationFrame(look);
    };
    look();
    Object.assign(window, { times });
  });
  await act();
  return page.evaluate(() => (window as unknown as { times: { longest: number } }).times.longest);
}

describe('a page lives through', () => {
  const documentOf = (xml: string) =>
    zipSync({ 'word/document.xml': strToU8(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${xml}`) });
  const files: [what: string, name: string, make: () => Uint8Array, message: RegExp][] = [
    ...Object.entries(heavyPdfs).map(
      ([name, make]) =>
        [`a PDF with ${name}`, 'ad.pdf', make, /too long to read|No text could be read/] satisfies [
          string,
          string,
          () => Uint8Array,
          RegExp,
        ],
    ),
    ['a Word file of tags that never end', 'ad.docx', () => documentOf('<w:p '.repeat(300_000)), /can’t be read/],
    ['a Word file of 60 MB of spaces', 'ad.docx', () => documentOf(' '.repeat(60_000_000)), /far more than an ad/],
    ['200 kB of <', 'ad.txt', () => Buffer.from('<'.repeat(200_000)), /too short/],
    [
      '200 kB of numbers that could be pay',
      'ad.txt',
      () => Buffer.from(`${lines.join(' ')} ${'1,'.repeat(99_000)}`),
      /too long|Most likely/,
    ],
  ];
  it.each(files)('%s', async (_, name, make, message) => {
    const bytes = make();
    const before = performance.now();
    const pause = await longestPause(async () => {
      await give(name, bytes);
      expect(await said()).toMatch(message);
    });
    expect(performance.now() - before).toBeLessThan(ENDLESS);
    expect(pause).toBeLessThan(ENDLESS / 3);
    // The next file has a worker again.
    await page.getByRole('button', { name: 'Clear' }).click();
    await give('ad.pdf', pdfOf(lines));
    expect(await said()).toContain('Most likely');
  });
});

it('shows what was given last, whatever ends first', async () => {
  await give('slow.pdf', heavyPdfs['a million states that are kept']?.() as Uint8Array);
  await give('ad.docx', wordFile(paragraph(run(lines.join(' ')))));
  expect(await said()).toContain('Most likely');
  // The work on the first has ended with its worker.
  expect(page.workers()).toHaveLength(1);
  expect(await said()).toContain('Most likely');
});
