import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Language, makeLanguage } from '../i18n/language.ts';
import { en } from '../i18n/words/en.ts';
import { shippedFor, type WrittenWords, withOverrides, wordIssues } from '../i18n/words.ts';
import { parseContentDocument } from './document.ts';
import { readFile } from './file.ts';

/**
 * A language with its words: the shipped ones (English where the language is not shipped) under the overrides of a content
 * folder, for German in Austria first those of `interface/de.yaml` and then those of `interface/de-AT.yaml`; for zh-Hant-TW
 * those of zh, zh-Hant and zh-Hant-TW.
 * @throws Error where such a file cannot be read, or holds a word that no page could use; the check says so first.
 */
export function readLanguage(folder: string, tag: string): Language {
  let words: WrittenWords = shippedFor(tag) ?? en;
  const parts = tag.split('-');
  for (const name of parts.map((_, last) => parts.slice(0, last + 1).join('-'))) {
    const file = path.join(folder, 'interface', `${name}.yaml`);
    if (!existsSync(file)) continue;
    const { value, problems } = parseContentDocument(file, readFile(file));
    if (problems[0]?.kind === 'empty') continue;
    if (value === undefined && problems[0]) throw new Error(`${file}: ${problems[0].message}`);
    const issue = wordIssues(value, name).find(({ kind }) => kind !== 'missing' && kind !== 'empty');
    if (issue) throw new Error(`${file}: ${issue.path.join('.')}: ${issue.expected || 'is not known'}`);
    words = withOverrides(words, value);
  }
  return makeLanguage(tag, words);
}
