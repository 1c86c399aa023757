import type { Words } from '../i18n/words.ts';
import { make } from './dom.ts';
import { wordsFor } from './words.ts';

/**
 * `<hiring-path>`: shows one step of the path at a time, with the answers given so far above it. The answers stand in
 * the address as `?path=0-2-1`, so that a path can be shared, walked back and printed.
 */
class HiringPath extends HTMLElement {
  #words = wordsFor<Words['hire']['tool']>(this);
  #trail = make('ol', { class: 'trail', 'aria-label': this.#words.trail });
  #message = make('p', { role: 'status', class: 'muted' });

  connectedCallback(): void {
    this.prepend(this.#message, this.#trail);
    this.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.answers a, .trail a') : null;
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      history.pushState(null, '', link.dataset.to ?? this.#addressOf([...this.#path(), this.#answersOf(this.#current()).indexOf(link)]));
      this.#show(true);
    });
    addEventListener('popstate', () => this.#show(true));
    this.#show(false);
  }

  #steps = () => [...this.querySelectorAll<HTMLElement>(':scope > section')];
  #answersOf = (step: HTMLElement | undefined) => [...(step?.querySelectorAll<HTMLAnchorElement>('.answers a') ?? [])];
  #step = (id: string) => this.#steps().find((step) => step.id === id);
  #addressOf = (path: number[]) => (path.length > 0 ? `?path=${path.join('-')}` : location.pathname);

  /** The answers in the address, or the shortest way to the step that its fragment names. */
  #path(): number[] {
    const given = new URLSearchParams(location.search).get('path');
    if (given !== null) return /^\d{1,2}(?:-\d{1,2}){0,20}$/.test(given) ? given.split('-').map(Number) : [-1];
    const wanted = location.hash.slice(1);
    const queue: { id: string; path: number[] }[] = [{ id: this.#steps()[0]?.id ?? '', path: [] }];
    for (const { id, path } of queue) {
      if (id === wanted) return path;
      for (const [index, link] of this.#answersOf(this.#step(id)).entries()) queue.push({ id: link.hash.slice(1), path: [...path, index] });
    }
    return [];
  }

  #walk(): { step: HTMLElement | undefined; trail: { question: HTMLElement; answer: HTMLAnchorElement }[]; whole: boolean } {
    let step = this.#steps()[0];
    const trail = [];
    for (const index of this.#path()) {
      const answer = this.#answersOf(step)[index];
      if (!step || !answer) return { step: this.#steps()[0], trail: [], whole: false };
      trail.push({ question: step, answer });
      step = this.#step(answer.hash.slice(1));
    }
    return { step, trail, whole: true };
  }

  #current = () => this.#walk().step;

  #show(moveFocus: boolean): void {
    const { step, trail, whole } = this.#walk();
    for (const other of this.#steps()) other.hidden = other !== step;
    this.#message.textContent = whole ? '' : this.#words.noPath;
    const path = this.#path();
    this.#trail.replaceChildren(
      ...trail.map(({ question, answer }, index) =>
        make(
          'li',
          {},
          make('span', { class: 'muted' }, question.querySelector('h2')?.textContent?.trim() ?? ''),
          make('br'),
          make('b', {}, answer.textContent?.trim() ?? ''),
          ' ',
          make('a', { href: this.#addressOf(path.slice(0, index)), 'data-to': this.#addressOf(path.slice(0, index)) }, this.#words.change),
        ),
      ),
    );
    this.#trail.hidden = trail.length === 0;
    if (moveFocus) step?.querySelector<HTMLElement>('h2')?.focus();
  }
}

customElements.define('hiring-path', HiringPath);
