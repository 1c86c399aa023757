import { defineRule, type Found } from '../../rule.ts';
import { foundBy, reportInTexts } from '../figures/shared.ts';

export default defineRule({
  code: 'wording/punctuation',
  severity: 'warning',
  what: 'A sentence has a stop too many or no space after it, a space before a comma, a small letter at its beginning, or a quotation mark that is never closed.',
  why: 'Readers stumble, and wonder what else was not read again.',
  fix: 'Write the sign as in the rest of the text.',
  check(content, report) {
    reportInTexts(content, report, isSuspect, slipsIn, true);
  },
  good: [
    {
      title: 'signs where they belong',
      on: 'roles/cx-manager',
      body: 'It goes on... and on. Use Node.js, e.g. for approx. ten people (incl. tax). A 24" screen. “Why?” she asked. Is it so?! See cx.example/A.B for more. What if … no. They say: "Done." iPhones too.\n',
    },
    {
      title: 'German abbreviations and quotation marks',
      on: 'translations/de/roles/cx-manager.mdx',
      set: { budget: 'Ein Betrag für z. B. Porto bzw. Gutscheine usw. von etwa 5 Euro. „So ist es“, sagt sie.' },
    },
  ],
  bad: (
    [
      ['A small fund for repairs.. It is spent in a month.', '..', 'Two full stops', 'Delete one of the two, or write `…`.'],
      ['A small fund ,and it is spent in a month.', ' ,', 'A space before a comma', 'Write the comma right after the word.'],
      ['A small fund for repairs . It is spent.', ' .', 'A space before a full stop', 'Write the full stop right after the word.'],
      [
        'A small fund for repairs.It is spent in a month.',
        'repairs.It',
        'No space after the sentence',
        'Write a space after the full stop.',
      ],
      ['A small fund for repairs. it is spent in a month.', 'it', 'The sentence begins with a small letter', 'Write `It`.'],
      ['A small fund for repairs!!! Spend it.', '!!!', 'More than one exclamation mark', 'Write one, or a full stop.'],
      ['A small fund for “repairs that one can spend.', '“', 'The quotation mark is never closed', 'Write `”` where the quotation ends.'],
      [
        'A small fund for "repairs that one can spend.',
        '"',
        'The quotation mark has no other',
        'Write `"` where the quotation begins and where it ends.',
      ],
    ] as const
  ).map(([budget, words, message, fix]) => ({
    title: `${message.charAt(0).toLowerCase()}${message.slice(1)}`,
    on: 'roles/cx-manager',
    set: { budget },
    finds: { at: 'budget', words, message, fix },
  })),
});

/** Before a full stop that ends no sentence. */
const abbreviations = /(?:approx|incl|excl|dept|govt|prof|ext|inkl|exkl|zzgl|evtl|ggf|abzgl|sogen|bzw|usw|etc|vs|resp)$/i;
const doubled = /(?<![.\d])\.\.(?![./])/g;
const spaced = /(?<=[\p{L}\p{N})”’"]) +([,.])(?=\s|$|\p{L})(?! ?\.)/gu;
const joined = /(?<![\p{L}\p{N}.@/:_-])\p{L}*\p{Ll}{2}([.!?])\p{Lu}\p{Ll}+(?![\p{L}\p{N}.@/(_-]*[.@/(_])/gu;
const small = /(\p{Ll}{3,})[.!?] (?=(?!\p{Ll}\p{Lu})(\p{Ll}+)(?![.\p{L}]))/gu;
const shouted = /!{2,}/g;
const unclosed = /“[^“”]*$|(?<=^[^"]*(?<!\d))"(?=[^"]*$)/g;
const isSuspect = (text: string) => slipsIn(text).length > 0;

function slipsIn(text: string): Found[] {
  if (text.length < 12 || !text.includes(' ')) return [];
  return [
    ...foundBy(doubled, text, () => ({ message: 'Two full stops', fix: 'Delete one of the two, or write `…`.' })),
    ...foundBy(spaced, text, ([, sign]) => {
      const name = sign === ',' ? 'comma' : 'full stop';
      return { message: `A space before a ${name}`, fix: `Write the ${name} right after the word.` };
    }),
    ...foundBy(joined, text, () => ({ message: 'No space after the sentence', fix: 'Write a space after the full stop.' })),
    ...foundBy(small, text, (match) => {
      const [all, before = '', word = ''] = match;
      if (abbreviations.test(before) || before.length < 5) return undefined;
      const start = match.index + all.length;
      const capital = word.charAt(0).toUpperCase() + word.slice(1);
      return { message: 'The sentence begins with a small letter', fix: `Write \`${capital}\`.`, span: [start, start + word.length] };
    }),
    ...foundBy(shouted, text, () => ({ message: 'More than one exclamation mark', fix: 'Write one, or a full stop.' })),
    ...(text.includes('„')
      ? []
      : foundBy(unclosed, text, ({ index }) => ({
          ...(text[index] === '"'
            ? { message: 'The quotation mark has no other', fix: 'Write `"` where the quotation begins and where it ends.' }
            : { message: 'The quotation mark is never closed', fix: 'Write `”` where the quotation ends.' }),
          span: [index, index + 1],
        }))),
  ];
}
