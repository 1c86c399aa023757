import { languagePattern } from '../model/language.ts';
import { editDistance } from '../text/nearest.ts';
import { type PageRow, type PagesFile, unpackPages } from './pages-file.ts';
import { plain, stem, stopWords, wordsOf } from './text.ts';

const mostVariants = 6;
const otherWordsWorth = 0.85;
const initialsWorth = 0.75;
/** Below this, other words meet a page by a word that many have. */
const leastInOtherWords = 0.35;
/** What a part of another name counts beside a part of a title. */
const partOfNameWorth = 0.9;

/** The pages in a language, and those of the others that are not to be had in it. A page whose text is not indexed is as its address says. */
function inLanguage(pages: readonly PageRow[], language: string): readonly PageRow[] {
  const prefixOf = (address: string) => {
    const [first = '', rest] = address.split('/', 2);
    return rest !== undefined && languagePattern.test(first) ? `${first}/` : '';
  };
  const translated = pages.some(({ address }) => address.startsWith(`${language}/`));
  const isOwn = (page: PageRow) =>
    page.language === '' ? prefixOf(page.address) === (translated ? `${language}/` : '') : page.language === language.toLowerCase();
  const own = pages.filter(isOwn);
  const plainAddress = ({ address }: PageRow) => address.slice(prefixOf(address).length);
  const had = new Set(own.map(plainAddress));
  return [...own, ...pages.filter((page) => !isOwn(page) && !had.has(plainAddress(page)))];
}

interface Name {
  page: number;
  text: string;
  plain: string;
  stems: string[];
  /** The stems, each once. */
  distinct: string[];
  /** What all its stems weigh together. */
  whole: number;
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
  readonly byAddress: ReadonlyMap<string, PageRow>;
  readonly #names: Name[] = [];
  readonly #weights = new Map<string, number>();
  readonly #known = new Map<string, number>();
  readonly #byStem = new Map<string, Set<number>>();
  /** The names of each term of the glossary, by each of them: title first. */
  readonly #terms = new Map<string, string[]>();
  /** Names of several words by their first letters. */
  readonly #initials = new Map<string, Set<number>>();
  /** Two words that stand beside each other in a name, by the word that they make together. */
  readonly #pairs = new Map<string, string>();

