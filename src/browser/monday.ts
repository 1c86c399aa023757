import { type FormatWords, formatsOf } from '../i18n/language.ts';
import type { Words } from '../i18n/words.ts';
import { doneBefore, type Mondays, mondaysOf } from '../playbook/mondays.ts';
import { clock, type HowTo, hoursText, lackText, type PlanView, planTree, sumsText } from '../playbook/plan-view.ts';
import {
  type Colleague,
  dayOf,
  type Instead,
  type Means,
  type MondayPlan,
  mondayFrom,
  type Nearest,
  type Obstacle,
  type PlannableAction,
  planMonday,
  START,
  type Unplanned,
} from '../playbook/planner.ts';
import { tree } from '../text/tree.ts';
import { make, toElement } from './dom.ts';
import { fetchJson } from './fetch.ts';
import { keep, recall } from './storage.ts';
import { localToday } from './today.ts';
import { pageLanguage, wordsFor } from './words.ts';

interface Data {
  actions: PlannableAction[];
  names: Record<'roles' | 'departments' | 'skills', Record<string, string>>;
  currency: string;
}

/** Actions that a reader asked for or turned down, by what the address calls them. */
const choices = ['with', 'keep', 'without'] as const;
const fields = ['role', 'department', 'minutes', 'from', 'people', 'money', 'monday'] as const;

/** `<monday-planner>`: a plan to measure. What was asked is in the address; what was ticked stays in this browser, by day. */
class MondayPlanner extends HTMLElement {
  #words = wordsFor<FormatWords & Pick<Words, 'common' | 'situations'> & { tool: Words['monday']['tool'] }>(this);
  #say = this.#words.tool;
  #formats = formatsOf(pageLanguage, this.#words);
  #data: Data | undefined;
  #chosen: Record<(typeof choices)[number], string[]> = { with: [], keep: [], without: [] };
  #onlyPinned = false;
  /** What was done as the sender of a link had it. */
  #sent: Pick<Means, 'done' | 'met'> | undefined;
  #howTo = new Map<string, HowTo>();
  #status = () => this.querySelector('[role=status]') as HTMLElement;
  #form = () => this.querySelector('form') as HTMLFormElement;

