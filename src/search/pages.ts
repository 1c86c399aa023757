import { editDistance } from '../text/nearest.ts';
import type { PageRow } from './pages-file.ts';
import type { SearchesFile } from './searches.ts';
import { family, plain, stem, wordsOf } from './text.ts';
import { type Known, vocabularyFor } from './vocabulary/index.ts';
import { type Weights, weights } from './weights.ts';

/** The pages in a language, and those of the others that are not to be had in it. A page whose text is not indexed is as its address says. */
function inLanguage(pages: readonly PageRow[], language: string): readonly PageRow[] {
  // /law/ and /faq/ are no languages: those are that a page says it is in.
  const languages = new Set(pages.map((page) => page.language));
  const prefixOf = (address: string) => {
    const [first = '', rest] = address.split('/', 2);
    return rest !== undefined && languages.has(first.toLowerCase()) ? `${first}/` : '';
  };
  const translated = pages.some(({ address }) => address.startsWith(`${language}/`));
  const isOwn = (page: PageRow) =>
    page.language === '' ? prefixOf(page.address) === (translated ? `${language}/` : '') : page.language === language.toLowerCase();
  const own = pages.filter(isOwn);
  const plainAddress = ({ address }: PageRow) => address.slice(prefixOf(address).length);
  const had = new Set(own.map(plainAddress));
  return [...own, ...pages.filter((page) => !isOwn(page) && !had.has(plainAddress(page)))];
}

export interface Name {
  page: PageRow;
  text: string;
  stems: string[];
  /** What its words weigh together. */
  weight: number;
  /** Whether it is no name, but the words of those who do not know that. */
  isSearch: boolean;
}

/** Why other words stand for those of a query: they are the same, written as one or as two; or as the numbers of the ranking say. */
type Likeness = 'same' | 'synonym' | 'related' | 'initials';

/** A word or a phrase of a query, which is looked for as one. */
export interface Term {
  words: string[];
  stems: string[];
  /** Other ways to say it. */
  others: { words: string[]; stems: string[]; by: Likeness }[];
}

const longestPhrase = 5;

/** The pages of a playbook, to be found by their names. */
export class Pages {
  readonly rows: readonly PageRow[];
  readonly byAddress: ReadonlyMap<string, PageRow>;
  readonly vocabulary: Known;
  readonly weights: Weights;
  readonly #names: Name[] = [];
  /** The names that have a stem, and how many of them are names indeed. */
  readonly #byStem = new Map<string, Set<Name>>();
  readonly #pagesWith = new Map<string, Set<PageRow>>();
  readonly #counts = new Map<string, number>();
  readonly #families = new Map<string, Set<string>>();
  /** The words that the names and the vocabulary have, and how often. */
  readonly #words = new Map<string, number>();
  /** Other ways to say a phrase, by its stems. */
  readonly #others = new Map<string, Term['others']>();
  readonly #initials = new Map<string, string[][]>();
  /** What each role answers for. */
  readonly owned = new Map<PageRow, PageRow[]>();

