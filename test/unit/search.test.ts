import { describe, expect, it } from 'vitest';
import { kinds } from '../../src/model/index.ts';
import { createSearchIndex } from '../../src/search/create-index.ts';
import { openFullText, type Pagefind } from '../../src/search/full-text.ts';
import { Pages } from '../../src/search/pages.ts';
import { type IndexedPage, type PagesFile, packPages, summariesInFile, unpackPages } from '../../src/search/pages-file.ts';

const page = (address: string, title: string, kind: string, more: Partial<IndexedPage> = {}): IndexedPage => ({
  address,
  title,
  kind,
  language: 'en-gb',
  description: `${kind}: ${title}. What it is about.`,
  names: [],
  filters: { kind: [kind] },
  ...more,
});
const derived = (address: string, title: string, kind: string) => page(address, title, kind, { language: '', description: '' });

const rows: IndexedPage[] = [
  page('roles/cx-manager/', 'CX manager', 'Role', { filters: { kind: ['Role'], family: ['Leadership'], department: ['Data', 'Legal'] } }),
  page('roles/tam/', 'Technical account manager', 'Role', { names: ['Customer technician'] }),
  page('actions/offer-a-call-back/', 'Offer a call-back', 'Action'),
  page('glossary/assistant/', 'Assistant', 'Term', { names: ['chatbot', 'bot'] }),
  page('actions/mend-the-assistant/', 'Mend the assistant', 'Action'),
  page('glossary/front-line/', 'Front line', 'Term', { names: ['frontline'] }),
  derived('roles/cx-manager/interview/', 'Interview kit: CX manager', 'Interview kit'),
  derived('monday/tam/', 'A Monday for the technical account manager', 'Monday plan'),
  derived('compare/cx-manager-and-tam/', 'CX manager or technical account manager?', 'Comparison'),
  derived('rules/role/blank/', 'role/blank', 'Rule'),
];
const nameOf = (place: number) => `file-${place}`;
const { file, summaries } = packPages(rows, kinds, nameOf);

describe('the file of pages', () => {
  it('gives back what was put into it', () => {
    const back = unpackPages(JSON.parse(JSON.stringify(file))).map(({ summary: _, worth: _worth, ...row }) => row);
    const byAddress = (a: { address: string }, b: { address: string }) => (a.address < b.address ? -1 : 1);
    expect(back.sort(byAddress)).toEqual(rows.map(({ description: _, ...row }) => row).sort(byAddress));
  });
  it('says what a page of each kind is worth', () => {
    const worth = Object.fromEntries(unpackPages(file).map(({ kind, worth }) => [kind, worth]));
    expect(worth).toMatchObject({ Role: 1, Term: 0.9, 'Interview kit': 0.75, Rule: 0.35 });
  });
  it('says pages that repeat a role by their pattern', () => {
    expect(file.ofRoles.map(([, address, title]) => [address, title])).toEqual([
      ['compare/{0}-and-{1}/', '{0} or [1]?'],
      ['monday/{0}/', 'A Monday for the [0]'],
      ['roles/{0}/interview/', 'Interview kit: {0}'],
    ]);
  });
  it('points at the summary of each page, in files of a few', () => {
    const many = Array.from({ length: summariesInFile + 3 }, (_, at) =>
      page(`skills/s-${String(at).padStart(3, '0')}/`, `Skill ${at}`, 'Skill', { description: `Skill: Skill ${at}. About ${at}.` }),
    );
    const packed = packPages(many, kinds, nameOf);
    expect([...packed.summaries.values()].map(({ length }) => length)).toEqual([summariesInFile, 3]);
    for (const { title, summary } of unpackPages(packed.file))
      expect(packed.summaries.get(summary?.file ?? '')?.[summary?.place ?? -1]).toBe(`About ${title.split(' ')[1]}.`);
    expect(summaries.get('file-0')).toHaveLength(6);
  });
});

