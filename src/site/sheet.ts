import { contentFolder, packageFolder } from 'virtual:cx-playbook/site';
import { readSheet, type Sheet, type SheetText } from '../styles/sheets.ts';
import { href } from './address.ts';

const read = new Map<Sheet, SheetText>();

/** The sheet that a page carries. Read once in a build, anew for each request in dev. */
export function sheetNamed(name: Sheet): SheetText {
  const known = import.meta.env.DEV ? undefined : read.get(name);
  const sheet = known ?? readSheet(name, packageFolder, contentFolder, href('/'));
  read.set(name, sheet);
  return sheet;
}
