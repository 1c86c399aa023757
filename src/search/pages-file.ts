import type { KindFacts } from '../model/kinds.ts';
import { wordsOf } from './text.ts';

/** A page that the search knows, as the index file lists it. */
export interface PageRow {
  /** Address without the site's base: `roles/cx-manager/`. */
  address: string;
  title: string;
  kind: string;
  /** Where its kind comes in a list of all, from 0 to 1. */
  worth: number;
  /** Other names: abbreviation first, then aliases. */
  names: string[];
  filters: Record<string, string[]>;
  /** The language of the full-text index that has the page's text, in small letters; empty where none has it. */
  language: string;
  /** How long its text is: 1 in the middle, twice as long 2. */
  length: number;
  /** The file of summaries that has this page's, and its place there. */
  summary?: { file: string; place: number };
}

/** A page as the index gives it. */
export type IndexedPage = Omit<PageRow, 'summary' | 'worth' | 'length'> & {
  description: string;
  /** How many different words its text has. */
  words: number;
};

/** Pages that no other tells of, by address: column by column, since what is alike is then together, and compresses best. */
export interface PageColumns {
  /** By their places. */
  kinds: number[];
  /** The title's words stand in an address as `*`. */
  addresses: string[];
  titles: string[];
  names: string[][];
  /** By their places. */
  choices: number[][];
  /** By their places; -1 where the text is not indexed. */
  languages: number[];
  /** How long the texts are that are indexed: a digit each, one more for twice the words. */
  lengths: string;
}

/**
 * What `pages.json` holds. It is fetched whole before the first answer, so names of fields are few, what can be told from
 * other parts of it is left out, and pages that are seldom the answer are in `later.json`.
 */
export interface PagesFile {
  /** Each kind of page and what it is worth. */
  kinds: [string, number][];
  /** Languages of the full-text index. */
  languages: string[];
  /** Each choice of a filter, as its name and value. */
  choices: [string, string][];
  pages: PageColumns;
}

/** What `later.json` holds, by the places in `pages.json`. */
export interface LaterFile {
  pages: PageColumns;
  /**
   * Pages whose address and title repeat those of one or two roles, which stand in both as `{0}` and `{1}`: kind,
   * address, title, and the roles of each (by place).
   */
  ofRoles: [number, string, string, number[][]][];
  /** Files with the summaries of pages whose text is indexed, so many in each, in the order of both lists of pages. */
  summaries: string[];
}

const longestSummary = 100;
/** Results are from all over the playbook, so a file holds few: about two kilobytes. */
export const summariesInFile = 64;

/** The digit of a text of middle length, and how many different words that has. */
const middle = { digit: 4, words: 250 };
const digitOf = (words: number): number => Math.min(9, Math.max(0, middle.digit + Math.round(Math.log2((words || 1) / middle.words))));

/** What a page of a kind that is not known is worth. */
const otherWorth = 0.7;
/** Pages that are worth no more are seldom the answer: sources and rules. */
export const LATER_WORTH = 0.6;

/**
 * @param facts How the search treats each kind of page.
 * @param nameOf The name of a file that holds these summaries; it must change with them.
 * @returns The two files of pages, and the files of summaries by name.
 */
export function packPages(
  given: readonly IndexedPage[],
  facts: Readonly<Record<string, KindFacts>>,
  nameOf: (place: number, summaries: readonly string[]) => string,
): { file: PagesFile; later: LaterFile; summaries: Map<string, string[]> } {
  const rows = given.toSorted((a, b) => (a.address < b.address ? -1 : 1));
  const worthOf = (kind: string): number => facts[kind]?.worth ?? otherWorth;
  const kinds = [...new Set(rows.map(({ kind }) => kind))].sort();
  const languages = [...new Set(rows.map(({ language }) => language))].filter(Boolean).sort();
  const all = rows.flatMap(({ filters }) =>
    Object.entries(filters).flatMap(([name, values]) => values.map((value) => `${name}\n${value}`)),
  );
  const choices = [...new Set(all)].filter((choice) => !choice.startsWith('kind\n')).sort();
  const roles = new Map(rows.filter(isRole).map(({ address, title }, place) => [idOf(address), { place, title }]));
  const ofRoles = new Map<string, LaterFile['ofRoles'][number]>();
  const columns = (): PageColumns => ({ kinds: [], addresses: [], titles: [], names: [], choices: [], languages: [], lengths: '' });
  const [first, later] = [columns(), columns()];
  const texts: [string[], string[]] = [[], []];
  for (const { kind, address, title, language, description, names, filters, words } of rows) {
    const pattern = language === '' && patternOf(address, title, roles);
    if (pattern) {
      const name = [kind, pattern.address, pattern.title].join('\n');
      const group = ofRoles.get(name) ?? [kinds.indexOf(kind), pattern.address, pattern.title, []];
      group[3].push(pattern.places);
      ofRoles.set(name, group);
      continue;
    }
    const isLater = worthOf(kind) <= LATER_WORTH;
    const pages = isLater ? later : first;
    const own = Object.entries(filters).flatMap(([name, values]) => values.map((value) => choices.indexOf(`${name}\n${value}`)));
    pages.kinds.push(kinds.indexOf(kind));
    pages.addresses.push(shortAddress(address, title));
    pages.titles.push(title);
    pages.names.push(facts[kind]?.byTitleOnly ? [] : names);
    pages.choices.push(own.filter((choice) => choice >= 0));
    pages.languages.push(languages.indexOf(language));
    if (!language) continue;
    texts[Number(isLater)]?.push(summaryOf({ title }, description));
    pages.lengths += digitOf(words);
  }
  const said = texts.flat();
  const summaries = new Map<string, string[]>();
  for (let start = 0; start < said.length; start += summariesInFile) {
    const some = said.slice(start, start + summariesInFile);
    summaries.set(nameOf(summaries.size, some), some);
  }
  return {
    file: {
      kinds: kinds.map((kind) => [kind, worthOf(kind)]),
      languages,
      choices: choices.map((choice) => choice.split('\n') as [string, string]),
      pages: first,
    },
    later: { pages: later, ofRoles: [...ofRoles.values()], summaries: [...summaries.keys()] },
    summaries,
  };
}

