import { spoken } from '../i18n/sentence.ts';
import type { Words } from '../i18n/words.ts';
import { filterNames } from '../model/filters.ts';
import { timeChoices } from '../model/times.ts';
import type { Fragment } from '../search/full-text.ts';
import { type PageRow, summaryOf } from '../search/pages-file.ts';
import { type Excerpt, partsOf } from '../search/parts.ts';
import { type Answer, type Filters, type Result, Search } from '../search/search.ts';
import { make } from './dom.ts';
import { textList } from './kept.ts';
import { knownSummary, type LoadedText, loadFirstPages, loadFullText, loadPages, loadSummary } from './pagefind.ts';
import { keep, recall } from './storage.ts';
import { pageLanguage } from './words.ts';

const timeOrder: readonly string[] = timeChoices.map(({ name }) => name);
const pageSize = 10;
/** Results whose text is looked into for parts and an excerpt: the ones in view. */
const lookedInto = 4;
/** Parts of a page that a result shows. */
const mostParts = 2;
/** Pages that come first whatever the full text says are shown where that takes longer than this, in milliseconds. */
const patience = 60;
/** The texts of results are fetched once typing rests so long, in milliseconds. */
const rest = 150;
/** A screen reader hears the count, and a reader that nothing was found, once typing pauses this long, in milliseconds. */
const pause = 600;
const recentKey = 'recent-searches';
const mostRecent = 5;
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
/** What the search says, in the language of the page; fetched with its code, when somebody opens it. */
const words = spoken<Words['search']['tool'] & Pick<Words, 'kinds'>>(
  await (await fetch(`${base}data/words/${pageLanguage}.json`)).json(),
  pageLanguage,
);
/** A choice of a filter, or a kind of page, in words. */
const names: Readonly<Record<string, string>> = { ...words.choices, ...words.kinds };
const named = (choice: string): string => (Object.hasOwn(names, choice) ? (names[choice] as string) : choice);

interface Shown {
  /** The texts of the first results. */
  fragments?: ReadonlyMap<PageRow, Fragment>;
  /** The texts of the first results are on their way, so nothing else is fetched to say what they are about. */
  textsComing?: boolean;
  /** Names answer, and the texts may be searched too. */
  offersTexts?: boolean;
}

/**
 * `<playbook-search>`: a search field, its facets and an ordered list of results. With `data-page` it keeps the query in
 * the address.
 */
