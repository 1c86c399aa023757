declare namespace App {
  /** What every page and component knows of the language that it is in; src/middleware.ts sets it. */
  interface Locals {
    language: import('./interface/language.ts').Language;
    words: import('./schemas/interface.ts').Words;
  }
}
