import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { csvParseRows } from 'd3-dsv';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { comparedTable, compareRoles, type Names, type RoleRecord } from '../../src/playbook/compare.ts';
import { frameMinutes, interviewPlan } from '../../src/playbook/interview.ts';
import { readLanguage } from '../../src/read/language.ts';
import { plannedOf } from '../../src/text/range.ts';
import { dist, pages } from '../support/site.ts';

const read = (file: string) => readFileSync(path.join(dist, file), 'utf8');
const { words } = readLanguage('content', 'en-GB');
const names = JSON.parse(read('data/names.json')) as Names;
// Those of the reference playbook are written in full.
const roles = readdirSync(path.join(dist, 'roles'))
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(read(`roles/${file}`)) as Required<RoleRecord>);
const unescaped = (xml: string) =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');

describe('role records', () => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv as never);
  const validate = ajv.compile(JSON.parse(read('data/schemas/role-record.json')));

  it.each(roles.map((role) => [role.id, role] as const))('%s keeps to the published schema', (_, role) => {
    expect(validate(role), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });

  it('refuses a record with a hole in it', () => {
    const { mandate: _, ...rest } = roles[0] as RoleRecord;
    expect(validate(rest)).toBe(false);
  });
});

describe('roles.csv', () => {
  const [head = [], ...rows] = csvParseRows(read('data/roles.csv').replace(/^\ufeff/, ''));

  it('reads back to the values of the roles, with commas, quotes and line breaks in them', () => {
    const byId = rows.map(([id]) => roles.find((role) => role.id === id) as RoleRecord);
    expect(byId.length).toBe(roles.length);
    const [, ...expected] = comparedTable(
      compareRoles(byId, names, words),
      byId.map(({ title }) => title),
      words,
    );
    expect(head.length).toBe(expected.length + 2);
    for (const [index, row] of rows.entries()) expect(row.slice(2)).toEqual(expected.map((field) => field[index + 2]));
    const values = rows.flat();
    for (const sign of [',', '\n']) expect(values.some((value) => value.includes(sign))).toBe(true);
  });
});

describe('job descriptions', () => {
  it.each(roles.map((role) => [role.id, role] as const))(
    '%s has a Word file with headings, lists and tables, and the whole text',
    (id, role) => {
      const xml = strFromU8(
        unzipSync(new Uint8Array(readFileSync(path.join(dist, `roles/${id}/job-description.docx`))))['word/document.xml'] as Uint8Array,
      );
      const text = unescaped(xml.replace(/<[^>]+>/g, ''));
      for (const sentence of [...role.accountabilities, ...role.mustHaves, role.mandate]) expect(text).toContain(sentence);
      expect(xml.match(/<w:pStyle w:val="Heading1"\/>/g)?.length).toBe(1);
      expect(xml.match(/<w:pStyle w:val="Heading2"\/>/g)?.length).toBeGreaterThan(5);
      expect(xml.match(/<w:numPr>/g)?.length).toBeGreaterThan(5);
      expect(xml.match(/<w:tbl>/g)?.length).toBeGreaterThanOrEqual(3);
    },
  );

  const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((file) => existsSync(file));
  it.runIf(office)(
    'open in LibreOffice, for every role',
    () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'office-'));
      const files = roles.map(({ id }) => {
        const copy = path.join(folder, `${id}.docx`);
        execFileSync('cp', [path.join(dist, `roles/${id}/job-description.docx`), copy]);
        return copy;
      });
      const options = { stdio: 'ignore', timeout: 280_000 } as const;
      execFileSync(
        office as string,
        [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'html', '--outdir', folder, ...files],
        options,
      );
      for (const role of roles) {
        const html = readFileSync(path.join(folder, `${role.id}.html`), 'utf8');
        const text = unescaped(html.replace(/<[^>]+>/g, '').replaceAll('&nbsp;', ' ')).replace(/\s+/g, ' ');
        for (const sentence of [...role.accountabilities, ...role.mustHaves]) expect(text, role.id).toContain(sentence);
        expect(html, role.id).toMatch(/<h1[\s>]/);
        expect(html.match(/<h2[\s>]/g)?.length, role.id).toBeGreaterThan(5);
      }
      rmSync(folder, { recursive: true, force: true });
    },
    300_000,
  );

  it('says in each form only what the definition says', () => {
    for (const role of roles) {
      const known = JSON.stringify([role, names]);
      const bullets = read(`roles/${role.id}/job-description.txt`)
        .split('\n')
        .filter((line) => line.startsWith('- '))
        .map((line) => line.slice(2));
      for (const accountability of role.accountabilities) expect(bullets).toContain(accountability);
      for (const mustHave of role.mustHaves) expect(known).toContain(JSON.stringify(mustHave).slice(1, -1));
    }
  });
});