class PlaybookSearch extends HTMLElement {
  #input =
    this.querySelector('input') ??
    make('input', { type: 'search', name: 'q', autocomplete: 'off', spellcheck: 'false', enterkeyhint: 'search', maxlength: '200' });
  #status = make('p', { class: 'muted small search-status' });
  #spoken = make('p', { role: 'status', class: 'visually-hidden' });
  #help = make('div', { class: 'search-help' });
  #results = make('ol', { class: 'results' });
  #narrow = make('details', { class: 'search-narrow' });
  #more = make('button', { type: 'button', class: 'button quiet', hidden: true });
  #selects = new Map<string, HTMLSelectElement>();
  #turn = 0;
  /** The turn whose answer is shown. */
  #shownTurn = 0;
  /** The search that was begun last, until its answer is shown. */
  #answering: Promise<void> = Promise.resolve();
  #shown = pageSize;
  /** Whether all results are shown. */
  #isWhole = true;
  /** Filters that the words of the query state, and that the reader has taken away. */
  #ignored: Filters = {};
  /** The query that is searched as written. */
  #literal: string | undefined;
  /** The query that the full text is asked for although names answer it. */
  #inTexts: string | undefined;
  #pausing: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    if (this.#results.isConnected) return;
    const id = this.hasAttribute('data-page') ? 'search-page-field' : 'search-dialog-field';
    this.#input.id = id;
    const bar =
      this.querySelector('form') ??
      make(
        'form',
        { class: 'search-bar', role: 'search', action: '' },
        make('label', { for: id, class: 'visually-hidden' }, words.label),
        this.#input,
      );
    const row = make('div', { class: 'facets' });
    for (const name of filterNames) {
      const select = make('select', { name }, make('option', { value: '' }, words.any));
      this.#selects.set(name, select);
      select.addEventListener('change', () => this.#changed());
      row.append(make('label', {}, words[name], select));
    }
    const narrow = this.#narrow;
    narrow.append(make('summary', {}, words.narrow), row);
    narrow.addEventListener('toggle', () => narrow.open && !this.#query() && void this.#begin());
    narrow.open = this.hasAttribute('data-page') && matchMedia('(min-width: 48rem)').matches;
    if (!bar.isConnected) this.append(bar);
    this.append(narrow, this.#status, this.#spoken, this.#help, this.#results, this.#more);
    bar.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#remember();
      if (this.hasAttribute('data-page')) this.#changed();
      else void this.#answered().then((isSame) => isSame && this.#links()[0]?.click());
    });
    // What is being composed is no word yet.
    this.#input.addEventListener('input', (event) => (event as InputEvent).isComposing || this.#changed(true));
    this.#input.addEventListener('compositionend', () => this.#changed(true));
    this.#more.addEventListener('click', () => {
      const next = this.#links().length;
      if (this.#isWhole) this.#inTexts = this.#query();
      else this.#shown += pageSize;
      void this.#begin().then(() => this.#links()[next]?.focus());
    });
    this.#results.addEventListener('click', () => this.#remember());
    this.addEventListener('keydown', (event) => this.#move(event));
    if (this.hasAttribute('data-page')) {
      this.#restore();
      if ([...this.#selects.values()].some((select) => select.value)) narrow.open = true;
    }
    void this.#begin();
  }

  override focus(): void {
    this.#input.focus();
    this.#input.select();
  }

  /** Waits for the answer to what stands in the field now. False where something else stands there by then, or the dialog is closed. */
  async #answered(): Promise<boolean> {
    const query = this.#query();
    for (let waited: Promise<void> | undefined; waited !== this.#answering; ) {
      waited = this.#answering;
      await waited;
    }
    return query === this.#query() && this.closest('dialog')?.open !== false;
  }

  #begin(typing = false): Promise<void> {
    this.#answering = this.#search(typing);
    return this.#answering;
  }

  #links = (): HTMLAnchorElement[] => [...this.#results.querySelectorAll<HTMLAnchorElement>('h3 a')];

  /** Arrows walk from the field through the results and back; Escape in a result returns to the field. */
  #move(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || target.closest('select, summary, button')) return;
    const links = this.#links();
    const item = target.closest('.results > li');
    const place = item ? links.findIndex((link) => item.contains(link)) : -1;
    const steps: Record<string, number> = { ArrowDown: place + 1, ArrowUp: place - 1 };
    if (item) Object.assign(steps, { Home: 0, End: links.length - 1, Escape: -1 });
    const next = steps[event.key];
    if (next === undefined || (place < 0 && event.key === 'ArrowUp')) return;
    if (next < 0) this.#input.focus();
    else if (place >= 0 || this.#shownTurn === this.#turn) links[next]?.focus();
    // The results of what was typed before are still there.
    else void this.#answered().then((isSame) => isSame && document.activeElement === target && this.#links()[0]?.focus());
    event.preventDefault();
    if (event.key === 'Escape') event.stopPropagation();
  }

