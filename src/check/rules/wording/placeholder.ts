import type { Path } from '../../../read/position.ts';
import { memoizePair } from '../../memoize.ts';
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
    '\\[ ?(?:[Ii]nsert|[Aa]dd|[Ff]ill in|[Ee]nter|[Cc]heck|[Cc]onfirm|[Ww]rite|[Ll]ink to|[Ss]ource|[Ff]igure|[Nn]umber|[Aa]mount|[Dd]ate|[Nn]ame|[Xx.…?_]+|[Tt]o come|[Ee]infügen|[Ee]insetzen|[Zz]ahl|[Bb]etrag)(?:\\b[^[\\]\\n]*|\\s*)\\](?![([])',
    '\\[ ?(?:[Yy]our |[Oo]ur |[Tt]he )?(?:[Cc]ompany|[Cc]lient|[Oo]rgani[sz]ation|[Bb]rand|[Ff]irm|[Bb]usiness)(?:[ -][Nn]ame)?\\](?![([])',
    '<\\s*(?:insert|add|your|enter)\\b[^<>\\n]*>|\\{\\{[^{}\\n]*\\}\\}',
    '\\b(?:[Ii]nsert(?: [\\p{L}-]+){0,8}|[Ff]ill in(?: [\\p{L}-]+){0,4}) here\\b',
    '\\b[Cc]lick (?:or tap )?(?:here )?to (?:enter|add|edit) (?:text|a date|a title|your)\\b',
    '^[Cc]hoose an item\\b',
    '^(?:[Pp]lease )?(?:[Ee]nter|[Aa]dd|[Tt]ype|[Ww]rite|[Pp]aste|[Dd]escribe)\\b[^.]{0,80}? here(?=[,.! ]*(?:please)?[.!]*$)',
    '^(?!What|what)(?:\\p{L}+ ){1,4}goes? here(?=[.!…]*$)|\\b[Aa]sk \\p{Lu}\\p{L}+ what (?:goes|belongs|should go) here\\b',
    '^(?:[Tt]o follow|[Tt]o come|[Cc]oming soon|[Ff]olgt(?: noch)?)(?=[.:!] )',
    // What a word processor or a spreadsheet writes in the place of what it has lost.
    '\\bError! (?:Bookmark|Reference source|Hyperlink reference|No text of specified style|Unknown)[^.!]{0,40}|\\bFehler! (?:Textmarke|Verweisquelle)[^.!]{0,40}',
    '#(?:REF|VALUE|NAME|NUM|NULL|DIV\\/0|BEZUG|WERT|ZAHL)[!?]|#N\\/A(?![\\p{L}\\p{N}])|#NV(?![\\p{L}\\p{N}])',
    '\\$[A-Z][A-Z_]{2,}\\$|%[A-Z][A-Z_]{2,}%|\\$\\{[^{}\\n]*\\}',
    // What stands before a text that is not done.
    '^\\[ ?(?:DRAFT|[Dd]raft|WIP|[Ii]n review|ENTWURF|[Ee]ntwurf) ?\\](?![([])',
    '^(?:.{0,60} )?(?:wird|werden) (?:noch|später) (?:ergänzt|nachgereicht|eingefügt|geklärt|festgelegt|definiert|benannt|bestimmt)(?=[.!]*$)',
    '\\bnoch zu (?:ergänzen|klären|definieren|bestimmen)(?=[.!]*$)|^(?:folgt|kommt) noch(?=[.!]*$)',
    '^(?:\\p{L}+ ){1,4}(?:folgt|folgen|kommt|kommen) noch(?=[.!]*$)|^\\p{Lu}\\p{L}+ (?:folgt|folgen)(?=[.!]*$)',
    `^[Tt]o be ${done}(?: by \\p{Lu}\\p{L}+)?(?: (?:next|this|later|soon|in|after|before|on|when)\\b[^.!?]{0,40})?(?=[.!]*$)`,
    '\\([Ii]nsert [^()\\n]{1,60}\\)|\\((?:[Hh]ier )?[^()\\n]{1,60} (?:einfügen|einsetzen|ergänzen)\\)',
    // What a mail programme adds.
    '\\b[Ss]ent from my (?:i[Pp]hone|i[Pp]ad|phone|mobile|Samsung|Galaxy)\\b[^.]{0,20}|\\b(?:From|Von): [^:]{1,60} (?:Sent|To|An|Gesendet): [^:]{1,60} (?:Subject|Betreff|To|An):',
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

const elsewhere = [
  ...[
    'intranet',
    'wiki',
    'share ?point',
    'confluence',
    'hand ?book',
    'polic(?:y|ies)',
    '(?:shared |network |google )?drive',
    'folder',
    'web ?site',
  ],
  ...[
    'org(?:anisation)? chart',
    'job description',
    'contract',
    'appendix',
    'annex',
    'attachment',
    'spreadsheet',
    'document',
    'file',
    'link',
  ],
];