  connectedCallback(): void {
    // What was put in before this code came stays, and stands in the address.
    const isUsed = this.#isUsed();
    this.#field('monday').value ||= mondayFrom(localToday());
    if (!isUsed || location.search.length > 1) this.#restore();
    else history.replaceState(null, '', this.#address());
    this.#form().addEventListener('submit', (event) => event.preventDefault());
    this.#form().addEventListener('input', () => {
      this.#chosen.keep = [];
      this.#change();
    });
    this.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button[data-do]') : null;
      if (button) void this.#do(button.dataset.do ?? '', button.dataset.id ?? '');
    });
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.dataset.tick) this.#tick(target.dataset.tick, target.checked);
    });
    addEventListener('afterprint', () => this.removeAttribute('data-wall'));
    addEventListener('beforeprint', () => {
      for (const steps of this.querySelectorAll<HTMLDetailsElement>('details.how')) steps.open = true;
    });
    void this.#load();
  }

  async #load(): Promise<void> {
    try {
      this.#data = await this.#fetch<Data>('actions.json');
      this.#render();
    } catch {
      this.#status().textContent = this.#say.failed;
    }
  }

  #fetch = <T>(file: string): Promise<T> => fetchJson(`${this.dataset.base}data/${file}`);

  #field = (name: string) => this.#form().elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
  #before = () => this.#form().elements.namedItem('before') as HTMLInputElement;
  #boxes = () => [...this.querySelectorAll<HTMLInputElement>('input[name=skill]')];
  /** The day of the plan: the next Monday while the field is empty, as it is while a date is typed. */
  #date = () => this.#field('monday').value || mondayFrom(localToday());
  #title = (id: string) => this.#data?.actions.find((action) => action.id === id)?.title ?? id;
  #page = (id: string) => `${this.dataset.base}actions/${id}/`;
  #mondays = (): Mondays => recall('mondays', mondaysOf) ?? {};

  #isUsed(): boolean {
    return [...this.#form().elements].some((field) => {
      if (field instanceof HTMLSelectElement)
        return !([...field.options].find(({ defaultSelected }) => defaultSelected) ?? field.options[0])?.selected;
      if (!(field instanceof HTMLInputElement)) return false;
      return field.type === 'checkbox' ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
    });
  }

  /** Takes what the address holds and a field allows; the rest keeps its first value. */
  #restore(): void {
    const asked = new URLSearchParams(location.search);
    for (const name of fields) {
      const value = asked.get(name);
      const field = this.#field(name);
      if (value === null) continue;
      const before = field.value;
      field.value = value;
      const wrong = field instanceof HTMLSelectElement ? field.selectedIndex === -1 : field.value === '' || !field.validity.valid;
      if (wrong) field.value = before;
    }
    const ids = (name: string) => (asked.get(name) ?? '').split(',').filter((id) => /^[a-z0-9-]{1,80}$/.test(id));
    const skills = ids('skills');
    for (const box of this.#boxes()) box.checked = skills.includes(box.value);
    this.#before().checked = asked.get('before') === '1';
    for (const name of choices) this.#chosen[name] = ids(name);
    this.#onlyPinned = asked.has('only');
    if (asked.has('done') || asked.has('met')) this.#sent = { done: ids('done'), met: ids('met') };
    for (const member of (asked.get('team') ?? '').split(';').slice(0, 12)) {
      const [name = '', role = ''] = member.split(':');
      if (name) this.#addPerson(decode(name), role);
    }
  }

  #address(): string {
    const address = new URLSearchParams();
    for (const name of fields) {
      const { value } = this.#field(name);
      if (value && !(name === 'from' && value === clock(START))) address.set(name, value);
    }
    const skills = this.#boxes().flatMap((box) => (box.checked ? [box.value] : []));
    if (skills.length > 0) address.set('skills', skills.join(','));
    if (this.#before().checked) address.set('before', '1');
    for (const name of choices) if (this.#chosen[name].length > 0) address.set(name, this.#chosen[name].join(','));
    if (this.#onlyPinned) address.set('only', '1');
    const team = this.#team();
    if (team.length > 0) address.set('team', team.map(({ name, role }) => `${encodeURIComponent(name)}:${role ?? ''}`).join(';'));
    return `?${address}`;
  }

  /** The address with what was done, so that whoever opens it gets the same plan. */
  #shareAddress(): string {
    const { done = [], met = [] } = this.#means();
    const more = new URLSearchParams({ ...(done.length > 0 ? { done: done.join() } : {}), ...(met.length > 0 ? { met: met.join() } : {}) });
    return `${location.origin}${location.pathname}${this.#address()}${more.size > 0 ? `&${more}` : ''}`;
  }

  #change(): void {
    this.#sent = undefined;
    history.replaceState(null, '', this.#address());
    this.#render();
  }

  #team(): Colleague[] {
    return [...this.querySelectorAll<HTMLElement>('[data-person]')].flatMap((row) => {
      const name = row.querySelector('input')?.value.trim();
      return name ? [{ name, role: row.querySelector('select')?.value || undefined }] : [];
    });
  }

  #addPerson(name = '', role = ''): void {
    const template = this.querySelector<HTMLTemplateElement>('template');
    const row = template?.content.firstElementChild?.cloneNode(true) as HTMLElement;
    const [input, select] = [row.querySelector('input') as HTMLInputElement, row.querySelector('select') as HTMLSelectElement];
    input.value = name.slice(0, 60);
    select.value = role;
    if (select.selectedIndex === -1) select.value = '';
    this.querySelector('[data-team]')?.append(row);
    if (name) this.querySelector<HTMLDetailsElement>('details.team')?.setAttribute('open', '');
    else input.focus();
  }

  #means(): Means {
    const skills = this.#boxes().flatMap((box) => (box.checked ? [box.value] : []));
    const number = (name: string, least: number) => Math.max(least, Number(this.#field(name).value) || 0);
    const [hours = 0, minutes = 0] = (this.#field('from').value || clock(START)).split(':').map(Number);
    const team = this.#team();
    return {
      ...(this.#sent ?? doneBefore(this.#mondays(), this.#data?.actions ?? [], this.#date())),
      role: this.#field('role').value || undefined,
      department: this.#field('department').value || undefined,
      minutes: number('minutes', 1),
      from: hours * 60 + minutes,
      prepareBefore: this.#before().checked,
      people: number('people', 1),
      team: team.length > 0 ? team : undefined,
      money: number('money', 0),
      skills: skills.length > 0 ? skills : undefined,
      pinned: this.#chosen.with,
      onlyPinned: this.#onlyPinned,
      kept: this.#chosen.keep,
      dropped: this.#chosen.without,
    };
  }

  #plan = (): MondayPlan => planMonday(this.#data?.actions ?? [], this.#means());

  #view(): PlanView {
    const data = this.#data as Data;
    const team = this.#team().map(({ name }) => name);
    const done = this.#mondays()[this.#date()] ?? [];
    return {
      say: this.#say,
      common: this.#words.common,
      situations: this.#words.situations,
      formats: this.#formats,
      currency: data.currency,
      nameOf: (collection, id) => data.names[collection][id] ?? id,
      pageOf: this.#page,
      sheetAt: (id) => `${this.dataset.base}materials/${id}/`,
      howTo: (id) => this.#howTo.get(id),
      dayOf: (day) => this.#formats.weekday(dayOf(this.#date(), day)),
      people: team.length > 0 ? team : undefined,
      tick: ({ id, title }) =>
        tree(
          'label',
          { class: 'check' },
          tree('input', { type: 'checkbox', 'data-tick': id, checked: done.includes(id) }),
          tree('b', {}, title),
        ),
      tools: ({ id, title }) => [
        tree(
          'p',
          { class: 'button-row no-print' },
          this.#button('pin', this.#chosen.with.includes(id) ? this.#say.unpin : this.#say.pin, { id, title }),
          this.#button('swap', this.#say.swap, { id, title }),
          this.#button('drop', this.#say.drop, { id, title }),
        ),
      ],
    };
  }

  #button = (act: string, label: string, { id, title }: Partial<PlannableAction> = {}) =>
    tree(
      'button',
      { type: 'button', class: 'button quiet', 'data-do': act, 'data-id': id, 'aria-label': title && `${label}: ${title}` },
      label,
    );

  #render(): void {
    if (!this.#data) return;
    const plan = this.#plan();
    const view = this.#view();
    const count = plan.actions.length;
    const date = this.#date();
    this.#status().textContent =
      count === 0
        ? this.#say.nothing
        : [plan.instead && this.#insteadText(plan.instead), sumsText({ ...plan, count }, view), hoursText(plan.slots, view)]
            .filter(Boolean)
            .join(' ');
    const isMonday = mondayFrom(date) === date;
    this.querySelector('[data-plan]')?.replaceChildren(
      ...plan.missing.map((one) => make('p', { class: 'callout' }, ...this.#lacks(this.#say.missing, one))),
      ...(plan.nearest ? [this.#nearest(plan.nearest)] : []),
      ...(isMonday || count === 0 ? [] : [make('p', { class: 'muted' }, this.#say.notMonday({ day: this.#formats.weekday(date) }))]),
      ...planTree(plan, view).map(toElement),
      ...(count > 0 ? this.#outputs(view) : []),
      ...this.#droppedList(),
      this.#others(plan),
    );
    this.#renderDone();
    void this.#loadHowTo(plan.actions);
  }

  /** The steps of the actions of a plan: for whoever opens them, and for the print. */
  async #loadHowTo(actions: readonly PlannableAction[]): Promise<void> {
    const lacking = actions.filter(({ id }) => !this.#howTo.has(id));
    if (lacking.length === 0) return;
    const found = await Promise.allSettled(lacking.map(({ id }) => this.#fetch<HowTo>(`actions/${id}.json`)));
    for (const [index, result] of found.entries())
      if (result.status === 'fulfilled') this.#howTo.set(lacking[index]?.id ?? '', result.value);
    if (found.some(({ status }) => status === 'fulfilled')) this.#renderKeepingFocus();
  }

  #renderKeepingFocus(): void {
    const { activeElement } = document;
    const { do: act, id, tick } = (activeElement as HTMLElement | null)?.dataset ?? {};
    this.#render();
    if (activeElement?.isConnected) return;
    const selector = tick ? `[data-tick="${tick}"]` : id ? `[data-do="${act}"][data-id="${id}"]` : undefined;
    if (selector) this.querySelector<HTMLElement>(selector)?.focus();
  }

  #outputs({ people }: PlanView): HTMLElement[] {
    return [
      make(
        'p',
        { class: 'button-row no-print' },
        this.#onlyPinned && toElement(this.#button('fill', this.#say.fill)),
        toElement(this.#button('copy', this.#say.copy)),
        toElement(this.#button('wall', this.#say.printWall)),
        toElement(this.#button('print', this.#say.printSteps)),
        ...(people ?? ['']).map((name, person) =>
          toElement(
            tree(
              'button',
              { type: 'button', class: 'button quiet', 'data-do': 'calendar', 'data-id': name && String(person) },
              name ? this.#say.calendarFor({ name }) : this.#say.calendar,
            ),
          ),
        ),
      ),
      make('p', { class: 'small muted no-print' }, this.#say.calendarNote),
    ];
  }

  async #do(act: string, id: string): Promise<void> {
    const { with: pinned, without } = this.#chosen;
    const planned = this.#plan().actions.map((action) => action.id);
    const rest = pinned.filter((other) => other !== id);
    if (act === 'person') this.#addPerson();
    else if (act === 'print' || act === 'wall') {
      this.toggleAttribute('data-wall', act === 'wall');
      print();
    } else if (act === 'copy') {
      try {
        await navigator.clipboard.writeText(this.#shareAddress());
        this.#status().textContent = this.#say.copied;
      } catch {
        history.replaceState(null, '', this.#shareAddress());
        this.#status().textContent = this.#say.copyByHand;
      }
    } else if (act === 'calendar' || act === 'export') {
      const files = await import('./monday-files.ts');
      if (act === 'export') files.downloadDone(this.#mondays(), this.#title, this.#say);
      else
        files.downloadCalendar(`monday-${this.#date()}`, [{ ...this.#plan(), date: this.#date() }], {
          person: id === '' ? undefined : Number(id),
          whose: this.#team()[Number(id)]?.name ?? '',
          addressOf: (action) => location.origin + this.#page(action),
          language: this.#formats,
          prepare: this.#say.prepare,
        });
    } else if (act === 'remove') {
      for (const key of ['mondays', 'calendars']) keep(key, undefined);
      this.#render();
      this.#status().textContent = this.#say.removed;
    } else {
      if (act === 'pin') this.#chosen = { ...this.#chosen, with: pinned.includes(id) ? rest : [...pinned, id] };
      // What else is planned stays where something else takes the place of one.
      if (act === 'swap') this.#chosen = { with: rest, keep: planned.filter((other) => other !== id), without: [...without, id] };
      if (act === 'drop') this.#chosen = { ...this.#chosen, with: rest, without: [...without, id] };
      if (act === 'back') this.#chosen = { ...this.#chosen, without: without.filter((other) => other !== id) };
      if (act === 'swap' || act === 'fill') this.#onlyPinned = false;
      const place = planned.indexOf(id);
      this.#change();
      const next = this.querySelectorAll<HTMLElement>(`[data-do="${act === 'back' ? 'drop' : act}"]`);
      (next[Math.min(Math.max(place, 0), next.length - 1)] ?? this.#field('role')).focus();
    }
  }

  #tick(id: string, isDone: boolean): void {
    const mondays = this.#mondays();
    const ids = (mondays[this.#date()] ?? []).filter((other) => other !== id);
    const { [this.#date()]: _, ...others } = mondays;
    const now = isDone ? [...ids, id] : ids;
    const all = now.length > 0 ? { ...others, [this.#date()]: now } : others;
    if (!keep('mondays', Object.keys(all).length > 0 ? all : undefined)) this.#status().textContent = this.#say.notKept;
    else this.#status().textContent = this.#say.done({ count: now.length });
    this.#renderDone();
  }

  #renderDone(): void {
    const days = Object.entries(this.#mondays()).sort(([a], [b]) => (a < b ? 1 : -1));
    this.querySelector('[data-done]')?.replaceChildren(
      ...(days.length === 0
        ? [make('p', { class: 'small muted' }, this.#say.nothingDone)]
        : [
            make(
              'ul',
              {},
              ...days.map(([day, ids]) =>
                make('li', {}, this.#say.doneOn({ day: this.#formats.weekday(day), actions: this.#formats.list(ids.map(this.#title)) })),
              ),
            ),
            make(
              'p',
              { class: 'button-row' },
              toElement(this.#button('export', this.#say.exportDone)),
              toElement(this.#button('remove', this.#say.removeDone)),
            ),
          ]),
    );
  }

  #droppedList(): HTMLElement[] {
    if (this.#chosen.without.length === 0) return [];
    return [
      make('p', { class: 'no-print' }, this.#say.dropped),
      make(
        'ul',
        { class: 'no-print' },
        ...this.#chosen.without.map((id) =>
          make('li', {}, this.#title(id), ' ', toElement(this.#button('back', this.#say.back, { id, title: this.#title(id) }))),
        ),
      ),
    ];
  }

  /** The role and the department that were chosen. */
  #who(): { role: string; department: string; who: string } {
    const { names } = this.#data as Data;
    const [role, department] = [this.#field('role').value, this.#field('department').value];
    const named = { role: this.#formats.inside(names.roles[role] ?? ''), department: names.departments[department] ?? '' };
    const theRole = named.role && this.#say.theRole(named);
    return { ...named, role: theRole, who: role && department ? this.#say.roleIn(named) : theRole || named.department };
  }

  #insteadText = (instead: Instead): string => this.#say.instead[instead](this.#who());

  /** What comes closest, and how much of it can be done now. */
  #nearest(nearest: Nearest): HTMLElement {
    const { part } = nearest;
    return make(
      'p',
      { class: 'callout' },
      ...this.#lacks(this.#say.nearest, nearest),
      ...(part ? [' ', this.#say.part({ count: part.steps, time: this.#formats.duration(part.minutes) })] : []),
    );
  }

  #lackText(obstacle: Obstacle): string {
    const { names, currency } = this.#data as Data;
    return lackText(obstacle, {
      say: this.#say,
      formats: this.#formats,
      currency,
      nameOf: (collection, id) => names[collection][id] ?? id,
      titleOf: this.#title,
    });
  }

  /** What an action lacks; where something must come before it, that first, and then what they lack together. */
  #lacks(say: { with: (values: Record<'action' | 'obstacles', Node | string>) => (Node | string)[] }, one: Unplanned): (Node | string)[] {
    const textOf = (obstacles: readonly Obstacle[]) => this.#formats.list(obstacles.map((obstacle) => this.#lackText(obstacle)));
    const action = make('a', { href: this.#page(one.action.id) }, one.action.title);
    const [first, rest] = [true, false].map((is) => one.obstacles.filter(({ kind }) => (kind === 'prerequisite') === is));
    if (!first || !rest || first.length === 0 || rest.length === 0) return say.with({ action, obstacles: textOf(one.obstacles) });
    return [...say.with({ action, obstacles: textOf(first) }), ' ', this.#say.together({ obstacles: textOf(rest) })];
  }

  #others({ others, actions }: MondayPlan): HTMLElement {
    if (others.length === 0) return make('p', {}, this.#say.nothingElse);
    return make(
      'details',
      { open: actions.length === 0, class: 'no-print' },
      make('summary', {}, this.#say.others({ count: others.length })),
      make(
        'ul',
        {},
        ...others
          .toSorted((a, b) => a.obstacles.length - b.obstacles.length)
          .map((one) => make('li', {}, ...this.#lacks(this.#say.needs, one))),
      ),
    );
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

customElements.define('monday-planner', MondayPlanner);