  #restore(): void {
    const address = new URLSearchParams(location.search);
    this.#input.value = (address.get('q') ?? this.#input.value).slice(0, 200);
    for (const [name, select] of this.#selects) {
      const value = address.get(name)?.slice(0, 200);
      if (!value) continue;
      select.append(make('option', { value }, named(value)));
      select.value = value;
    }
  }

  #changed(typing = false): void {
    this.#shown = pageSize;
    if (typing) this.#ignored = {};
    if (this.hasAttribute('data-page')) {
      const address = new URLSearchParams();
      if (this.#query()) address.set('q', this.#query());
      for (const [name, select] of this.#selects) if (select.value) address.set(name, select.value);
      history.replaceState(null, '', address.size > 0 ? `?${address}` : location.pathname);
    }
    void this.#begin(typing);
  }

  #query = (): string => this.#input.value.trim();

  #filters(): Filters {
    const chosen = [...this.#selects].filter(([, select]) => select.value).map(([name, select]) => [name, select.value]);
    return { ...this.#ignored, ...Object.fromEntries(chosen) };
  }

  async #search(typing = false): Promise<void> {
    const turn = ++this.#turn;
    const query = this.#query();
    const filters = this.#filters();
    const isOld = () => turn !== this.#turn;
    const rested = typing ? new Promise((resolve) => setTimeout(resolve, rest)) : undefined;
    /** On its own page, the search looks into the texts in any case. */
    const wantsTexts = this.hasAttribute('data-page') || query === this.#inTexts;
    try {
      if (!query) {
        const isFiltered = Object.keys(filters).length > 0;
        const pages = await (isFiltered || this.#narrow.open ? loadPages() : loadFirstPages());
        if (isOld()) return;
        const answer = new Search(pages).browse(filters);
        if (isFiltered) this.#show(answer, query);
        else this.#welcome(answer.counts);
        return;
      }
      const first = new Search(await loadFirstPages());
      if (isOld()) return;
      if (wantsTexts) loadFullText().catch(() => {});
      const early = setTimeout(() => {
        if (!isOld()) this.#showFirst(first.certain(query, filters));
      }, patience);
      let search = first;
      try {
        search = new Search(await loadPages());
        if (isOld()) return;
        const named = wantsTexts ? undefined : search.named(query, filters);
        if (named) {
          clearTimeout(early);
          this.#show(named, query, { offersTexts: true });
          return;
        }
        const fullText = await loadFullText();
        const answer = await search.all(query, filters, fullText, query === this.#literal);
        // What is half typed may yet become a word that there is.
        if (typing && answer.results.length === 0) await new Promise((resolve) => setTimeout(resolve, pause));
        if (isOld()) return;
        const lookedAt = answer.results.slice(0, lookedInto).map(({ page }) => page);
        const missing = lookedAt.some((page) => !fullText.isHere(page));
        const fragments = await fragmentsOf(fullText, rested ? lookedAt.filter(fullText.isHere) : lookedAt);
        if (isOld()) return;
        clearTimeout(early);
        this.#show(answer, query, { fragments, textsComing: rested !== undefined && missing });
        if (!rested || !missing) return;
        // Who has pressed Enter need not wait for the texts.
        void rested
          .then(() => (isOld() ? undefined : fragmentsOf(fullText, lookedAt)))
          .then((all) => all && !isOld() && this.#show(answer, query, { fragments: all }));
      } catch {
        if (isOld()) return;
        this.#show(search.names(query, filters), query);
        this.#say(words.namesOnly);
      } finally {
        clearTimeout(early);
      }
    } catch {
      if (isOld()) return;
      this.#results.replaceChildren();
      this.#help.replaceChildren();
      this.#say(words.failed);
    }
  }

  /** Shows what comes first on a slow line, until the whole answer is there; what was found before stays where that is nothing. */
  #showFirst(results: readonly Result[]): void {
    this.#say(words.searching);
    if (results.length === 0) return;
    this.#shownTurn = this.#turn;
    this.#results.replaceChildren(...results.slice(0, this.#shown).map((result) => resultItem(result, new Set(), undefined, true)));
    this.#help.replaceChildren();
    this.#more.hidden = true;
  }

  #show(answer: Answer, query: string, more: Shown = {}): void {
    const { fragments = new Map<PageRow, Fragment>(), textsComing = false, offersTexts = false } = more;
    const { results, near, counts, instead, stems } = answer;
    this.#shownTurn = this.#turn;
    this.#fillFacets(counts);
    const focused = this.#results.contains(document.activeElement) ? (document.activeElement as HTMLAnchorElement).href : undefined;
    this.#results.replaceChildren(
      ...results
        .slice(0, this.#shown)
        .map((result, place) => resultItem(result, stems, fragments.get(result.page), textsComing && place < lookedInto)),
    );
    if (focused) (this.#links().find(({ href }) => href === focused) ?? this.#input).focus();
    this.#isWhole = results.length <= this.#shown;
    this.#more.textContent = this.#isWhole ? words.inTexts : words.more;
    this.#more.hidden = this.#isWhole && !offersTexts;
    const many = words.results({ count: results.length });
    if (results.length === 0) this.#say(query ? words.nothing({ query }) : words.nothingFiltered);
    else if (instead) this.#say(words.didYouMean({ query, instead, results: many }));
    else this.#say(query ? words.resultsFor({ results: many, query }) : many);
    this.#help.replaceChildren(...this.#hints(answer, query));
    if (results.length > 0) return;
    const some = button(words.nearPages({ count: near.length }), () => this.#show({ ...answer, results: near, near: [] }, query, more));
    this.#help.append(...(near.length > 0 ? [make('p', {}, some)] : []), make('p', {}, words.fewer), browseList());
  }

  /** What was left out of the query, changed in it or read from it, and how to have it otherwise. */
  #hints({ results, instead, missing, stated }: Answer, query: string): Node[] {
    const said = missing.length > 0 ? words.missing({ count: missing.length, words: missing.join(', ') }) : undefined;
    const search = () => {
      this.#changed();
      this.#input.focus();
    };
    const asWritten = () => {
      this.#literal = query;
      search();
    };
    const withoutFilters = () => {
      for (const select of this.#selects.values()) select.value = '';
      search();
    };
    const withoutStated = (name: string) => () => {
      this.#ignored = { ...this.#ignored, [name]: '' };
      search();
    };
    const filters = this.#filters();
    const buttons = [
      ...(instead ? [button(words.asWritten({ query }), asWritten)] : []),
      ...Object.entries(stated)
        .filter(([name]) => filters[name] === undefined)
        .map(([name, choice]) => button(words.withoutStated({ choice: named(choice) }), withoutStated(name))),
      ...(results.length === 0 && [...this.#selects.values()].some(({ value }) => value)
        ? [button(words.withoutFilters, withoutFilters)]
        : []),
    ];
    return [
      ...(said ? [make('p', { class: 'muted small' }, said)] : []),
      ...(buttons.length > 0 ? [make('p', { class: 'hints' }, ...buttons)] : []),
    ];
  }

  /** What one sees before one types. */
  #welcome(counts: Answer['counts']): void {
    this.#shownTurn = this.#turn;
    this.#fillFacets(counts);
    this.#results.replaceChildren();
    this.#help.replaceChildren();
    this.#more.hidden = true;
    const recent = recall(recentKey, textList) ?? [];
    this.#say(words.welcome);
    if (recent.length === 0) return;
    const list = make('ul', { class: 'recent' });
    for (const query of recent.slice(0, mostRecent).map((text) => text.slice(0, 200))) {
      const again = () => {
        this.#input.value = query;
        this.#input.focus();
        this.#changed();
      };
      list.append(make('li', {}, button(query, again)));
    }
    const forget = make('button', { type: 'button', class: 'link' }, words.forget);
    forget.addEventListener('click', () => {
      keep(recentKey, undefined);
      this.#help.replaceChildren();
      this.#input.focus();
    });
    this.#help.replaceChildren(
      make('h3', {}, words.recent),
      make('p', { class: 'muted small' }, ...words.kept.with<Node | string>({ forget })),
      list,
    );
  }

  #remember(): void {
    const query = this.#query();
    if (query.length < 2) return;
    const others = (recall(recentKey, textList) ?? []).filter((other) => other.toLowerCase() !== query.toLowerCase());
    keep(recentKey, [query, ...others].slice(0, mostRecent));
  }

  #say(text: string): void {
    this.#status.textContent = text;
    clearTimeout(this.#pausing);
    this.#pausing = setTimeout(() => {
      const first = this.#links()[0]?.textContent;
      this.#spoken.textContent = first && this.#query() ? words.first({ said: text, title: first }) : text;
    }, pause);
  }

  #fillFacets(counts: Answer['counts']): void {
    for (const [name, select] of this.#selects) {
      const chosen = select.value;
      const choices = Object.entries(counts[name] ?? {}).filter(([value, count]) => count > 0 || value === chosen);
      if (chosen && !choices.some(([value]) => value === chosen)) choices.push([chosen, 0]);
      choices.sort(([a], [b]) => (name === 'time' ? timeOrder.indexOf(a) - timeOrder.indexOf(b) : a < b ? -1 : 1));
      select.replaceChildren(
        make('option', { value: '' }, words.any),
        ...choices.map(([value, count]) => make('option', { value }, words.choice({ choice: named(value), count }))),
      );
      select.value = chosen;
      (select.parentElement as HTMLElement).hidden = choices.length === 0;
    }
  }
}

