import { type Candidate, meanOf } from '../document/scores.ts';
import type { Words } from '../i18n/words.ts';
import { candidatesOf, keepCandidates, MAX_CANDIDATES } from './candidates.ts';
import { make } from './dom.ts';
import { pageLanguage, wordsFor } from './words.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;
const isRating = (field: Field): field is HTMLInputElement => field.type === 'radio';

/** `<score-card>`: a card for each candidate, which this browser keeps from one visit to the next, and all of them side by side. */
class ScoreCard extends HTMLElement {
  #words = wordsFor<Words['interview']['tool']>(this);
  #decimals = new Intl.NumberFormat(pageLanguage, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  #cards: Candidate[] = [];
  #current = 0;
  #isConfirming = false;

  connectedCallback(): void {
    this.#cards = candidatesOf(this.dataset.role ?? '');
    if (this.#cards.length === 0) this.#cards = [{}];
    for (const part of this.querySelectorAll<HTMLElement>('[data-needs-script]')) part.hidden = false;
    const form = this.querySelector('form') as HTMLFormElement;
    form.addEventListener('input', () => {
      this.#cards[this.#current] = Object.fromEntries(
        [...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== ''),
      );
      this.#update(keepCandidates(this.dataset.role ?? '', this.#cards) ? undefined : this.#words.notKept);
    });
    form.addEventListener('submit', (event) => event.preventDefault());
    this.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      if (!button) return;
      const { show } = button.dataset;
      if (button.hasAttribute('data-print')) print();
      if (button.hasAttribute('data-add')) this.#cards.push({});
      if (button.hasAttribute('data-add') || show) this.#fill(show ? Number(show) : this.#cards.length - 1);
      if (button.hasAttribute('data-add')) this.#fields()[0]?.focus();
      if (show) this.querySelector<HTMLElement>(`[data-show="${show}"]`)?.focus();
      if (button.hasAttribute('data-clear')) this.#clear();
    });
    this.#fill(0);
  }

  #fields = (): Field[] => [...this.querySelectorAll<Field>('form input, form textarea')];
  #rated = () =>
    [
      ...new Set(
        this.#fields()
          .filter(isRating)
          .map(({ name }) => name),
      ),
    ].map((id) => ({ id }));
  #name = (card: Candidate, index: number) => card.candidate || this.#words.candidateNumber({ number: index + 1 });

  /** Shows the card of a candidate. */
  #fill(index: number): void {
    this.#current = index;
    const card = this.#cards[index] ?? {};
    for (const field of this.#fields()) {
      const value = card[field.name] ?? '';
      if (isRating(field)) field.checked = field.value === value;
      else field.value = value;
    }
    this.#update();
  }

  #clear(): void {
    const button = this.querySelector('[data-clear]') as HTMLButtonElement;
    this.#isConfirming = !this.#isConfirming;
    button.textContent = this.#isConfirming ? this.#words.sure : this.#words.clear;
    if (this.#isConfirming) return;
    this.#cards.splice(this.#current, 1);
    if (this.#cards.length === 0) this.#cards = [{}];
    keepCandidates(this.dataset.role ?? '', this.#cards);
    this.#fill(Math.min(this.#current, this.#cards.length - 1));
    this.#status(this.#cards.length === 1 && Object.keys(this.#cards[0] ?? {}).length === 0 ? this.#words.cleared : this.#words.removed);
  }

  #status(text: string): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = text;
  }

  /** Says what the card comes to, who else there is, and how they compare. */
  #update(problem?: string): void {
    // Print shows the whole of a note, of which a field shows the beginning.
    for (const area of this.querySelectorAll('textarea')) area.closest('label')?.setAttribute('data-text', area.value);
    const rated = this.#rated();
    const result = meanOf(this.#cards[this.#current] ?? {}, rated);
    this.#status(
      problem ?? (result ? this.#words.rated({ rated: result.count, count: rated.length, mean: this.#decimals.format(result.mean) }) : ''),
    );
    this.querySelector('[data-candidates]')?.replaceChildren(
      ...this.#cards.map((card, index) =>
        make(
          'button',
          { type: 'button', class: 'button quiet', 'data-show': String(index), 'aria-pressed': String(index === this.#current) },
          this.#name(card, index),
        ),
      ),
    );
    // What is over the most would not be kept.
    (this.querySelector('[data-add]') as HTMLButtonElement).disabled = this.#cards.length >= MAX_CANDIDATES;
    this.#compare();
  }

  /** The scores of all candidates, where there are several. */
  #compare(): void {
    const place = this.querySelector<HTMLElement>('[data-side-by-side]');
    if (!place) return;
    place.hidden = this.#cards.length < 2;
    const label = (id: string) =>
      this.querySelector(`input[name="${id}"]`)?.closest('fieldset')?.querySelector('legend')?.textContent ?? id;
    const rated = this.#rated();
    const row = (title: string, cells: string[]) =>
      make('tr', {}, make('th', { scope: 'row' }, title), ...cells.map((cell) => make('td', {}, cell || '–')));
    place.querySelector('table')?.replaceChildren(
      make(
        'thead',
        {},
        make('tr', {}, make('td'), ...this.#cards.map((card, index) => make('th', { scope: 'col' }, this.#name(card, index)))),
      ),
      make(
        'tbody',
        {},
        ...rated.map(({ id }) =>
          row(
            label(id),
            this.#cards.map((card) => card[id] ?? ''),
          ),
        ),
        row(
          this.#words.average,
          this.#cards.map((card) => {
            const result = meanOf(card, rated);
            return result ? this.#words.outOf({ mean: this.#decimals.format(result.mean), rated: result.count, count: rated.length }) : '';
          }),
        ),
      ),
    );
  }
}

customElements.define('score-card', ScoreCard);
