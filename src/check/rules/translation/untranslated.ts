import type { z } from 'astro/zod';
import { schemas } from '../../../model/index.ts';
import { fieldAt } from '../../../model/walk.ts';
import { excerpt } from '../../../text/excerpt.ts';
import { defineRule } from '../../rule.ts';
import { valueAt } from '../../value-at.ts';
import { fieldName } from '../schema/shared.ts';
import { reportTexts } from '../wording/shared.ts';
import { isText } from './shared.ts';

export default defineRule({
  code: 'translation/untranslated',
  severity: 'warning',
  what: 'A field of a translation has a text of five words or more that is the same in the original, or a text of it is in English.',
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
      if (entry.language.startsWith('en')) continue;
      reportTexts(entry, report, isInEnglish, (text) => (isInEnglish(text) ? [{ message: `“${excerpt(text, 40)}” is in English` }] : []));
    }
  },
  good: [
    {
      title: 'a German text with English names in it',
      on: 'translations/de/roles/cx-manager.mdx',
      set: {
        budget: 'Ein Betrag für „The State of Customer Experience“, das Buch „Outside In“ und den Kurs „Voice of the Customer“ im Jahr.',
      },
    },
  ],
  bad: [
    {
      title: 'a paragraph in English',
      on: 'translations/de/roles/cx-manager.mdx',
      body: 'So describe the work before you mention the title. A call with a recruiter can start like this:\n',
      finds: {
        text: 'So describe the work before you mention the title. A call with a recruiter can start like this:',
        message: '“So describe the work before you mention…” is in English',
      },
    },
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

/** Words without which hardly an English sentence of eight words does, and which few other languages have. */
const english = new Set(
  'the of and to is are you your that with for what who they this it or on as at by if from have be we our not can when how which their has will its before than'.split(
    ' ',
  ),
);
const MIN_WORDS = 8;
const MIN_SHARE = 0.3;

function isInEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const known = words.filter((word) => english.has(word));
  return words.length >= MIN_WORDS && new Set(known).size > 3 && known.length / words.length >= MIN_SHARE;
}
