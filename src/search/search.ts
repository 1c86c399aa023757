import type { FullText, TextHit } from './full-text.ts';
import type { Name, Pages, Term } from './pages.ts';
import { LATER_WORTH, type PageRow } from './pages-file.ts';
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

interface Correction {
  /** The query that is searched instead, where the playbook does not have the words. */
  instead?: string | undefined;
  /** Words that no page has. */
  missing: string[];
}

export interface Answer extends Correction {
  results: Result[];
  /** Pages that have a part of what was asked for, where none has enough of it. */
  near: Result[];
  counts: Counts;
  /** Choices of filters that the words of the query state. */
  stated: Filters;
  /** The stems of what was looked for. */
  stems: ReadonlySet<string>;
  /** How much of the query the best page has. */
  share: number;
  /** Pages with any filters that have enough of what the best one has. */
  listed: readonly PageRow[];
}

/** What is known of the words of a query: the pages whose text has each of them. */
type Texts = ReadonlyMap<string, ReadonlyMap<PageRow, TextHit>>;

/** What speaks for a page, each from 0 to 1: mostly shares of the query. */
const noSigns = {
  /** What the page has, by its names, its text or what people type who look for it; and that squared, as most of a query is much more than half. */
  covered: 0,
  mostCovered: 0,
  /** What its best name has, by how much of the name the query has. */
  wholeName: 0,
  /** What its title has. */
  title: 0,
  /** What a name of several words has that is in the query in full. */
  contained: 0,
  /** What is in the words of those who look for it and do not know its name; and in the best phrase of them, by how much of that the query has. */
  searches: 0,
  phrase: 0,
  /** Whether it has something of each of several terms. */
  every: 0,
  /** Whether its kind answers such a question, and whether it is a role and the query has a word for somebody by their work. */
  lead: 0,
  job: 0,
  /** What the best name has of something that the role answers for, where the query has such a word. */
  owned: 0,
};
export type Signs = typeof noSigns;
export const signNames = Object.keys(noSigns) as (keyof Signs)[];

