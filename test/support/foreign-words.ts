import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { shippedFor } from '../../src/i18n/words.ts';
import { collectionNames } from '../../src/model/index.ts';

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The texts of the shipped words of a language, each once; the texts between places for those that have some. */
export function wordsIn(language: string): Set<string> {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string') for (const part of value.split(/\{\w+\}/)) found.add(plain(part));
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  visit(shippedFor(language));
  found.delete('');
  return found;
}

export interface Said {
  text: string;
  /** The language that the nearest element says. */
  lang: string;
}

/** What the entries of a content folder say; the interface and translations are no part of it. */
export class ContentWords {
  /** Everything that the entries say, in one text. */
  readonly text: string;
  /** Every value, and what stands between the signs of bodies: titles, names, sentences, cells of tables. */
  readonly values = new Set<string>(collectionNames);

  constructor(folder: string) {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:mdx|yaml)$/.test(file) && !/^(?:interface|translations)/.test(file))
      .map((file) => readFileSync(path.join(folder, file), 'utf8'));
    this.text = files.join('\n').replace(/\s+/g, ' ');
    for (const file of files) {
      const [, matter = file, body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file) ?? [];
      for (const part of body.split(/[|#*`_()"“”<>\n[\]]+/)) this.values.add(plain(part));
      this.#add(load(matter, { schema: CORE_SCHEMA }));
    }
  }

  #add(value: unknown): void {
    if (typeof value === 'string') this.values.add(plain(value));
    else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) this.#add(part);
  }
}

const decode = (text: string) =>
  text
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#38;', '&')
    .replaceAll('&amp;', '&');

const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/**
 * Every text of a page, and every attribute that is read aloud or shown, with the language of the element in which it
 * stands. Scripts and styles say nothing to readers.
 */
export function said(html: string): Said[] {
  const found: Said[] = [];
  const open: { tag: string; lang: string }[] = [{ tag: '', lang: '' }];
  // Labels of pictures are broken over lines; the table beside them has them whole.
  const body = html.replace(/<(script|style|tspan)\b[\s\S]*?<\/\1>/g, '').replace(/<!--[\s\S]*?-->/g, '');
  for (const [, tag, close, name = '', attributes = '', text = ''] of body.matchAll(
    /(<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>)|([^<]+)/g,
  )) {
    const here = open.at(-1) as { tag: string; lang: string };
    if (!tag) {
      if (plain(text)) found.push({ text: plain(decode(text)), lang: here.lang });
    } else if (close) {
      const place = open.findLastIndex((one) => one.tag === name);
      if (place > 0) open.splice(place);
    } else {
      const lang = /\slang="([^"]*)"/.exec(attributes)?.[1] ?? here.lang;
      for (const [, value = ''] of attributes.matchAll(/\s(?:aria-label|title|alt|placeholder)="([^"]*)"/g))
        found.push({ text: plain(decode(value)), lang });
      if (!empty.test(name) && !attributes.endsWith('/')) open.push({ tag: name, lang });
    }
  }
  return found;
}
