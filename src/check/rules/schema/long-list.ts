import type { z } from 'astro/zod';
import { schemas, settingsSchema } from '../../../model/index.ts';
import { advisedItems, fieldAt } from '../../../model/walk.ts';
import { memoize } from '../../memoize.ts';
import { type CheckedEntry, defineRule } from '../../rule.ts';
import { fieldName } from './shared.ts';

type Path = (string | number)[];

/** The lists in a value that have more items than their schema advises. */
function* longLists(schema: z.ZodType, value: unknown, path: Path = []): Generator<{ path: Path; items: number; advised: number }> {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    const advised = advisedItems(schema);
    if (advised !== undefined && value.length > advised) yield { path, items: value.length, advised };
  }
  for (const [key, item] of Object.entries(value)) {
    const place = Array.isArray(value) ? Number(key) : key;
    const field = typeof item === 'object' ? fieldAt(schema, [place]) : undefined;
    if (field) yield* longLists(field, item, [...path, place]);
  }
}

const longListsIn = memoize((entry: CheckedEntry) => [...longLists(schemas[entry.collection], entry.data)]);

export default defineRule({
  code: 'schema/long-list',
  severity: 'info',
  what: 'A list has more items than people read with care.',
  why: 'Among twenty duties nobody knows which ones matter, and long lists of must-haves turn good people away.',
  fix: 'Merge items that belong together, or leave out what would not be missed. If all of them are needed, keep them.',
  check(content, report) {
    const say = (path: Path, items: number, advised: number) => `${fieldName(path)} has ${items} items; readers follow ${advised} at most`;
    const { settings } = content.files;
    if (settings)
      for (const { path, items, advised } of longLists(settingsSchema, content.settings))
        report.file(settings.file, settings.at(path, 'key'), { message: say(path, items, advised) });
    for (const entry of [...content.entries, ...content.translations])
      for (const { path, items, advised } of longListsIn(entry)) report.entry(entry, path, { message: say(path, items, advised) }, 'key');
  },
  good: [
    {
      title: 'six must-haves, which is what is advised',
      on: 'roles/cx-director',
      set: { mustHaves: ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'].map((which) => `Has done the ${which} thing before.`) },
    },
  ],
  bad: [
    {
      title: 'seven must-haves',
      on: 'roles/cx-director',
      set: {
        mustHaves: ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'].map(
          (which) => `Has done the ${which} thing before.`,
        ),
      },
      finds: { key: 'mustHaves', message: '`mustHaves` has 7 items; readers follow 6 at most' },
    },
    {
      title: 'eleven steps',
      on: 'actions/shadow-a-customer-contact',
      set: {
        steps: Array.from({ length: 11 }, (_, index) => ({ do: `Listen to contact number ${index + 1} of the day.`, minutes: 5 })),
        runMinutes: 55,
      },
      finds: { key: 'steps', message: '`steps` has 11 items; readers follow 10 at most' },
    },
  ],
});
