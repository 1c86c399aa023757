import type { Words } from '../i18n/words.ts';
import { wordsFor } from './words.ts';

/** `<ownership-filter>`: narrows the map to a role or a department; the choice stands in the address. */
class OwnershipFilter extends HTMLElement {
  connectedCallback(): void {
    const words = wordsFor<Words['ownership']['tool']>(this);
    const asked = new URLSearchParams(location.search);
    const selects = [...this.querySelectorAll('select')];
    for (const select of selects) {
      select.value = asked.get(select.name) ?? '';
      if (select.selectedIndex === -1) select.value = '';
    }
    const apply = () => {
      const [role = '', department = ''] = selects.map(({ value }) => value);
      let count = 0;
      for (const section of document.querySelectorAll<HTMLElement>('.ownership')) {
        let any = false;
        for (const row of section.querySelectorAll<HTMLElement>('tbody tr')) {
          row.hidden =
            (role !== '' && !row.dataset.roles?.split(' ').includes(role)) ||
            (department !== '' && section.dataset.department !== department);
          if (!row.hidden) {
            any = true;
            count++;
          }
        }
        section.hidden = !any;
      }
      const status = this.querySelector('[role=status]');
      if (status) status.textContent = role || department ? words.count({ count }) : '';
      const address = new URLSearchParams(selects.filter(({ value }) => value).map(({ name, value }) => [name, value]));
      history.replaceState(null, '', address.size > 0 ? `?${address}` : location.pathname + location.hash);
    };
    this.addEventListener('change', apply);
    if (selects.some(({ value }) => value)) apply();
  }
}

customElements.define('ownership-filter', OwnershipFilter);
