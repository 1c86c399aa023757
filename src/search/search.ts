import type { FullText, TextHit } from './full-text.ts';
import type { Name, Pages, Term } from './pages.ts';
import type { PageRow } from './pages-file.ts';
import { type Question, readQuestion } from './question.ts';
import { plain, stem, wordsOf } from './text.ts';

/** A choice of each filter; empty for none, whatever the words of the query say. */
export type Filters = Record<string, string>;
/** How many results each choice of each filter would have. */
export type Counts = Record<string, Record<string, number>>;

export interface Result {
  page: PageRow;
  /** The part of the page that answers: what follows its address. */
  part?: string | undefined;
  /** The other name that has the words of the query. */
  otherName?: string | undefined;
}

export interface Answer {
  results: Result[];
  /** Pages that have a part of what was asked for, where none has enough of it. */
  near: Result[];
  counts: Counts;
  /** The query that was searched instead, where the playbook does not have the words. */
  instead?: string | undefined;
  /** Words that no page has. */
  missing: string[];
  /** Choices of filters that the words of the query state. */
  stated: Filters;
  /** The stems of what was looked for. */
  stems: ReadonlySet<string>;
}

/** What is known of the words of a query: the pages whose text has each of them. */
type Texts = ReadonlyMap<string, ReadonlyMap<PageRow, TextHit>>;

interface Scored extends Result {
  score: number;
  /** The share of the query that the page has, and that its best name has; from 0 to 1. */
  covered: number;
  named: number;
  /** How much of that name the query has. */
  given: number;
}

/** Answers from names alone, at once; and with the full text, when that is loaded. */
export class Search {
  readonly #pages: Pages;
  /** The names that have a term, by its words: one answer asks for them several times. */
  #named = new Map<string, ReturnType<Pages['namesWith']>>();
  constructor(pages: Pages) {
    this.#pages = pages;
  }

