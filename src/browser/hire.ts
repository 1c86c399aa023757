import type { Words } from '../i18n/words.ts';
import { type HiringFact, hiringFactNames } from '../model/hiring-facts.ts';
import {
  type Conditions,
  type Facts,
  fits,
  following,
  type PathAnswer,
  type PathStep,
  pathStates,
  progressText,
} from '../playbook/hiring.ts';
import { keepCompany, recallCompany } from './company.ts';
import { make } from './dom.ts';
import { wordsFor } from './words.ts';

const conditionsOf = (element: Element | null): Conditions | undefined => {
  const written = element?.closest<HTMLElement>('[data-when]')?.dataset.when;
  return written === undefined ? undefined : (JSON.parse(written) as Conditions);
};
const linksOf = (section: HTMLElement) => [...section.querySelectorAll<HTMLAnchorElement>('.answers .button')];

/** Where an answer is kept for the documents; whom a job reports to is a title there, which an answer is not. */
const keptAs: Record<HiringFact, string> = { size: 'size', sector: 'sector', reportsTo: 'reporting' };

/**
 * `<hiring-path>`: shows one step of the path at a time, with the answers that fit what was said before, and the answers
 * given so far above it. The answers stand in the address as `?path=0-2-1`, so that a path can be shared, walked back and printed.
 */
class HiringPath extends HTMLElement {
  #words = wordsFor<Words['hire']['tool']>(this);
  #trail = make('ol', { class: 'trail', 'aria-label': this.#words.trail });
  #message = this.querySelector(':scope > [role=status]') as HTMLElement;
  #sections = [...this.querySelectorAll<HTMLElement>(':scope > section')];
  #steps: PathStep[] = this.#sections.map((section) => ({
    id: section.id,
    asks: section.dataset.asks as HiringFact | undefined,
    answers: linksOf(section).map((link) => ({
      next: link.hash.slice(1),
      is: link.dataset.is,
      when: conditionsOf(link),
      instead: JSON.parse(link.dataset.instead ?? '[]') as NonNullable<PathAnswer['instead']>,
    })),
  }));

  connectedCallback(): void {
    this.#trail.hidden = true;
    this.#message.after(this.#trail);
    this.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.answers .button, .trail a') : null;
      const section = link?.closest('section');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      history.pushState(null, '', link.dataset.to ?? this.#addressOf([...this.#path(), section ? linksOf(section).indexOf(link) : -1]));
      this.#show(true);
    });
    addEventListener('popstate', () => this.#show(true));
    this.#show(false);
  }

  #addressOf = (path: number[]) => (path.length > 0 ? `?path=${path.join('-')}` : location.pathname);
  #section = (id: string | undefined) => this.#sections.find((section) => section.id === id);

  /** The answers in the address, or the shortest way to the step that its fragment names: by those that are kept, if they lead there. */
  #path(): number[] {
    const given = new URLSearchParams(location.search).get('path');
    if (given !== null && !location.hash) return /^\d{1,2}(?:-\d{1,2}){0,20}$/.test(given) ? given.split('-').map(Number) : [-1];
    const ways = pathStates(this.#steps).filter(({ id }) => id === location.hash.slice(1));
    const kept = recallCompany();
    const alike = (facts: Facts) => hiringFactNames.filter((name) => facts[name] === kept[keptAs[name]]).length;
    return ways.sort((a, b) => alike(b.facts) - alike(a.facts))[0]?.path ?? [];
  }

  #walk(path: readonly number[]): { id: string; facts: Facts; trail: { section: HTMLElement; link: HTMLAnchorElement }[] } | undefined {
    let id = this.#sections[0]?.id ?? '';
    let facts: Facts = {};
    const trail = [];
    for (const number of path) {
      const step = this.#steps.find((one) => one.id === id);
      const state = step && following(step, facts).find(({ answer }) => answer === number);
      const section = this.#section(id);
      const link = section && linksOf(section)[number];
      if (!state || !link) return undefined;
      trail.push({ section, link });
      ({ id, facts } = state);
    }
    return { id, facts, trail };
  }

  #show(moveFocus: boolean): void {
    const path = this.#path();
    const walked = this.#walk(path);
    const { id, facts, trail } = walked ?? { id: this.#sections[0]?.id ?? '', facts: {}, trail: [] };
    const section = this.#section(id);
    for (const other of this.#sections) other.hidden = other !== section;
    for (const part of section?.querySelectorAll<HTMLElement>('[data-when]') ?? []) part.hidden = !fits(conditionsOf(part), facts);
    this.#message.textContent = walked ? progressText(this.#steps, { id, facts }, trail.length + 1, this.#words) : this.#words.noPath;
    this.#trail.replaceChildren(
      ...trail.map(({ section: question, link }, index) => {
        const address = this.#addressOf(path.slice(0, index));
        return make(
          'li',
          {},
          make('span', { class: 'muted' }, question.querySelector('h2')?.textContent?.trim() ?? ''),
          make('br'),
          make('b', {}, link.textContent?.trim() ?? ''),
          ' ',
          make('a', { href: address, 'data-to': address }, this.#words.change),
        );
      }),
    );
    this.#trail.hidden = trail.length === 0;
    if (walked && Object.keys(facts).length > 0)
      keepCompany({
        ...recallCompany(),
        ...Object.fromEntries(hiringFactNames.flatMap((name) => (facts[name] ? [[keptAs[name], facts[name]]] : []))),
      });
    if (moveFocus) section?.querySelector<HTMLElement>('h2')?.focus();
  }
}

customElements.define('hiring-path', HiringPath);
