import type { Words } from '../i18n/words.ts';
import { textsOf } from './kept.ts';
import { keep, recall } from './storage.ts';
import { pageLanguage, wordsFor } from './words.ts';

/** `<score-card>`: a form that this browser keeps from one visit to the next, with the mean of the ratings. */
class ScoreCard extends HTMLElement {
  connectedCallback(): void {
    const tool = wordsFor<Words['interview']['tool']>(this);
    const decimals = new Intl.NumberFormat(pageLanguage, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    const form = this.querySelector('form') as HTMLFormElement;
    const status = this.querySelector('[role=status]') as HTMLElement;
    const buttons = this.querySelector('.button-row') as HTMLElement;
    const clear = this.querySelector('[data-clear]') as HTMLButtonElement;
    const key = `scorecard:${this.dataset.role}`;
    buttons.hidden = false;
    const fields = () =>
      [...form.elements].filter((element) => element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement);
    const say = () => {
      const ratings = fields().flatMap((field) =>
        field instanceof HTMLInputElement && field.type === 'radio' && field.checked ? [Number(field.value)] : [],
      );
      const names = new Set(fields().flatMap((field) => (field instanceof HTMLInputElement && field.type === 'radio' ? [field.name] : [])));
      const mean = ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length;
      status.textContent =
        ratings.length === 0 ? '' : tool.rated({ rated: ratings.length, count: names.size, mean: decimals.format(mean) });
    };
    const kept = recall(key, textsOf) ?? {};
    for (const field of fields()) {
      const value = kept[field.name];
      if (value === undefined) continue;
      if (field instanceof HTMLInputElement && field.type === 'radio') field.checked = field.value === value;
      else field.value = value;
    }
    say();
    form.addEventListener('input', () => {
      const values = Object.fromEntries(
        [...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== ''),
      );
      if (!keep(key, values)) status.textContent = tool.notKept;
      else say();
    });
    form.addEventListener('submit', (event) => event.preventDefault());
    let sure = false;
    clear.addEventListener('click', () => {
      if (!sure) {
        sure = true;
        clear.textContent = tool.sure;
        return;
      }
      sure = false;
      clear.textContent = tool.clear;
      form.reset();
      keep(key, undefined);
      status.textContent = tool.cleared;
    });
    this.querySelector('[data-print]')?.addEventListener('click', () => print());
  }
}

customElements.define('score-card', ScoreCard);