  /** Every page that has the filters, by kind and title. */
  browse(filters: Filters): Answer {
    const results = this.#pages.rows
      .filter((page) => fits(page, filters))
      .sort((a, b) => b.worth - a.worth || (a.title < b.title ? -1 : 1))
      .map((page) => ({ page }));
    return { results, near: [], counts: countsOf(this.#pages.rows, filters), missing: [], stated: {}, stems: new Set() };
  }

  /** From names alone, for where the full text cannot be had. */
  names(query: string, filters: Filters): Answer {
    return this.#answer(query, filters, new Map());
  }

  /**
   * From names alone, but only pages that have the query as a name: those come first whatever the full text
   * says.
   */
  certain(query: string, filters: Filters): Result[] {
    const question = readQuestion(query, this.#pages.vocabulary);
    if (question.between || Object.keys(question.filters).length > 0 || this.#unknown(query).length > 0) return [];
    const whole = this.#rank(plain(query), question.part ? [] : question.kinds, new Map());
    return whole
      .filter(({ page, named, given }) => named * given >= CERTAIN && fits(page, filters))
      .map(({ page, otherName }) => ({ page, otherName }));
  }

  /**
   * From names and the full text.
   * @param isLiteral Words are taken as written.
   */
  async all(query: string, filters: Filters, fullText: FullText, isLiteral = false): Promise<Answer> {
    this.#named.clear();
    const { vocabulary, weights } = this.#pages;
    const texts = new Map<string, ReadonlyMap<PageRow, TextHit>>();
    const look = (words: readonly string[]) => Promise.all(words.map(async (word) => texts.set(word, await fullText.find(word))));
    const wordsIn = (text: string) => this.#pages.terms(text).flatMap(({ words }) => words);
    await look(wordsIn(query).filter((word) => !vocabulary.weakStems.has(stem(word))));
    const { instead } = this.#corrected(query, texts, isLiteral);
    if (instead) await look(wordsIn(instead).filter((word) => !texts.has(word) && !vocabulary.weakStems.has(stem(word))));
    // Each further word may load another chunk of the index, so they are looked up only where the telling ones find little.
    const { about } = this.#understood(instead ?? query, texts);
    if (this.#rank(about, [], texts).every(({ covered }) => covered < weights.enough)) {
      const others = this.#pages
        .terms(about)
        .flatMap((term) => term.others.filter(({ words }) => words.length === 1).slice(0, MOST_OTHERS));
      await look([...wordsIn(about), ...others.flatMap(({ words }) => words)]);
    }
    return this.#answer(query, filters, texts, isLiteral);
  }

  #answer(given: string, filters: Filters, texts: Texts, isLiteral = false): Answer {
    const { vocabulary, weights } = this.#pages;
    const { instead, missing } = this.#corrected(given, texts, isLiteral);
    const query = instead ?? given;
    const question = this.#understood(query, texts);
    const wanted = { ...question.filters, ...filters };
    const terms = this.#pages.terms(question.about);
    const stems = new Set(
      terms.flatMap(({ stems: own, others }) => [...own, ...others.flatMap((other) => (other.stems.length === 1 ? other.stems : []))]),
    );
    const common = { instead, missing, stated: question.filters, stems };
    const isAll = Object.keys(question.filters).length > 0 && wordsOf(question.about).every((word) => vocabulary.stopWords.has(word));
    if (isAll) return { ...this.browse(wanted), ...common };
    const ranked = this.#rank(question.about, question.kinds, texts);
    const best = ranked.reduce((most, { covered }) => Math.max(most, covered), 0);
    const least = weights.tail * (ranked[0]?.score ?? 0);
    const listed = ranked.filter(({ score, covered }) => score >= least && covered >= weights.tail * best);
    const results: Result[] = listed.filter(({ page }) => fits(page, wanted)).map(({ page, otherName }) => ({ page, otherName }));
    const counts = countsOf(
      listed.map(({ page }) => page),
      wanted,
    );
    // One word that a page has is found, however little the page says of it.
    const enough = terms.length === 1 ? 0 : weights.least + weights.short / terms.length;
    if (best < enough || this.#isOutside(terms, missing, best, texts)) return { results: [], near: results, counts, ...common };
    for (const first of question.subject ? [] : this.certain(query, wanted).reverse()) putFirst(results, first);
    for (const first of [
      question.subject && this.#partOf(question.subject, question.part),
      question.between && this.#pair(question.between),
    ])
      if (first && fits(first.page, wanted)) putFirst(results, first);
    return { results, near: [], counts, ...common };
  }

  /** The words of a query that no page has, nor the vocabulary. */
  #unknown(query: string, texts: Texts = new Map()): string[] {
    const { stopWords, weakStems } = this.#pages.vocabulary;
    const words = wordsOf(query);
    return words.filter(
      (word, at) =>
        !stopWords.has(word) &&
        !weakStems.has(stem(word)) &&
        ![...(texts.get(word)?.keys() ?? [])].some(({ kind }) => kind !== 'Rule') &&
        !this.#pages.knows(word) &&
        !(at === words.length - 1 && this.#pages.begins(word)),
    );
  }

  #corrected(query: string, texts: Texts, isLiteral: boolean): { instead?: string | undefined; missing: string[] } {
    const unknown = this.#unknown(query, texts);
    const nearest = new Map(isLiteral ? [] : unknown.map((word) => [word, this.#pages.nearestWord(word)]));
    const missing = unknown.filter((word) => !nearest.get(word));
    if (missing.length === unknown.length) return { missing };
    return {
      missing,
      instead: wordsOf(query)
        .map((word) => nearest.get(word) ?? word)
        .join(' '),
    };
  }

  /** What a query asks for; a part only where the rest of the query names a page that has it, a contrast only between others than roles. */
  #understood(query: string, texts: Texts): Question & { subject?: PageRow | undefined } {
    const question = readQuestion(query, this.#pages.vocabulary);
    const { part, ...others } = question;
    if (!part) return question;
    const whole = { ...others, about: plain(query) };
    if (this.#rank(whole.about, [], new Map()).some(({ named }) => named >= CERTAIN)) return whole;
    const best = this.#rank(question.about, [], texts).find(({ page }) => page.address.startsWith(part.under) && page.summary);
    return best && best.named * best.given >= SUBJECT ? { ...question, subject: best.page } : whole;
  }

  /** Every page that has something of the words, best first. */
  #rank(about: string, kinds: readonly string[], texts: Texts): Scored[] {
    const numbers = this.#pages.weights;
    const terms = this.#pages.terms(about);
    const isJob = kinds[0] === 'Role';
    const names = new Map<Name, { asked: number; weight: number }>();
    const pages = new Map<PageRow, number>();
    const read = new Map<PageRow, number>();
    const titles = new Map<PageRow, number>();
    /** How many of the terms each page has. */
    const having = new Map<PageRow, number>();
    let total = 0;
    terms.forEach((term, at) => {
      const weight = this.#weightOf(term, texts);
      total += weight;
      const evidence = this.#textEvidence(term, texts);
      for (const [page, share] of evidence) read.set(page, (read.get(page) ?? 0) + weight * share);
      for (const [name, found] of this.#namesWith(term, at === terms.length - 1)) {
        const before = names.get(name);
        names.set(name, { asked: (before?.asked ?? 0) + weight * found.evidence, weight: (before?.weight ?? 0) + found.weight });
        if (found.evidence > (evidence.get(name.page) ?? 0)) evidence.set(name.page, found.evidence);
      }
      for (const [page, share] of evidence) {
        pages.set(page, (pages.get(page) ?? 0) + weight * share);
        having.set(page, (having.get(page) ?? 0) + 1);
      }
    });
    const best = new Map<PageRow, { score: number; share: number; given: number; name: Name }>();
    /** How much of the query is a name of several words that is there in full. */
    const contained = new Map<PageRow, number>();
    for (const [name, { asked, weight }] of names) {
      const share = asked / total;
      const given = Math.min(1, weight / name.weight);
      const isTitle = name.text === name.page.title;
      if (isTitle) titles.set(name.page, share ** numbers.whole);
      if (given > CERTAIN && name.text.includes(' ')) contained.set(name.page, Math.max(contained.get(name.page) ?? 0, share));
      const score = share ** numbers.whole * (1 - numbers.tightness + numbers.tightness * given) * (isTitle ? 1 : 0.97);
      if (score > (best.get(name.page)?.score ?? 0)) best.set(name.page, { score, share, given, name });
    }
    return [...pages]
      .map(([page, sum]): Scored => {
        const covered = sum / total;
        const named = best.get(page);
        const kind = kinds.includes(page.kind) ? 1 + (isJob ? numbers.job : numbers.kind) : 1;
        return {
          page,
          covered,
          named: named?.share ?? 0,
          given: named?.given ?? 0,
          score:
            (covered +
              numbers.name * (named?.score ?? 0) +
              numbers.title * (titles.get(page) ?? 0) +
              numbers.contained * (contained.get(page) ?? 0) +
              (numbers.alsoText * (read.get(page) ?? 0)) / total +
              (having.get(page) === terms.length ? numbers.every * (1 - 1 / terms.length) : 0)) *
            page.worth ** numbers.worth *
            kind,
          otherName: named && named.name.text !== page.title && calledByNames.has(page.kind) ? named.name.text : undefined,
        };
      })
      .sort((a, b) => b.score - a.score || (a.page.title < b.page.title ? -1 : 1));
  }

  #namesWith(term: Term, typing: boolean): ReturnType<Pages['namesWith']> {
    const key = `${typing} ${term.words.join(' ')}`;
    const found = this.#named.get(key) ?? this.#pages.namesWith(term, typing);
    this.#named.set(key, found);
    return found;
  }

  /** How much a term tells pages apart: rare ones more, those that no page has most, those that say little less. */
  #weightOf({ words, others }: Term, texts: Texts): number {
    const { weights: numbers, vocabulary, rows } = this.#pages;
    const weightOf = (word: string) => {
      const count = Math.max(this.#pages.count(word), texts.get(word)?.size ?? 0);
      const isKnown = count > 0 || others.length > 0;
      return (
        Math.log(1 + rows.length / (1 + count)) * (vocabulary.weakStems.has(stem(word)) ? numbers.weak : isKnown ? 1 : numbers.unknown)
      );
    };
    return words.reduce((sum, word) => sum + weightOf(word), 0);
  }

  /** How much the text of each page is evidence for a term: its words, each by how often the page has it. */
  #textEvidence({ words, others }: Term, texts: Texts): Map<PageRow, number> {
    const { text, halfCount, long, summary } = this.#pages.weights;
    const evidence = new Map<PageRow, number>();
    const shareOf = (page: PageRow, { count, inSummary }: TextHit) =>
      Math.max((text * count) / (count + halfCount * page.length ** long), inSummary ? summary : 0);
    for (const word of words)
      for (const [page, hit] of texts.get(word) ?? []) evidence.set(page, (evidence.get(page) ?? 0) + shareOf(page, hit) / words.length);
    for (const { words: other, by } of others)
      if (other.length === 1)
        for (const [page, hit] of texts.get(other[0] as string) ?? [])
          evidence.set(page, Math.max(evidence.get(page) ?? 0, this.#pages.worthOf(by) * shareOf(page, hit)));
    return evidence;
  }

  /** Whether too much of a query is words that no page has, and what is left of it names nothing. */
  #isOutside(terms: readonly Term[], missing: readonly string[], best: number, texts: Texts): boolean {
    const { mostMissing, sure } = this.#pages.weights;
    const { weakStems } = this.#pages.vocabulary;
    const weightOf = (some: readonly Term[]) => some.reduce((sum, term) => sum + this.#weightOf(term, texts), 0);
    const known = terms.filter(({ words }) => words.some((word) => !missing.includes(word)));
    const share = weightOf(known) / (weightOf(terms) || 1);
    const telling = known.filter(({ stems }) => stems.some((part) => !weakStems.has(part)));
    return 1 - share > mostMissing && (telling.length < 2 || best < sure * share);
  }

  #partOf(page: PageRow, part: Question['part']): Result {
    const at = part?.at ?? '';
    const below = at.startsWith('#') || at === '' ? undefined : this.#pages.byAddress.get(page.address + at);
    return below ? { page: below } : { page, part: at.startsWith('#') ? at : '' };
  }

  /** The page that compares the roles that two names mean. */
  #pair(names: [string, string]): Result | undefined {
    const ids = names.map(
      (name) =>
        this.#rank(name, [], new Map())
          .find(({ page, named, given }) => page.kind === 'Role' && named * given >= CERTAIN)
          ?.page.address.split('/')[1],
    );
    const page = this.#pages.byAddress.get(`compare/${ids.toSorted().join('-and-')}/`);
    return page && { page };
  }
}

/** Kinds of page whose other names are what people call the thing; those of others are words that lead to it. */
const calledByNames: ReadonlySet<string> = new Set(['Role', 'Term', 'Measure']);
/** From this share of a query on, a name has all of it. */
const CERTAIN = 0.97;
/** So many other words for one are looked up in the full text. */
const MOST_OTHERS = 4;
/** From this share on, the words mean the page, and not only something near it. */
const SUBJECT = 0.4;

function putFirst(results: Result[], result: Result): void {
  const before = results.findIndex(({ page }) => page === result.page);
  if (before >= 0) results.splice(before, 1);
  results.unshift(result);
}

const fits = (page: PageRow, filters: Filters): boolean =>
  Object.entries(filters).every(([name, value]) => value === '' || page.filters[name]?.includes(value));

function countsOf(pages: readonly PageRow[], filters: Filters): Counts {
  const counts: Counts = {};
  for (const page of pages) {
    for (const [name, values] of Object.entries(page.filters)) {
      const { [name]: _, ...others } = filters;
      if (!fits(page, others)) continue;
      counts[name] ??= {};
      const choices = counts[name];
      for (const value of values) choices[value] = (choices[value] ?? 0) + 1;
    }
  }
  return counts;
}
