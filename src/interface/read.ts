import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseContentDocument } from '../read/document.ts';
import { wordIssues } from '../schemas/interface.ts';
import { type Language, makeLanguage } from './language.ts';

/**
 * A language with its words, from the file of a content folder that has its name, or the name of the language without the
 * country. English is also there for a folder without words of the interface.
 * @throws Error where there is no such file or it is not right; the check says so first.
 */
export function readLanguage(folder: string, tag: string): Language {
  const name = tag.split('-')[0] as string;
  const file = [tag, name]
    .map((one) => path.join(folder, 'interface', `${one}.yaml`))
    .concat(name === 'en' ? [path.resolve('content/interface/en.yaml')] : [])
    .find((one) => existsSync(one));
  if (!file) throw new Error(`the content folder has no interface/${name}.yaml`);
  const { value } = parseContentDocument(file, readFileSync(file));
  const [issue] = wordIssues(value, tag);
  if (issue) throw new Error(`${file}: ${issue.path.join('.')}: ${issue.expected || 'is not known'}`);
  return makeLanguage(tag, value as Parameters<typeof makeLanguage>[1]);
}
