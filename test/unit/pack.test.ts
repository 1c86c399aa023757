import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { wordFile } from '../../src/browser/word-file.ts';
import { type Block, heading, paragraph } from '../../src/document/blocks.ts';
import { toDocx } from '../../src/document/docx.ts';
import { toMarkdown } from '../../src/document/markdown.ts';
import { type PackSource, type PackValues, packDocument, packParts, partDocument, partsOf } from '../../src/document/pack.ts';
import { type CompanyValues, jobDescription } from '../../src/document/role-document.ts';
import { toText } from '../../src/document/text.ts';
import { schemas } from '../../src/model/index.ts';
import { actionTime } from '../../src/model/times.ts';
import { referencesIn } from '../../src/model/walk.ts';
import { readLanguage } from '../../src/read/language.ts';
import { readPlaybook } from '../support/playbook.ts';

const playbook = readPlaybook('content');
const language = readLanguage('content', 'en-GB');
const values: PackValues = {
  company: 'Lamps & Sons <Ltd>',
  place: 'Leeds',
  pay: '£38,000 to £44,000',
  hours: '37.5 hours a week',
  reportsTo: 'Operations director',
  size: '50 to 299 people',
  sector: 'Business customers',
  apply: 'Write to jobs@lamps.example by 4 January.',
  candidates: [{ candidate: 'Amal', q1: '4', q2: '3', 'q1-note': 'Fixed the =SUM() of refunds.' }, { candidate: 'Bo', q1: '2' }, {}],
};

/** As the site makes it, with a line in the place of what stands on a sheet. */
function sourceOf(id: string): PackSource {
  const { data } = playbook.get('roles', id);
  const titles: Record<string, Record<string, string>> = {
    decisions: Object.fromEntries(playbook.of('decisions').map((decision) => [decision.id, decision.data.title])),
  };
  for (const { target, id: named } of referencesIn(schemas.roles, data))
    if (target !== 'touchpoints') titles[target] = { ...titles[target], [named]: playbook.get(target, named).data.title };
  const of = (collection: string) => Object.keys(titles[collection] ?? {});
  return {
    role: { id, ...data },
    titles,
    actions: Object.fromEntries(
      of('actions').map((action) => {
        const { data: does } = playbook.get('actions', action);
        return [action, { what: does.what, minutes: actionTime(does) }];
      }),
    ),
    materials: Object.fromEntries(
      of('materials').map((sheet) => {
        const { title, notes } = playbook.get('materials', sheet).data;
        return [sheet, { blocks: [heading(1, title), paragraph(`What stands on ${sheet}.`)], notes }];
      }),
    ),
  };
}
const source = sourceOf('cx-manager');
const textsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'list') return [...block.items];
    if (block.kind === 'table') return [...block.head, ...block.rows.flat()];
    return block.kind === 'page-break' ? [] : [block.text];
  });