/** What says nothing where it stands alone. */
const emptyPattern = new RegExp(
  `^(?:(?:see|as) (?:above|below|before|elsewhere)|same as (?:above|before|last time)|same as (?:for |in )?(?:the|that|those) [\\p{L} -]{3,40}|(?:please )?(?:see|refer to|check|look (?:at|in|on)) (?:(?:the|our|your) )?(?:${elsewhere.join('|')})(?: (?:for|on|of|in|about) .{0,40})?|siehe (?:das |im )?(?:intranet|wiki|handbuch|anhang)|ditto|n\\/a|not applicable|(?:more )?to follow|coming soon|to come|pending|(?:not|none) (?:yet )?(?:known|decided|agreed|defined|clear)(?: yet)?|unknown|work in progress|(?:still |yet )?to be ${done}|siehe oben|siehe unten|wie oben|dito|folgt|noch offen|\\.{2,}|…|\\?|-+|–|—)[.!…]*$`,
  'iu',
);

/** A field of a letter that is sent to many, in English, which has no such quotation marks. */
const mergeField = /«\p{Lu}[\p{L}\p{N}_]*»/gu;
/** In a body it is a link of a wiki, and a finding of body/foreign-markup. */
const slotInField = /\[\[[^\][\n]{1,80}\]\]/gu;

interface Where {
  isEnglish: boolean;
  isField: boolean;
  /** Whether it is to be said aloud. */
  isSpoken?: boolean;
}

/** A slot that names what a speaker fills in: a thing, and no order to write something. */
const spokenSlot =
  /^\[ ?(?:(?:your|our|the|their|Ihr|Ihren|dem|der|den|das) )?(?:first |last |Vor|Nach)?(?:names?|date|day|time|number|amount|figure|company|brand|Namen?|Datum|Tag|Uhrzeit|Nummer|Betrag|Zahl)(?: [^[\]\n]*)?\]$/i;

