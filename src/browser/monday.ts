import { type FormatWords, formatsOf } from '../i18n/language.ts';
import type { Words } from '../i18n/words.ts';
import { type Means, type MondayPlan, mondayFrom, type Obstacle, type PlannableAction, planMonday } from '../playbook/planner.ts';
import { make } from './dom.ts';
import { download } from './download.ts';
import { textsOf } from './kept.ts';
import { keep, recall } from './storage.ts';
import { pageLanguage, wordsFor } from './words.ts';

interface Data {
  actions: PlannableAction[];
  names: Record<'roles' | 'departments' | 'skills', Record<string, string>>;
  currency: string;
}

/** `<monday-planner>`: a plan to measure. What was asked stands in the address; what was ticked stays in this browser. */
class MondayPlanner extends HTMLElement {
  #words = wordsFor<FormatWords & Pick<Words, 'common'> & { tool: Words['monday']['tool'] }>(this);
  #say = this.#words.tool;
  #formats = formatsOf(pageLanguage, this.#words);
  #data: Data | undefined;
  #status = () => this.querySelector('[role=status]') as HTMLElement;
  #form = () => this.querySelector('form') as HTMLFormElement;

  connectedCallback(): void {
    // What was put in before this code came stays, and stands in the address.
    const isUsed = this.#isUsed();
    const today = new Date();
    const local = new Date(today.getTime() - today.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
    this.#field('monday').value ||= mondayFrom(local);
    if (!isUsed || location.search.length > 1) this.#restore();
    else history.replaceState(null, '', this.#address());
    this.#form().addEventListener('submit', (event) => event.preventDefault());
    this.#form().addEventListener('input', () => {
      history.replaceState(null, '', this.#address());
      this.#render();
    });
    void this.#load();
  }

  async #load(): Promise<void> {
    try {
      const answer = await fetch(`${this.dataset.base}data/actions.json`);
      if (!answer.ok) throw new Error(String(answer.status));
      this.#data = await answer.json();
      this.#render();
    } catch {
      this.#status().textContent = this.#say.failed;
    }
  }

  #field = (name: string) => this.#form().elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
  #boxes = () => [...this.querySelectorAll<HTMLInputElement>('input[name=skill]')];

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
    for (const name of ['role', 'department', 'minutes', 'people', 'money', 'monday']) {
      const value = asked.get(name);
      const field = this.#field(name);
      if (value === null) continue;
      const before = field.value;
      field.value = value;
      const wrong = field instanceof HTMLSelectElement ? field.selectedIndex === -1 : field.value === '' || !field.validity.valid;
      if (wrong) field.value = before;
    }
    const skills = asked.get('skills')?.split(',') ?? [];
    for (const box of this.#boxes()) box.checked = skills.includes(box.value);
  }