describe('a hiring pack', () => {
  it.each(playbook.of('roles').map(({ id }) => id))('%s: has every part, and says nothing in brackets that was put in', (id) => {
    const whole = packDocument(sourceOf(id), values, language);
    expect(partsOf(sourceOf(id).role)).toEqual([...packParts]);
    const text = textsOf(whole).join('\n');
    for (const value of ['company', 'place', 'pay', 'hours', 'reportsTo', 'size', 'sector', 'apply'] as const)
      expect(text).toContain(values[value]);
    for (const empty of Object.values(language.words.jobDescription.empty)) expect(text).not.toContain(empty);
    expect(text).not.toMatch(/undefined|\[object|NaN/);
    for (const { question } of sourceOf(id).role.interview?.questions ?? []) expect(text).toContain(question);
    for (const sheet of Object.keys(sourceOf(id).materials)) expect(text).toContain(`What stands on ${sheet}.`);
  });

  it('is its parts one after the other, each on a new page', () => {
    const whole = JSON.stringify(packDocument(source, values, language));
    for (const part of packParts) {
      const blocks = partDocument(part, source, values, language);
      expect(blocks[0]).toMatchObject({ kind: 'heading', level: 1 });
      expect(whole, part).toContain(JSON.stringify([{ kind: 'page-break' }, ...blocks]).slice(1, -1));
    }
    const description = partDocument('jobDescription', source, values, language);
    expect(description).toEqual(jobDescription(playbook.get('roles', 'cx-manager'), playbook, language, values));
  });

  it('keeps brackets and the reporting line of the role where nothing was put in', () => {
    const text = textsOf(packDocument(source, {}, language)).join('\n');
    for (const field of ['company', 'place', 'pay', 'hours', 'apply'] as const)
      expect(text).toContain(language.words.jobDescription.empty[field]);
    expect(text).toContain('Customer experience director');
    expect(text).not.toContain(language.words.jobDescription.fields.size);
  });

  it('gives the candidate nothing of what the panel listens for', () => {
    const blocks = partDocument('workSample', source, values, language);
    const panel = blocks.findIndex((block) => block.kind === 'heading' && block.text === language.words.pack.forPanel);
    const sample = source.role.interview?.workSample;
    const given = textsOf(blocks.slice(0, panel));
    expect(blocks[panel - 1]).toEqual({ kind: 'page-break' });
    expect(given).toContain(sample?.task);
    for (const line of sample?.listenFor ?? []) expect(given).not.toContain(line);
    for (const id of sample?.materials ?? [])
      for (const note of playbook.get('materials', id).data.notes) {
        expect(given).not.toContain(note);
        expect(textsOf(blocks.slice(panel))).toContain(note);
      }
  });

  it('has a card for each candidate, and all of them side by side', () => {
    const blocks = partDocument('scorecards', source, values, language);
    expect(blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block.text] : []))).toEqual([
      'Amal',
      'Bo',
      'Candidate 3',
      'Side by side',
    ]);
    expect(textsOf(blocks)).toContain('Fixed the =SUM() of refunds.');
    const last = blocks.at(-1) as Extract<Block, { kind: 'table' }>;
    expect(last.head.slice(1)).toEqual(['Amal', 'Bo', 'Candidate 3']);
    expect(last.rows[0]?.slice(1)).toEqual(['4', '2', '']);
    expect(last.rows.at(-1)).toEqual([language.words.interview.average, '3.5', '2.0', '']);
  });

  it('says of a shop what the role says of shops, and leaves its hours and place to be put in', () => {
    const { data } = playbook.get('roles', 'customer-service-representative');
    const { differs, reportsTo } = data.variations?.stores ?? {};
    const textFor = (more: Pick<CompanyValues, 'reportsTo' | 'situations'>) =>
      textsOf(jobDescription({ data }, playbook, language, more)).join('\n');
    const shop = textFor({ situations: ['stores'] });
    for (const text of [differs, reportsTo, '[Put in the hours and the place']) expect(shop).toContain(text);
    for (const text of [differs, reportsTo, '[Put in the hours and the place']) expect(textFor({})).not.toContain(text);
    expect(textFor({ situations: ['stores'], reportsTo: 'Owner' })).not.toContain(reportsTo);
  });

  it('speaks to the candidate: what is said of the role in the third person follows words that lead to it', () => {
    for (const { id, data } of playbook.of('roles')) {
      const blocks = jobDescription({ data }, playbook, language, values);
      const leading = (item: string) =>
        blocks[blocks.findIndex((block) => block.kind === 'list' && block.items.some((one) => one.includes(item))) - 1];
      expect(leading(data.accountabilities?.[0] ?? ''), id).toEqual(paragraph('You’re the person who:'));
      expect(leading(data.skills?.core[0]?.evidence ?? ''), id).toEqual(paragraph('We’re looking for someone who:'));
      expect(textsOf(blocks), id).not.toContain(data.summary);
    }
  });

  const template = () =>
    toDocx([heading(1, 'Template')], {
      title: 'T',
      description: 'D',
      creator: 'C',
      language: 'en-GB',
      date: new Date('2026-11-29T00:00:00Z'),
    });

  it('is a Word file with its headings, tables, lists and pages, made in the browser from the package of another', async () => {
    const blocks = packDocument(source, values, language);
    const main = strFromU8(
      unzipSync(wordFile((await template()).buffer as ArrayBuffer, blocks, 'Hiring pack'))['word/document.xml'] as Uint8Array,
    );
    const count = (kind: Block['kind']) => blocks.filter((block) => block.kind === kind).length;
    expect(main.match(/<w:tbl>/g)).toHaveLength(count('table'));
    expect(main.match(/<w:br w:type="page"\/>/g)).toHaveLength(count('page-break'));
    expect(main.match(/w:val="Heading\d"/g)).toHaveLength(count('heading'));
    expect(main).toContain('Lamps &amp; Sons &lt;Ltd&gt;');
    // Every element that is opened is closed, in order.
    const open: string[] = [];
    for (const [, slash, name, alone] of main.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
      if (slash) expect(open.pop()).toBe(name);
      else if (!alone) open.push(name as string);
    }
    expect(open).toEqual([]);
  });

  it('says in Markdown and text what it says in Word', () => {
    const blocks = packDocument(source, values, language);
    expect(toMarkdown(blocks)).toContain('| Pay | £38,000 to £44,000 |');
    expect(toText(blocks)).toContain('Company: Lamps & Sons <Ltd>');
  });

  const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((file) => existsSync(file));
  it.runIf(office)(
    'opens in LibreOffice with what was put in',
    async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'pack-'));
      const file = path.join(folder, 'pack.docx');
      writeFileSync(file, wordFile((await template()).buffer as ArrayBuffer, packDocument(source, values, language), 'Hiring pack'));
      execFileSync(
        office as string,
        [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'txt:Text', '--outdir', folder, file],
        { stdio: 'ignore', timeout: 120_000 },
      );
      const text = readFileSync(path.join(folder, 'pack.txt'), 'utf8').replace(/\s+/g, ' ');
      rmSync(folder, { recursive: true, force: true });
      for (const value of ['Lamps & Sons <Ltd>', 'Operations director', 'Amal', ...(source.role.accountabilities ?? [])])
        expect(text).toContain(value);
    },
    130_000,
  );
});
