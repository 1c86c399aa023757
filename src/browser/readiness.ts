import { type FormatWords, formatsOf } from '../i18n/language.ts';
import type { Words } from '../i18n/words.ts';
import { type PrincipleResult, readAnswers, readinessOf } from '../playbook/readiness.ts';
import { make } from './dom.ts';
import { pageLanguage, wordsFor } from './words.ts';

/** `<readiness-check>`: adds up the answers by principle, weakest first. The answers stand in the address as `?a=` and a digit each. */
class ReadinessCheck extends HTMLElement {
  #words = wordsFor<FormatWords & { tool: Words['readiness']['tool'] }>(this);
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
    this.addEventListener('input', () => this.#show());
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
    const weakest = results[0];
    this.#status().textContent =
      given === 0 || !weakest
        ? this.#say.nothing
        : weakest.mean === 4
          ? this.#say.best({ given, count: answers.length })
          : this.#say.weakest({
              given,
              count: answers.length,
              principle: weakest.principle,
              step: this.#say.steps[Math.round(weakest.mean) - 1] ?? '',
            });
    this.querySelector('[data-result]')?.replaceChildren(
      ...(results.length > 0 ? [this.#picture(results), this.#first(results, answers)] : []),
    );
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
            bar(mean),
            make('span', { class: 'muted small' }, this.#say.mean({ mean: this.#formats.decimals(mean, 1, 1) })),
          ),
        ),
      ),
      make('figcaption', {}, this.#say.means),
    );
  }

  /** The three weakest, with the actions that stand at their statements. */
  #first(results: PrincipleResult[], answers: number[]): HTMLElement {
    const sets = this.#sets();
    const low = results
      .filter(({ mean }) => mean < 4)
      .slice(0, 3)
      .flatMap(({ statements }) => statements.filter((index) => (answers[index] ?? 0) < 4).slice(0, 1));
    return make(
      'div',
      {},
      make('h3', {}, low.length > 0 ? this.#say.begin : this.#say.nothingToRaise),
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

function bar(mean: number): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 100 8');
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('aria-hidden', 'true');
  for (const [width, kind] of [
    [100, 'track'],
    [25 * mean, 'value'],
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
