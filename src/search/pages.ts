import { editDistance } from '../check/nearest.ts';
import { plain, stem, stems, stopWords, wordsOf } from './text.ts';

/** A page that the search knows, as the index file lists it. */
export interface PageRow {
  /** Address without the site's base: `roles/cx-manager/`. */
  address: string;
  title: string;
  kind: string;
  summary: string;
  /** Other names: abbreviation first, then aliases. */
  names: string[];
  filters: Record<string, string[]>;
  /** The page's key in the full-text index: its language, `_` and a digest. */
  key: string;
}

/** What `pages.json` holds: lists, since names of fields would be a fifth of its bytes. */
export interface PagesFile {
  kinds: string[];
  /** Each choice of a filter, as its name and value. */
  choices: [string, string][];
  /** Kind (by place), address, title, key, summary, names, choices (by place). */
  pages: [number, string, string, string, string?, string[]?, number[]?][];
}

/** Kinds that repeat another page in another form; they are found by title alone. */
const derived = new Set(['Rule', 'Monday plan', 'Interview kit', 'Job description', 'Comparison', 'Source']);
const longestSummary = 100;

export function packPages(rows: readonly PageRow[]): PagesFile {
  const kinds = [...new Set(rows.map(({ kind }) => kind))].sort();
  const all = rows.flatMap(({ filters }) =>
    Object.entries(filters).flatMap(([name, values]) => values.map((value) => `${name}\n${value}`)),
  );
  const choices = [...new Set(all)].filter((choice) => !choice.startsWith('kind\n')).sort();
  return {
    kinds,
    choices: choices.map((choice) => choice.split('\n') as [string, string]),
    pages: rows.map(({ kind, address, title, key, summary, names, filters }) => {
      const own = Object.entries(filters).flatMap(([name, values]) => values.map((value) => choices.indexOf(`${name}\n${value}`)));
      const row: PagesFile['pages'][number] = [kinds.indexOf(kind), address, title, key];
      row.push(
        derived.has(kind) ? '' : shortened(summary),
        derived.has(kind) ? [] : names,
        own.filter((choice) => choice >= 0),
      );
      while (row.length > 4 && (row.at(-1) as unknown[] | string).length === 0) row.pop();
      return row;
    }),
  };
}

function unpackPages({ kinds, choices, pages }: PagesFile): PageRow[] {
  return pages.map(([kind, address, title, key, summary = '', names = [], own = []]) => {
    const filters: Record<string, string[]> = { kind: [kinds[kind] as string] };
    for (const choice of own) {
      const [name, value] = choices[choice] as [string, string];
      filters[name] = [...(filters[name] ?? []), value];
    }
    return { kind: kinds[kind] as string, address, title, key, summary, names, filters };
  });
}

/** The pages in a language, and those of the others that are not to be had in it. A page without a key is as its address says. */
function inLanguage(pages: readonly PageRow[], language: string): readonly PageRow[] {
  const prefix = /^[a-z]{2}(?:-[A-Z]{2})?\//;
  const translated = pages.some(({ address }) => address.startsWith(`${language}/`));
  const isOwn = ({ key, address }: PageRow) =>
    key === '' ? (prefix.exec(address)?.[0] ?? '') === (translated ? `${language}/` : '') : key.startsWith(`${language.toLowerCase()}_`);
  const own = pages.filter(isOwn);
  const had = new Set(own.map(({ address }) => address.replace(prefix, '')));
  return [...own, ...pages.filter((page) => !isOwn(page) && !had.has(page.address.replace(prefix, '')))];
}

function shortened(text: string): string {
  if (text.length <= longestSummary) return text;
  return `${text.slice(0, text.lastIndexOf(' ', longestSummary)).replace(/[\s,;:.]+$/, '')} …`;
}

interface Name {
  page: number;
  text: string;
  plain: string;
  stems: string[];
  /** 1 for the title, a little less for any other name. */
  worth: number;
}

export interface NameMatch {
  page: PageRow;
  /** 0 to 1; 1 is the title, whole. */
  score: number;
  /** The name that matched, where it is not the title. */
  name?: string | undefined;
}

/** The pages of a playbook, to be found by their names. */
export class Pages {
  readonly rows: readonly PageRow[];
  readonly byKey: ReadonlyMap<string, PageRow>;
  readonly byAddress: ReadonlyMap<string, PageRow>;
  readonly #names: Name[] = [];
  readonly #summaries: Set<string>[];
  readonly #weights = new Map<string, number>();
  readonly #known = new Map<string, number>();
  readonly #byStem = new Map<string, Set<number>>();
  readonly #short = new Map<string, string>();

