declare namespace App {
  /** What every page and component knows of the language that it is in; src/middleware.ts sets it. */
  interface Locals {
    language: import('./i18n/language.ts').Language;
    words: import('./i18n/words.ts').Words;
  }
}

/** The report of the check that a build began with; undefined in dev, where content changes. */
declare module 'virtual:playbook/report' {
  const report: import('./check/finding.ts').Report | undefined;
  export default report;
}
