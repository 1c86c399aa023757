import type { Words } from '../i18n/words.ts';
import { type NavigationKey, type PageKey, pages, type Task, taskNames, tasks } from '../model/pages.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { isThere } from './tools.ts';

export interface NavigationLink {
  label: string;
  address: string;
}

/** A task with those of its pages that the site has. */
export interface TaskPages {
  task: Task;
  label: string;
  pages: (NavigationLink & { key: NavigationKey })[];
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

/** A task as a page shows it: it leads to the first of its pages. */
export interface TaskLink extends PageLink {
  pages: PageLink[];
}

const isPage = (key: NavigationKey): key is PageKey => Object.hasOwn(pages, key);

/** The tasks in their order. One without pages, as where all of its tools are switched off, is left out. */
export const navigationOf = ({ page }: Words, playbook: Playbook): TaskPages[] =>
  taskNames
    .map((task) => ({
      task,
      label: page.tasks[task],
      pages: tasks[task]
        .map((key: NavigationKey) => ({ key, label: page.nav[key], address: isPage(key) ? pages[key].address : `/${key}/` }))
        .filter(({ address }) => isThere(address, playbook)),
    }))
    .filter((task) => task.pages.length > 0);
