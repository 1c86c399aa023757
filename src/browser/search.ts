import { highlighted, make } from './dom.ts';
import { type Found, type Fragment, loadPagefind } from './pagefind.ts';

const facets = [
  { name: 'kind', label: 'Kind' },
  { name: 'family', label: 'Role family' },
  { name: 'department', label: 'Department' },
  { name: 'time', label: 'Time needed' },
] as const;
const timeOrder = ['up to 15 minutes', 'up to 30 minutes', 'up to 1 hour', 'up to 2 hours', 'more than 2 hours'];
const pageSize = 10;

/**
 * `<playbook-search>`: a search field, its facets and an ordered list of results. With `data-page` it keeps the query in
 * the address.
 */
class PlaybookSearch extends HTMLElement {
  #input = make('input', { type: 'search', name: 'q', autocomplete: 'off', spellcheck: 'false', enterkeyhint: 'search' });
  #status = make('p', { role: 'status', class: 'muted small' });
  #results = make('ol', { class: 'results' });
  #more = make('button', { type: 'button', class: 'button quiet', hidden: true }, 'Show more');
  #selects = new Map<string, HTMLSelectElement>();
  #turn = 0;
  #shown = pageSize;

  connectedCallback(): void {
    if (this.childElementCount > 0) return;
    const id = this.hasAttribute('data-page') ? 'search-page-field' : 'search-dialog-field';
    this.#input.id = id;
    const bar = make(
      'form',
      { class: 'search-bar', role: 'search', action: '' },
      make('label', { for: id, class: 'visually-hidden' }, 'Search'),
      this.#input,
    );
    const row = make('div', { class: 'facets' });
    for (const { name, label } of facets) {
      const select = make('select', { name }, make('option', { value: '' }, 'any'));
      this.#selects.set(name, select);
      select.addEventListener('change', () => this.#changed());
      row.append(make('label', {}, label, select));
    }
    this.append(bar, row, this.#status, this.#results, this.#more);
    bar.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#changed();
    });
    this.#input.addEventListener('input', () => this.#changed());
    this.#more.addEventListener('click', () => {
      this.#shown += pageSize;
      void this.#search();
    });
    if (this.hasAttribute('data-page')) this.#restore();
    void this.#search();
  }

  override focus(): void {
    this.#input.focus();
    this.#input.select();
  }

  #restore(): void {
    const address = new URLSearchParams(location.search);
    this.#input.value = address.get('q') ?? '';
    for (const [name, select] of this.#selects) {
      const value = address.get(name);
      if (!value) continue;
      select.append(make('option', { value }, value));
      select.value = value;
    }
  }

  #changed(): void {
    this.#shown = pageSize;
    if (this.hasAttribute('data-page')) {
      const address = new URLSearchParams();
      if (this.#query()) address.set('q', this.#query());
      for (const [name, select] of this.#selects) if (select.value) address.set(name, select.value);
      history.replaceState(null, '', address.size > 0 ? `?${address}` : location.pathname);
    }
    void this.#search();
  }

  #query = (): string => this.#input.value.trim();

  #filters(): Record<string, string> {
    return Object.fromEntries([...this.#selects].filter(([, select]) => select.value).map(([name, select]) => [name, select.value]));
  }

  async #search(): Promise<void> {
    const turn = ++this.#turn;
    const query = this.#query();
    const filters = this.#filters();
    try {
      const pagefind = await loadPagefind();
      const wanted = query !== '' || Object.keys(filters).length > 0;
      const found: Found = wanted ? await pagefind.search(query || null, { filters }) : { results: [], filters: await pagefind.filters() };
      const fragments = await Promise.all(found.results.slice(0, this.#shown).map((result) => result.data()));
      if (turn !== this.#turn) return;
      this.#fillFacets(found.filters);
      this.#results.replaceChildren(...exactFirst(fragments, query).map((fragment) => resultItem(fragment, query)));
      this.#more.hidden = found.results.length <= this.#shown;
      this.#status.textContent = statusOf(wanted, query, found.results.length);
    } catch {
      if (turn !== this.#turn) return;
      this.#results.replaceChildren();
      this.#status.textContent = 'The search could not be loaded. Check the connection and try again.';
    }
  }

  #fillFacets(filters: Found['filters']): void {
    for (const [name, select] of this.#selects) {
      const chosen = select.value;
      const counts = Object.entries(filters[name] ?? {}).filter(([value, count]) => count > 0 || value === chosen);
      counts.sort(([a], [b]) => (name === 'time' ? timeOrder.indexOf(a) - timeOrder.indexOf(b) : a < b ? -1 : 1));
      select.replaceChildren(
        make('option', { value: '' }, 'any'),
        ...counts.map(([value, count]) => make('option', { value }, `${value} (${count})`)),
      );
      select.value = chosen;
    }
  }
}

function statusOf(wanted: boolean, query: string, count: number): string {
  if (!wanted) return 'Type a title, a measure, a word from an ad, or choose a filter.';
  if (count > 0) return `${count} ${count === 1 ? 'result' : 'results'}${query ? ` for “${query}”` : ''}`;
  return query ? `Nothing found for “${query}”. Try another word, or fewer filters.` : 'Nothing has all of these filters.';
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const aliasesOf = (fragment: Fragment) => fragment.meta.aliases?.split(' | ') ?? [];

/** Pages whose title or alias is the query come first; the others keep their order. */
function exactFirst(fragments: Fragment[], query: string): Fragment[] {
  const wanted = plain(query);
  const rank = (fragment: Fragment) => {
    if (plain(fragment.meta.title ?? '') === wanted) return 0;
    return aliasesOf(fragment).some((alias) => plain(alias) === wanted) ? 1 : 2;
  };
  return fragments.toSorted((a, b) => rank(a) - rank(b));
}

function resultItem(fragment: Fragment, query: string): HTMLLIElement {
  const title = fragment.meta.title ?? fragment.url;
  const alias = aliasesOf(fragment).find((name) => query && plain(name).includes(plain(query)) && !plain(title).includes(plain(query)));
  const parts = fragment.sub_results.filter((part) => part.url !== fragment.url).slice(0, 3);
  return make(
    'li',
    {},
    make('h3', {}, make('a', { href: fragment.url }, title)),
    make('p', { class: 'muted small' }, fragment.meta.kind ?? '', alias ? ` · also called ${alias}` : ''),
    make('p', {}, ...highlighted(fragment.excerpt)),
    parts.length > 0 && make('ul', {}, ...parts.map((part) => make('li', {}, make('a', { href: part.url }, part.title)))),
  );
}

customElements.define('playbook-search', PlaybookSearch);
