import { describe, expect, it } from 'vitest';
import { kinds } from '../../src/model/index.ts';
import { createSearchIndex } from '../../src/search/create-index.ts';
import { type Fragment, type FullText, openFullText, type Pagefind } from '../../src/search/full-text.ts';
import { Pages } from '../../src/search/pages.ts';
import { type IndexedPage, type LaterFile, type PagesFile, packPages, summariesInFile, unpackPages } from '../../src/search/pages-file.ts';
import { partsOf } from '../../src/search/parts.ts';
import { Search } from '../../src/search/search.ts';
import { stem, wordsOf } from '../../src/search/text.ts';
import { relatedFor, synonymsFor } from '../../src/search/vocabulary/synonyms.ts';

const page = (address: string, title: string, kind: string, more: Partial<IndexedPage> = {}): IndexedPage => ({
  address,
  title,
  kind,
  language: 'en-gb',
  description: `${kind}: ${title}. What it is about.`,
  names: [],
  filters: { kind: [kind] },
  words: 250,
  ...more,
});
const derived = (address: string, title: string, kind: string) => page(address, title, kind, { language: '', description: '', words: 0 });

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
const { file, later, summaries } = packPages(rows, kinds, nameOf);

it('takes the first part of an address for a language only where a page is in it', () => {
  const pages = [
    page('law/refunds/', 'Refunds', 'Law'),
    page('de/law/refunds/', 'Erstattungen', 'Law', { language: 'de' }),
    derived('faq/', 'Questions', 'Page'),
    page('', 'Home', 'Page'),
  ];
  const packed = packPages(pages, kinds, nameOf);
  const listed = (language: string) =>
    new Pages(unpackPages(packed.file, packed.later), language).rows.map(({ address }) => address).sort();
  expect(listed('de')).toEqual(['', 'de/law/refunds/', 'faq/']);
  expect(listed('en-gb')).toEqual(['', 'faq/', 'law/refunds/']);
});

