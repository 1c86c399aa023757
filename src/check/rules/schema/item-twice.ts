import type { Path } from '../../../read/position.ts';
import { referencesOf } from '../../references.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'schema/item-twice',
  severity: 'error',
  what: 'A list holds the same text twice.',
  why: 'The reader looks for the difference and finds none.',
  fix: 'Delete one of them, or write down what was meant.',
  check(content, report) {
    for (const { entry, references } of referencesOf(content)) {
      // A reference that is named twice is a finding of reference/twice.
      const isReference = (path: Path) => references.some((reference) => reference.path.join('.') === path.join('.'));
      eachRepeated(entry.data, (text, path) => {
        if (!isReference(path)) report.entry(entry, [...path], { message: `“${text.slice(0, 60)}” stands twice in the list` });
      });
    }
  },
  bad: [
    {
      title: 'a must-have twice',
      on: 'roles/cx-manager',
      set: { mustHaves: ['Has mended something across departments.', 'Has mended something across departments.'] },
      finds: { at: 'mustHaves.1', message: '“Has mended something across departments.” stands twice in the list' },
    },
    {
      title: 'a word twice',
      on: 'glossary/touchpoint',
      set: { aliases: ['moment', 'Moment'] },
      finds: { at: 'aliases.1', message: '“Moment” stands twice in the list' },
    },
  ],
});

/** Calls `visit` with every text that its list holds already, and its path. The path is reused: copy it to keep it. */
function eachRepeated(value: unknown, visit: (text: string, path: Path) => void, path: (string | number)[] = []): void {
  if (typeof value !== 'object' || value === null) return;
  const seen = Array.isArray(value) ? new Set<string>() : undefined;
  for (const [key, item] of Object.entries(value)) {
    path.push(seen ? Number(key) : key);
    if (typeof item !== 'string') eachRepeated(item, visit, path);
    else if (seen?.has(item.toLowerCase())) visit(item, path);
    else seen?.add(item.toLowerCase());
    path.pop();
  }
}