/** The pages of both files, or of the first alone; those whose text is indexed come by address. */
export function unpackPages({ kinds, languages, choices, pages: first }: PagesFile, later?: LaterFile): PageRow[] {
  const kindOf = (place: number) => {
    const [kind = '', worth = 0] = kinds[place] ?? [];
    return { kind, worth };
  };
  let texts = 0;
  const rows = [first, ...(later ? [later.pages] : [])].flatMap((pages) => {
    let lengths = 0;
    return pages.titles.map((title, at): PageRow => {
      const { kind, worth } = kindOf(pages.kinds[at] as number);
      const filters: Record<string, string[]> = { kind: [kind] };
      for (const choice of pages.choices[at] as number[]) {
        const [name, value] = choices[choice] as [string, string];
        filters[name] = [...(filters[name] ?? []), value];
      }
      const language = languages[pages.languages[at] as number] ?? '';
      const address = (pages.addresses[at] as string).replace('*', slugOf(title));
      const row: PageRow = { kind, worth, address, title, language, names: pages.names[at] as string[], filters, length: 1 };
      if (!language) return row;
      const text = texts++;
      row.length = 2 ** (Number(pages.lengths[lengths++]) - middle.digit);
      const file = later?.summaries[Math.floor(text / summariesInFile)];
      return file === undefined ? row : { ...row, summary: { file, place: text % summariesInFile } };
    });
  });
  const roles = rows.filter(isRole).map(({ address, title }) => ({ id: idOf(address), title }));
  rows.sort((a, b) => (a.address < b.address ? -1 : 1));
  for (const [place, address, title, all] of later?.ofRoles ?? []) {
    const { kind, worth } = kindOf(place);
    for (const places of all) {
      const own = places.map((role) => roles[role] as (typeof roles)[number]);
      const ids = own.map(({ id }) => id);
      const titles = own.map((role) => role.title);
      rows.push({
        kind,
        worth,
        address: filled(address, ids),
        title: filled(title, titles),
        language: '',
        names: [],
        filters: { kind: [kind] },
        length: 1,
      });
    }
  }
  return rows;
}

const isRole = ({ address, language }: { address: string; language: string }): boolean =>
  language !== '' && /^roles\/[^/]+\/$/.test(address);
const idOf = (address: string): string => address.split('/')[1] as string;

/** `roles/cx-manager/` of “CX manager” becomes `roles/*`. */
function shortAddress(address: string, title: string): string {
  const end = slugOf(title);
  return address.endsWith(`/${end}`) ? `${address.slice(0, -end.length)}*` : address;
}
const slugOf = (title: string): string => `${wordsOf(title).join('-')}/`;

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
/** `{0}` becomes the first text, `[0]` the same with a small first letter. */
const filled = (pattern: string, texts: readonly string[]): string =>
  pattern.replace(/([{[])([01])[}\]]/g, (_, open: string, place: string) => {
    const text = texts[Number(place)] ?? '';
    return open === '{' ? text : lowerFirst(text);
  });

function patternOf(address: string, title: string, roles: ReadonlyMap<string, { place: number; title: string }>) {
  const own: { place: number; title: string }[] = [];
  const parts = address.split('/').map((part) =>
    part
      .split('-and-')
      .map((id) => {
        const role = roles.get(id);
        return role ? `{${own.push(role) - 1}}` : id;
      })
      .join('-and-'),
  );
  if (own.length === 0 || own.length > 2) return undefined;
  const titles = own.map((role) => role.title);
  const pattern = titles.reduce((text, name, place) => text.replace(name, `{${place}}`).replace(lowerFirst(name), `[${place}]`), title);
  if (!titles.every((_, place) => pattern.includes(`${place}]`) || pattern.includes(`${place}}`))) return undefined;
  if (filled(pattern, titles) !== title) return undefined;
  return { address: parts.join('/'), title: pattern, places: own.map(({ place }) => place) };
}

/**
 * What a result says of a page, from the page's description; that begins with kind and title, which the result shows
 * already; the kind in the language of the page.
 */
export function summaryOf({ title }: { title: string }, description = ''): string {
  const after = `: ${title}. `;
  const [lead = '', ...rest] = description.split(after);
  return shortened(rest.length > 0 && lead.length < 30 ? rest.join(after) : description);
}

function shortened(text: string): string {
  if (text.length <= longestSummary) return text;
  return `${text.slice(0, text.lastIndexOf(' ', longestSummary)).replace(/[\s,;:.]+$/, '')} …`;
}
