import { placeOf } from '../../../read/links.ts';
import type { Path } from '../../../read/position.ts';
import { memoize } from '../../memoize.ts';
import { eachText, paragraphsOf, textsOf } from '../../prose.ts';
import { type CheckedEntry, defineRule, type Found } from '../../rule.ts';
import { placeholderWords } from './shared.ts';

const done = '(?:written|confirmed|decided|defined|agreed|added|checked|completed|determined|announced|advised|filled in|done)';

/** Marks of what is not finished, wherever they stand. */
const placeholderPattern = new RegExp(
  [
    `\\b(?:${placeholderWords.join('|')}|X{2,}|xx+)\\b`,
    '\\b(?:[Tt]b[cd]|[Ll]orem ipsum|[Tt]odo:|asdf|qwerty)\\b',
    '(?<![\\p{L}\\p{N}])@\\p{Lu}\\p{L}+[ ,:]+(?:please|can you|could you|check|confirm)\\b',
    '(?<![\\p{L}\\p{N}])@\\p{Lu}\\p{L}+ ?:',
    // What a chat with a language model leaves behind.
    "(?:^|[.!?] )(?:Certainly|Sure|Of course|Absolutely)[!,.] (?:Here(?:’s|'s| is| are)|here(?:’s|'s| is| are)|I(?:’ve|'ve| have)) (?:the|a|an|your|some)\\b|\\b[Aa]s an AI (?:language )?(?:model|assistant)\\b",
    "\\b[Hh]ere(?:’s|'s| is) (?:the|a|your) (?:revised|updated|rewritten|polished|improved) (?:section|version|text|draft|paragraph|copy)\\b",
    // An amount without its digits.
    '[£$€] ?(?:[xX]{1,9}|[?_]{1,9})[kKmM]?(?![\\p{L}\\p{N}])',
    '(?<![\\p{L}\\p{N}])(?:X|N|\\?+|_+)(?: ?%| (?:per cent|percent|minutes?|hours?|days?|weeks?|months?|years?|people|customers|contacts|times)\\b)',
    '\\?{2,}|_{3,}',
    // A slot of a template.
    '\\[ ?(?:[Ii]nsert|[Aa]dd|[Ff]ill in|[Ee]nter|[Cc]heck|[Cc]onfirm|[Ww]rite|[Ll]ink to|[Ss]ource|[Ff]igure|[Nn]umber|[Aa]mount|[Dd]ate|[Nn]ame|[Xx.…?_ ]+|[Tt]o come|[Ee]infügen|[Ee]insetzen|[Zz]ahl|[Bb]etrag)(?:\\b[^[\\]\\n]*|\\s*)\\](?![([])',
    '\\[ ?(?:[Yy]our |[Oo]ur |[Tt]he )?(?:[Cc]ompany|[Cc]lient|[Oo]rgani[sz]ation|[Bb]rand|[Ff]irm|[Bb]usiness)(?:[ -][Nn]ame)?\\](?![([])',
    '<\\s*(?:insert|add|your|enter)\\b[^<>\\n]*>|\\{\\{[^{}\\n]*\\}\\}',
    '\\b(?:[Ii]nsert|[Ff]ill in)(?: [\\p{L}-]+){0,4} here\\b',
    // A note from one author to another.
    '[[(](?:[Ss]ource|[Cc]itation|[Ff]igure|[Ee]xample|[Qq]uote|[Ll]ink|[Nn]umber|[Dd]ate|[Nn]ame)s? (?:is |are )?(?:needed|missing|required|to follow|to come)[\\])]',
    '\\(\\p{Lu}\\p{L}+ (?:to|will) (?:confirm|check|add|write|decide|send|supply|provide)\\b[^()\\n]*\\)',
    '\\((?:[Pp]lease |still to |to |[Mm]ust )?(?:check|ask|confirm|verify|clarify|update|see)\\b[^()\\n]*\\?+\\)',
    '\\((?:please |to )(?:check|confirm|verify|clarify|update)\\b[^()\\n]*\\)',
    '\\((?:\\p{Lu}\\p{L}+,? )?(?:please|pls) (?:check|confirm|verify|clarify|update|add|ask|look)\\b[^()\\n]*\\)',
    `\\((?:still |date |figure |amount |owner )?(?:yet )?to be ${done}\\b[^()\\n]*\\)`,
    `\\bto be ${done} (?:later|soon)\\b|\\bstill to be ${done}[.!]?$`,
    '(?:^|[.!?] )(?:[Nn]ote to self|[Rr]eviewer|[Aa]uthor|[Ee]ditor)\\b ?:',
  ].join('|'),
  'gu',
);

/** What says nothing where it stands alone. */
const emptyPattern = new RegExp(
  `^(?:(?:see|as) (?:above|below|before|elsewhere)|same as (?:above|before|last time)|ditto|n\\/a|not applicable|(?:more )?to follow|coming soon|to come|pending|(?:not|none) (?:yet )?(?:known|decided|agreed|defined|clear)(?: yet)?|unknown|work in progress|(?:still |yet )?to be ${done}|siehe oben|siehe unten|wie oben|dito|folgt|noch offen|\\.{2,}|…|\\?|-+|–|—)[.!…]*$`,
  'i',
);

