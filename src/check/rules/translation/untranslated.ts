import type { z } from 'astro/zod';
import { schemas } from '../../../model/index.ts';
import { fieldAt } from '../../../model/walk.ts';
import { defineRule } from '../../rule.ts';
import { valueAt } from '../../value-at.ts';
import { fieldName } from '../schema/shared.ts';
import { isText } from './shared.ts';

export default defineRule({
  code: 'translation/untranslated',
  severity: 'warning',
  what: 'A field of a translation has a text of five words or more that is the same in the original.',
  why: 'Readers find another language in the middle of their own.',
  fix: 'Translate the sentence.',
  check(content, report) {
    for (const entry of content.translations) {
      const original = content.get(entry.collection, entry.id);
      if (!original) continue;
      eachTextField(schemas[entry.collection], entry.data, [], (path, text) => {
        if (text.split(/\s+/).length > 4 && valueAt(original.data, path) === text)
          report.entry(entry, path, { message: `${fieldName(path)} is not translated` });
      });
    }
  },
  bad: [
    {
      title: 'a sentence left in English',
      on: 'translations/de/roles/cx-manager.mdx',
      copy: { from: 'roles/cx-manager', fields: ['mandate'] },
      finds: { at: 'mandate', message: '`mandate` is not translated' },
    },
  ],
});

function eachTextField(
  schema: z.ZodType,
  value: unknown,
  path: (string | number)[],
  visit: (path: (string | number)[], text: string) => void,
): void {
  if (typeof value === 'string') {
    const meta = schema.meta();
    if (isText(schema) && !meta?.reference && !meta?.fixed) visit(path, value);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      const step = Array.isArray(value) ? Number(key) : key;
      const field = fieldAt(schema, [step]);
      if (field) eachTextField(field, part, [...path, step], visit);
    }
  }
}
