import { csvFormatRows } from 'd3-dsv';
import { table } from '../document/blocks.ts';
import { toMarkdown } from '../document/markdown.ts';
import { type ComparedGroup, comparedTable, compareRoles, type Names, type RoleRecord, skillOverlap } from '../playbook/compare.ts';
import { make } from './dom.ts';
import { download } from './download.ts';
import { skillRadar } from './radar.ts';

const most = 4;

/** `<role-compare>`: a picker of two to four roles and their comparison; the choice stands in the address as `?roles=a,b`. */
class RoleCompare extends HTMLElement {
  #status = this.querySelector('[role=status]') as HTMLElement;
  #result = make('div', {});
  #records = new Map<string, Promise<RoleRecord>>();
  #names: Promise<Names> | undefined;
  #turn = 0;

  connectedCallback(): void {
    this.append(this.#result);
    const known = new Set(this.#boxes().map((box) => box.value));
    const asked = (new URLSearchParams(location.search).get('roles') ?? '').split(',').filter(Boolean);
    const unknown = asked.filter((id) => !known.has(id));
    if (asked.length > 0) for (const box of this.#boxes()) box.checked = asked.slice(0, most).includes(box.value);
    this.addEventListener('change', () => void this.#changed());
    const notes = [];
    if (unknown.length > 0) notes.push(`This playbook has no role called ${unknown.map((id) => `“${id.slice(0, 60)}”`).join(', ')}.`);
    if (asked.length > most) notes.push(`At most ${most} roles fit side by side; the first ${most} are shown.`);
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
    if (chosen.length < 2) {
      this.#status.textContent = `${note} Choose ${chosen.length === 1 ? 'one more role' : 'two to four roles'}.`.trim();
      this.#result.replaceChildren();
      return;
    }
    try {
      this.#names ??= this.#load<Names>('data/names.json');
      const names = await this.#names;
      const roles = await Promise.all(chosen.map((id) => this.#record(id)));
      if (turn !== this.#turn) return;
      const groups = compareRoles(roles, names);
      this.#status.textContent = `${note} Comparing ${roles.map(({ title }) => title).join(', ')}.`.trim();
      this.#result.replaceChildren(
        this.#exports(roles, groups),
        overlaps(roles),
        skillRadar(roles, names.skills),
        ...groups.map((group) => this.#group(group, roles)),
      );
    } catch {
      if (turn !== this.#turn) return;
      this.#names = undefined;
      this.#records.clear();
      this.#status.textContent = 'The roles could not be loaded. Check the connection and choose again.';
    }
  }

  #record(id: string): Promise<RoleRecord> {
    const known = this.#records.get(id) ?? this.#load<RoleRecord>(`roles/${id}.json`);
    this.#records.set(id, known);
    return known;
  }

  async #load<T>(file: string): Promise<T> {
    const answer = await fetch(this.#base() + file);
    if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
    return answer.json();
  }

  #exports(roles: RoleRecord[], groups: ComparedGroup[]): HTMLElement {
    const titles = roles.map(({ title }) => title);
    const name = `compare-${roles.map(({ id }) => id).join('-')}`;
    const button = (label: string, act: () => void) => {
      const element = make('button', { type: 'button', class: 'button quiet' }, label);
      element.addEventListener('click', act);
      return element;
    };
    return make(
      'p',
      { class: 'no-print button-row' },
      button('Export CSV', () => download(`${name}.csv`, 'text/csv', csvFormatRows(comparedTable(groups, titles)))),
      button('Export Markdown', () => {
        const [head = [], ...rows] = comparedTable(groups, titles);
        download(`${name}.md`, 'text/markdown', toMarkdown([table(head, rows)]));
      }),
      button('Export JSON', () => download(`${name}.json`, 'application/json', JSON.stringify({ roles: titles, groups }, null, 2))),
      button('Print', () => print()),
    );
  }

  #group(group: ComparedGroup, roles: RoleRecord[]): HTMLElement {
    const different = group.rows.filter(({ same }) => !same);
    const alike = group.rows.filter(({ same }) => same);
    const cell = (lines: string[]) =>
      lines.length > 1 ? make('td', {}, make('ul', {}, ...lines.map((line) => make('li', {}, line)))) : make('td', {}, lines[0] ?? '');
    return make(
      'section',
      {},
      make('h2', { id: `compare-${group.id}` }, group.title),
      different.length > 0 &&
        make(
          'div',
          { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': `${group.title}, differences` },
          make(
            'table',
            { class: 'comparison' },
            make(
              'thead',
              {},
              make(
                'tr',
                {},
                make('td'),
                ...roles.map(({ id, title }) => make('th', { scope: 'col' }, make('a', { href: `${this.#base()}roles/${id}/` }, title))),
              ),
            ),
            make('tbody', {}, ...different.map((row) => make('tr', {}, make('th', { scope: 'row' }, row.label), ...row.cells.map(cell)))),
          ),
        ),
      alike.length > 0 &&
        make(
          'details',
          {},
          make('summary', {}, `The same for all (${alike.length})`),
          make(
            'dl',
            { class: 'term-list' },
            ...alike.flatMap((row) => [make('dt', {}, row.label), make('dd', {}, (row.cells[0] ?? []).join('; '))]),
          ),
        ),
    );
  }
}

function overlaps(roles: RoleRecord[]): HTMLElement {
  const pairs = roles.flatMap((one, index) => roles.slice(index + 1).map((other) => ({ one, other, share: skillOverlap(one, other) })));
  return make(
    'div',
    {},
    make('h2', {}, 'Skills in common'),
    make(
      'ul',
      { class: 'overlaps' },
      ...pairs.map(({ one, other, share }) => {
        const percent = Math.round(100 * share);
        const meter = make('meter', { class: 'bar', min: '0', max: '100', value: String(percent), 'aria-hidden': 'true' });
        return make('li', {}, `${one.title} and ${other.title.toLowerCase()}: ${percent} % of all their skills`, meter);
      }),
    ),
  );
}

customElements.define('role-compare', RoleCompare);
