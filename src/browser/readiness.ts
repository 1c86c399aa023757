import { formatsOf } from '../i18n/language.ts';
import { type PrincipleResult, readAnswers, readinessOf, shareOf, weakestOf } from '../playbook/readiness.ts';
import { make } from './dom.ts';
import type { QuarterWords } from './quarter.ts';
import { pageLanguage, wordsFor } from './words.ts';

/** Of more principles with the same result, their number is said. */
const MAX_NAMED_TIES = 3;

/** `<readiness-check>`: adds up the answers by principle, weakest first. The answers stand in the address as `?a=` and a digit each. */
class ReadinessCheck extends HTMLElement {
  #words = wordsFor<QuarterWords>(this);
  #say = this.#words.tool;
  #formats = formatsOf(pageLanguage, this.#words);
  #sets = () => [...this.querySelectorAll('fieldset')];
  #status = () => this.querySelector('[role=status]') as HTMLElement;

  connectedCallback(): void {
    const asked = new URLSearchParams(location.search).get('a');
    const answers = readAnswers(asked, this.#sets().length);
    // What was answered before this code came stays.
    for (const [index, set] of asked === null ? [] : this.#sets().entries())
      for (const radio of set.querySelectorAll('input')) radio.checked = radio.value === String(answers?.[index] ?? 0);
    this.addEventListener('input', ({ target }) => {
      if (target instanceof Element && target.closest('fieldset')) this.#show();
    });
    this.querySelector('[data-print]')?.addEventListener('click', () => print());
    this.querySelector('[data-clear]')?.addEventListener('click', () => {
      this.querySelector('form')?.reset();
      for (const radio of this.querySelectorAll('input')) radio.checked = false;
      this.#show();
      this.#sets()[0]?.querySelector('input')?.focus();
    });
    this.querySelector('[data-copy]')?.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(location.href);
        this.#status().textContent = this.#say.copied;
      } catch {
        this.#status().textContent = this.#say.copyByHand;
      }
    });
    this.#show();
    if (asked !== null && !answers) this.#status().textContent = this.#say.wrong;
  }

  #answers = () => this.#sets().map((set) => Number(set.querySelector<HTMLInputElement>('input:checked')?.value ?? 0));

  #show(): void {
    const answers = this.#answers();
    const given = answers.filter((answer) => answer > 0).length;
    const buttons = this.querySelector<HTMLElement>('.button-row');
    if (buttons) buttons.hidden = given === 0;
    history.replaceState(null, '', given > 0 ? `?a=${answers.join('')}` : location.pathname);
    const results = readinessOf(
      this.#sets().map((set) => set.dataset.principle ?? ''),
      answers,
    );
    const [weakest, ...ties] = weakestOf(results);
    this.#status().textContent =
      given === 0 || !weakest
        ? this.#say.nothing
        : weakest.mean === 4
          ? this.#say.best({ given, count: answers.length })
          : this.#weakest(weakest, ties, given, answers.length);
    this.querySelector('[data-result]')?.replaceChildren(
      ...(results.length > 0 ? [this.#picture(results), this.#first(results, answers)] : []),
    );
    void this.#showQuarter(results, answers);
  }

  #weakest({ principle, mean }: PrincipleResult, ties: PrincipleResult[], given: number, count: number): string {
    const step = this.#say.steps[Math.round(mean) - 1] ?? '';
    if (ties.length === 0) return this.#say.weakest({ given, count, principle, step });
    const principles = [principle, ...ties.map((tie) => tie.principle)];
    return principles.length > MAX_NAMED_TIES
      ? this.#say.manyWeakest({ given, count, ties: principles.length, step })
      : this.#say.tied({ given, count, principles: this.#formats.list(principles), step });
  }

  #picture(results: PrincipleResult[]): HTMLElement {
    return make(
      'figure',
      {},
      make(
        'ul',
        { class: 'bars' },
        ...results.map(({ principle, mean }) =>
          make(
            'li',
            {},
            make('span', {}, principle),
            bar(shareOf({ mean })),
            make('span', { class: 'muted small' }, this.#say.mean({ mean: this.#formats.decimals(mean, 1, 1) })),
          ),
        ),
      ),
      make('figcaption', {}, this.#say.means),
    );
  }

  /** The weakest statement of each of the three weakest principles. */
  #low = (results: PrincipleResult[], answers: number[]): number[] =>
    results
      .filter(({ mean }) => mean < 4)
      .slice(0, 3)
      .flatMap(({ statements }) => statements.filter((index) => (answers[index] ?? 0) < 4).slice(0, 1));

  /** The weeks of a quarter for the actions of these statements. */
  async #showQuarter(results: PrincipleResult[], answers: number[]): Promise<void> {
    const section = this.querySelector<HTMLElement>('[data-quarter]');
    if (!section) return;
    const low = this.#low(results, answers).map((index) => this.#sets()[index] as HTMLFieldSetElement);
    const { showQuarter } = await import('./quarter.ts');
    await showQuarter(
      section,
      this.dataset.base ?? '/',
      this.#words,
      low.flatMap((set) => set.dataset.actions?.split(' ') ?? []),
      low.flatMap((set) => set.querySelector('[data-outside]')?.textContent?.trim() || []),
    );
  }

  /** The three weakest, with the actions that stand at their statements. */
  #first(results: PrincipleResult[], answers: number[]): HTMLElement {
    const sets = this.#sets();
    const low = this.#low(results, answers);
    const raisable = results.filter(({ mean }) => mean < 4);
    const begun = raisable.slice(0, 3);
    const passedOver = raisable.slice(3).filter(({ mean }) => mean === begun.at(-1)?.mean).length;
    return make(
      'div',
      {},
      make('h3', {}, low.length > 0 ? this.#say.begin : this.#say.nothingToRaise),
      ...(passedOver > 0 ? [make('p', { class: 'small muted' }, this.#say.passedOver({ count: passedOver }))] : []),
      ...low.map((index) => {
        const set = sets[index] as HTMLFieldSetElement;
        const raise = set.querySelector('[data-raise]')?.cloneNode(true) as HTMLElement;
        raise.removeAttribute('class');
        const next =
          set
            .querySelectorAll('label')
            [answers[index] ?? 0]?.textContent?.trim()
            .replace(/^\d\s*/, '') ?? '';
        return make(
          'section',
          { class: 'card' },
          make(
            'h4',
            {},
            set
              .querySelector('legend')
              ?.textContent?.trim()
              .replace(/^\d+\.\s*/, '') ?? '',
          ),
          make('p', {}, this.#say.next({ step: next })),
          raise,
        );
      }),
    );
  }
}

/** @param share Of the whole bar, from 0 to 1. */
function bar(share: number): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 100 8');
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('aria-hidden', 'true');
  for (const [width, kind] of [
    [100, 'track'],
    [100 * share, 'value'],
  ] as const) {
    const rect = document.createElementNS(svg.namespaceURI, 'rect');
    rect.setAttribute('width', String(width));
    rect.setAttribute('height', '8');
    rect.setAttribute('class', kind);
    svg.append(rect);
  }
  return svg as SVGElement;
}

customElements.define('readiness-check', ReadinessCheck);