const find = (text: string, { isEnglish, isField, isSpoken = false }: Where): Found | undefined => {
  const patterns = [placeholderPattern, ...(isEnglish ? [mergeField] : []), ...(isField ? [slotInField] : [])];
  // A mark in quotation marks of its own is spoken of.
  const isSpokenOf = (index: number, mark: string) =>
    /[“"'‘]/.test(text[index - 1] ?? '') && /^[.,!?…]?[”"'’]/.test(text.slice(index + mark.length));
  // Whoever says the words aloud fills them in.
  const isSaid = (index: number, mark: string) =>
    spokenSlot.test(mark) && (isSpoken || /"[^"]*$|[“„][^“”]*$/.test(text.slice(0, index).replace(/"[^"]*"/g, '')));
  const match = patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .filter(({ 0: mark, index }) => !isSpokenOf(index, mark) && !isSaid(index, mark))
    .sort((a, b) => a.index - b.index)[0];
  if (match) {
    // Some begin with the end of the sentence before.
    const mark = match[0].replace(/^(?:[.!?] )?\s*/, '');
    const start = match.index + match[0].length - mark.length;
    return { message: `“${mark.trim()}” is a placeholder`, span: [start, start + mark.trimEnd().length] };
  }
  if (emptyPattern.test(text.trim()))
    return {
      message: `“${text.trim()}” says nothing where it stands alone`,
      fix: 'Write it out: readers, search and exports see each text by itself.',
    };
  return undefined;
};

/** Fields whose words are given: addresses, formulas, and the lists by which ads are judged. */
const givenFields = new Set(['url', 'formula', 'inputs', 'codes', 'aliases', 'pattern', 'weights']);

/** Fields of words that are said aloud. */
const spokenFields = new Set(['openingWords']);

/** How texts are read; one object each, since what is found is kept for it. */
const asEnglish = { isEnglish: true };
const asOther = { isEnglish: false };

const placeholdersIn = memoizePair((entry: CheckedEntry, { isEnglish }: { isEnglish: boolean }) => {
  const fields: { path: Path; found: Found }[] = [];
  const inField = { isEnglish, isField: true };
  if (textsOf(entry).some((text) => find(text, inField)))
    eachText(entry.data, (text, path) => {
      const found = path.some((step) => givenFields.has(String(step)))
        ? undefined
        : find(text, { ...inField, isSpoken: path.some((step) => spokenFields.has(String(step))) });
      if (found) fields.push({ path: [...path], found });
    });
  const paragraphs = paragraphsOf(entry).flatMap(({ text: written, node }) => {
    // A sheet that is handed out has slots on purpose: whoever hands it out fills them in.
    const text = entry.collection === 'materials' ? written.replace(/\[[^\]\n]*\]/g, (slot) => 's'.repeat(slot.length)) : written;
    // A cell of a table may say that there is nothing; a heading without letters is a finding of body/heading.
    const found = node.type !== 'paragraph' && emptyPattern.test(text.trim()) ? undefined : find(text, { isEnglish, isField: false });
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
      const language = 'language' in entry ? entry.language : (content.settings.language ?? 'en');
      const { fields, paragraphs } = placeholdersIn(entry, String(language).startsWith('en') ? asEnglish : asOther);
      for (const { path, found } of fields) report.entry(entry, path, found);
      for (const { node, found } of paragraphs) report.body(entry, node, found);
    }
  },
  good: [
    {
      title: 'words that finish what they say',
      on: 'roles/cx-manager',
      body: 'The refund waits to be confirmed by the bank. As the list above says, add your name here. Ask why (and ask again). If a note says “TODO” for a month, delete it. “Click here to enter text.” is what a form says; nobody may click here. Insert the card. The card goes here, the key there. What follows is to follow from the rest. An item at $5 or 5 %. See the intranet for the form, and ask for the same as the managing director has. Draft [a] and file a/b/c #1.\n\n| What goes here | What belongs here |\n|---|---|\n| 1 | 2 |\n\n| A | B |\n|---|---|\n| 1 | – |\n',
    },
    {
      title: 'slots in words that are said aloud',
      on: 'actions/set-a-goodwill-limit',
      set: { openingWords: 'Hello, [name]. Today, on [date], we choose what to offer.' },
    },
    {
      title: 'slots in words within quotation marks',
      on: 'roles/cx-manager',
      body: 'Say: "You will have it by [date]." Or say: “Good morning, [first name], that is [amount].”\n',
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
      finds: { at: 'mandate', words: 'TODO', message: '“TODO” is a placeholder' },
    },
    {
      title: 'a filler in the body',
      on: 'roles/cx-manager',
      body: 'Lorem ipsum dolor sit amet.\n',
      finds: { text: 'Lorem ipsum', message: '“Lorem ipsum” is a placeholder' },
    },
    ...(
      [
        ['A letter that makes [insert number] people call.', '[insert number]'],
        ['A letter to [name] that makes people call.', '[name]'],
        ['Say: "You will have [insert amount]."', '[insert amount]'],
        ['To be written by Anna next week.', 'To be written by Anna next week'],
        ['A small fund (insert the sum).', '(insert the sum)'],
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
        ['Click or tap here to enter text.', 'Click or tap here to enter text'],
        ['Click here to enter text and say what the budget is.', 'Click here to enter text'],
        ['Insert the budget for this role here, please.', 'Insert the budget for this role here'],
        ['Describe what the role may spend here.', 'Describe what the role may spend here'],
        ['Budget goes here.', 'Budget goes here'],
        ['Ask Ann what goes here!!', 'Ask Ann what goes here'],
        ['To follow. Ann is asking finance for the figure.', 'To follow'],
        ['A small fund, see Error! Bookmark not defined.', 'Error! Bookmark not defined'],
        ['A small fund of #REF! a year.', '#REF!'],
        ['A fund of #N/A a year.', '#N/A'],
        ['«Budget» pounds a year for refunds.', '«Budget»'],
        ['[[Budget of this role]]', '[[Budget of this role]]'],
        ['$BUDGET$ pounds a year for refunds.', '$BUDGET$'],
        ['[Draft] A small fund for refunds.', '[Draft]'],
      ] as const
    ).map(([text, mark]) => ({
      title: `“${mark}” in a text`,
      on: 'roles/cx-manager',
      set: { budget: text },
      finds: { at: 'budget', words: mark, message: `“${mark}” is a placeholder` },
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
    ...['same as the managing director', 'See the intranet.', 'see our handbook for the sum'].map((text) => ({
      title: `“${text}” as a whole field`,
      on: 'roles/cx-manager',
      set: { budget: text },
      finds: { at: 'budget', message: `“${text}” says nothing where it stands alone` },
    })),
    {
      title: 'a filler in a soft line of a quotation, beside stress and signs',
      on: 'roles/cx-manager',
      body: '> It *is* so &amp; so,\n> and the \\* sum is **TBD** by May.\n',
      finds: { text: 'TBD', message: '“TBD” is a placeholder' },
    },
    {
      title: 'what is still to come in a translation',
      on: 'translations/de/roles/cx-manager.mdx',
      set: { budget: 'Der Betrag wird noch ergänzt.' },
      finds: { at: 'budget', words: 'Der Betrag wird noch ergänzt', message: '“Der Betrag wird noch ergänzt” is a placeholder' },
    },
    {
      title: 'what follows later in a translation',
      on: 'translations/de/roles/cx-manager.mdx',
      set: { budget: 'Beschreibung folgt noch.' },
      finds: { at: 'budget', words: 'Beschreibung folgt noch', message: '“Beschreibung folgt noch” is a placeholder' },
    },
    {
      title: 'a note in a translation',
      on: 'translations/de/roles/cx-manager.mdx',
      set: { budget: 'Ein Betrag von [Betrag einsetzen] im Jahr.' },
      finds: { at: 'budget', words: '[Betrag einsetzen]', message: '“[Betrag einsetzen]” is a placeholder' },
    },
  ],
});
