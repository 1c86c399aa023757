import { table } from '../document/blocks.ts';
import { toCsv } from '../document/csv.ts';
import { type Formats, formatsOf } from '../i18n/language.ts';
import { type ComparedGroup, comparedTable, compareRoles, type Names, type RoleRecord, skillOverlap } from '../playbook/compare.ts';
import { make } from './dom.ts';
import { download } from './download.ts';
import { skillRadar } from './radar.ts';
import { type CompareWords, pageLanguage, wordsFor } from './words.ts';

const most = 4;

/** `<role-compare>`: a picker of two to four roles and their comparison; the choice stands in the address as `?roles=a,b`. */
class RoleCompare extends HTMLElement {
  #words = wordsFor<CompareWords>(this);
  #formats = formatsOf(pageLanguage, this.#words);
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
    if (chosen.length < 2) {
      this.#status.textContent = `${note} ${chosen.length === 1 ? this.#words.tool.chooseMore : this.#words.tool.choose}`.trim();
      this.#result.replaceChildren();
      return;
    }
    try {
      this.#names ??= this.#load<Names>('data/names.json');
      const names = await this.#names;
      const roles = await Promise.all(chosen.map((id) => this.#record(id)));
      if (turn !== this.#turn) return;
      const groups = compareRoles(roles, names, this.#words);
      this.#status.textContent =
        `${note} ${this.#words.tool.comparing({ titles: this.#formats.list(roles.map(({ title }) => title)) })}`.trim();
      this.#result.replaceChildren(
        this.#exports(roles, groups),
        overlaps(roles, this.#words, this.#formats),
        skillRadar(roles, names.skills, this.#words, this.#formats),
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

  async #load<T>(file: string): Promise<T> {
    const answer = await fetch(this.#base() + file);
    if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
    return answer.json();
  }

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
    const cell = (lines: string[]) =>
      lines.length > 1 ? make('td', {}, make('ul', {}, ...lines.map((line) => make('li', {}, line)))) : make('td', {}, lines[0] ?? '');
    return make(
      'section',
      {},
      make('h2', { id: `compare-${group.id}` }, group.title),
      different.length > 0 &&
        make(
          'div',
          { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': this.#words.compare.differences({ group: group.title }) },
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
