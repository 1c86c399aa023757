import { make } from './dom.ts';
import { keep } from './storage.ts';
import { visits } from './visits.ts';

const section = document.querySelector<HTMLElement>('[data-returning]');
const seen = visits();
if (section && seen.length > 0) {
  const list = section.querySelector('ul') as HTMLUListElement;
  list.append(...seen.map(({ title, address }) => make('li', {}, make('a', { href: address }, title))));
  section.querySelector('button')?.addEventListener('click', () => {
    keep('pages', undefined);
    section.hidden = true;
  });
  section.hidden = false;
}
