import { referencesOf } from '../../references.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'schema/item-twice',
  severity: 'error',
  what: 'A list holds the same text twice.',
  why: 'The reader looks for the difference and finds none.',
  fix: 'Delete one of them, or write down what was meant.',
  check(content, report) {
    const visit = (value: unknown, path: (string | number)[], found: (path: (string | number)[], text: string) => void): void => {
      if (Array.isArray(value)) {
        const seen = new Set<string>();
        for (const [index, item] of value.entries()) {
          if (typeof item !== 'string') visit(item, [...path, index], found);
          else if (seen.has(item.toLowerCase())) found([...path, index], item);
          else seen.add(item.toLowerCase());
        }
      } else if (typeof value === 'object' && value !== null)
        for (const [key, item] of Object.entries(value)) visit(item, [...path, key], found);
    };
    for (const { entry, references } of referencesOf(content)) {
      // A reference that is named twice is a finding of reference/twice.
      const isReference = (path: (string | number)[]) => references.some((reference) => reference.path.join('.') === path.join('.'));
      visit(entry.data, [], (path, text) => {
        if (!isReference(path)) report.entry(entry, path, { message: `“${text.slice(0, 60)}” stands twice in the list` });
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
