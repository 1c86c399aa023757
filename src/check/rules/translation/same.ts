import { z } from 'astro/zod';
import { idPattern } from '../../../model/fields.ts';
import { schemas } from '../../../model/index.ts';
import { fieldAt } from '../../../model/walk.ts';
import { excerpt } from '../../../text/excerpt.ts';
import { referencesInValue } from '../../references.ts';
import { type CheckedTranslation, type Content, defineRule } from '../../rule.ts';
import { fieldName } from '../schema/shared.ts';
import { isText } from './shared.ts';

/** Fields that a translation has for itself: whether it is published, when it was reviewed, other words for it. */
const ownFields = new Set(['status', 'reviewed', 'reviewBy', 'changes', 'searches']);

/** What a value is, beside another: no more than that it is there, if the other is not. */
const describeValue = (value: unknown, other: unknown): string => {
  if (value === undefined) return 'left out';
  if (typeof value !== 'object') return `\`${excerpt(String(value), 60)}\``;
  if (other === undefined) return 'there';
  return Array.isArray(value) ? 'a list' : 'named fields';
};

export default defineRule({
  code: 'translation/same',
  severity: 'error',
  what: 'A translation differs from its original in something other than text: a reference, a level, a number, or how many items a list has.',
  why: 'Readers in two languages would read about two different roles.',
  fix: 'Write the same value as in the original, or change both.',
  check(content, report) {
    for (const entry of content.translations) {
      for (const { path, original, is, fix, part } of differences(content, entry))
        report.entry(entry, path, { message: `${fieldName(path)} is ${is}, and ${original} in the original`, fix }, part);
    }
  },
  good: [{ title: 'another word for the title', on: 'translations/de/roles/cx-manager.mdx', set: { title: 'Kundenmanager' } }],
  bad: [
    {
      title: 'more authority than the original has',
      on: 'translations/de/roles/cx-manager.mdx',
      set: { 'decisionRights.refund-limit': 'decides' },
      finds: {
        at: 'decisionRights.refund-limit',
        message: '`decisionRights.refund-limit` is `decides`, and `consulted` in the original',
      },
    },
    {
      title: 'fewer months',
      on: 'translations/de/roles/cx-manager.mdx',
      set: { 'outcomes.0.byDay': 90 },
      finds: { at: 'outcomes.0.byDay', message: '`outcomes[1].byDay` is `90`, and `180` in the original' },
    },
    {
      title: 'a must-have left out',
      on: 'translations/de/roles/cx-manager.mdx',
      set: { 'mustHaves.2': undefined },
      finds: { key: 'mustHaves', message: '`mustHaves` is a list of 2, and a list of 3 in the original' },
    },
    {
      title: 'a role that is no longer told apart',
      on: 'translations/de/roles/cx-manager.mdx',
      set: { 'notThis.2': undefined },
      finds: {
        key: 'notThis',
        message: '`notThis` is a list of 4, and a list of 5 in the original',
        fix: 'Translate the item with `contact-centre-manager`, too.',
      },
    },
  ],
});

/** Whether a value is one of the names of a field that also takes words of an author's own, which alone are translated. */
const isName = (schema: z.ZodType, value: unknown): boolean => {
  const { options = [] } = schema._zod.def as { options?: readonly z.ZodType[] };
  return options.some((option) => option instanceof z.ZodEnum && option.safeParse(value).success);
};

interface Difference {
  path: (string | number)[];
  is: string;
  original: string;
  fix?: string;
  part?: 'key';
}

/** What an item of a list names, if it names anything: that is the same in all languages. */
const namesIn = (item: unknown): string[] =>
  typeof item === 'object' && item !== null
    ? Object.values(item).flatMap((value) => (typeof value === 'string' && idPattern.test(value) ? [value] : []))
    : typeof item === 'string' && idPattern.test(item)
      ? [item]
      : [];

/** The first words of an item. */
function beginningOf(item: unknown): string {
  const text = typeof item === 'object' && item !== null ? Object.values(item).find((value) => typeof value === 'string') : item;
  return `“${excerpt(String(text), 40)}”`;
}

/** What to write where a list has fewer items than the original, or more: by what its items name, or else by their place. */
function listAdvice(list: readonly unknown[], original: readonly unknown[]): string {
  const isShort = list.length < original.length;
  const [longer, shorter] = isShort ? [original, list] : [list, original];
  const known = new Set(shorter.flatMap(namesIn));
  const odd = longer.filter((item) => namesIn(item).length > 0 && !namesIn(item).some((name) => known.has(name)));
  if (odd.length === longer.length - shorter.length) {
    const items = odd.map((item) => `\`${namesIn(item)[0]}\``).join(' and ');
    return isShort ? `Translate the item with ${items}, too.` : `Delete the item with ${items}, or add it to the original.`;
  }
  const items = longer.slice(0, 6).map(beginningOf).join(', ');
  return isShort
    ? `Translate the one that is missing here. The original has ${items}${longer.length > 6 ? ' …' : ''}.`
    : `Delete the one that the original does not have, or add it there. This list has ${items}${longer.length > 6 ? ' …' : ''}.`;
}

/** Where a translation differs in what is no text. */
function differences(content: Content, entry: CheckedTranslation): Difference[] {
  const original = content.get(entry.collection, entry.id);
  if (!original?.valid || !entry.valid) return [];
  const found: Difference[] = [];
  compare(schemas[entry.collection], entry.data, original.written ?? original.data, [], found);
  // What names nothing in the original is a finding of reference/unknown; the translation may have the right one.
  const nowhere = referencesInValue(original.collection, original.value).filter(
    ({ target, id }) => target !== 'touchpoints' && !content.get(target, id),
  );
  const groups = new Set(nowhere.flatMap(({ path, isKey }) => (isKey ? [path.slice(0, -1).join('.')] : [])));
  const values = new Set(nowhere.map(({ path }) => path.join('.')));
  return found.filter(({ path }) => !groups.has(path.slice(0, -1).join('.')) && !values.has(path.join('.')));
}

function compare(schema: z.ZodType, value: unknown, original: unknown, path: (string | number)[], found: Difference[]): void {
  const meta = schema.meta();
  const differ = () => found.push({ path, is: describeValue(value, original), original: describeValue(original, value) });
  if (typeof value !== typeof original || Array.isArray(value) !== Array.isArray(original)) differ();
  else if (value === undefined || value === original) return;
  else if (meta?.reference || meta?.fixed || isName(schema, value) || isName(schema, original)) differ();
  else if (Array.isArray(value) && Array.isArray(original)) {
    const item = fieldAt(schema, [0]);
    const areWords = path.at(-1) === 'aliases' && value.every((one) => typeof one === 'string');
    if (areWords) return;
    if (value.length !== original.length)
      found.push({
        path,
        is: `a list of ${value.length}`,
        original: `a list of ${original.length}`,
        fix: listAdvice(value, original),
        part: 'key',
      });
    else if (item) for (const [index, one] of value.entries()) compare(item, one, original[index], [...path, index], found);
  } else if (typeof value === 'object' && value !== null) {
    for (const key of new Set([...Object.keys(value), ...Object.keys(original as object)])) {
      const field = fieldAt(schema, [key]);
      if (field && !(path.length === 0 && ownFields.has(key)))
        compare(field, (value as Record<string, unknown>)[key], (original as Record<string, unknown>)[key], [...path, key], found);
    }
  } else if (typeof value !== 'string' || !isText(schema) || value === 'none' || original === 'none') differ();
}
