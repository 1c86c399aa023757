import type { PackValues } from '../document/pack.ts';
import { situationsOfFacts } from '../model/hiring-facts.ts';
import { CARDS, candidatesOf, emptyCards, MAX_CARDS } from './candidates.ts';
import { keepCompany, recallCompany } from './company.ts';
import type { Files, Format, Part } from './make-documents.ts';

/** `jobDescription` as file names have it. */
const dashed = (part: Part) => (part === 'whole' ? 'hiring-pack' : part.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));

/**
 * `<hiring-documents>`: what a company puts in once, kept in this browser, and the documents that are made with it: as files,
 * to copy, to print, or on the page in `[data-sheet]`. What makes them is loaded when the first of them is asked for.
 */
class HiringDocuments extends HTMLElement {
  connectedCallback(): void {
    const kept = recallCompany();
    for (const field of this.#fields()) field.value = kept[field.name] ?? field.value;
    this.addEventListener('submit', (event) => event.preventDefault());
    this.addEventListener('input', () => {
      keepCompany({ ...recallCompany(), ...Object.fromEntries(this.#fields().map(({ name, value }) => [name, value.trim()])) });
      this.#refresh();
    });
    this.addEventListener('click', (event) => {
      const control =
        event.target instanceof Element ? event.target.closest<HTMLElement>('[data-part], [data-print], [data-forget]') : null;
      if (!control) return;
      event.preventDefault();
      this.#act(control).catch(this.#fail);
    });
    if (this.#fields().some(({ name }) => kept[name])) this.#refresh();
  }

  #fields = () => [...this.querySelectorAll<HTMLInputElement | HTMLSelectElement>('form [name]')];
  #sheet = () => document.querySelector<HTMLElement>('[data-sheet]');
  #files = (): Files => ({
    role: this.dataset.record ?? '',
    source: this.dataset.source ?? '',
    words: this.dataset.words ?? '',
    template: this.dataset.template ?? '',
  });
  #load = () => import('./make-documents.ts');
  #say(text: string): void {
    const status = this.querySelector(':scope > [role=status]');
    if (status) status.textContent = text;
  }

  #fail = () => this.#say(this.dataset.failed ?? '');

  async #act({ dataset }: HTMLElement): Promise<void> {
    const { part, format, copy } = dataset as { part?: Part; format?: Format; copy?: Format };
    if (dataset.forget !== undefined) {
      this.querySelector('form')?.reset();
      keepCompany({});
      this.#refresh();
    } else if (part && copy) {
      const { fileOf, wordsOf } = await this.#load();
      const text = (await fileOf(part, copy, this.#files(), this.#values(part))) as string;
      const { copied, refused } = await wordsOf(this.#files());
      const done = navigator.clipboard.writeText(text).then(() => copied);
      this.#say(await done.catch(() => refused));
    } else if (part && format) {
      const { download, fileOf, types, wordsOf } = await this.#load();
      const file = `${this.dataset.role}-${dashed(part)}.${format}`;
      download(file, types[format], await fileOf(part, format, this.#files(), this.#values(part)));
      this.#say((await wordsOf(this.#files())).made({ file }));
    } else {
      if (part) await this.#show(part);
      if (dataset.print !== undefined) print();
      else this.#sheet()?.scrollIntoView();
    }
  }

  /** Shows again what the sheet shows, with what has been put in. */
  #refresh(): void {
    const part = this.#sheet()?.dataset.sheet as Part | '' | undefined;
    if (part) this.#show(part).catch(this.#fail);
  }

  async #show(part: Part): Promise<void> {
    const made = await (await this.#load()).elements(part, this.#files(), this.#values(part));
    const sheet = this.#sheet();
    if (!sheet) return;
    sheet.replaceChildren(...made);
    sheet.dataset.sheet = part;
    sheet.hidden = false;
  }

  /** What has been put in, in words; scorecards by themselves as they are filled in, and empty in the pack, which others read. */
  #values(part: Part): PackValues {
    const typed: Record<string, string> = Object.fromEntries(
      this.#fields().map((field) => [
        field.name,
        field instanceof HTMLSelectElement && field.value ? (field.selectedOptions[0]?.text ?? '') : field.value.trim(),
      ]),
    );
    const { candidates: asked, ...values } = typed;
    const count = Math.min(MAX_CARDS, Math.max(1, Math.round(Number(asked)) || CARDS));
    const filled = part !== 'scorecards' ? [] : candidatesOf(this.dataset.role ?? '');
    const situations = this.#fields().flatMap((field) => (field instanceof HTMLSelectElement && situationsOfFacts[field.value]) || []);
    return { ...values, situations, candidates: filled.length > 0 ? filled : emptyCards(count) };
  }
}

customElements.define('hiring-documents', HiringDocuments);
