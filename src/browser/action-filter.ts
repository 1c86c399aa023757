import type { Words } from '../i18n/words.ts';
import { pageLanguage, wordsFor } from './words.ts';

/** `<action-filter>`: narrows and orders the cards of the actions. Each choice shows how many would be left; the choices stand in the address. */
class ActionFilter extends HTMLElement {
  #cards = [...document.querySelectorAll<HTMLElement>('.cards > .card, .entries > li')];
  #homes = new Map(this.#cards.map((card) => [card, card.parentElement as HTMLElement]));
  #words = wordsFor<Words['actionFilter']['tool']>(this);
  #labels = new Map<HTMLOptionElement, string>();

  connectedCallback(): void {
    const { facts } = this.dataset;
    if (!facts) {
      this.#begin();
      return;
    }
    const begin = () => {
      for (const sign of ['pointerenter', 'focusin']) this.removeEventListener(sign, begin);
      this.#fetch(facts).then(
        () => this.#begin(),
        () => {
          const status = this.querySelector('[role=status]');
          if (status) status.textContent = this.#words.failed;
        },
      );
    };
    if (location.search.length > 1) begin();
    else for (const sign of ['pointerenter', 'focusin']) this.addEventListener(sign, begin);
  }

  /** Gives each named action what the cards of a short list carry themselves. */
  async #fetch(address: string): Promise<void> {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    const facts: Record<string, Record<string, string>> = await answer.json();
    for (const card of this.#cards) Object.assign(card.dataset, facts[card.querySelector('a')?.pathname.split('/').at(-2) ?? '']);
  }

  #begin(): void {
    const asked = new URLSearchParams(location.search);
    for (const select of this.#selects()) {
      for (const option of select.options) this.#labels.set(option, option.text);
      select.value = asked.get(select.name) ?? '';
      if (select.selectedIndex === -1) select.value = '';
    }
    this.addEventListener('change', () => {
      const address = new URLSearchParams(
        this.#selects()
          .filter(({ value }) => value)
          .map(({ name, value }) => [name, value]),
      );
      history.replaceState(null, '', address.size > 0 ? `?${address}` : location.pathname);
      this.#apply();
    });
    this.#apply();
  }

  #selects = () => [...this.querySelectorAll('select')];

  #fits(card: HTMLElement, name: string, value: string): boolean {
    const fact = card.dataset[name] ?? '';
    if (value === '') return true;
    return name === 'minutes' || name === 'money' ? Number(fact) <= Number(value) : fact.split(' ').includes(value);
  }

  #apply(): void {
    const filters = this.#selects().filter(({ name }) => name !== 'sort');
    const left = (changed?: HTMLSelectElement, to = '') =>
      this.#cards.filter((card) => filters.every((select) => this.#fits(card, select.name, select === changed ? to : select.value)));
    const shown = new Set(left());
    for (const select of filters) {
      for (const option of select.options) {
        if (option.value === '') continue;
        const count = left(select, option.value).length;
        option.text = `${this.#labels.get(option)} (${count})`;
        option.disabled = count === 0 && !option.selected;
      }
    }
    const sort = this.querySelector<HTMLSelectElement>('select[name=sort]')?.value;
    for (const [card, home] of this.#homes) {
      card.hidden = !shown.has(card);
      home.append(card);
    }
    const sections = [...new Set(this.#homes.values())];
    if (sort) {
      const title = (card: HTMLElement) => card.querySelector('a')?.textContent ?? '';
      const order = (a: HTMLElement, b: HTMLElement) =>
        (sort === 'minutes' ? Number(a.dataset.minutes) - Number(b.dataset.minutes) : 0) || title(a).localeCompare(title(b), pageLanguage);
      sections[0]?.append(...this.#cards.toSorted(order));
    }
    for (const section of sections) {
      const group = section.closest('section');
      if (!group) continue;
      group.hidden = !section.querySelector(':scope > li:not([hidden])');
      group.classList.toggle('sorted', Boolean(sort));
    }
    const status = this.querySelector('[role=status]');
    if (status)
      status.textContent = shown.size === 0 ? this.#words.nothing : this.#words.shown({ shown: shown.size, count: this.#cards.length });
  }
}

customElements.define('action-filter', ActionFilter);
