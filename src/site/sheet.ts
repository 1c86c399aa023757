import { contentFolder, packageFolder } from 'virtual:cx-playbook/site';
import { shownCollection, shownCollections } from '../model/index.ts';
import type { Kind } from '../model/kinds.ts';
import { isRolePage } from '../model/role-pages.ts';
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

const referenceKinds: ReadonlySet<Kind> = new Set(
  shownCollections.flatMap((name) => (shownCollection(name).isReference ? shownCollection(name).kind : [])),
);

/**
 * Whether pages of a kind link to their sheet, which the browser keeps from one to the next: what readers reach from another
 * page and look up in passing. There are many of these, and the sheet would be most of each.
 */
export const linksSheet = (kind: Kind): boolean =>
  import.meta.env.PROD && (kind === 'Rule' || isRolePage(kind) || referenceKinds.has(kind));
