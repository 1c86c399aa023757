import { schemas, settingsSchema } from '../model/index.ts';
import { allKeys } from '../model/walk.ts';

let names: ReadonlySet<string> | undefined;

/** Whether a word is the name of a field, in an entry of any collection or in the settings. */
export function isFieldName(word: string): boolean {
  names ??= new Set([...Object.values(schemas), settingsSchema].flatMap(allKeys));
  return names.has(word);
}

/** More than these in one line are no slip, and take long to look at. */
const MAX_TRIES = 20;

/** A field in a line that begins with another: where its name stands. */
export function secondField(text: string): { name: string; index: number } | undefined {
  for (const { 1: before = '', 2: name = '', index } of text.matchAll(/(\S)[ \t]+([a-z][A-Za-z]*):(?=\s|$)/g).take(MAX_TRIES)) {
    if (!isFieldName(name)) continue;
    const at = index + text.slice(index).indexOf(name);
    // After the end of a sentence, a quotation or a list, or one word alone, or before a list, it is no word of the text.
    const isAlone = !/\s/.test(text.slice(0, at).trim());
    if (/[.!?…"'”’)\]}]/.test(before) || isAlone || /[a-z][A-Z]/.test(name) || /^:\s*(?:\[|$)/.test(text.slice(at + name.length)))
      return { name, index: at };
  }
  return undefined;
}
