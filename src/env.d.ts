declare namespace App {
  /** What every page and component knows of the language that it is in; src/middleware.ts sets it. */
  interface Locals {
    language: import('./i18n/language.ts').Language;
    words: import('./i18n/words.ts').Words;
    /** How many tables of the page have each name so far: names of regions differ. */
    tables?: Map<string, number>;
  }
}

/** The body components that a site brings itself, by name. */
declare module 'virtual:cx-playbook/components' {
  const components: Record<string, import('astro/runtime/server/index.js').AstroComponentFactory>;
  export default components;
}

/** The style sheets of the site. */
declare module 'virtual:cx-playbook/styles';

/** What the integration tells the pages. */
declare module 'virtual:cx-playbook/site' {
  /** The folders of the content and of this package, absolute. */
  export const contentFolder: string;
  export const packageFolder: string;
  /** The report of the check that a build began with; undefined in dev, where content changes. */
  export const report: import('./check/finding.ts').Report | undefined;
}

/** The pictures that bodies show, by address: /images/name.png. */
declare module 'virtual:cx-playbook/pictures' {
  /** `image` is for Astro's image service. */
  export const rasters: Record<string, { image: import('astro').ImageMetadata; width: number; height: number }>;
  export const vectors: Record<string, { width: number; height: number }>;
}
