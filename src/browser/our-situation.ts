import { keep, recall } from './storage.ts';

/** What is kept, and `data-ours` on the page: ids with a space between. src/styles/look.ts sets it before the first paint. */
const readOurs = (value: unknown): string[] | undefined => (typeof value === 'string' ? value.split(' ') : undefined);

/** `<our-situation>`: the reader says once what their company is; style sheets hide what guides say of others. */
class OurSituation extends HTMLElement {
  #size = this.querySelector('select') as HTMLSelectElement;
  #others = [...this.querySelectorAll<HTMLInputElement>('input')];

  connectedCallback(): void {
    this.#set(recall('ours', readOurs) ?? []);
    this.#show();
    this.addEventListener('input', () => this.#keep());
    this.querySelector('button')?.addEventListener('click', () => {
      this.#set([]);
      this.#keep();
      this.querySelector('summary')?.focus();
    });
  }

  #set(ours: string[]): void {
    this.#size.value = [...this.#size.options].map(({ value }) => value).find((id) => ours.includes(id)) ?? '';
    for (const input of this.#others) input.checked = ours.includes(input.value);
  }

  #keep(): void {
    const ours = [this.#size, ...this.#others.filter(({ checked }) => checked)].flatMap(({ value }) => value || []).join(' ');
    keep('ours', ours || undefined);
    if (ours) document.documentElement.dataset.ours = ours;
    else delete document.documentElement.dataset.ours;
    this.#show();
  }

  #show(): void {
    const size = this.#size.value && this.#size.selectedOptions[0];
    const chosen = [...(size ? [size] : []), ...this.#others.filter(({ checked }) => checked).map(({ parentElement }) => parentElement)];
    const [status, nothing] = this.querySelectorAll<HTMLElement>('[data-chosen], [data-nothing]');
    const names = chosen.map((element) => element?.textContent.trim()).join(', ');
    (status?.querySelector('span') as HTMLElement).textContent = names;
    const said = [...document.querySelectorAll<HTMLElement>('[data-situation]')];
    const isSaid = said.length === 0 || said.some(({ offsetParent }) => offsetParent);
    (status as HTMLElement).hidden = !names;
    (this.querySelector('.button-row') as HTMLElement).hidden = !names;
    (nothing as HTMLElement).hidden = !names || isSaid;
  }
}

customElements.define('our-situation', OurSituation);
