import type { z } from 'astro/zod';
import { en } from '../../i18n/words/en.ts';
import { primaryOf, shippedFor, type WordIssue } from '../../i18n/words.ts';
import { schemas } from '../../schemas/index.ts';
import { fieldAt } from '../../schemas/walk.ts';
import { nearest } from '../nearest.ts';
import { type BadExample, type CheckedTranslation, type Content, defineRule, type Example, type Rule } from '../rule.ts';
import { interfaceIssues } from '../understand.ts';

/** The files on which the examples are. */
const german = 'interface/de.yaml';
const translated = 'translations/de/roles/cx-manager.mdx';

const valueAt = (value: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((at, key) => (at as Record<string | number, unknown> | undefined)?.[key], value);

/** What the English words say at a place, to translate from. */
function englishAt(path: readonly (string | number)[]): string | undefined {
  const value = valueAt(en, path);
  return typeof value === 'string' ? `In English: “${value}”.` : undefined;
}

/** Whether there are other words for those that a file leaves out: shipped ones, or those of its language without the country. */
const mayLeaveOut = ({ files }: Content, language: string) =>
  shippedFor(language) !== undefined ||
  files.interfaces.some((file) => file.language === primaryOf(language) && file.language !== language);

/** A rule over the issues of some kinds in the words of the interface. */
const wordRule = (
  kinds: readonly WordIssue['kind'][],
  say: (issue: WordIssue) => { message: string; fix?: string | undefined },
  rule: { code: string; what: string; why: string; fix: string; good?: Example[]; bad: BadExample[] },
): Rule =>
  defineRule({
    severity: 'error',
    ...rule,
    check(content, report) {
      for (const file of content.files.interfaces) {
        if (file.document.value === undefined) continue;
        for (const issue of interfaceIssues(file)) {
          if (!kinds.includes(issue.kind)) continue;
          const position = file.document.at(issue.path, issue.kind === 'unknown-key' ? 'key' : 'value');
          report.file(file.document.file, position, say(issue));
        }
      }
    },
  });

export const languageRules: Rule[] = [
  defineRule({
    code: 'interface/missing-word',
    severity: 'warning',
    what: 'Words of the interface are missing in a language that does not come with the generator, or a key has no word after it.',
    why: 'Readers see the English word there (the shipped one of their language, if there is one), or another plural form.',
    fix: 'Write the words under the keys that the message names.',
    check(content, report) {
      for (const { language, document } of content.files.interfaces) {
        if (document.value === undefined) continue;
        const missing = interfaceIssues({ language, document }).filter(
          ({ kind }) => kind === 'empty' || (kind === 'missing' && !mayLeaveOut(content, language)),
        );
        const [first] = missing;
        if (!first) continue;
        const named = missing.slice(0, 5).map(({ path }) => `\`${path.join('.')}\``);
        const message = `There is no word yet for ${named.join(', ')}${missing.length > named.length ? ' and others' : ''}`;
        report.file(document.file, document.at(first.path, 'key'), {
          message,
          fix: missing.length === 1 ? englishAt(first.path) : undefined,
        });
      }
    },
    good: [{ title: 'one word in place of a shipped one', on: german, file: 'page:\n  search: Finden\n' }],
    bad: [
      {
        title: 'a key without a word',
        on: german,
        file: 'page:\n  search:\n',
        finds: { key: 'page.search', message: 'There is no word yet for `page.search`', fix: 'In English: “Search”.' },
      },
      {
        title: 'a language that does not come with the generator, and is hardly begun',
        on: 'interface/fr.yaml',
        file: 'language:\n  name: Français\n',
        finds: {
          key: 'language',
          message: 'There is no word yet for `language.lowerTitles`, `formats`, `common`, `kinds`, `collections` and others',
        },
      },
    ],
  }),
  wordRule(
    ['unknown-key'],
    ({ path, key = '' }) => {
      const guess = nearest(key, Object.keys((valueAt(en, path.slice(0, -1)) as object | undefined) ?? {}));
      return { message: `No page asks for \`${path.join('.')}\``, fix: guess ? `Did you mean \`${guess}\`?` : undefined };
    },
    {
      code: 'interface/unknown-word',
      what: 'The words of the interface hold a key that no page asks for.',
      why: 'A misspelt key is a translation that nobody will ever see.',
      fix: 'Correct the spelling of the key or delete it.',
      bad: [
        {
          title: 'a misspelt key',
          on: german,
          file: 'page:\n  serach: Suche\n',
          finds: { key: 'page.serach', message: 'No page asks for `page.serach`', fix: 'Did you mean `search`?' },
        },
      ],
    },
  ),
  wordRule(
    ['format', 'type'],
    ({ path, kind, expected }) => ({
      message: `\`${path.join('.')}\`: ${kind === 'format' ? expected : `it takes ${expected}`}`,
      fix: englishAt(path),
    }),
    {
      code: 'interface/places',
      what: 'A word of the interface has not the places that are filled in, such as {count}, or is no text at all.',
      why: 'The number or the name would be missing from the sentence, or {count} would stand on the page.',
      fix: 'Write the text with the same places in braces as the English one, in the order that the language needs.',
      good: [
        {
          title: 'the places in another order',
          on: german,
          file: 'search:\n  tool:\n    resultsFor: "Zu „{query}“: {results}"\n',
        },
      ],
      bad: [
        {
          title: 'a place left out',
          on: german,
          file: 'search:\n  tool:\n    resultsFor: "{results}"\n',
          finds: {
            at: 'search.tool.resultsFor',
            message: '`search.tool.resultsFor`: it must hold {results} and {query}, and no other place',
            fix: 'In English: “{results} for “{query}””.',
          },
        },
        {
          title: 'a place translated',
          on: german,
          file: 'compare:\n  same: Für alle gleich ({anzahl})\n',
          finds: {
            at: 'compare.same',
            message: '`compare.same`: it must hold {count}, and no other place',
            fix: 'In English: “The same for all ({count})”.',
          },
        },
        {
          title: 'a list in place of a word',
          on: german,
          file: 'page:\n  search: [Suche]\n',
          finds: { at: 'page.search', message: '`page.search`: it takes text', fix: 'In English: “Search”.' },
        },
      ],
    },
  ),
  defineRule({
    code: 'interface/no-language',
    severity: 'warning',
    what: 'The playbook, or a translation, is in a language for which there are no words of the interface.',
    why: 'The buttons and headings around its text are in English.',
    fix: 'Write the words into the file that the message names: `npm run new -- interface fr` begins one for French.',
    check(content, report) {
      const { files, settings } = content;
      const lacks = (tag: string) =>
        !shippedFor(tag) && !files.interfaces.some(({ language }) => language === tag || language === primaryOf(tag));
      const said = (tag: string) => ({ message: `There is no interface/${primaryOf(tag)}.yaml for the language \`${tag}\`` });
      if (files.settings && settings.language && lacks(settings.language))
        report.file(files.settings.file, files.settings.at(['language']), said(settings.language));
      for (const entry of content.translations) if (lacks(entry.language)) report.entry(entry, [], said(entry.language), 'key');
    },
    good: [
      { title: 'a playbook in the German of Austria, for which the words in German do', on: 'playbook.yaml', set: { language: 'de-AT' } },
    ],
    bad: [
      {
        title: 'a playbook in a language without words',
        on: 'playbook.yaml',
        set: { language: 'fr' },
        finds: { at: 'language', message: 'There is no interface/fr.yaml for the language `fr`' },
      },
    ],
  }),
  defineRule({
    code: 'translation/original',
    severity: 'error',
    what: 'A translation of an entry that does not exist, or in the language of the playbook itself.',
    why: 'A page that has no original can be neither compared with it nor kept true.',
    fix: 'Name the file as the original is named, in the folder of another language than that of playbook.yaml.',
    check(content, report) {
      for (const entry of content.translations) {
        if (entry.language === content.settings.language)
          report.entry(entry, [], { message: `The playbook itself is in \`${entry.language}\`` }, 'key');
        else if (!content.get(entry.collection, entry.id))
          report.entry(entry, [], { message: `There is no ${entry.collection}/${entry.id} of which this would be a translation` }, 'key');
      }
    },
    bad: [
      {
        title: 'a playbook in the language of its translation',
        on: 'playbook.yaml',
        set: { language: 'de' },
        finds: { in: 'translations/de/roles/cx-manager.mdx', key: '', message: 'The playbook itself is in `de`' },
      },
    ],
  }),
  defineRule({
    code: 'translation/same',
    severity: 'error',
    what: 'A translation differs from its original in what is no text: a reference, a level, a number, or how many items a list has.',
    why: 'Two readers in two languages would hold two different roles in their hands.',
    fix: 'Write the same value as in the original, or change both.',
    check(content, report) {
      for (const entry of content.translations) {
        for (const { path, original, is } of differences(content, entry))
          report.entry(entry, path, { message: `\`${path.join('.')}\` is ${is}, and ${original} in the original` });
      }
    },
    good: [{ title: 'another word for the title', on: translated, set: { title: 'Kundenmanager' } }],
    bad: [
      {
        title: 'more authority than the original has',
        on: translated,
        set: { 'decisionRights.refund-limit': 'decides' },
        finds: {
          at: 'decisionRights.refund-limit',
          message: '`decisionRights.refund-limit` is `decides`, and `consulted` in the original',
        },
      },
      {
        title: 'fewer months',
        on: translated,
        set: { 'outcomes.0.byDay': 90 },
        finds: { at: 'outcomes.0.byDay', message: '`outcomes.0.byDay` is `90`, and `180` in the original' },
      },
      {
        title: 'a must-have left out',
        on: translated,
        set: { 'mustHaves.2': undefined },
        finds: { at: 'mustHaves', message: '`mustHaves` is a list of 2, and a list of 3 in the original' },
      },
    ],
  }),
  defineRule({
    code: 'translation/untranslated',
    severity: 'warning',
    what: 'A field of a translation holds a text of five words or more that is the same in the original.',
    why: 'A reader who came for their own language meets another in the middle of it.',
    fix: 'Translate the sentence.',
    check(content, report) {
      for (const entry of content.translations) {
        const original = content.get(entry.collection, entry.id);
        if (!original) continue;
        eachText(schemas[entry.collection], entry.data, [], (path, text) => {
          if (text.split(/\s+/).length > 4 && valueAt(original.data, path) === text)
            report.entry(entry, path, { message: `\`${path.join('.')}\` is not translated` });
        });
      }
    },
    bad: [
      {
        title: 'a sentence left in English',
        on: translated,
        copy: { from: 'roles/cx-manager', fields: ['mandate'] },
        finds: { at: 'mandate', message: '`mandate` is not translated' },
      },
    ],
  }),
  defineRule({
    code: 'translation/behind',
    severity: 'warning',
    what: 'The newest of the `changes` of the original is later than the last review of the translation.',
    why: 'Readers of the translation act on an older version, and do not know it.',
    fix: 'Bring the translation up to the original, and set its `reviewed` to the day on which that was done.',
    check(content, report) {
      for (const entry of content.translations) {
        const original = content.get(entry.collection, entry.id)?.data as { changes?: { date?: string }[] } | undefined;
        const changed = original?.changes
          ?.map((change) => change?.date ?? '')
          .toSorted()
          .at(-1);
        const { reviewed } = entry.data as { reviewed?: string };
        if (changed && reviewed && changed > reviewed)
          report.entry(entry, ['reviewed'], {
            message: `The original changed on ${changed}, and the translation was reviewed on ${reviewed}`,
          });
      }
    },
    bad: [
      {
        title: 'a translation of an older version',
        on: translated,
        set: { reviewed: '2026-01-05' },
        finds: { at: 'reviewed', message: 'The original changed on 2026-11-23, and the translation was reviewed on 2026-01-05' },
      },
    ],
  }),
];

interface Difference {
  path: (string | number)[];
  is: string;
  original: string;
}

/** Fields that a translation has for itself: whether it is published, when it was reviewed, other words for it. */
const ownFields = new Set(['status', 'reviewed', 'reviewBy', 'changes']);

/** Where a translation differs in what is no text. */
function differences(content: Content, entry: CheckedTranslation): Difference[] {
  const original = content.get(entry.collection, entry.id);
  if (!original?.valid || !entry.valid) return [];
  const found: Difference[] = [];
  compare(schemas[entry.collection], entry.data, original.data, [], found);
  return found;
}

function compare(schema: z.ZodType, value: unknown, original: unknown, path: (string | number)[], found: Difference[]): void {
  const meta = schema.meta();
  const differ = () => found.push({ path, is: shown(value), original: shown(original) });
  if (typeof value !== typeof original || Array.isArray(value) !== Array.isArray(original)) differ();
  else if (value === undefined || value === original) return;
  else if (meta?.reference || meta?.fixed) differ();
  else if (Array.isArray(value) && Array.isArray(original)) {
    const item = fieldAt(schema, [0]);
    const areWords = path.at(-1) === 'aliases' && value.every((one) => typeof one === 'string');
    if (areWords) return;
    if (value.length !== original.length) found.push({ path, is: `a list of ${value.length}`, original: `a list of ${original.length}` });
    else if (item) for (const [index, one] of value.entries()) compare(item, one, original[index], [...path, index], found);
  } else if (typeof value === 'object' && value !== null) {
    for (const key of new Set([...Object.keys(value), ...Object.keys(original as object)])) {
      const field = fieldAt(schema, [key]);
      if (field && !(path.length === 0 && ownFields.has(key)))
        compare(field, (value as Record<string, unknown>)[key], (original as Record<string, unknown>)[key], [...path, key], found);
    }
  } else if (typeof value !== 'string' || !isText(schema) || value === 'none' || original === 'none') differ();
}

/** Whether a field takes words: not one of a few values, nor an address or a date. */
function isText(schema: z.ZodType): boolean {
  const def = schema._zod.def as unknown as { type: string; innerType?: z.ZodType; options?: z.ZodType[]; format?: string };
  if (def.type === 'union') return (def.options ?? []).some(isText);
  if (def.innerType) return isText(def.innerType);
  return def.type === 'string' && def.format === undefined;
}

function eachText(
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
      if (field) eachText(field, part, [...path, step], visit);
    }
  }
}

const shown = (value: unknown): string =>
  value === undefined ? 'left out' : typeof value === 'object' ? 'a group of fields' : `\`${String(value).slice(0, 60)}\``;