  /** @param language Of the pages wanted, as `lang` of a page says it; a page that it does not have is there in another. */
  constructor(file: PagesFile, language = '') {
    const all = unpackPages(file);
    const pages = inLanguage(all, language);
    this.rows = pages;
    this.byKey = new Map(pages.filter(({ key }) => key).map((page) => [page.key, page]));
    this.byAddress = new Map(pages.map((page) => [page.address, page]));
    this.#summaries = pages.map((page) => new Set(stems(page.summary)));
    const counts = new Map<string, number>();
    pages.forEach((page, index) => {
      const own = new Set<string>(this.#summaries[index]);
      for (const [place, text] of [page.title, ...page.names].entries()) {
        const name: Name = { page: index, text, plain: plain(text), stems: stems(text), worth: place === 0 ? 1 : 0.97 };
        for (const part of name.stems) {
          own.add(part);
          const names = this.#byStem.get(part) ?? new Set();
          this.#byStem.set(part, names.add(this.#names.length));
        }
        this.#names.push(name);
        if (place > 0 && /^[A-Za-z]{2,4}$/.test(text) && text === text.toUpperCase() && page.kind === 'Term')
          this.#short.set(name.plain, plain(page.title));
        for (const word of wordsOf(text)) this.#known.set(word, (this.#known.get(word) ?? 0) + 3);
      }
      for (const word of wordsOf(page.summary)) this.#known.set(word, (this.#known.get(word) ?? 0) + 1);
      for (const part of own) counts.set(part, (counts.get(part) ?? 0) + 1);
    });
    for (const [part, count] of counts) this.#weights.set(part, Math.log(1 + pages.length / count));
  }

  /** How much a stem tells pages apart: rare ones more. Natural logarithm of pages over pages that have it. */
  weight(part: string): number {
    return this.#weights.get(part) ?? Math.log(1 + this.rows.length);
  }

  /** Whether the playbook's names and summaries have a word, or one that begins with it. */
  knows(word: string): boolean {
    if (this.#known.has(word) || this.#weights.has(stem(word)) || stopWords.has(word)) return true;
    return word.length >= 2 && [...this.#known.keys()].some((known) => known.startsWith(word));
  }

  /** The word of the playbook that was most likely meant by one that it does not have. */
  nearestWord(word: string): string | undefined {
    if (word.length < 4 || /\d/.test(word)) return undefined;
    const limit = word.length < 6 ? 1 : word.length < 9 ? 2 : 3;
    let best: { word: string; cost: number } | undefined;
    for (const [known, count] of this.#known) {
      if (Math.abs(known.length - word.length) > limit || known.length < 4) continue;
      const distance = editDistance(word, known);
      if (distance > limit) continue;
      const cost = distance + (known[0] === word[0] ? 0 : 0.6) - Math.min(0.4, Math.log10(count) / 5);
      if (!best || cost < best.cost) best = { word: known, cost };
    }
    return best?.word;
  }

  /**
   * Pages whose names or summary have words of the query, best first.
   * @param typing Whether the last word may be the beginning of one.
   */
  match(query: string, typing: boolean): NameMatch[] {
    const spelt = wordsOf(query)
      .map((word) => this.#short.get(word) ?? word)
      .join(' ');
    const found = this.#match(query, typing);
    if (spelt === plain(query)) return found;
    const best = new Map(found.map((match) => [match.page, match]));
    for (const match of this.#match(spelt, typing)) if (match.score > (best.get(match.page)?.score ?? 0)) best.set(match.page, match);
    return [...best.values()].sort((a, b) => b.score - a.score);
  }

  #match(query: string, typing: boolean): NameMatch[] {
    const wanted = plain(query);
    const words = wordsOf(query);
    const meant = words.some((word) => !stopWords.has(word)) ? words.filter((word) => !stopWords.has(word)) : words;
    const short = meant.join(' ');
    const parts = [...new Set(meant.map(stem))];
    if (parts.length === 0) return [];
    const total = parts.reduce((sum, part) => sum + this.weight(part), 0);
    const last = parts.at(-1) as string;
    const best = new Map<number, { score: number; name: Name }>();
    for (const name of this.#candidates(parts, typing)) {
      let score: number;
      if (name.plain === wanted || name.plain === short) score = 1;
      else {
        let found = 0;
        let covered = 0;
        for (const part of new Set(name.stems)) {
          if (parts.includes(part)) {
            found += this.weight(part);
            covered += this.weight(part);
          } else if (typing && last.length >= 2 && part.startsWith(last)) {
            found += this.weight(last) * 0.9;
            covered += this.weight(part) * 0.7;
          }
        }
        const whole = name.stems.reduce((sum, part) => sum + this.weight(part), 0) || 1;
        const asked = Math.min(1, found / total);
        score = 0.9 * asked * (0.65 * asked + 0.35 * Math.min(1, covered / whole));
      }
      score *= name.worth;
      const before = best.get(name.page);
      if (!before || score > before.score) best.set(name.page, { score, name });
    }
    this.#summaries.forEach((summary, page) => {
      const found = parts.reduce((sum, part) => sum + (summary.has(part) ? this.weight(part) : 0), 0) / total;
      if (found === 0) return;
      const before = best.get(page);
      if (before) before.score = Math.min(1, before.score + 0.12 * found * (1 - before.score));
      else if (found > 0.4) best.set(page, { score: 0.3 * found, name: { text: '' } as Name });
    });
    return [...best]
      .map(([index, { score, name }]) => {
        const page = this.rows[index] as PageRow;
        return { page, score, name: name.text && name.text !== page.title ? name.text : undefined };
      })
      .sort((a, b) => b.score - a.score);
  }

  #candidates(parts: string[], typing: boolean): Set<Name> {
    const found = new Set<number>();
    for (const part of parts) for (const index of this.#byStem.get(part) ?? []) found.add(index);
    const last = parts.at(-1) as string;
    if (typing && last.length >= 2)
      for (const [part, names] of this.#byStem) if (part.startsWith(last)) for (const index of names) found.add(index);
    return new Set([...found].map((index) => this.#names[index] as Name));
  }

  /** The pages, other than term pages where another has the same name, that are called exactly this. */
  called(text: string): PageRow[] {
    const wanted = plain(text);
    return this.#names.filter((name) => name.plain === wanted).map((name) => this.rows[name.page] as PageRow);
  }
}