export interface Scored extends Result {
  signs: Signs;
  /** How much of the query its best name has. */
  name: number;
  /** How much of the query it has more than in passing. */
  known: number;
  /** How many terms the query has. */
  terms: number;
  score: number;
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
    const { rows } = this.#pages;
    return { results, near: [], counts: countsOf(rows, filters), missing: [], stated: {}, stems: new Set(), share: 1, listed: rows };
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
    const found = whole.filter(({ page, signs }) => signs.wholeName >= CERTAIN && fits(page, filters));
    const isLater = ({ page }: Scored) => Number(page.worth <= LATER_WORTH);
    return found.sort((a, b) => isLater(a) - isLater(b)).map(({ page, otherName }) => ({ page, otherName }));
  }

  /** From names and what people type, where they have enough of the query; undefined where the full text must be asked. */
  named(query: string, filters: Filters): Answer | undefined {
    if (this.#unknown(query).length > 0) return undefined;
    const answer = this.names(query, filters);
    return answer.share >= this.#pages.weights.enough ? answer : undefined;
  }

  /**
   * From names and the full text; where the names have enough, what they answer comes first, as it does without the full text.
   * @param isLiteral Words are taken as written.
   */
  async all(query: string, filters: Filters, fullText: FullText, isLiteral = false): Promise<Answer> {
    const answer = this.#answer(query, filters, await this.#read(query, fullText, isLiteral), isLiteral);
    const named = this.named(query, filters);
    if (!named) return answer;
    const listed = [...new Set([...named.listed, ...answer.listed])];
    const known = new Set(named.results.map(({ page }) => page));
    const results = [...named.results, ...answer.results.filter(({ page }) => !known.has(page))];
    return { ...named, results, listed, counts: countsOf(listed, { ...answer.stated, ...filters }) };
  }

  /** What speaks for each page, to learn from. */
  async ranked(query: string, fullText: FullText): Promise<Scored[]> {
    const texts: Texts = this.named(query, {}) ? new Map() : await this.#read(query, fullText, false);
    const { about, kinds } = this.#understood(this.#supported(query, texts, false).instead ?? query, texts);
    return this.#rank(about, kinds, texts);
  }

  /** Looks the words of a query up in the full text. */
  async #read(query: string, fullText: FullText, isLiteral: boolean): Promise<Texts> {
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
    if (this.#rank(about, [], texts).every(({ signs }) => signs.covered < weights.enough)) {
      const others = this.#pages
        .terms(about)
        .flatMap((term) => term.others.filter(({ words, by }) => words.length === 1 && by !== 'related').slice(0, MOST_OTHERS));
      await look([...wordsIn(about), ...others.flatMap(({ words }) => words)]);
    }
    return texts;
  }

  #answer(given: string, filters: Filters, texts: Texts, isLiteral = false): Answer {
    const { vocabulary, weights } = this.#pages;
    const { instead, missing } = this.#supported(given, texts, isLiteral);
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
    const best = Math.max(0, ...ranked.map(({ signs }) => signs.covered));
    // A job description of somebody else is no answer.
    const roles = question.rest === undefined ? [] : this.#rank(question.rest, ['Role'], texts).filter(({ page }) => page.kind === 'Role');
    const isAnswered = this.#isAnswered(ranked) && (question.rest === undefined || this.#isAnswered(roles));
    const listed = ranked.filter(({ signs }) => signs.covered >= weights.tail * best);
    const results: Result[] = listed.filter(({ page }) => fits(page, wanted)).map(({ page, otherName }) => ({ page, otherName }));
    const pages = listed.map(({ page }) => page);
    const counts = countsOf(pages, wanted);
    const found = { counts, ...common, share: best, listed: pages };
    if (!isAnswered) return { results: [], near: results, ...found };
    for (const first of question.subject ? [] : this.certain(query, wanted).reverse()) putFirst(results, first);
    for (const first of [
      question.subject && this.#partOf(question.subject, question.part),
      question.between && this.#pair(question.between),
    ])
      if (first && fits(first.page, wanted)) putFirst(results, first);
    return { results, near: [], ...found };
  }

  /** Whether the best page is likely to answer; one word that it has is found, however little the page says of it, and so is what has a name in the query, and who answers for something. */
  #isAnswered([best]: readonly Scored[]): boolean {
    const { least, score, known, terms } = this.#pages.weights.answer;
    if (!best) return false;
    if (best.terms === 1 || best.signs.owned >= CERTAIN || best.signs.wholeName >= CALLED) return true;
    return score * best.score + known * best.known + terms * Math.min(best.terms, MANY) >= least;
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

  #corrected(query: string, texts: Texts, isLiteral: boolean): Correction {
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

  /** A correction, where a page has the corrected query: “patent application” means no patients. */
  #supported(query: string, texts: Texts, isLiteral: boolean): Correction {
    const { instead, missing } = this.#corrected(query, texts, isLiteral);
    if (!instead) return { missing };
    const known = wordsOf(instead).filter((word) => !missing.includes(word));
    const isFound = known.length > missing.length && this.#rank(known.join(' '), [], texts).some(({ signs }) => signs.covered >= SUPPORTED);
    return isFound ? { instead, missing } : { missing: this.#unknown(query, texts) };
  }

  /** What a query asks for; a part only where the rest of the query names a page that has it, a contrast only between others than roles. */
  #understood(query: string, texts: Texts): Question & { subject?: PageRow | undefined; rest?: string } {
    let question = readQuestion(query, this.#pages.vocabulary);
    if (Object.keys(question.filters).length > 0) {
      // “Ten-minute huddle” is a name, and no wish for something of ten minutes.
      const unlimited = readQuestion(query, this.#pages.vocabulary, false);
      if (this.#rank(unlimited.about, [], new Map()).some(({ name }) => name >= CERTAIN)) question = unlimited;
    }
    const { part, ...others } = question;
    if (!part) return question;
    const whole = { ...others, about: plain(query) };
    if (this.#rank(whole.about, [], new Map()).some(({ name }) => name >= CERTAIN)) return whole;
    // A part is asked of what is named, whatever else speaks for another page.
    const named = ({ signs }: Scored) => Math.max(signs.wholeName, this.#pages.weights.search * signs.phrase);
    const [best] = this.#rank(question.about, part.under === 'roles/' ? ['Role'] : [], texts)
      .filter(({ page }) => page.address.startsWith(part.under) && page.summary)
      .sort((a, b) => named(b) - named(a));
    return best && named(best) >= SUBJECT
      ? { ...question, subject: best.page }
      : part.at.startsWith('#') || question.kinds.length > 0
        ? whole
        : { ...whole, rest: question.about };
  }

  /** Every page that has something of the words, best first. */
  #rank(about: string, kinds: readonly string[], texts: Texts): Scored[] {
    const terms = this.#pages.terms(about);
    const counts = terms.map((term) => this.#weightOf(term, texts));
    const total = counts.reduce((sum, count) => sum + count, 0) || 1;
    const names = new Map<Name, { asked: number; weight: number }>();
    const pages = new Map<PageRow, Signs>();
    const known = new Map<PageRow, number>();
    terms.forEach((term, at) => {
      const count = (counts[at] as number) / total;
      const text = this.#textEvidence(term, texts);
      const named = new Map<PageRow, number>();
      const searched = new Map<PageRow, number>();
      for (const [name, { evidence, weight }] of this.#namesWith(term, at === terms.length - 1)) {
        const before = names.get(name);
        names.set(name, { asked: (before?.asked ?? 0) + count * evidence, weight: (before?.weight ?? 0) + weight });
        const on = name.isSearch ? searched : named;
        on.set(name.page, Math.max(on.get(name.page) ?? 0, evidence));
      }
      for (const page of new Set([...text.keys(), ...named.keys(), ...searched.keys()])) {
        const signs = pages.get(page) ?? { ...noSigns };
        const [inNames, inText] = [named.get(page) ?? 0, text.get(page) ?? 0];
        const inSearches = searched.get(page) ?? 0;
        const evidence = Math.max(inNames, inText, this.#pages.weights.search * inSearches);
        signs.covered += count * evidence;
        signs.searches += count * inSearches;
        if (evidence > IN_PASSING) known.set(page, (known.get(page) ?? 0) + count);
        signs.every += 1;
        pages.set(page, signs);
      }
    });
    const best = new Map<PageRow, { score: number; share: number; given: number; text: string }>();
    for (const [{ page, text, weight: whole, isSearch }, { asked: share, weight }] of names) {
      const signs = pages.get(page) as Signs;
      const given = Math.min(1, weight / whole);
      if (isSearch) {
        signs.phrase = Math.max(signs.phrase, share * given);
        continue;
      }
      if (text === page.title) signs.title = (share * (1 + given)) / 2;
      if (given > CERTAIN && text.includes(' ')) signs.contained = Math.max(signs.contained, share);
      const score = share ** 2 * (1 + given);
      if (score > (best.get(page)?.score ?? 0)) best.set(page, { score, share, given, text });
    }
    const { jobNouns } = this.#pages.vocabulary;
    const isNoun = ({ words }: Term) => words.every((word) => jobNouns.has(word));
    const isAboutJob = jobNouns.has(terms.at(-1)?.words.at(-1) ?? '') || (terms[0] !== undefined && isNoun(terms[0]));
    const isJob = kinds[0] === 'Role' || (isAboutJob && terms.length < LONG);
    const topic = terms.reduce((sum, term, at) => sum + (isNoun(term) ? 0 : (counts[at] as number) / total), 0) || 1;
    const shares = new Map([...best].map(([page, { share }]) => [page, share]));
    const ownedBy = (page: PageRow) =>
      Math.min(1, Math.max(0, ...(this.#pages.owned.get(page) ?? []).map((own) => Math.max(shares.get(own) ?? 0))) / topic);
    return [...pages]
      .map(([page, signs]): Scored => {
        const { share = 0, given = 0, text = page.title } = best.get(page) ?? {};
        signs.mostCovered = signs.covered ** 2;
        signs.wholeName = share * given;
        signs.every = Number(signs.every === terms.length && terms.length > 1);
        const place = kinds.findIndex((answer) => answer === page.kind || answer === page.address);
        signs.lead = place < 0 ? 0 : 1 / (1 + place);
        signs.job = Number(isJob && page.kind === 'Role');
        signs.owned = isJob ? ownedBy(page) : 0;
        return {
          page,
          signs,
          name: share,
          known: known.get(page) ?? 0,
          terms: terms.length,
          score: this.#scoreOf(page.kind, signs, terms.length >= LONG),
          otherName: text !== page.title && calledByNames.has(page.kind) ? text : undefined,
        };
      })
      .sort((a, b) => b.score - a.score || (a.page.title < b.page.title ? -1 : 1));
  }

  #scoreOf(kind: string, signs: Signs, isLong: boolean): number {
    const { signs: weights, kinds } = this.#pages.weights;
    const [any, inLong] = kinds[kind] ?? [0, 0];
    return signNames.reduce((sum, name) => sum + weights[name] * signs[name], any + (isLong ? inLong : 0));
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
      const rarity = Math.log(1 + rows.length / (1 + count)) ** numbers.rare;
      return rarity * (vocabulary.weakStems.has(stem(word)) ? numbers.weak : isKnown ? 1 : numbers.unknown);
    };
    return words.reduce((sum, word) => sum + weightOf(word), 0);
  }

  /** How much the text of each page is evidence for a term: its words, each by how often the page has it. */
  #textEvidence({ words, others }: Term, texts: Texts): Map<PageRow, number> {
    const { text, halfCount, long, summary } = this.#pages.weights;
    const evidence = new Map<PageRow, number>();
    const shareOf = (page: PageRow, { places: { length: count }, inSummary }: TextHit) =>
      Math.max((text * count) / (count + halfCount * page.length ** long), inSummary ? summary : 0);
    for (const word of words)
      for (const [page, hit] of texts.get(word) ?? []) evidence.set(page, (evidence.get(page) ?? 0) + shareOf(page, hit) / words.length);
    for (const { words: other, by } of others)
      if (other.length === 1)
        for (const [page, hit] of texts.get(other[0] as string) ?? [])
          evidence.set(page, Math.max(evidence.get(page) ?? 0, this.#pages.worthOf(by) * shareOf(page, hit)));
    return evidence;
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
          .find(({ page, signs }) => page.kind === 'Role' && signs.wholeName >= CERTAIN)
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
/** What a page has of a term at most where it only says it in passing. */
const IN_PASSING = 0.2;
/** From so many terms on, a query says what it wants in other words than names. */
export const LONG = 4;
/** From this share of a query on, a name of the page in it is what it asks for: “FCR target”. */
const CALLED = 0.55;
/** From so many terms on, more of them say nothing of whether there is an answer. */
export const MANY = 6;
/** From this share of the corrected query on, a page speaks for the correction. */
const SUPPORTED = 0.8;
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