const find = (text: string): Found | undefined => {
  // A mark in quotation marks of its own is spoken of.
  const mark = [...text.matchAll(placeholderPattern)].find(
    ({ 0: found, index }) => !(/[“"'‘]/.test(text[index - 1] ?? '') && /[”"'’]/.test(text[index + found.length] ?? '')),
  )?.[0];
  if (mark !== undefined) return { message: `“${mark.trim()}” is a placeholder` };
  if (emptyPattern.test(text.trim()))
    return {
      message: `“${text.trim()}” says nothing where it stands alone`,
      fix: 'Write it out: readers, search and exports see each text by itself.',
    };
  return undefined;
};

/** Fields whose words are given: addresses, formulas, and the lists by which ads are judged. */
const givenFields = new Set(['url', 'formula', 'inputs', 'codes', 'aliases', 'pattern', 'weights']);

const placeholdersIn = memoize((entry: CheckedEntry) => {
  const fields: { path: Path; found: Found }[] = [];
  if (textsOf(entry).some(find))
    eachText(entry.data, (text, path) => {
      const found = path.some((step) => givenFields.has(String(step))) ? undefined : find(text);
      if (found) fields.push({ path: [...path], found });
    });
  const paragraphs = paragraphsOf(entry).flatMap(({ text: written, node }) => {
    // A sheet that is handed out has slots on purpose: whoever hands it out fills them in.
    const text = entry.collection === 'materials' ? written.replace(/\[[^\]\n]*\]/g, 'slot') : written;
    // A cell of a table may say that there is nothing; a heading without letters is a finding of body/heading.
    const found = node.type !== 'paragraph' && emptyPattern.test(text.trim()) ? undefined : find(text);
    return found ? [{ node, found }] : [];
  });
  return { fields, paragraphs };
});

export default defineRule({
  code: 'wording/placeholder',
  severity: 'error',
  what: 'A text is a placeholder, such as “TODO” or “£xx”, a note of an author, or says nothing by itself, such as “see above”.',
  why: 'Readers see that nobody finished the page, and trust the rest of it less.',
  fix: 'Write the text, or set `status: draft`.',
  check(content, report) {
    for (const entry of [...content.entries, ...content.translations]) {
      if (entry.data.status === 'draft') continue;
      const { fields, paragraphs } = placeholdersIn(entry);
      for (const { path, found } of fields) report.entry(entry, path, found);
      for (const { node, found } of paragraphs) report.file(entry.document.file, placeOf(node), found, entry);
    }
  },
  good: [
    {
      title: 'words that finish what they say',
      on: 'roles/cx-manager',
      body: 'The refund waits to be confirmed by the bank. As the list above says, add your name here. Ask why (and ask again). If a note says “TODO” for a month, delete it.\n\n| A | B |\n|---|---|\n| 1 | – |\n',
    },
    {
      title: 'slots of a sheet that is handed out',
      on: 'materials/thank-you-card',
      body: 'Dear [name],\n\nthank you for [amount].\n',
    },
  ],
  bad: [
    {
      title: 'a mandate that was to be written later',
      on: 'roles/cx-manager',
      set: { mandate: 'TODO: say what the organisation hands to this role.' },
      finds: { at: 'mandate', message: '“TODO” is a placeholder' },
    },
    {
      title: 'a filler in the body',
      on: 'roles/cx-manager',
      body: 'Lorem ipsum dolor sit amet.\n',
      finds: { text: 'Lorem ipsum dolor sit amet.', message: '“Lorem ipsum” is a placeholder' },
    },
    ...(
      [
        ['A letter that makes [insert number] people call.', '[insert number]'],
        ['It costs £xx every time.', '£xx'],
        ['It takes XX minutes.', 'XX'],
        ['It takes X minutes.', 'X minutes'],
        ['It cannot be used for software (check with finance??).', '(check with finance??)'],
        ['It cannot be used for software (check with finance?).', '(check with finance?)'],
        ['The date is the first of May (to be confirmed).', '(to be confirmed)'],
        ['The owner is still to be decided.', 'still to be decided.'],
        ['Roles that plan ???', '???'],
        ['The owner is TBC.', 'TBC'],
        ['It is so (source needed).', '(source needed)'],
        ['It is a small fund (Priya to confirm).', '(Priya to confirm)'],
        ['About £?k a year.', '£?k'],
        ['A small fund, tbc.', 'tbc'],
        ['@Priya please check. A small fund.', '@Priya please'],
        ['A small fund (Priya, please check!!).', '(Priya, please check!!)'],
        ['Dear {{name}}, we are sorry.', '{{name}}'],
        ['@Anna: is this still right?', '@Anna:'],
        ['A fund that [Company name] pays.', '[Company name]'],
        ['Certainly! Here is the revised section for your playbook.', 'Certainly! Here is the'],
        ['Fill in the amount here.', 'Fill in the amount here'],
      ] as const
    ).map(([text, mark]) => ({
      title: `“${mark}” in a text`,
      on: 'roles/cx-manager',
      set: { budget: text },
      finds: { at: 'budget', message: `“${mark}” is a placeholder` },
    })),
    {
      title: 'a field that sends readers elsewhere',
      on: 'roles/cx-manager',
      set: { budget: 'See above.' },
      finds: {
        at: 'budget',
        message: '“See above.” says nothing where it stands alone',
        fix: 'Write it out: readers, search and exports see each text by itself.',
      },
    },
    {
      title: 'a note in a translation',
      on: 'translations/de/roles/cx-manager.mdx',
      set: { budget: 'Ein Betrag von [Betrag einsetzen] im Jahr.' },
      finds: { at: 'budget', message: '“[Betrag einsetzen]” is a placeholder' },
    },
  ],
});
