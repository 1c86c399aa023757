import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { BuildResult } from '../bench/builds.ts';
import { generateContent } from '../bench/generate.ts';
import { measure, userSeconds } from '../bench/measure.ts';
import { adapters, type BenchPage, benchPages, changeWord, changeWordOfFile } from '../bench/pages.ts';
import { aimsTable, buildTables, growthTable } from '../bench/report.ts';
import { serveCompressed } from '../bench/serve.ts';
import { figure, median, medians, ratio, table } from '../bench/table.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'playbook-bench-test-'));
let pages: BenchPage[];

beforeAll(() => {
  generateContent('content', path.join(folder, 'content'), { roles: 3, actions: 2, seed: 7, bodyWords: 500 });
  pages = benchPages(path.join(folder, 'content'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Front matter as a tool reads it that follows YAML 1.1, and the text after it. */
function read(file: string): { matter: Record<string, unknown>; text: string } {
  const [, matter, text] = /^---\n(.*?)\n---\n\n(.*)$/s.exec(file) ?? [];
  return { matter: parse(matter ?? '', { version: '1.1' }), text: text?.trim() ?? '' };
}

describe('the pages that the peers build', () => {
  it('are the generated entries, with every field in words', () => {
    expect(pages.map(({ id }) => id)).toEqual(['action-00000', 'action-00001', 'role-00000', 'role-00001', 'role-00002']);
    const role = pages.find(({ id }) => id === 'role-00001');
    expect(role?.facts.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Mandate', 'Decision rights', 'Accountabilities', 'Week']),
    );
    expect(role?.facts.find(({ label }) => label === 'Reports to')?.items).toEqual(['Role: role-00000', 'Also: none']);
    expect(JSON.stringify(role?.facts)).not.toContain('[object');
    expect(role?.body.split(/\s+/).length).toBeGreaterThan(400);
  });

  it.each(Object.keys(adapters) as (keyof typeof adapters)[])('have the same title, fields and body in %s', (name) => {
    const files = adapters[name](pages);
    for (const page of pages) {
      const { matter, text } = read(files.get(`${page.collection}/${page.id}.md`) ?? '');
      expect(matter.title).toBe(page.title);
      expect(matter.description).toBe(page.description);
      expect(matter.facts).toEqual(page.facts);
      const body = text.replace(`# ${page.title}\n\n<Facts />\n\n`, '').replace(/\]\((\/(?:roles|actions)\/[^/)]+)\)/g, ']($1/)');
      expect(body).toBe(page.body);
      expect(read(files.get('entries.md') ?? '').text).toContain(`[${page.title}](/${page.collection}/${page.id}`);
    }
  });

  it('change in one word of the body and nowhere else', () => {
    const [page] = pages as [BenchPage];
    const before = page.body.split(/\s+/);
    const after = changeWord(page.body, 'quokka').split(/\s+/);
    expect(after.filter((word, index) => word !== before[index])).toEqual(['quokka']);
    expect(after).toHaveLength(before.length);
    expect(changeWordOfFile('---\nTwo words: 1\n---\n\nTwo words.\n', 'quokka')).toBe('---\nTwo words: 1\n---\n\nTwo quokka.\n');
    expect(() => changeWord('# Heading', 'quokka')).toThrow('no sentence');
  });
});

describe('figures', () => {
  it('takes medians, and leaves out what is not known', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(() => median([])).toThrow();
    expect(
      medians([
        { a: 1, b: null },
        { a: 3, b: null },
        { a: 8, b: 2 },
      ]),
    ).toEqual({ a: 3, b: 2 });
    expect(medians([{ a: null }])).toEqual({ a: null });
  });

  it('writes ratios, figures and tables', () => {
    expect(ratio(3, 2)).toBe('×1.50');
    expect([ratio(3, 0), ratio(null, 2), ratio(3, undefined)]).toEqual(['–', '–', '–']);
    expect([figure(1234.56, 1), figure(0), figure(null)]).toEqual(['1,234.6', '0', '–']);
    expect(
      table(
        ['tool', 's'],
        [
          ['ours', '1.00'],
          ['other', '12.00'],
        ],
      ),
    ).toBe(['| tool  |     s |', '| ----- | ----: |', '| ours  |  1.00 |', '| other | 12.00 |'].join('\n'));
  });

  const result = (tool: BuildResult['tool'], entries: number, phase: BuildResult['phase'], wall: number): BuildResult => {
    const figures = { wall, user: wall, peak: 512, output: 1, files: 2, pages: 1 };
    return { tool, entries, phase, figures, runs: [figures] };
  };

  it('compares with ours, by size and phase, and judges only aims that were measured', () => {
    const results = [
      result('ours', 1000, 'cold', 4),
      result('eleventy', 1000, 'cold', 5),
      result('ours', 1000, 'changed', 3),
      result('ours', 4000, 'cold', 20),
    ];
    expect(buildTables(results)).toMatch(/\| eleventy \| cold .*×1\.25/);
    expect(growthTable(results)).toMatch(/\| ours .*×5\.00/);
    const lines = aimsTable(results).split('\n').slice(4);
    expect(lines.map((line) => /\b(?:met|missed)\b/.exec(line)?.[0])).toEqual(['met', 'missed', 'met', 'missed']);
    expect(aimsTable(results.slice(1, 2))).toBe('');
    expect(growthTable(results.slice(0, 3))).toBe('');
  });
});

describe('a measured command', () => {
  it('costs what the shell says of its children', () => {
    expect(userSeconds('0m0.010s 0m0.000s\n1m2.500s 0m3.000s\n')).toBe(62.5);
    expect(() => userSeconds('')).toThrow('times');
  });

  it('is waited for, and fails with what it said', async () => {
    const cost = await measure('sleep 0.3 && echo done > done.txt', folder, process.env);
    expect(existsSync(path.join(folder, 'done.txt'))).toBe(true);
    expect(Object.values(cost).every((value) => value === null || value >= 0)).toBe(true);
    if (existsSync('/proc/self/stat')) expect(cost.peak).toBeTypeOf('number');
    await expect(measure('echo a reason; exit 3', folder, process.env)).rejects.toThrow(/failed \(3\):\na reason/);
  });
});

it('the server compresses text, counts by kind what it sent, and finds pages without their ending', async () => {
  writeFileSync(path.join(folder, 'index.html'), '<p>home</p>'.repeat(200));
  writeFileSync(path.join(folder, 'page.html'), '<p>page</p>');
  writeFileSync(path.join(folder, 'wasm.pagefind'), Buffer.alloc(300));
  const served = await serveCompressed(folder);
  try {
    const home = await fetch(`${served.address}/`, { headers: { 'Accept-Encoding': 'identity' } });
    expect(home.headers.get('content-encoding')).toBe('br');
    expect(await home.text()).toBe('<p>home</p>'.repeat(200));
    const { html, other, bytes, requests } = served.count();
    expect({ other, requests }).toEqual({ other: 0, requests: 1 });
    expect(html).toBe(Number(home.headers.get('content-length')));
    expect(bytes).toBe(html);
    expect(html).toBeLessThan(200);
    expect((await fetch(`${served.address}/page`)).status).toBe(200);
    expect((await fetch(`${served.address}/none/`)).status).toBe(404);
    served.count();
    await (await fetch(`${served.address}/wasm.pagefind`)).arrayBuffer();
    expect(served.count()).toMatchObject({ other: 300, html: 0, requests: 1 });
  } finally {
    await served.close();
  }
});
