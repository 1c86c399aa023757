import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../../src/hosting/manifest.ts';
import { ContentWords, said, wordsIn } from './foreign-words.ts';

/** A playbook whose content is in English and whose interface is in German. */
export class GermanSite {
  readonly pages: readonly { file: string; html: string }[];
  #content: string;
  #folder: string;

  /** @param folder The built site. */
  constructor(content: string, folder: string) {
    this.#content = content;
    this.#folder = folder;
    this.pages = filesBelow(this.#folder)
      .filter((file) => file.endsWith('.html'))
      .map((file) => ({ file, html: this.textOf(file) }));
  }

  textOf(file: string): string {
    return readFileSync(path.join(this.#folder, file), 'utf8');
  }

  /** Words of the English interface that stand on a page, each with a page, and how many texts were looked at. */
  englishLeft(): { left: Record<string, string>; seen: number } {
    const content = new ContentWords(this.#content);
    const [own, german] = [wordsIn('en'), wordsIn('de')];
    const sentences = [...own].filter((word) => word.split(' ').length > 3 && !content.text.includes(word));
    const left = new Map<string, string>();
    let seen = 0;
    for (const { file, html } of this.pages) {
      for (const { text, lang } of said(html)) {
        if (lang !== 'de') continue;
        seen++;
        if (german.has(text)) continue;
        // A word of the interface that the content, which is in English, says as well is no leftover.
        if (own.has(text) && !content.values.has(text)) left.set(text, file);
        for (const word of sentences) if (text.includes(word)) left.set(word, file);
      }
    }
    return { left: Object.fromEntries(left), seen };
  }

  /** English words that a page hands to a tool of the browser, and how many tools were looked at. */
  englishInTools(): { left: string[]; seen: number } {
    const english = [...wordsIn('en')].filter((word) => word.split(' ').length > 2);
    const tools = this.pages.flatMap(({ file, html }) =>
      [...html.matchAll(/ data-words="([^"]*)"/g)].map(([, words = '']) => ({ file, words })),
    );
    const left = tools.flatMap(({ file, words }) =>
      english.filter((word) => words.includes(`"${word}"`)).map((word) => `${file}: ${word}`),
    );
    return { left, seen: tools.length };
  }
}