async function fragmentsOf(fullText: LoadedText, pages: readonly PageRow[]): Promise<Map<PageRow, Fragment>> {
  const found = new Map<PageRow, Fragment>();
  await Promise.all(
    pages.map(async (page) => {
      const fragment = await fullText.fragment(page);
      if (fragment) found.set(page, fragment);
    }),
  );
  return found;
}

const filling = new WeakMap<Element, () => Promise<string>>();
const inView = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (!isIntersecting) continue;
    inView.unobserve(target);
    setTimeout(() => {
      if (target.isConnected) void fill(target);
    }, rest);
  }
});

async function fill(target: Element): Promise<void> {
  try {
    target.replaceChildren((await filling.get(target)?.()) ?? '');
  } catch {
    // A result can do without it.
  }
}

/** What a page is about; where that is not here yet, it comes when the result is in view, since most results are never looked at. */
function aboutPage(page: PageRow, fragment: Fragment | undefined, language: string | undefined, textComing: boolean): HTMLParagraphElement {
  const text = fragment ? summaryOf(page, fragment.meta.summary) : knownSummary(page);
  const about = make('p', { class: 'excerpt', lang: language }, text);
  if (text === undefined && !textComing) {
    filling.set(about, () => loadSummary(page));
    inView.observe(about);
  }
  return about;
}

