import type { z } from 'astro/zod';
import { schemaFor } from '../../../model/index.ts';
import { advisedLength, fieldAt } from '../../../model/walk.ts';
import { memoizePair } from '../../memoize.ts';
import { type CheckedEntry, defineRule } from '../../rule.ts';
import { fieldName } from './shared.ts';

type Path = (string | number)[];

/** The texts in a value that have more characters than their schema advises. */
function* longTexts(schema: z.ZodType, value: unknown, path: Path = []): Generator<{ path: Path; length: number; advised: number }> {
  if (typeof value === 'string') {
    const advised = advisedLength(schema);
    if (advised !== undefined && value.length > advised) yield { path, length: value.length, advised };
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    const place = Array.isArray(value) ? Number(key) : key;
    const field = fieldAt(schema, [place]);
    if (field) yield* longTexts(field, item, [...path, place]);
  }
}

const longTextsIn = memoizePair(({ data }: CheckedEntry, schema: z.ZodType) => [...longTexts(schema, data)]);

export default defineRule({
  code: 'schema/long-text',
  severity: 'info',
  what: 'A text of a role that is not written in full is longer than a full definition allows.',
  why: 'Readers compare roles field by field, and skip what is long.',
  fix: 'Cut it to the point, or move the rest into the body. A role may be published with it until its level is full.',
  check(content, report) {
    for (const entry of [...content.of('roles'), ...content.translations.filter(({ collection }) => collection === 'roles')])
      for (const { path, length, advised } of longTextsIn(entry, schemaFor('roles', entry.data, content.settings)))
        report.entry(entry, path, { message: `${fieldName(path)} has ${length} characters; readers follow ${advised} at most` });
  },
  good: [
    {
      title: 'a role that is not full, in sentences of the usual length',
      on: 'roles/workforce-planner',
      set: { completeness: 'standard' },
    },
  ],
  bad: [
    {
      title: 'a long mandate of a role that is not full',
      on: 'roles/cx-manager',
      set: { completeness: 'standard', mandate: 'Improve the experience of every customer. '.repeat(8).trim() },
      finds: { at: 'mandate', message: '`mandate` has 335 characters; readers follow 240 at most' },
    },
  ],
});