  /** @param language Of the pages wanted, as `lang` of a page says it; a page that it does not have is there in another. */
  constructor(rows: readonly PageRow[], language = '', numbers: Weights = weights) {
    this.weights = numbers;
    this.vocabulary = vocabularyFor(language);
    this.rows = inLanguage(rows, language);
    this.byAddress = new Map(this.rows.map((page) => [page.address, page]));
    for (const page of this.rows) for (const text of [page.title, ...page.names]) this.#addName(page, text);
    for (const name of this.#names) name.weight = name.stems.reduce((sum, part) => sum + this.weight(part), 0) || 1;
    const terms = this.rows.filter(({ kind }) => kind === 'Term').map(({ title, names }) => [title, ...names].map(plain));
    this.addSynonyms(terms);
    // “10” and “ten”
    for (const { numbers } of this.vocabulary.languages)
      for (const [word, number] of Object.entries(numbers)) if (number > 1) this.addSynonyms([[word, String(number)]], 'same');
  }

  /** Takes in the words of those who do not know the names of pages, and what roles answer for. */
  addSearches({ phrases, owned }: SearchesFile): void {
    for (const page of this.rows) {
      const own = phrases[page.address]?.split('|') ?? [];
      for (const phrase of own) {
        const name = this.#addName(page, phrase, true);
        name.weight = name.stems.reduce((sum, part) => sum + this.weight(part), 0) || 1;
      }
      const owns = owned[page.address]?.flatMap((address) => this.byAddress.get(address) ?? []);
      if (owns) this.owned.set(page, owns);
    }
  }

  #addName(page: PageRow, text: string, isSearch = false): Name {
    const words = this.#telling(wordsOf(text));
    const name: Name = { page, text, stems: words.map(stem), weight: 1, isSearch };
    if (!isSearch) {
      this.#names.push(name);
      for (const part of new Set(name.stems)) this.#counts.set(part, (this.#counts.get(part) ?? 0) + 1);
    }
    words.forEach((word, at) => {
      const part = name.stems[at] as string;
      put(this.#byStem, part, name);
      put(this.#pagesWith, part, page);
      put(this.#families, family(word), part);
      this.#words.set(word, (this.#words.get(word) ?? 0) + 1);
      // What is two words to the playbook may be one to the reader, and the other way round: see `terms`.
      if (at > 0 && !isSearch) this.#addOthers([`${words[at - 1]}${word}`], [words.slice(at - 1, at + 1)], 'same');
    });
    if (!isSearch && words.length >= 3 && words.length <= 5) {
      const initials = words.map((word) => word.charAt(0)).join('');
      this.#initials.set(initials, [...(this.#initials.get(initials) ?? []), words]);
    }
    return name;
  }

  /** Takes in groups of words and phrases for the same thing, as `plain` has them. */
  addSynonyms(groups: readonly string[][], by: Likeness = 'synonym'): void {
    for (const group of groups) {
      const all = group.map((text) => text.split(' '));
      const phrases = all.filter((words) => !this.#isIdiom(words)).map((words) => this.#telling(words));
      for (const word of phrases.flat()) this.#words.set(word, (this.#words.get(word) ?? 0) + 1);
      for (const phrase of [...phrases, ...all.filter((words) => this.#isIdiom(words))]) this.#addOthers(phrase, phrases, by);
    }
  }

  #addOthers(phrase: string[], others: readonly string[][], by: Likeness): void {
    const key = keyOf(phrase);
    const known = this.#others.get(key) ?? [];
    const taken = new Set([key, ...known.map(({ words }) => keyOf(words))]);
    for (const words of others) {
      if (taken.has(keyOf(words))) continue;
      taken.add(keyOf(words));
      known.push({ words, stems: words.map(stem), by });
    }
    this.#others.set(key, known);
  }

  /** Whether a phrase has one telling word, which says something else alone: “give up” is not “give”. */
  #isIdiom(words: readonly string[]): boolean {
    return words.length > 1 && this.#telling(words).length === 1;
  }

  /** The words without those that no answer is found by, unless there are no others. */
  #telling(words: readonly string[]): string[] {
    const { stopWords } = this.vocabulary;
    const telling = words.filter((word) => !stopWords.has(word));
    return telling.length > 0 ? telling : [...words];
  }

  /** How much a stem tells pages apart by their names: rare ones more. */
  weight(part: string): number {
    return Math.log(1 + this.rows.length / (this.#counts.get(part) || 1));
  }

  /** How much other words are evidence for those of a query. */
  worthOf(by: Likeness): number {
    return by === 'same' ? 1 : this.weights[by];
  }

  /** How many pages have a word in their names or in what people type. */
  count(word: string): number {
    return this.#pagesWith.get(stem(word))?.size ?? 0;
  }

  /** Whether the names or the vocabulary have a word or one of its family, or a name has it as its first letters. */
  knows(word: string): boolean {
    return (
      this.#words.has(word) ||
      this.#words.has(stem(word)) ||
      this.#byStem.has(stem(word)) ||
      this.#others.has(stem(word)) ||
      this.#initials.has(word)
    );
  }

  /** Whether a word of the names begins like this. */
  begins(word: string): boolean {
    return word.length >= 2 && [...this.#words.keys()].some((known) => known.startsWith(word));
  }

  /** The word of the playbook that was most likely meant by one that it does not have. */
  nearestWord(word: string): string | undefined {
    if (word.length < 4 || /\d/.test(word)) return undefined;
    const limit = word.length < 10 ? 1 : 2;
    let best: { word: string; cost: number } | undefined;
    for (const [known, count] of this.#words) {
      if (Math.abs(known.length - word.length) > limit || known.length < 4) continue;
      const distance = editDistance(word, known);
      if (distance > limit) continue;
      // A letter doubled or not is the likeliest error.
      const isDoubled = once(known) === once(word);
      const cost = (isDoubled ? 0.4 : distance) + (known[0] === word[0] ? 0 : 0.6) - Math.min(0.4, Math.log10(3 * count) / 5);
      if (!best || cost < best.cost) best = { word: known, cost };
    }
    return best?.word;
  }

  /** The words and phrases that a query asks for. */
  terms(query: string): Term[] {
    const words = wordsOf(query);
    const { stopWords } = this.vocabulary;
    const isStop = words.every((word) => stopWords.has(word)) ? () => false : (word: string) => stopWords.has(word);
    const terms: Term[] = [];
    const keyFor = (phrase: string[]) => keyOf(this.#isIdiom(phrase) ? phrase : this.#telling(phrase));
    for (let from = 0; from < words.length; ) {
      let count = Math.min(longestPhrase, words.length - from);
      const phrase = () => words.slice(from, from + count);
      const isOne = () => count === 2 && this.#words.has(phrase().join(''));
      while (count > 1 && !this.#others.has(keyFor(phrase())) && !isOne()) count--;
      const found = phrase();
      from += count;
      if (count === 1 && isStop(found[0] as string)) continue;
      let others = [...(this.#others.get(keyFor(found)) ?? [])];
      let own = this.#telling(found);
      // An idiom is read as what it stands for.
      if (this.#isIdiom(found)) [own, others] = [others[0]?.words ?? own, others.slice(1)];
      const add = (other: string[], by: Likeness) => others.push({ words: other, stems: other.map(stem), by });
      if (count === 2 && this.#words.has(found.join(''))) add([found.join('')], 'same');
      if (own.length === 1 && !this.#words.has(own[0] as string))
        for (const initials of this.#initials.get(own[0] as string) ?? []) add(initials, 'initials');
      terms.push({ words: own, stems: own.map(stem), others });
    }
    return terms;
  }

  /**
   * The names that have a term, or something like it: how much that is evidence for the term, and what of the name it is.
   * @param typing Whether its last word may be the beginning of one.
   */
  namesWith({ words, stems, others }: Term, typing: boolean): Map<Name, { evidence: number; weight: number }> {
    const { weights: numbers, vocabulary } = this;
    const found = new Map<Name, { evidence: number; weight: number }>();
    const total = stems.reduce((sum, part) => sum + this.weight(part), 0);
    words.forEach((word, at) => {
      const part = stems[at] as string;
      const like = new Map<string, number>();
      if (vocabulary.jobNouns.has(word)) for (const noun of vocabulary.jobNouns) like.set(stem(noun), numbers.jobNoun);
      for (const relative of this.#families.get(family(word)) ?? []) like.set(relative, numbers.family);
      if (typing && at === words.length - 1 && word.length >= 2 && !this.#words.has(word))
        for (const known of this.#byStem.keys()) if (known.startsWith(part) || known.startsWith(word)) like.set(known, numbers.beginning);
      like.set(part, 1);
      const own = new Map<Name, { evidence: number; weight: number }>();
      for (const [other, worth] of like)
        for (const name of this.#byStem.get(other) ?? [])
          if (worth > (own.get(name)?.evidence ?? 0)) own.set(name, { evidence: worth, weight: worth * this.weight(other) });
      for (const [name, { evidence, weight }] of own) {
        const before = found.get(name);
        found.set(name, {
          evidence: (before?.evidence ?? 0) + (evidence * this.weight(part)) / total,
          weight: (before?.weight ?? 0) + weight,
        });
      }
    });
    for (const other of others) {
      const [first, ...rest] = other.stems.map((part) => this.#byStem.get(part) ?? new Set<Name>()) as [Set<Name>, ...Set<Name>[]];
      const worth = this.worthOf(other.by);
      const weight = other.stems.reduce((sum, part) => sum + this.weight(part), 0);
      for (const name of first)
        if (rest.every((names) => names.has(name)) && worth > (found.get(name)?.evidence ?? 0))
          found.set(name, { evidence: worth, weight });
    }
    return found;
  }
}

/** A word with each doubled letter once. */
const once = (word: string): string => word.replace(/(.)\1+/g, '$1');

const keyOf = (words: readonly string[]): string => words.map(stem).join(' ');

function put<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  map.set(key, (map.get(key) ?? new Set<V>()).add(value));
}