function browseList(): HTMLUListElement {
  const links = document.querySelectorAll<HTMLAnchorElement>('.site-nav a');
  return make('ul', {}, ...[...links].map((link) => make('li', {}, make('a', { href: link.href }, link.textContent ?? ''))));
}

/** The language of a result where it is not that of this page: on a translation, that of the playbook. */
function languageOfPage(address: string): string | undefined {
  const original = document.querySelector<HTMLElement>('.site-name')?.lang;
  return original && !address.startsWith(`${pageLanguage}/`) ? original : undefined;
}

function button(text: string, whenPressed: () => void): HTMLButtonElement {
  const made = make('button', { type: 'button', class: 'button quiet' }, text);
  made.addEventListener('click', whenPressed);
  return made;
}

const marked = (excerpt: Excerpt): (Node | string)[] =>
  excerpt.flatMap(({ text, isHit }, place) => [place > 0 ? ' ' : '', isHit ? make('mark', {}, text) : text]);

/** @param stems Of what was looked for. */
function resultItem(
  { page, part, otherName }: Result,
  stems: ReadonlySet<string>,
  fragment: Fragment | undefined,
  textComing: boolean,
): HTMLLIElement {
  const address = base + page.address;
  const holding = fragment ? partsOf(fragment, stems) : [];
  const parts = part ? [] : holding.flatMap(({ id, label, excerpt }) => (id && label ? [{ id, label, excerpt }] : [])).slice(0, mostParts);
  /** A page without parts, where what it says of itself has none of the words. */
  const [text] = parts.length === 0 && !part ? holding : [];
  const heading = part && fragment?.anchors.find(({ id }) => part === `#${id}`)?.text;
  const other = languageOfPage(page.address);
  const facts = [named(page.kind), part ? words.part : undefined, otherName ? words.alsoCalled({ name: otherName }) : undefined];
  return make(
    'li',
    {},
    make(
      'h3',
      {},
      make(
        'a',
        { href: address + (part ?? ''), hreflang: other, lang: other },
        heading ? words.partOf({ title: page.title, part: heading }) : page.title,
      ),
    ),
    make('p', { class: 'muted small' }, facts.filter(Boolean).join(' · ')),
    text
      ? make('p', { class: 'excerpt', lang: other }, ...marked(text.excerpt))
      : page.summary && aboutPage(page, fragment, other, textComing),
    parts.length > 0 &&
      make(
        'ul',
        { 'aria-label': words.parts({ title: page.title }), lang: other },
        ...parts.map(({ id, label, excerpt }) => make('li', {}, make('a', { href: `${address}#${id}` }, label), ': ', ...marked(excerpt))),
      ),
  );
}

customElements.define('playbook-search', PlaybookSearch);
