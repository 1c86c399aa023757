import type { Path } from '../../../read/position.ts';
import { excerpt } from '../../../text/excerpt.ts';
import { memoize } from '../../memoize.ts';
import { referencesOf } from '../../references.ts';
import { type CheckedEntry, defineRule } from '../../rule.ts';

export default defineRule({
  code: 'schema/item-twice',
  severity: 'error',
  what: 'A list has the same text twice.',
  why: 'Readers look for the difference and find none.',
  fix: 'Delete one of them, or change it to what was meant.',
  check(content, report) {
    for (const { entry, references } of referencesOf(content)) {
      // A reference that is named twice is a finding of reference/twice.
      const isReference = (path: Path) => references.some((reference) => reference.path.join('.') === path.join('.'));
      for (const { text, path } of repeatedIn(entry))
        if (!isReference(path))
          report.entry(entry, path, {
            message: `“${excerpt(text, 60)}” is in the list twice`,
            cause: `${entry.collection}/${entry.id} ${path.slice(0, -1).join('.')} ${text.toLowerCase()}`,
          });
    }
  },
  bad: [
    {
      title: 'a must-have twice',
      on: 'roles/cx-manager',
      set: { mustHaves: ['Has mended something across departments.', 'Has mended something across departments.'] },
      finds: { at: 'mustHaves.1', message: '“Has mended something across departments.” is in the list twice' },
    },
    {
      title: 'a word twice',
      on: 'glossary/touchpoint',
      set: { aliases: ['moment', 'Moment'] },
      finds: { at: 'aliases.1', message: '“Moment” is in the list twice' },
    },
  ],
});

const repeatedIn = memoize(({ data }: CheckedEntry) => {
  const found: { text: string; path: Path }[] = [];
  eachRepeated(data, (text, path) => found.push({ text, path: [...path] }));
  return found;
});

/** Calls `visit` with every text that comes earlier in the same list, and its path. The path is reused: copy it to keep it. */
function eachRepeated(value: unknown, visit: (text: string, path: Path) => void, path: (string | number)[] = []): void {
  if (typeof value !== 'object' || value === null) return;
  const seen = Array.isArray(value) ? new Set<string>() : undefined;
  for (const key in value) {
    const item = (value as Record<string, unknown>)[key];
    path.push(seen ? Number(key) : key);
    if (typeof item !== 'string') eachRepeated(item, visit, path);
    else if (seen?.has(item.toLowerCase())) visit(item, path);
    else seen?.add(item.toLowerCase());
    path.pop();
  }
}
