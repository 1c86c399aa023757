import type { Words } from '../i18n/words.ts';
import { shownCollection, shownCollections } from '../model/index.ts';
import { type NavigationPlace, pageKeys, pages } from '../model/pages.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { isThere } from './tools.ts';

export interface NavigationLink {
  label: string;
  address: string;
}

/** A link of the navigation as a page shows it. */
export interface PageLink {
  label: string;
  /** With the base. */
  href: string;
  /** The language of the page that it leads to, where that is another. */
  hreflang: string | undefined;
  /** Whether it leads to this page or to one above it. */
  isCurrent: boolean;
}

/** The links of a part of the navigation: pages before collections in the header, after them elsewhere. */
export function navigationOf(place: NavigationPlace, { page: { nav } }: Words, playbook: Playbook): NavigationLink[] {
  const single = pageKeys.filter((key) => pages[key].navigation === place).map((key) => ({ label: nav[key], address: pages[key].address }));
  const lists = shownCollections
    .filter((name) => shownCollection(name).navigation === place)
    .map((name) => ({ label: nav[name], address: `/${name}/` }));
  return (place === 'main' ? [...single, ...lists] : [...lists, ...single]).filter(({ address }) => isThere(address, playbook));
}
