import type { Words } from '../i18n/words.ts';
import { wordsFor } from './words.ts';

/** `<job-description>`: fills in the fields of the company on the page, and copies the text with them. */
class JobDescription extends HTMLElement {
  connectedCallback(): void {
    const words = wordsFor<Words['jobDescription']['tool']>(this);
    const status = this.querySelector('[role=status]') as HTMLElement;
    const fields = [...this.querySelectorAll<HTMLInputElement>('input')];
    const places = fields.map((input) =>
      [...document.querySelectorAll<HTMLElement>(`[data-field="${input.name}"]`)].map((place) => ({
        place,
        empty: place.textContent ?? '',
      })),
    );
    const filled = (text: string, form: 'text' | 'markdown') =>
      fields.reduce((result, input, index) => {
        const empty = places[index]?.[0]?.empty;
        const value = form === 'markdown' ? inMarkdown(input.value.trim()) : input.value.trim();
        // A function, since a text could hold what `replaceAll` reads as a place: `$&`.
        return value && empty ? result.replaceAll(escaped(empty), () => value).replaceAll(empty, () => value) : result;
      }, text);
    this.addEventListener('input', () => {
      for (const [index, input] of fields.entries())
        for (const { place, empty } of places[index] ?? []) place.textContent = input.value.trim() || empty;
    });
    this.addEventListener('click', async (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      if (button?.hasAttribute('data-print')) print();
      const form = button?.dataset.copy as 'text' | 'markdown' | undefined;
      if (!form) return;
      try {
        const answer = await fetch(this.dataset[form] ?? '');
        if (!answer.ok) throw new Error(String(answer.status));
        await navigator.clipboard.writeText(filled(await answer.text(), form));
        status.textContent = words.copied;
      } catch {
        status.textContent = words.refused;
      }
    });
  }
}

/** A text that Markdown and HTML read as text. */
const inMarkdown = (text: string) => text.replace(/[\\`*_[\]<>|~]|&(?=#?\w+;)/g, '\\$&');

/** As the Markdown export writes it: an opening bracket is escaped. */
const escaped = (text: string) => text.replace('[', '\\[');

customElements.define('job-description', JobDescription);
