import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { csvParseRows } from 'd3-dsv';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkTargets } from '../../src/check/link-targets.ts';
import { rules } from '../../src/check/rules/index.ts';
import { validateEntries } from '../../src/check/validate.ts';
import { filesBelow } from '../../src/hosting/manifest.ts';
import { readContent } from '../../src/read/content.ts';
import { addLevels, build, copyFixture, temporaryFolder } from '../support/build.ts';
import { attributes } from '../support/html.ts';
import { readSite } from '../support/whole-site.ts';

// A full, a standard and an outlined role beside one another.
const folder = temporaryFolder('levels');
const content = path.join(folder, 'content');
const site = path.join(folder, 'site');
const read = (file: string) => readFileSync(path.join(site, file), 'utf8');
const [outline, standard, full] = ['complaints-lead', 'returns-adviser', 'service-manager'] as const;

beforeAll(() => {
  copyFixture(content);
  addLevels(content);
  const { status, stdout, stderr } = build({ content, out: site });
  if (status !== 0) throw new Error(stdout + stderr);
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const comingOfOutline = 'This role is an outline. Still to come: skills, interview, first Monday.';
const comingOfStandard =
  'This role isn’t written in full yet. Still to come: when to hire, accountabilities, must-haves, who it works with, a typical week, the first 90 days, career moves.';

/** What readers see of a page between its header and its footer. */
const mainOf = (page: string) => {
  const html = read(`${page}index.html`);
  return html.slice(html.indexOf('<main'), html.indexOf('</main>')).replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '');
};
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

/** The headings below which nothing stands before the next of the same rank or a higher one. */
function emptyHeadings(html: string): string[] {
  const headings = [...html.matchAll(/<h([1-6])\b[^>]*>([\s\S]*?)<\/h\1>/g)];
  return headings.flatMap((heading, index) => {
    const next = headings[index + 1];
    const below = html.slice(heading.index + heading[0].length, next?.index ?? html.length);
    const isDeeper = next !== undefined && Number(next[1]) > Number(heading[1]);
    return isDeeper || textOf(below).trim() !== '' || /<(?:img|svg|input|table)\b/.test(below) ? [] : [textOf(heading[2] as string)];
  });
}

const pages = (id: string) => [`roles/${id}/`, `roles/${id}/job-description/`, `roles/${id}/interview/`, `monday/${id}/`];
const pairs = [`compare/${outline}-and-${full}/`, `compare/${outline}-and-${standard}/`];

describe('a site of roles at every level', () => {
  it('has the pages of each role that it has something for', () => {
    const made = [outline, standard, full].map((id) => pages(id).map((page) => existsSync(path.join(site, page, 'index.html'))));
    expect(made).toEqual([
      [true, true, false, false],
      [true, true, true, true],
      [true, true, true, true],
    ]);
  });

  it('has no dead link, and links may name exactly the ids that the pages have', () => {
    expect(readSite(site).problems).toEqual([]);
    const checked = validateEntries(readContent(content), { earliest: '2026-12-01', latest: '2026-12-01' }, rules);
    const { published } = linkTargets(checked);
    // Only some pages have what leads back to them, and links may name it on all.
    const plain = (ids: Iterable<string>) => [...ids].filter((id) => id !== 'what-links-here').sort();
    for (const page of [...pages(outline).slice(0, 2), ...pages(standard), ...pairs, 'titles/', 'monday/'])
      expect(plain(published.idsAt(`/${page}`) ?? []), page).toEqual(plain(attributes(read(`${page}index.html`), 'id')));
    expect(published.has(`/roles/${outline}/interview/`)).toBe(false);
  });

  it('has no empty heading or list, and no value that is not there, on the pages of roles that are not full', () => {
    const shown = [
      '',
      'roles/',
      'hire/',
      'titles/',
      'compare/',
      'monday/',
      'ownership/',
      'alignment/',
      'decisions/',
      'sources/returns-policy/',
    ];
    for (const page of [...pages(outline).slice(0, 2), ...pages(standard), ...pairs, ...shown]) {
      const html = mainOf(page);
      if (page !== '') expect(html.match(/<(ul|ol|dl|tbody)\b[^>]*>\s*<\/\1>/g), page).toBeNull();
      expect(emptyHeadings(html), page).toEqual([]);
    }
    const written = filesBelow(site).filter(
      (file) => /\.(?:html|md|txt|csv|json)$/.test(file) && /^(?:roles|compare|monday|data)\//.test(file),
    );
    expect(written.length).toBeGreaterThan(40);
    for (const file of written) expect(textOf(read(file)), file).not.toMatch(/\b(?:undefined|NaN)\b|\[object /);
  });

  it('says what is still to come on the page and in the document of a role, and nothing of that for a full one', () => {
    expect(textOf(mainOf(`roles/${outline}/`))).toContain(comingOfOutline);
    expect(textOf(mainOf(`roles/${standard}/`))).toContain(comingOfStandard);
    expect(read(`roles/${outline}.md`)).toContain(comingOfOutline);
    expect(read(`roles/${standard}.md`)).toContain(comingOfStandard);
    for (const text of [mainOf(`roles/${full}/`), read(`roles/${full}.md`)]) expect(text).not.toContain('Still to come');
  });

  it('scores each role by its own level, and says which', () => {
    expect(textOf(mainOf(`roles/${outline}/`))).toContain('100 out of 100 for an outline');
    expect(textOf(mainOf(`roles/${standard}/`))).toContain('100 out of 100 for a standard definition');
    expect(textOf(mainOf(`roles/${full}/`))).toMatch(/\b100 out of 100 \(/);
    expect(textOf(mainOf('health/'))).toMatch(/Complaints lead outline 100/);
  });

  it('answers for every decision that a role leaves to `otherwise`', () => {
    const record = JSON.parse(read(`roles/${outline}.json`)) as { completeness: string; decisionRights: Record<string, string> };
    expect(record.completeness).toBe('outline');
    expect(record.decisionRights).toEqual({ 'refund-limit': 'recommends', 'service-standards': 'no-say', 'opening-hours': 'no-say' });
    expect(mainOf('decisions/opening-hours/')).toContain(`/roles/${outline}/`);
  });

  it('leaves the gap of a job description in brackets, in each format', () => {
    const gap = '[What you’re looking for in a candidate. The role guide doesn’t say yet.]';
    const file = (format: string) => `roles/${outline}/job-description.${format}`;
    const word = unzipSync(new Uint8Array(readFileSync(path.join(site, file('docx')))))['word/document.xml'] as Uint8Array;
    expect(textOf(strFromU8(word))).toContain(gap);
    expect(read(file('txt'))).toContain(gap);
    expect(read(file('md')).replaceAll('\\', '')).toContain(gap);
    expect(read(`roles/${standard}/job-description.txt`)).not.toContain(gap);
    expect(read(`roles/${standard}/job-description.txt`)).toContain('Can repeat why somebody brought something back');
  });

  it('says in comparisons and in CSV what one of them does not say yet', () => {
    const compared = textOf(mainOf(`compare/${outline}-and-${full}/`));
    expect(compared).toContain('not written yet');
    expect(compared).not.toContain('of all their skills');
    const [head = [], ...rows] = csvParseRows(read('data/roles.csv').replace(/^\ufeff/, ''));
    const row = rows.find(([id]) => id === outline) as string[];
    expect(row).toHaveLength(head.length);
    expect(row[head.indexOf('Hiring: Must-haves')]).toBe('not written yet');
  });

  it('keeps records to the published schema, and writes no field that is not there into linked data', () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv as never);
    const validate = ajv.compile(JSON.parse(read('data/schemas/role-record.json')));
    for (const id of [outline, standard, full])
      expect(validate(JSON.parse(read(`roles/${id}.json`))), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    const [, script = ''] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(read(`roles/${outline}/index.html`)) ?? [];
    const linked = [JSON.parse(script) as { '@type'?: string }].flat().find((one) => one['@type'] === 'Occupation') ?? {};
    expect(Object.keys(linked)).toEqual(['@context', '@type', '@id', 'url', 'name', 'description', 'mainEntityOfPage']);
  });

  it('shows an internal document with its owner and its date, and no address', () => {
    const html = mainOf('sources/returns-policy/');
    expect(textOf(html)).toMatch(/Owner Service manager Date 2 March 2026 Kind internal document/);
    expect(textOf(html)).toContain('This is an internal document. Ask its owner for a copy.');
    expect(html).not.toContain('rel="external');
  });
});
