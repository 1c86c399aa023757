import type { Pages } from './pages.ts';
import type { PageRow } from './pages-file.ts';
import { type Question, readQuestion } from './question.ts';
import { plain, stopWords, wordsOf } from './text.ts';

export type Filters = Record<string, string>;
/** How many results each choice of each filter would have. */
export type Counts = Record<string, Record<string, number>>;

export interface TextMatch {
  page: PageRow;
  score: number;
}

/** The full-text index: pages that hold every word of a query, best first. */
export interface FullText {
  search(query: string): Promise<TextMatch[]>;
  /** Whether a page holds the word itself, or another form of it. */
  has(word: string): Promise<boolean>;
}

export interface Result {
  page: PageRow;
  /** The part of the page that answers, below its address: an id or a page under it. */
  part?: { at: string; label: string } | undefined;
  /** The other name that the query matched. */
  alsoCalled?: string | undefined;
}

export interface Answer {
  results: Result[];
  counts: Counts;
  /** The query that was searched instead, where the playbook does not have the words. */
  instead?: string | undefined;
}

const textWorth = 0.75;
const few = 3;
const kindWorth = 1.6;

/** Answers from names alone, at once; and with the full text, when that is loaded. */
export class Search {
  readonly #pages: Pages;
  constructor(pages: Pages) {
    this.#pages = pages;
  }

