import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSite, serve } from '../support/browser.ts';
import { builtFixture } from '../support/build.ts';

const { browser, site } = await openSite();
let page: Page;
const complaints: string[] = [];

const ad = `We are a small shop for lamps. You will answer customers by live chat, phone and email, process returns and refunds,
and resolve customer inquiries with patience and empathy. You will use Zendesk, work weekends in shifts, and escalate complaints.
You need friendly written and verbal communication, typing skills and at least five years of experience in customer service.
You will work closely with our logistics and product teams. Remote, within the United Kingdom. A passionate rockstar is welcome.`;

beforeEach(async () => {
  page = await (await browser.newContext()).newPage();
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => complaints.push(`a dialog: ${dialog.message()}`));
  await page.goto(`${site.address}/vacancy-check/`);
  await page.getByLabel('Title of the ad').focus();
  await page.locator('vacancy-check[data-ready]').waitFor();
});
afterEach(async () => {
  await page.context().close();
  expect(complaints.splice(0)).toEqual([]);
});

const check = async (text: string, title = '') => {
  await page.locator('[name=title]').fill(title);
  await page.locator('[name=text]').evaluate((field, value) => {
    (field as HTMLTextAreaElement).value = value;
  }, text);
  await page.getByRole('button', { name: 'Check the ad' }).click();
};
const status = () => page.locator('vacancy-check [role=status]').textContent();

it('says which job it is in spite of the title, why, and what is missing, and makes no request at all', async () => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await check(ad, 'Customer Experience Manager');
  await expect.poll(status).toContain('Most likely: Customer service representative');
  const report = (await page.locator('[data-report]').textContent()) ?? '';
  expect(report).toContain('The title promises different work');
  expect(report).toContain('which by itself most likely means: Customer experience manager');
  expect(report).toContain('These words point away from it:');
  expect(report).toMatch(/Pay: missing/);
  expect(report).toMatch(/Location or remote: mentioned/);
  expect(report).toMatch(/No minimum number of years without a reason: not met/);
  expect(report).toContain('“rockstar”');
  expect(await page.locator('[data-report] mark').count()).toBeGreaterThan(5);
  expect(await page.locator('[data-report] a[href$="/roles/customer-service-representative/"]').count()).toBeGreaterThan(0);
  expect(requests).toEqual([]);
});

it('takes the first line of a pasted ad for the title, and keeps a title that somebody wrote', async () => {
  const paste = async (text: string) => {
    await page.locator('[name=text]').evaluate((field, value) => {
      (field as HTMLTextAreaElement).value = value;
      field.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
    }, text);
  };
  const title = () => page.locator('[name=title]').inputValue();
  await paste(`Customer Success Manager\n${ad}`);
  expect(await title()).toBe('Customer Success Manager');
  await paste(`Support agent (Leeds)\n${ad}`);
  expect(await title()).toBe('Support agent (Leeds)');
  await page.locator('[name=title]').fill('Chief lamp officer');
  await paste(`Support agent (York)\n${ad}`);
  expect(await title()).toBe('Chief lamp officer');
});