describe('the interview kit', () => {
  it.each(roles.map((role) => [role.id, role] as const))(
    '%s has a plan for 45, 60 and 90 minutes that tests every core skill',
    (_, role) => {
      for (const minutes of [45, 60, 90]) {
        const plan = interviewPlan(role, minutes);
        expect(plan, `${minutes} minutes`).toBeDefined();
        const chosen = (plan?.questions ?? []).map((index) => role.interview.questions[index]);
        expect(chosen.reduce((sum, question) => sum + plannedOf(question?.minutes ?? 0), 0)).toBe(plan?.asked);
        expect((plan?.asked ?? 0) + frameMinutes).toBeLessThanOrEqual(minutes);
        const tested = new Set(chosen.flatMap((question) => question?.tests ?? []));
        for (const { skill } of role.skills.core) expect(tested.has(skill), skill).toBe(true);
      }
    },
  );
});

/** Properties that schema.org gives to the types that we use, as of version 29. @see https://schema.org/Occupation */
const thing = ['name', 'description', 'url', 'alternateName', 'mainEntityOfPage', 'identifier', 'image', 'sameAs', 'subjectOf'];
const creativeWork = ['inLanguage', 'isPartOf', 'datePublished', 'dateModified', 'author', 'publisher', 'license', 'about'];
const definedTerm = [...thing, 'inDefinedTermSet', 'termCode'];
const vocabulary: Record<string, string[]> = {
  Occupation: [
    ...thing,
    'educationRequirements',
    'estimatedSalary',
    'experienceRequirements',
    'occupationLocation',
    'occupationalCategory',
    'qualifications',
    'responsibilities',
    'skills',
  ],
  WebPage: [...thing, ...creativeWork],
  DefinedTerm: definedTerm,
  CategoryCode: [...definedTerm, 'codeValue', 'inCodeSet'],
  CategoryCodeSet: [...thing, ...creativeWork, 'hasCategoryCode', 'hasDefinedTerm'],
  OccupationalExperienceRequirements: [...thing, 'monthsOfExperience'],
  HowTo: [...thing, ...creativeWork, 'estimatedCost', 'performTime', 'prepTime', 'step', 'steps', 'supply', 'tool', 'totalTime', 'yield'],
  HowToStep: [...thing, ...creativeWork, 'itemListElement', 'position', 'text', 'item'],
  HowToTool: [...thing, 'requiredQuantity'],
  HowToSupply: [...thing, 'requiredQuantity', 'estimatedCost'],
  MonetaryAmount: [...thing, 'currency', 'value', 'maxValue', 'minValue'],
};

describe('linked data', () => {
  it('stands on every role page, and holds only terms of schema.org for its types', () => {
    const found = pages.flatMap(({ address, html }) =>
      [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(([, json = '']) => ({
        address,
        data: JSON.parse(json),
      })),
    );
    const visit = (value: unknown, where: string) => {
      if (Array.isArray(value)) for (const item of value) visit(item, where);
      else if (typeof value === 'object' && value !== null) {
        const { '@type': type, '@context': _, '@id': __, ...rest } = value as Record<string, unknown>;
        expect(Object.keys(vocabulary), where).toContain(type);
        for (const [key, inner] of Object.entries(rest)) {
          expect(vocabulary[type as string], `${where}: ${type}.${key}`).toContain(key);
          visit(inner, where);
        }
      }
    };
    for (const { address, data } of found) {
      expect(data['@context']).toBe('https://schema.org');
      visit(data, address);
    }
    for (const { id } of roles)
      expect(found.some(({ address, data }) => address === `/roles/${id}/` && data['@type'] === 'Occupation')).toBe(true);
    expect(pages.some(({ html }) => html.includes('"JobPosting"'))).toBe(false);
  });
});
