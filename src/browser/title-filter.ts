import type { Words } from '../i18n/words.ts';
import { wordsFor } from './words.ts';

/** `<title-filter>`: hides the titles that do not hold every word of the field, and the headings left empty by it. */
class TitleFilter extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector('input');
    const status = this.querySelector('[role=status]');
    if (!field || !status) return;
    const say = wordsFor<Words['titles']['tool']>(this);
    field.value = new URLSearchParams(location.search).get('q') ?? '';
    const apply = () => {
      const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
      const titles = new Set<string>();
      for (const entry of document.querySelectorAll<HTMLElement>('.title-entry')) {
        const title = entry.dataset.title ?? '';
        entry.hidden = !words.every((word) => title.includes(word));
        if (!entry.hidden) titles.add(title);
      }
      for (const section of document.querySelectorAll<HTMLElement>('.titles > section:not(.title-entry)'))
        section.hidden = !section.querySelector('.title-entry:not([hidden])');
      status.textContent = words.length === 0 ? '' : titles.size === 0 ? say.nothing : say.count({ count: titles.size });
      history.replaceState(null, '', words.length > 0 ? `?q=${encodeURIComponent(field.value)}` : location.pathname + location.hash);
    };
    field.addEventListener('input', apply);
    if (field.value) apply();
  }
}

customElements.define('title-filter', TitleFilter);