it('takes the title from a file, and a new file replaces it', async () => {
  const give = (text: string) =>
    page.locator('[name=file]').setInputFiles({ name: 'ad.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await give(`Customer Success Manager\n${ad}`);
  await expect.poll(() => page.locator('[name=title]').inputValue()).toBe('Customer Success Manager');
  await give(`Service adviser\n${ad}`);
  await expect.poll(() => page.locator('[name=title]').inputValue()).toBe('Service adviser');
  await give(ad);
  await expect.poll(() => page.locator('[name=title]').inputValue()).toBe('');
  await page.getByText('Most likely: Customer service representative').waitFor();
});

it('shows what another title would change, and what it would not', async () => {
  await check(ad, 'Customer service representative');
  await expect.poll(status).toContain('Most likely: Customer service representative');
  await page.getByText('Try another title').click();
  await page.getByLabel('Another title for the same ad').fill('Customer Experience Manager');
  await page.getByRole('button', { name: 'See what changes' }).click();
  const answer = page.locator('[data-swap]');
  await answer.getByText('The title promises different work').waitFor();
  expect(await answer.textContent()).toContain('The work stays the same: Customer service representative');
});

it('quotes the red flags of the role from the ad', async () => {
  await page.goto(`${site.address}/vacancy-check/`);
  const { names, redFlags } = JSON.parse(readFileSync('dist/data/vacancy.json', 'utf8')) as {
    names: Record<string, string>;
    redFlags: Record<string, { phrase: string; means: string }[]>;
  };
  const [flag] = redFlags['customer-service-representative'] ?? [];
  await page.getByLabel('Title of the ad').focus();
  await page.locator('vacancy-check[data-ready]').waitFor();
  await check(`${ad}\n${flag?.phrase}.`);
  await expect.poll(status).toContain(names['customer-service-representative']);
  await page.getByRole('heading', { name: 'Red flags for this role' }).waitFor();
  expect(await page.locator('[data-report]').textContent()).toContain(flag?.means);
});

it('rewrites the ad in the order of a job description, as text and as a Word file', async () => {
  await check(`${ad}\nYou report to the head of service.`, 'Lamp adviser');
  await expect.poll(status).toContain('Most likely');
  await page.getByText('Show the rewritten ad').click();
  const rewritten = (await page.locator('[data-rewrite] pre').textContent()) ?? '';
  expect(rewritten).toContain('Lamp adviser');
  expect(rewritten).toContain('Reports to: You report to the head of service.');
  expect(rewritten).toContain('Pay: [Missing: What’s the pay range?]');
  const saved = async (name: string) => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
  };
  const text = await saved('Save as text');
  expect(text.name).toBe('lamp-adviser.txt');
  expect(text.bytes.toString()).toBe(rewritten);
  const word = await saved('Save as Word');
  expect(word.name).toBe('lamp-adviser.docx');
  const main = strFromU8(unzipSync(word.bytes)['word/document.xml'] as Uint8Array);
  expect(main).toContain('You report to the head of service.');
  expect(main).toContain('w:pStyle w:val="Heading2"');
});

it('speaks German on a German page', async () => {
  const german = await serve(builtFixture('german'));
  try {
    await page.goto(`${german.address}/vacancy-check/`);
    await page.locator('[name=title]').focus();
    await page.locator('vacancy-check[data-ready]').waitFor();
    await page.locator('[name=title]').fill('Customer Experience Manager');
    await page.locator('[name=text]').fill(ad);
    await page.locator('button[type=submit]').click();
    await page.getByRole('heading', { name: 'Dieselbe Anzeige als Stellenbeschreibung' }).waitFor();
    expect(await page.locator('[data-report]').textContent()).toContain('Diese Wörter der Anzeige sprechen für diese Rolle');
  } finally {
    await german.close();
  }
});

it.each([
  ['nothing', '', 'nothing to check'],
  ['a few words', 'Looking for a manager.', 'too short'],
  ['two megabytes', 'word '.repeat(420_000), 'longer than any ad'],
  ['bytes that are no text', '\u0000\u0001\u0002\ufffd'.repeat(200), 'isn’t text'],
  [
    'another language',
    'Wir suchen eine freundliche Kundenberaterin, die unsere Kunden am Telefon und per E-Mail betreut und ihre Fragen schnell beantwortet, mit viel Geduld und guten Kenntnissen. '.repeat(
      3,
    ),
    'seem to be in English',
  ],
  [
    'a CV',
    'Curriculum vitae. I have managed a team of nine agents. I was promoted. My experience is in support. I led projects and I am looking for work. Date of birth 1 May. References available.',
    'CV',
  ],
])('explains what is wrong with %s, and lives', async (_, text, message) => {
  await check(text);
  await expect.poll(status).toContain(message);
  await check(ad);
  await expect.poll(status).toContain('Most likely');
});

it('takes an ad that was copied as HTML, and runs none of it', async () => {
  await check(
    `<div onclick="alert(1)"><script>alert(2)</script><img src=x onerror=alert(3)><p>${ad}</p></div>`,
    '<img src=x onerror=alert(4)>',
  );
  await expect.poll(status).toContain('Most likely: Customer service representative');
  expect(await page.locator('[data-report] img, [data-report] script').count()).toBe(0);
});

it('reads a text file, a Word file and a PDF in the browser, and says so when it cannot', async () => {
  const field = page.locator('[name=file]');
  const printer = await (await browser.newContext()).newPage();
  await printer.setContent(`<p>${ad}</p>`);
  const buffer = Buffer.from(await printer.pdf());
  await printer.context().close();
  await field.setInputFiles({ name: 'ad.pdf', mimeType: 'application/pdf', buffer });
  await page.getByText('Most likely: Customer service representative').waitFor();
  await page.getByRole('button', { name: 'Clear' }).click();
  await field.setInputFiles({ name: 'ad.txt', mimeType: 'text/plain', buffer: Buffer.from(ad) });
  await page.getByText('Most likely: Customer service representative').waitFor();
  const word = readFileSync('dist/roles/cx-manager/job-description.docx');
  await field.setInputFiles({ name: 'ad.docx', mimeType: 'application/octet-stream', buffer: word });
  await page.locator('vacancy-check [role=status]', { hasText: 'Most likely' }).waitFor();
  expect(await page.locator('[name=text]').inputValue()).toContain('Keeps the improvement list public');
  await field.setInputFiles({ name: 'ad.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('no zip') });
  await page.getByText('This Word file can’t be read').waitFor();
  await field.setInputFiles({ name: 'ad.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 broken') });
  await page.getByText('No text could be read from this PDF').waitFor();
  await field.setInputFiles({ name: 'ad.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') });
  await page.getByText('kind of file can’t be read').waitFor();
});