  #address(): string {
    const address = new URLSearchParams();
    for (const name of ['role', 'department', 'minutes', 'people', 'money', 'monday']) {
      const { value } = this.#field(name);
      if (value) address.set(name, value);
    }
    const skills = this.#boxes().flatMap((box) => (box.checked ? [box.value] : []));
    if (skills.length > 0) address.set('skills', skills.join(','));
    return `?${address}`;
  }

  #means(): Means {
    const skills = this.#boxes().flatMap((box) => (box.checked ? [box.value] : []));
    const number = (name: string, least: number) => Math.max(least, Number(this.#field(name).value) || 0);
    return {
      role: this.#field('role').value || undefined,
      department: this.#field('department').value || undefined,
      minutes: number('minutes', 1),
      people: number('people', 1),
      money: number('money', 0),
      skills: skills.length > 0 ? skills : undefined,
    };
  }

  #render(): void {
    if (!this.#data) return;
    const plan = planMonday(this.#data.actions, this.#means());
    const count = plan.actions.length;
    const facts = {
      count,
      time: this.#formats.duration(plan.minutes),
      people: this.#formats.people(plan.people),
      money: this.#money(plan.money),
      skills: this.#formats.list(plan.skills.map((id) => this.#data?.names.skills[id] ?? id)),
    };
    this.#status().textContent =
      count === 0 ? this.#say.nothing : (plan.skills.length > 0 ? this.#say.fitsWithSkills : this.#say.fits)(facts);
    this.querySelector('[data-plan]')?.replaceChildren(...(count > 0 ? [this.#list(plan), this.#tools(plan)] : []), this.#others(plan));
  }

  #money = (amount: number) => (amount === 0 ? this.#say.noMoney : this.#say.upTo({ amount: this.#amount(amount) }));

  #amount = (amount: number) => this.#formats.amount(amount, this.#data?.currency ?? 'GBP');

  #page = (id: string) => `${this.dataset.base}actions/${id}/`;

  #list(plan: MondayPlan): HTMLElement {
    const ticked = recall('ticked', textsOf) ?? {};
    return make(
      'ol',
      { class: 'plan' },
      ...plan.actions.map((action) => {
        const box = make('input', { type: 'checkbox', id: `tick-${action.id}` });
        box.checked = action.id in ticked;
        box.addEventListener('change', () => {
          const now = { ...(recall('ticked', textsOf) ?? {}) };
          if (box.checked) now[action.id] = new Date().toISOString().slice(0, 10);
          else delete now[action.id];
          if (!keep('ticked', Object.keys(now).length > 0 ? now : undefined)) this.#status().textContent = this.#say.notKept;
        });
        return make(
          'li',
          {},
          make('label', { for: `tick-${action.id}`, class: 'check' }, box, ' ', make('b', {}, action.title)),
          make('p', {}, action.what),
          make(
            'p',
            { class: 'muted small' },
            this.#say.facts({
              time: this.#formats.duration(action.prepMinutes + action.runMinutes),
              people: action.people.min,
              money: this.#money(action.money.upTo),
              role: this.#data?.names.roles[action.lead] ?? action.lead,
            }),
            ' ',
            make('a', { href: this.#page(action.id) }, this.#say.steps),
          ),
        );
      }),
    );
  }

  #tools(plan: MondayPlan): HTMLElement {
    const button = (label: string, act: () => void) => {
      const element = make('button', { type: 'button', class: 'button quiet' }, label);
      element.addEventListener('click', act);
      return element;
    };
    return make(
      'p',
      { class: 'button-row no-print' },
      button(this.#say.copy, async () => {
        try {
          await navigator.clipboard.writeText(location.origin + location.pathname + this.#address());
          this.#status().textContent = this.#say.copied;
        } catch {
          history.replaceState(null, '', this.#address());
          this.#status().textContent = this.#say.copyByHand;
        }
      }),
      button(this.#words.common.print, () => print()),
      button(this.#say.calendar, async () => {
        const { calendarOf } = await import('../playbook/calendar.ts');
        const monday = mondayFrom(this.#field('monday').value);
        const text = calendarOf(plan.actions, {
          monday,
          from: 9 * 60,
          addressOf: (id) => location.origin + this.#page(id),
          language: this.#formats,
          stamp: new Date(),
        });
        download(`monday-${monday}.ics`, 'text/calendar', text);
      }),
    );
  }

  #others(plan: MondayPlan): HTMLElement {
    const names = this.#data?.names;
    const title = (id: string) => this.#data?.actions.find((action) => action.id === id)?.title ?? id;
    const say = ({ kind, lacking }: Obstacle) => {
      if (kind === 'minutes') return this.#say.moreTime({ time: this.#formats.duration(Number(lacking)) });
      if (kind === 'people') return this.#say.morePeople({ count: Number(lacking) });
      if (kind === 'money') return this.#say.moreMoney({ amount: this.#amount(Number(lacking)) });
      if (kind === 'skill') return this.#say.somebodyWith({ skill: this.#formats.inside(names?.skills[lacking] ?? String(lacking)) });
      return (kind === 'prerequisite' ? this.#say.first : this.#say.leaveOut)({ action: title(String(lacking)) });
    };
    if (plan.others.length === 0) return make('p', {}, this.#say.nothingElse);
    return make(
      'details',
      { open: plan.actions.length === 0, class: 'no-print' },
      make('summary', {}, this.#say.others({ count: plan.others.length })),
      make(
        'ul',
        {},
        ...plan.others
          .toSorted((a, b) => a.obstacles.length - b.obstacles.length)
          .map(({ action, obstacles }) =>
            make(
              'li',
              {},
              ...this.#say.needs.with<Node | string>({
                action: make('a', { href: this.#page(action.id) }, action.title),
                obstacles: this.#formats.list(obstacles.map(say)),
              }),
            ),
          ),
      ),
    );
  }
}

customElements.define('monday-planner', MondayPlanner);
