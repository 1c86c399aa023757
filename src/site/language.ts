import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Language, makeLanguage } from '../interface/language.ts';
import { parseContentDocument } from '../read/document.ts';
import { interfaceSchema } from '../schemas/interface.ts';
import { contentFolder } from './loader.ts';
import { shared } from './shared.ts';

const made = new Map<string, Language>();

/**
 * A language with its words, from the file of the content folder that has its name, or the name of the language without
 * the country. English is also there for a folder without words of the interface. Made once a build, anew in dev.
 * @throws Error where there is no such file or it is not right; the check says so first.
 */
export function languageOf(tag: string): Language {
  const known = import.meta.env.DEV ? undefined : made.get(tag);
  if (known) return known;
  const name = tag.split('-')[0] as string;
  const file = [tag, name]
    .map((one) => path.join(contentFolder(process.cwd()), 'interface', `${one}.yaml`))
    .concat(name === 'en' ? [path.resolve('content/interface/en.yaml')] : [])
    .find((one) => existsSync(one));
  if (!file) throw new Error(`the content folder has no interface/${name}.yaml`);
  const document = (!import.meta.env.DEV && shared.documents.get(file)) || parseContentDocument(file, readFileSync(file));
  interfaceSchema(tag).parse(document.value);
  const language = makeLanguage(tag, document.value as Parameters<typeof makeLanguage>[1]);
  made.set(tag, language);
  return language;
}
