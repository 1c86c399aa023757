import type { Words } from '../i18n/words.ts';
import { shownCollection, shownCollections } from '../model/index.ts';
import { type NavigationPlace, pageKeys, pages } from '../model/pages.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { isThere } from './tools.ts';

export interface NavigationLink {
  label: string;
  address: string;
}

/** The links of a part of the navigation: pages before collections in the header, after them elsewhere. */
export function navigationOf(place: NavigationPlace, { page: { nav } }: Words, playbook: Playbook): NavigationLink[] {
  const single = pageKeys.filter((key) => pages[key].navigation === place).map((key) => ({ label: nav[key], address: pages[key].address }));
  const lists = shownCollections
    .filter((name) => shownCollection(name).navigation === place)
    .map((name) => ({ label: nav[name], address: `/${name}/` }));
  return (place === 'main' ? [...single, ...lists] : [...lists, ...single]).filter(({ address }) => isThere(address, playbook));
}