describe('names in other words', () => {
  const pages = new Pages(file, 'en-GB');
  const first = (query: string) => pages.match(query, false)[0]?.page.title;
  it.each([
    ['mend the bot', 'Mend the assistant'],
    ['mend the chatbot', 'Mend the assistant'],
    ['frontline', 'Front line'],
    ['tam', 'Technical account manager'],
  ])('find the page that was meant by %s', (query, title) => {
    expect(first(query)).toBe(title);
  });
  it('go from the word of the glossary to its other names too', () => {
    expect(pages.inOtherWords('assistant')).toEqual(['chatbot', 'bot']);
    expect(pages.inOtherWords('bot')[0]).toBe('assistant');
  });
  it('write as two what the playbook writes as two', () => {
    expect(pages.spaced('a callback')).toBe('a call back');
    expect(pages.spaced('frontline')).toBe('frontline');
  });
});

describe('the index', () => {
  const html = (language: string, main: string, title: string) =>
    `<!doctype html><html lang="${language}"><head><title>x</title></head><body><main ${main}><h1>${title}</h1><p>Some words.</p>
    <div hidden data-kind="Role" data-search="{&quot;kind&quot;:&quot;Role&quot;,&quot;filters&quot;:{&quot;family&quot;:[&quot;R&amp;D&quot;]}}"
    data-summary="About it." data-pagefind-meta="summary[data-summary]"></div></main></body></html>`.replace(/\n\s+/g, ' ');
  const pages = [
    { address: '/roles/b/', html: html('en-GB', 'data-pagefind-body', 'B &amp; <i>more</i>') },
    { address: '/roles/a/', html: html('en-GB', 'data-pagefind-body', 'A') },
    { address: '/de/roles/a/', html: html('de', 'data-pagefind-body', 'A auf Deutsch') },
    { address: '/monday/', html: html('en-GB', 'data-derived="Monday plan"', 'A &amp; <i>B</i>') },
    { address: '/404.html', html: html('en-GB', '', 'Not here') },
  ];
  const digest = async () =>
    (await createSearchIndex(pages)).files.map(({ path, content }) => `${path} ${Buffer.from(content).toString('base64')}`).sort();

  it('lists pages with text and pages with a title', async () => {
    const index = await createSearchIndex(pages);
    expect(index.pages).toBe(3);
    const content = index.files.find(({ path }) => path === 'pages.json')?.content as Uint8Array;
    const rows = unpackPages(JSON.parse(Buffer.from(content).toString()) as PagesFile);
    expect(rows.map(({ address, title, language, kind }) => [address, title, language, kind])).toEqual([
      ['de/roles/a/', 'A auf Deutsch', 'de', 'Role'],
      ['monday/', 'A & B', '', 'Monday plan'],
      ['roles/a/', 'A', 'en-gb', 'Role'],
      ['roles/b/', 'B & more', 'en-gb', 'Role'],
    ]);
    expect(rows[3]?.filters).toEqual({ kind: ['Role'], family: ['R&D'] });
  });
  it('has the same bytes for the same pages', async () => {
    expect(await digest()).toEqual(await digest());
  });
});

describe('the full text', () => {
  const result = (id: string) => ({ id, score: 1, data: () => Promise.reject(new Error('not asked for')) });
  const pagefind = (all: string[], found: string[]) =>
    ({ search: async (query: string | null) => ({ results: (query === null ? all : found).map(result) }) }) as unknown as Pagefind;
  const pages = unpackPages(
    packPages(
      [page('de/roles/a/', 'A', 'Role', { language: 'de' }), page('roles/a/', 'A', 'Role'), page('roles/b/', 'B', 'Role')],
      kinds,
      nameOf,
    ).file,
  );

  it('tells pages by their order in the index of the language', async () => {
    const fullText = await openFullText(pagefind(['en-gb_7f', 'en-gb_01'], ['en-gb_01', 'en-gb_7f']), pages);
    expect((await fullText.search('x')).map((match) => match.page.address)).toEqual(['roles/b/', 'roles/a/']);
  });
  it('is refused where it is of another build than the pages', async () => {
    await expect(openFullText(pagefind(['en-gb_7f'], []), pages)).rejects.toThrow('the index has 1 pages, and the file of pages 2');
  });
});
