import { table } from '../document/blocks.ts';
import { toCsv } from '../document/csv.ts';
import { type Formats, formatsOf } from '../i18n/language.ts';
import {
  type ComparedGroup,
  comparedTable,
  compareRoles,
  differencesOf,
  type Names,
  type RoleRecord,
  skillOverlap,
} from '../playbook/compare.ts';
import { make } from './dom.ts';
import { download } from './download.ts';
import { fetchJson } from './fetch.ts';
import { skillRadar } from './radar.ts';
import { type CompareWords, pageLanguage, wordsFor } from './words.ts';

const most = 4;

/** `<role-compare>`: a picker of two to four roles and their comparison; the choice stands in the address as `?roles=a,b`. */
class RoleCompare extends HTMLElement {
  #words = wordsFor<CompareWords>(this);
  #formats = formatsOf(pageLanguage, this.#words);
  #status = this.querySelector('[role=status]') as HTMLElement;
  #show = make('button', { type: 'button', class: 'button' }, this.#words.tool.show);
  #clear = make('button', { type: 'button', class: 'link' }, this.#words.tool.clear);
  #result = make('div', { tabindex: '-1' });
  #records = new Map<string, Promise<RoleRecord>>();
  #names: Promise<Names> | undefined;
  #turn = 0;

  connectedCallback(): void {
    this.#status.after(this.#show, this.#clear);
    this.#show.addEventListener('click', () => {
      this.#result.scrollIntoView();
      this.#result.focus({ preventScroll: true });
    });
    this.#clear.addEventListener('click', () => {
      for (const box of this.#boxes()) box.checked = false;
      this.#boxes()[0]?.focus();
      void this.#changed();
    });
    this.append(this.#result);
    const known = new Set(this.#boxes().map((box) => box.value));
    const asked = (new URLSearchParams(location.search).get('roles') ?? '').split(',').filter(Boolean);
    const unknown = asked.filter((id) => !known.has(id));
    if (asked.length > 0) for (const box of this.#boxes()) box.checked = asked.slice(0, most).includes(box.value);
    this.addEventListener('change', () => void this.#changed());
    const notes = [];
    if (unknown.length > 0) {
      const names = unknown.map((id) => this.#words.formats.quote({ text: id.slice(0, 60) }));
      notes.push(this.#words.tool.unknown({ names: this.#formats.list(names) }));
    }
    if (asked.length > most) notes.push(this.#words.tool.tooMany({ most }));
    void (asked.length === 0 && this.#chosen().length > 0 ? this.#changed() : this.#render(notes.join(' ')));
  }

  #boxes = () => [...this.querySelectorAll<HTMLInputElement>('input[name=role]')];
  #base = () => this.dataset.base ?? '/';

  async #changed(): Promise<void> {
    const chosen = this.#chosen();
    history.replaceState(null, '', chosen.length > 0 ? `?roles=${chosen.join(',')}` : location.pathname);
    await this.#render('');
  }

  /** The chosen ids: those of the address in its order, then the new ones. */
  #chosen(): string[] {
    const checked = this.#boxes().flatMap((box) => (box.checked ? [box.value] : []));
    const before = (new URLSearchParams(location.search).get('roles') ?? '').split(',').filter((id) => checked.includes(id));
    return [...new Set([...before, ...checked])];
  }

  async #render(note: string): Promise<void> {
    const turn = ++this.#turn;
    const chosen = this.#chosen();
    for (const box of this.#boxes()) box.disabled = !box.checked && chosen.length >= most;
    this.#show.hidden = chosen.length < 2;
    this.#clear.hidden = chosen.length === 0;
    if (chosen.length < 2) {
      const [title] = this.#boxes().flatMap((box) => (box.checked ? [box.labels?.[0]?.textContent?.trim() ?? ''] : []));
      this.#status.textContent = `${note} ${title ? this.#words.tool.chooseMore({ title }) : this.#words.tool.choose}`.trim();
      this.#result.replaceChildren();
      return;
    }
    try {
      this.#names ??= this.#load<Names>('data/names.json');
      const names = await this.#names;
      const roles = await Promise.all(chosen.map((id) => this.#record(id)));
      if (turn !== this.#turn) return;
      const groups = compareRoles(roles, names, this.#words);
      const skilled = roles.filter(({ skills }) => skills !== undefined);
      this.#status.textContent =
        `${note} ${this.#words.tool.comparing({ titles: this.#formats.list(roles.map(({ title }) => title)) })}`.trim();
      this.#result.replaceChildren(
        ...differences(roles, this.#words, this.#formats),
        this.#exports(roles, groups),
        ...(skilled.length > 1 ? [overlaps(skilled, this.#words, this.#formats)] : []),
        ...(skilled.length === 2 ? [skillRadar(skilled, names.skills, this.#words, this.#formats)] : []),
        ...groups.map((group) => this.#group(group, roles)),
      );
    } catch {
      if (turn !== this.#turn) return;
      this.#names = undefined;
      this.#records.clear();
      this.#status.textContent = this.#words.tool.failed;
    }
  }

  #record(id: string): Promise<RoleRecord> {
    const known = this.#records.get(id) ?? this.#load<RoleRecord>(`roles/${id}.json`);
    this.#records.set(id, known);
    return known;
  }

  #load = <T>(file: string): Promise<T> => fetchJson(this.#base() + file);

  #exports(roles: RoleRecord[], groups: ComparedGroup[]): HTMLElement {
    const titles = roles.map(({ title }) => title);
    const name = `compare-${roles.map(({ id }) => id).join('-')}`;
    const { tool, common } = this.#words;
    const button = (label: string, act: () => void) => {
      const element = make('button', { type: 'button', class: 'button quiet' }, label);
      element.addEventListener('click', act);
      return element;
    };
    return make(
      'p',
      { class: 'no-print button-row' },
      button(tool.exportCsv, () => download(`${name}.csv`, 'text/csv', toCsv(comparedTable(groups, titles, this.#words)))),
      button(tool.exportMarkdown, async () => {
        try {
          const { toMarkdown } = await import('../document/markdown.ts');
          const [head = [], ...rows] = comparedTable(groups, titles, this.#words);
          download(`${name}.md`, 'text/markdown', toMarkdown([table(head, rows)]));
        } catch {
          this.#status.textContent = tool.failed;
        }
      }),
      button(tool.exportJson, () => download(`${name}.json`, 'application/json', JSON.stringify({ roles: titles, groups }, null, 2))),
      button(common.print, () => print()),
    );
  }

  #group(group: ComparedGroup, roles: RoleRecord[]): HTMLElement {
    const different = group.rows.filter(({ same }) => !same);
    const alike = group.rows.filter(({ same }) => same);
    const cell = (lines: string[]) => (lines.length > 1 ? make('ul', {}, ...lines.map((line) => make('li', {}, line))) : (lines[0] ?? ''));
    return make(
      'section',
      {},
      make('h2', { id: `compare-${group.id}` }, group.title),
      different.length > 0 &&
        make(
          'div',
          { class: 'scroll stacked', tabindex: '0', role: 'region', 'aria-label': this.#words.compare.differences({ group: group.title }) },
          make(
            'table',
            { class: 'comparison', role: 'table' },
            make(
              'thead',
              { role: 'rowgroup' },
              make(
                'tr',
                { role: 'row' },
                make('td', { role: 'cell' }),
                ...roles.map(({ id, title }) =>
                  make('th', { role: 'columnheader', scope: 'col' }, make('a', { href: `${this.#base()}roles/${id}/` }, title)),
                ),
              ),
            ),
            make(
              'tbody',
              { role: 'rowgroup' },
              ...different.map((row) =>
                make(
                  'tr',
                  { role: 'row' },
                  make('th', { role: 'rowheader', scope: 'row' }, row.label),
                  ...row.cells.map((lines, index) =>
                    make(
                      'td',
                      { role: 'cell', 'data-label': roles[index]?.title, 'data-level': row.levels?.[index]?.toString() },
                      cell(lines),
                    ),
                  ),
                ),
              ),
            ),
          ),
        ),
      alike.length > 0 &&
        make(
          'details',
          {},
          make('summary', {}, this.#words.compare.same({ count: alike.length })),
          make(
            'dl',
            { class: 'term-list' },
            ...alike.flatMap((row) => [make('dt', {}, row.label), make('dd', {}, (row.cells[0] ?? []).join('; '))]),
          ),
        ),
    );
  }
}

/** What the roles say of how they differ: of two roles as it is, else pair by pair. */
function differences(roles: RoleRecord[], { compare }: CompareWords, formats: Formats): HTMLElement[] {
  const pairs = roles.flatMap((one, index) => roles.slice(index + 1).map((other) => ({ one, other, said: differencesOf(one, other) })));
  if (roles.length === 2) return pairs.flatMap(({ said }) => said.map((line) => make('p', { class: 'mandate' }, line)));
  const lines = pairs.flatMap(({ one, other, said }) =>
    said.length > 0
      ? [
          make('dt', {}, compare.pairTitle({ one: one.title, other: formats.inside(other.title) })),
          ...said.map((line) => make('dd', {}, line)),
        ]
      : [],
  );
  return lines.length > 0 ? [make('dl', { class: 'term-list' }, ...lines)] : [];
}

function overlaps(roles: RoleRecord[], { tool }: CompareWords, formats: Formats): HTMLElement {
  const pairs = roles.flatMap((one, index) => roles.slice(index + 1).map((other) => ({ one, other, share: skillOverlap(one, other) })));
  return make(
    'div',
    {},
    make('h2', {}, tool.common),
    make(
      'ul',
      { class: 'overlaps' },
      ...pairs.map(({ one, other, share }) => {
        const percent = Math.round(100 * share);
        const meter = make('meter', { class: 'bar', min: '0', max: '100', value: String(percent), 'aria-hidden': 'true' });
        return make('li', {}, tool.pair({ one: one.title, other: formats.inside(other.title), percent: formats.percent(share) }), meter);
      }),
    ),
  );
}

customElements.define('role-compare', RoleCompare);