  /** @param language Of the pages wanted, as `lang` of a page says it; a page that it does not have is there in another. */
  constructor(file: PagesFile, language = '') {
    const all = unpackPages(file);
    const pages = inLanguage(all, language);
    this.rows = pages;
    this.byAddress = new Map(pages.map((page) => [page.address, page]));
    const counts = new Map<string, number>();
    pages.forEach((page, index) => {
      const own = new Set<string>();
      for (const [place, text] of [page.title, ...page.names].entries()) {
        const words = wordsOf(text);
        const all = words.map(stem);
        const name: Name = {
          page: index,
          text,
          plain: words.join(' '),
          stems: all,
          distinct: [...new Set(all)],
          whole: 0,
          worth: place === 0 ? 1 : 0.97,
        };
        for (const part of name.stems) {
          own.add(part);
          const names = this.#byStem.get(part) ?? new Set();
          this.#byStem.set(part, names.add(this.#names.length));
        }
        this.#names.push(name);
        for (const [at, word] of words.entries()) {
          this.#known.set(word, (this.#known.get(word) ?? 0) + 1);
          if (at > 0) this.#pairs.set(`${words[at - 1]}${word}`, `${words[at - 1]} ${word}`);
        }
        const letters = words.filter((word) => !stopWords.has(word)).map((word) => word.charAt(0));
        if (letters.length >= 3 && letters.length <= 5) {
          const initials = letters.join('');
          this.#initials.set(initials, (this.#initials.get(initials) ?? new Set()).add(this.#names.length - 1));
        }
      }
      if (page.kind === 'Term') {
        const all = [page.title, ...page.names].map(plain);
        for (const name of all) if (!this.#terms.has(name)) this.#terms.set(name, all);
      }
      for (const part of own) counts.set(part, (counts.get(part) ?? 0) + 1);
    });
    for (const [part, count] of counts) this.#weights.set(part, Math.log(1 + pages.length / count));
    for (const name of this.#names) name.whole = name.stems.reduce((sum, part) => sum + this.weight(part), 0) || 1;
  }

  /** How much a stem tells pages apart: rare ones more. Natural logarithm of pages over pages that have it. */
  weight(part: string): number {
    return this.#weights.get(part) ?? Math.log(1 + this.rows.length);
  }

  /** Whether the playbook's names have a word, or one that begins with it. */
  knows(word: string): boolean {
    if (this.#known.has(word) || this.#weights.has(stem(word)) || this.#initials.has(word) || stopWords.has(word)) return true;
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
      const cost = distance + (known[0] === word[0] ? 0 : 0.6) - Math.min(0.4, Math.log10(3 * count) / 5);
      if (!best || cost < best.cost) best = { word: known, cost };
    }
    return best?.word;
  }

  /** The query with what is one word to the reader and two to the playbook written as two: `callback`, `call back`. */
  spaced(query: string): string {
    let changed = false;
    const words = wordsOf(query).map((word) => {
      const pair = this.#known.has(word) ? undefined : this.#pairs.get(word);
      if (pair) changed = true;
      return pair ?? word;
    });
    return changed ? words.join(' ') : query;
  }

  /**
   * The query in other words: what the glossary also calls a part of it, both ways, and two words as one. The glossary's
   * own word comes before its other names.
   */
  inOtherWords(query: string): string[] {
    const words = wordsOf(query);
    const own: string[] = [];
    const others: string[] = [];
    const put = (from: number, count: number, text: string) => [...words.slice(0, from), text, ...words.slice(from + count)].join(' ');
    for (let count = Math.min(4, words.length); count > 0; count--) {
      for (let from = 0; from + count <= words.length; from++) {
        const part = words.slice(from, from + count).join(' ');
        const [title, ...names] = this.#terms.get(part) ?? [];
        if (title && title !== part) own.push(put(from, count, title));
        for (const name of names) if (name !== part) others.push(put(from, count, name));
        const joined = words.slice(from, from + 2).join('');
        if (count === 2 && this.#known.has(joined)) own.push(put(from, 2, joined));
      }
    }
    return [...new Set([...own, ...others])].slice(0, mostVariants);
  }

  /**
   * Pages whose names have words of the query, or of the query in other words, best first.
   * @param typing Whether the last word may be the beginning of one.
   */
  match(query: string, typing: boolean): NameMatch[] {
    const best = new Map(this.#match(query, typing).map((match) => [match.page, match]));
    const isShort = wordsOf(query).some((word) => word.length < 5 && this.#terms.has(word));
    for (const text of this.inOtherWords(query)) {
      for (const match of this.#match(text, false)) {
        if (match.score < leastInOtherWords) continue;
        const score = match.score * (isShort ? 1 : otherWordsWorth);
        const before = best.get(match.page);
        // Where the reader's own words are a name of the page, they say why it was found.
        const name = before && before.score > 0.9 ? before.name : match.name;
        if (score > (before?.score ?? 0)) best.set(match.page, { ...match, score, name });
      }
    }
    return [...best.values()].sort((a, b) => b.score - a.score);
  }

  #match(query: string, typing: boolean): NameMatch[] {
    const wanted = plain(query);
    const words = wordsOf(query);
    const meant = words.some((word) => !stopWords.has(word)) ? words.filter((word) => !stopWords.has(word)) : words;
    const short = meant.join(' ');
    const same = meant.map(stem).join(' ');
    const parts = [...new Set(meant.map(stem))];
    if (parts.length === 0) return [];
    const total = parts.reduce((sum, part) => sum + this.weight(part), 0);
    const last = parts.at(-1) as string;
    const best = new Map<number, { score: number; name: Name }>();
    for (const name of this.#candidates(parts, typing)) {
      let score: number;
      if (name.plain === wanted || name.plain === short) score = 1;
      else if (name.stems.length === meant.length && name.stems.join(' ') === same) score = 0.98;
      else {
        let found = 0;
        let covered = 0;
        for (const part of name.distinct) {
          if (parts.includes(part)) {
            found += this.weight(part);
            covered += this.weight(part);
          } else if (typing && last.length >= 2 && part.startsWith(last)) {
            found += this.weight(last) * 0.9;
            covered += this.weight(part) * 0.7;
          }
        }
        const asked = Math.min(1, found / total);
        score = 0.9 * asked * (0.65 * asked + 0.35 * Math.min(1, covered / name.whole)) * (name.worth < 1 ? partOfNameWorth : 1);
      }
      score *= name.worth;
      const before = best.get(name.page);
      if (!before || score > before.score) best.set(name.page, { score, name });
    }
    if (words.length === 1)
      for (const index of this.#initials.get(wanted) ?? []) {
        const name = this.#names[index] as Name;
        if ((best.get(name.page)?.score ?? 0) < initialsWorth) best.set(name.page, { score: initialsWorth, name });
      }
    return [...best]
      .map(([index, { score, name }]) => {
        const page = this.rows[index] as PageRow;
        return { page, score, name: name.text === page.title ? undefined : name.text };
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

  /** The pages that are called exactly this. */
  called(text: string): PageRow[] {
    const wanted = plain(text);
    return this.#names.filter((name) => name.plain === wanted).map((name) => this.rows[name.page] as PageRow);
  }
}