  /** Every page that has the filters, by kind and title. */
  browse(filters: Filters): Answer {
    const results = this.#pages.rows
      .filter((page) => fits(page, filters))
      .sort((a, b) => b.worth - a.worth || (a.title < b.title ? -1 : 1))
      .map((page) => ({ page }));
    return { results, counts: countsOf(this.#pages.rows, filters) };
  }

  /** From names alone. */
  names(query: string, filters: Filters): Answer {
    const { instead, text } = this.#corrected(this.#pages.spaced(query), new Set());
    return { ...this.#rank(text, filters, new Map()), instead };
  }

  /** From names and the full text. */
  async all(given: string, filters: Filters, fullText: FullText): Promise<Answer> {
    const query = this.#pages.spaced(given);
    const unknown = wordsOf(query).filter((word) => !this.#pages.knows(word));
    const inText = new Set<string>();
    await Promise.all(
      unknown.map(async (word) => {
        if (await fullText.has(word)) inText.add(word);
      }),
    );
    const { instead, text } = this.#corrected(query, inText);
    const question = this.#read(text);
    const scores = new Map<PageRow, number>();
    const take = (found: TextMatch[], share: number) => {
      const top = found[0]?.score || 1;
      for (const { page, score } of found) scores.set(page, Math.max(scores.get(page) ?? 0, share * Math.sqrt(score / top)));
    };
    const words = wordsOf(question.about).filter((word) => !stopWords.has(word) && (this.#pages.knows(word) || inText.has(word)));
    const main = words.length > 0 ? await fullText.search(words.join(' ')) : [];
    take(main, 1);
    // Each synonym may load another chunk of the index, so they are queried only where the reader's own words find little.
    if (main.length < few && this.#pages.called(text).length === 0)
      for (const other of this.#pages.inOtherWords(words.join(' ')).slice(0, 2)) take(await fullText.search(other), 0.85);
    if (main.length < few && words.length > 1) {
      const sums = new Map<PageRow, number>();
      const singles = await Promise.all(words.map((word) => fullText.search(word)));
      const weights = singles.map((results) => Math.log(1 + this.#pages.rows.length / (results.length + 1)));
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      singles.forEach((results, index) => {
        const share = (weights[index] as number) / total;
        const top = results[0]?.score || 1;
        for (const { page, score } of results) sums.set(page, (sums.get(page) ?? 0) + share * (0.6 + 0.4 * Math.sqrt(score / top)));
      });
      for (const [page, score] of sums) if (score > 0.3) scores.set(page, Math.max(scores.get(page) ?? 0, score * 0.9));
    }
    return { ...this.#rank(text, filters, scores), instead };
  }

  #corrected(query: string, inText: ReadonlySet<string>): { text: string; instead?: string | undefined } {
    let changed = false;
    const words = wordsOf(query).map((word) => {
      if (this.#pages.knows(word) || inText.has(word)) return word;
      const nearest = this.#pages.nearestWord(word);
      if (nearest) changed = true;
      return nearest ?? word;
    });
    return changed ? { text: words.join(' '), instead: words.join(' ') } : { text: query };
  }

  /** What a query asks for; a part only where the rest of the query names a page that has it, a contrast only between others than roles. */
  #read(query: string): Question & { subject?: PageRow | undefined } {
    const question = readQuestion(query);
    const { part, between } = question;
    if (between?.some((name) => this.#role(name))) return { ...question, kinds: [] };
    if (!part) return question;
    const best = this.#pages.match(question.about, true).find(({ page }) => page.address.startsWith(part.under));
    if (best && best.score > MIN_NAME_SCORE) return { ...question, subject: best.page };
    const { part: _, ...others } = question;
    return { ...others, about: plain(query) };
  }

  #rank(query: string, filters: Filters, text: ReadonlyMap<PageRow, number>): { results: Result[]; counts: Counts } {
    const question = this.#read(query);
    const wanted = { ...question.filters, ...filters };
    if (Object.keys(question.filters).length > 0 && wordsOf(question.about).length === 0) return this.browse(wanted);
    const found = new Map<PageRow, { score: number; name?: string | undefined }>();
    for (const { page, score, name } of this.#pages.match(question.about, true)) found.set(page, { score, name });
    for (const [page, score] of text) {
      const before = found.get(page);
      found.set(page, { score: (before?.score ?? 0) + textWorth * score, name: before?.name });
    }
    const scored = [...found]
      .filter(([page]) => fits(page, wanted))
      .map(([page, { score, name }]) => ({
        page,
        name,
        score: score * page.worth * (question.kinds.includes(page.kind) ? kindWorth : 1),
      }))
      .sort((a, b) => b.score - a.score || (a.page.title < b.page.title ? -1 : 1));
    const results: Result[] = scored.map(({ page, name }) => ({ page, alsoCalled: name }));
    if (question.part && question.subject) putFirst(results, this.#partOf(question.subject, question.part));
    if (question.between) {
      const pair = this.#pair(question.between);
      if (pair && fits(pair, wanted)) putFirst(results, { page: pair });
    }
    return { results, counts: countsOf([...found.keys()], wanted) };
  }

  #partOf(page: PageRow, { at, label }: NonNullable<Question['part']>): Result {
    const below = at.startsWith('#') ? undefined : this.#pages.byAddress.get(page.address + at);
    return below ? { page: below } : { page, part: { at, label } };
  }

  /** The role that a name means. */
  #role(name: string): PageRow | undefined {
    return this.#pages.match(name, false).find(({ page, score }) => page.kind === 'Role' && score > FULL_MATCH_SCORE)?.page;
  }

  #pair(names: [string, string]): PageRow | undefined {
    const ids = names.map((name) => this.#role(name)?.address.split('/')[1]);
    return this.#pages.byAddress.get(`compare/${ids.toSorted().join('-and-')}/`);
  }
}

/** A score from which on a name means the page, and not only something near it. */
const MIN_NAME_SCORE = 0.7;
/** A score from which on every word of the query is in the name, and every word of the name in the query. */
const FULL_MATCH_SCORE = 0.87;

function putFirst(results: Result[], result: Result): void {
  const before = results.findIndex(({ page }) => page === result.page);
  if (before >= 0) results.splice(before, 1);
  results.unshift(result);
}

const fits = (page: PageRow, filters: Filters): boolean =>
  Object.entries(filters).every(([name, value]) => page.filters[name]?.includes(value));

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