describe('the file of pages', () => {
  it('gives back what was put into it', () => {
    const back = unpackPages(...(JSON.parse(JSON.stringify([file, later])) as [PagesFile, LaterFile])).map(
      ({ summary: _, worth: _worth, length: _length, ...row }) => row,
    );
    const byAddress = (a: { address: string }, b: { address: string }) => (a.address < b.address ? -1 : 1);
    expect(back.sort(byAddress)).toEqual(rows.map(({ description: _, words: _words, ...row }) => row).sort(byAddress));
  });
  it('says what a page of each kind is worth', () => {
    const worth = Object.fromEntries(unpackPages(file, later).map(({ kind, worth }) => [kind, worth]));
    expect(worth).toMatchObject({ Role: 1, Term: 0.9, 'Interview kit': 0.75, Rule: 0.35 });
  });
  it('says pages that repeat a role by their pattern', () => {
    expect(later.ofRoles.map(([, address, title]) => [address, title])).toEqual([
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
    for (const { title, summary } of unpackPages(packed.file, packed.later))
      expect(packed.summaries.get(summary?.file ?? '')?.[summary?.place ?? -1]).toBe(`About ${title.split(' ')[1]}.`);
    expect(summaries.get('file-0')).toHaveLength(6);
  });
});

/** The full text of pages: the words of each, by address. */
const textOf = (pages: Pages, texts: Record<string, string>): FullText => ({
  find: async (word) =>
    new Map(
      Object.entries(texts).flatMap(([address, text]) => {
        const places = wordsOf(text).flatMap((other, place) => (stem(other) === stem(word) ? [place] : []));
        const found = pages.byAddress.get(address);
        return found && places.length > 0 ? [[found, { places, inSummary: false }] as const] : [];
      }),
    ),
});

describe('an answer', () => {
  // A few more pages, so that words weigh as in a playbook.
  const others = Array.from({ length: 60 }, (_, at) => page(`sources/${at}/`, `Source ${at} zz${at}`, 'Source'));
  const packed = packPages(
    [
      ...rows,
      ...others,
      page('roles/contact-centre-manager/', 'Contact centre manager', 'Role'),
      page('roles/representative/', 'Customer service representative', 'Role'),
      page('roles/conversation-designer/', 'Conversation designer', 'Role'),
      page('skills/conversation-design/', 'Conversation design', 'Skill'),
      page('roles/planner/', 'Workforce planner', 'Role'),
      page('skills/scheduling/', 'Forecasting and scheduling', 'Skill'),
      page('actions/rule/', 'Stop one harmful rule', 'Action', { filters: { kind: ['Action'], money: ['no money'] } }),
      page('actions/repeat/', 'Remove one reason to call', 'Action', { names: ['repeat contact'] }),
      page('debates/cx-or-service/', 'Customer experience or customer service?', 'Debate'),
      page('measures/satisfaction/', 'Customer satisfaction', 'Measure'),
      page('principles/history/', 'Use what customers have told you', 'Principle'),
    ],
    kinds,
    nameOf,
  );
  const all = unpackPages(packed.file, packed.later);
  const pages = new Pages(all, 'en-GB');
  pages.addSynonyms(synonymsFor('en-GB'));
  const search = new Search(pages);
  const fullText = textOf(pages, {
    'roles/representative/': 'salary salary salary contact customer service price results weekend',
    'roles/contact-centre-manager/': 'salary weekend',
    'principles/history/': 'people call twice and say the same again, a rule, results',
    'actions/repeat/': 'the same people call twice, stop that',
    'glossary/assistant/': 'a machine that talks',
  });
  const titles = async (query: string, filters = {}) =>
    (await search.all(query, filters, fullText)).results.map((result) => result.page.title);

  it.each([
    // Many words of a name beat one in a text, however often that has it.
    ['salary contact centre manager', 'Contact centre manager'],
    // A word for somebody by their work asks for the role.
    ['chatbot designer', 'Conversation designer'],
    ['scheduling manager', 'Workforce planner'],
    ['forecasting and scheduling', 'Forecasting and scheduling'],
    // Other words for the same thing, both ways, and as one word or two.
    ['mend the bot', 'Mend the assistant'],
    ['tam', 'Technical account manager'],
    ['callback', 'Offer a call-back'],
    // A contrast of what no page compares, and one between roles.
    ['difference between customer experience and customer service', 'Customer experience or customer service?'],
    ['technical account manager vs cx manager', 'CX manager or technical account manager?'],
    ['how do we stop people calling twice', 'Remove one reason to call'],
    ['interview questions for a cx manager', 'Interview kit: CX manager'],
  ])('to %s begins with %s', async (query, title) => {
    expect((await titles(query))[0]).toBe(title);
  });
  it.each(['pizza recipe', '50 results for bitcoin price', 'qwertyuiop', 'mortgage'])('to %s is that there is nothing', async (query) => {
    expect(await titles(query)).toEqual([]);
  });
  it.each([
    // A real word that is near one of the playbook's, where no page has the corrected query.
    ['harmless pilot', undefined],
    ['technical acount manager', 'technical account manager'],
    ['forecasting and schedulng', 'forecasting and scheduling'],
  ])('corrects %s to %s', async (query, instead) => {
    expect((await search.all(query, {}, fullText)).instead).toBe(instead);
  });
  it('from names alone is given where they have the query, and begins the whole answer', async () => {
    const named = search.named('technical account manager', {})?.results.map((result) => result.page.title) ?? [];
    expect(named[0]).toBe('Technical account manager');
    expect((await titles('technical account manager')).slice(0, named.length)).toEqual(named);
    expect(search.named('salary at weekends', {})).toBeUndefined();
    expect(search.named('technical account managr', {})).toBeUndefined();
  });
  it('takes a time for a part of a name where a page is called so', async () => {
    const huddle = packPages([page('actions/huddle/', 'Hold a ten-minute huddle', 'Action'), ...others], kinds, nameOf);
    const found = new Search(new Pages(unpackPages(huddle.file, huddle.later), 'en-GB')).names('10 minute huddle', {});
    expect(found.stated).toEqual({});
    expect(found.results[0]?.page.address).toBe('actions/huddle/');
  });
  it('names the words that no page has, and keeps pages that have the others apart', async () => {
    const { missing, results, near } = await search.all('bitcoin price results', {}, fullText);
    expect(missing).toEqual(['bitcoin']);
    expect(results).toEqual([]);
    expect(near.map(({ page: { title } }) => title)).toContain('Customer service representative');
    // A single word of a text is found, however rarely it is there.
    const single = await search.all('weekend', {}, fullText);
    expect(single.missing).toEqual([]);
    expect(single.results.map(({ page: { title } }) => title)).toContain('Contact centre manager');
  });
  it('corrects words that no page has, and none when asked for them as written', async () => {
    const corrected = await search.all('asistant', {}, fullText);
    expect(corrected).toMatchObject({ instead: 'assistant', missing: [] });
    expect(corrected.results[0]?.page.title).toBe('Assistant');
    const literal = await search.all('asistant', {}, fullText, true);
    expect(literal).toMatchObject({ instead: undefined, missing: ['asistant'], results: [] });
    expect(await search.all('weekend talks', {}, fullText)).toMatchObject({ instead: undefined });
    // Two letters differ in six.
    expect((await search.all('recipe', {}, fullText)).instead).toBeUndefined();
  });
  it('says which filters the words state, and leaves those away that the reader takes off', async () => {
    const stated = await search.all('no budget', {}, fullText);
    expect(stated.stated).toEqual({ money: 'no money' });
    expect(stated.results.map((result) => result.page.address)).toEqual(['actions/rule/']);
    expect((await search.all('no budget', { money: '' }, fullText)).results.length).toBeGreaterThan(1);
  });
  it('begins with the pages that are called so, which are known without the full text', async () => {
    for (const query of ['conversation designer', 'assistant', 'customer service', 'cx manager']) {
      const first = search.certain(query, {}).map((result) => result.page.title);
      // Before the synonyms are loaded too.
      expect(new Search(new Pages(all, 'en-GB')).certain(query, {}).map((result) => result.page.title)).toEqual(first);
      expect((await titles(query)).slice(0, first.length)).toEqual(first);
    }
    expect(search.certain('assistant', {})).not.toEqual([]);
    expect(search.certain('assistant talks', {})).toEqual([]);
  });
  it('gives another name only for what is called so', async () => {
    const named = packPages(
      [
        page('actions/a/', 'Call back unhappy customers', 'Action', { names: ['angry people'] }),
        page('measures/b/', 'Net score', 'Measure', { names: ['NPS'] }),
      ],
      kinds,
      nameOf,
    );
    const small = new Search(new Pages(unpackPages(named.file, named.later), 'en-GB'));
    expect(small.names('angry people', {}).results[0]).toMatchObject({ page: { address: 'actions/a/' }, otherName: undefined });
    expect(small.names('nps', {}).results[0]).toMatchObject({ page: { address: 'measures/b/' }, otherName: 'NPS' });
  });
  describe('where pages say how people look for them', () => {
    const known = new Pages(all, 'en-GB');
    known.addSynonyms(synonymsFor('en-GB'));
    known.addSynonyms(relatedFor('en-GB'), 'related');
    known.addSearches({
      phrases: { 'glossary/front-line/': 'counter worker|facing public', 'skills/scheduling/': 'customer guess|weekend', 'none/': 'gone' },
      owned: { 'roles/tam/': ['measures/satisfaction/', 'none/'] },
    });
    const asked = new Search(known);
    const first = async (query: string) => (await asked.all(query, {}, textOf(known, {}))).results[0];

    it.each([
      // The words themselves, and words of everyday speech about the same thing.
      ['workers facing the public', 'Front line'],
      ['employees facing the public', 'Front line'],
      // A name comes before words by which something else is looked for.
      ['customer satisfaction guess', 'Customer satisfaction'],
      // What a role answers for leads to it, where the query has a word for somebody by their work.
      ['satisfaction manager', 'Technical account manager'],
      ['satisfaction', 'Customer satisfaction'],
    ])('%s leads to %s', async (query, title) => {
      expect((await first(query))?.page.title).toBe(title);
    });
    it('does not say that the page is called so', async () => {
      expect(await first('facing the public')).toMatchObject({ page: { title: 'Front line' }, otherName: undefined });
    });
    it('corrects a word to one of them', () => {
      expect(known.nearestWord('publik')).toBe('public');
    });
  });
  it('to no query is every page, what is worth most first, then by title', () => {
    const found = search.browse({}).results.map((result) => result.page.title);
    expect(found.slice(0, 2)).toEqual(['CX manager', 'Contact centre manager']);
    expect(found.at(-1)).toBe('role/blank');
  });
});

describe('the parts of a page', () => {
  const words = [
    ...Array.from({ length: 40 }, (_, at) => `intro${at}`),
    'Steps',
    ...Array.from({ length: 40 }, () => 'filler'),
    'call',
    'them',
    'twice',
    'Done',
    'call',
  ];
  const fragment: Fragment = {
    url: '/',
    content: words.join(' '),
    anchors: [
      { element: 'h2', id: 'steps', text: 'Steps', location: 40 },
      { element: 'h2', id: 'done', text: 'Done when', location: 84 },
      { element: 'li', id: 'item', text: '', location: 85 },
    ],
    meta: {},
  };
  it('are those that hold the words, with the words around them', () => {
    const parts = partsOf(fragment, new Set(['call', 'twice'].map(stem)));
    expect(parts.map(({ id, label, words: count }) => [id, label, count])).toEqual([
      ['steps', 'Steps', 2],
      ['item', 'Done when', 1],
    ]);
    expect(parts[0]?.excerpt.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join(' ')).toBe(
      '… filler filler filler filler filler [call] them [twice] …',
    );
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
    const file = <T>(name: string): T => JSON.parse(Buffer.from(index.files.find(({ path }) => path === name)?.content ?? []).toString());
    const rows = unpackPages(file<PagesFile>('pages.json'), file<LaterFile>('later.json'));
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
  const result = (id: string) => ({ id, words: [1, 2], data: () => Promise.reject(new Error('not asked for')) });
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
    expect([...(await fullText.find('x'))].map(([{ address }, { places }]) => [address, places])).toEqual([
      ['roles/b/', [1, 2]],
      ['roles/a/', [1, 2]],
    ]);
  });
  it('finds the same of a word, whatever was loaded before: only pages that have the word itself', async () => {
    const asked: string[] = [];
    // What Pagefind finds without quotation marks grows with what is loaded: words that begin alike.
    const growing = {
      search: async (query: string | null) => {
        if (query) asked.push(query);
        const found =
          query === null
            ? ['en-gb_7f', 'en-gb_01']
            : query.startsWith('"')
              ? ['en-gb_01']
              : ['en-gb_01', 'en-gb_7f'].slice(0, asked.length);
        return { results: found.map(result) };
      },
    } as unknown as Pagefind;
    const fullText = await openFullText(growing, pages);
    const addresses = async () => [...(await fullText.find('des')).keys()].map(({ address }) => address);
    expect(await addresses()).toEqual(['roles/b/']);
    await fullText.find('service');
    expect(await addresses()).toEqual(['roles/b/']);
  });
  it('is refused where it is of another build than the pages', async () => {
    await expect(openFullText(pagefind(['en-gb_7f'], []), pages)).rejects.toThrow('the index has 1 pages, and the file of pages 2');
  });
});
