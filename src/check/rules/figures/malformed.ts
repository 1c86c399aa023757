import { defineRule, type Found } from '../../rule.ts';
import { foundBy, reportInTexts } from './shared.ts';

export default defineRule({
  code: 'figures/malformed',
  severity: 'error',
  what: 'A number is not written as numbers are: a comma for thousands in the wrong place, a sign twice, a letter among the digits.',
  why: 'Readers take it for ten times more or less than was meant.',
  fix: 'Write the number that was meant, with a comma before every three digits from the right.',
  check(content, report) {
    reportInTexts(content, report, hasDigit, malformedNumbers);
  },
  good: [
    {
      title: 'numbers of all sizes',
      on: 'roles/cx-manager',
      body: 'From £1,646,400 to £0.125, 1,000 and 12,500.50, in 2025, 2026 and 12, 13. H2O and version 1.2.3. Rooms 5,12 and 7.\n',
    },
    {
      title: 'a decimal comma',
      on: 'translations/de/roles/cx-manager.mdx',
      set: { budget: 'Ein Betrag von 1,25 € je Kontakt und 36,00 € je Fall.' },
    },
  ],
  bad: (
    [
      ['A fund of £58,8000 for repairs.', '£58,8000', 'the commas of “£58,8000” do not stand before every three digits'],
      ['A fund of £36,00 for repairs.', '£36,00', 'the commas of “£36,00” do not stand before every three digits'],
      ['A fund of 1,20,000 for repairs.', '1,20,000', 'the commas of “1,20,000” do not stand before every three digits'],
      ['A fund of 36,00 contacts.', '36,00', 'the commas of “36,00” do not stand before every three digits'],
      ['A fund of £1.500 for repairs.', '£1.500', '“£1.500” has three decimals, and may be thousands'],
      ['A fund of ££500 for repairs.', '££', '“££” is a sign too many'],
      ['A fund for 5%% of repairs.', '%%', '“%%” is a sign too many'],
      ['A fund of £5OO for repairs.', '5OO', '“5OO” has a letter among its digits'],
    ] as const
  ).map(([budget, words, message]) => ({
    title: `“${words}” in a text`,
    on: 'roles/cx-manager',
    set: { budget },
    finds: { at: 'budget', words, message: message.charAt(0).toUpperCase() + message.slice(1) },
  })),
});

const hasDigit = (text: string) => /\d/.test(text);
const money = '[£€$¥] ?';
/** Commas that are not before every three digits. Without a sign of money a list of two numbers may be meant: “rooms 5,12”. */
const grouped = new RegExp(
  `${money}\\d{1,3}(?:,\\d{3})*,(?:\\d{1,2}|\\d{4,})(?![\\d,])|(?<![\\d.,])\\d{1,3}(?:,\\d{3})*,(?!(?:19|20)\\d\\d(?!\\d))\\d{4,}(?![\\d,])|(?<![\\d.,])\\d{1,2}(?:,\\d{2})+,\\d{3}(?![\\d,])|(?<=^|(?<!\\b(?:rooms?|pages?|items?|lines?|questions?|chapters?|articles?|sections?|nos?|and|or)) |^)\\d{1,3},\\d{2}(?=$|[ .;:)](?!\\d))`,

  'gi',
);
const thousandths = new RegExp(`${money}[1-9]\\d{0,2}\\.\\d{3}(?![\\d.,])`, 'g');

const malformedNumbers = (text: string, isEnglish: boolean): Found[] =>
  hasDigit(text)
    ? [
        ...(isEnglish
          ? [
              ...foundBy(grouped, text, ([number]) => ({ message: `The commas of “${number}” do not stand before every three digits` })),
              ...foundBy(thousandths, text, ([number]) => ({
                message: `“${number}” has three decimals, and may be thousands`,
                fix: `If thousands are meant, write \`${number.replace('.', ',')}\`.`,
              })),
            ]
          : []),
        ...foundBy(/([£€$])\s?[£€$](?=\s?\d)|(?<=\d)\s?%\s?%/g, text, ([signs]) => ({
          message: `“${signs.trim()}” is a sign too many`,
          fix: `Write \`${signs.trim().charAt(0)}\` once.`,
        })),
        ...foundBy(/(?<![\p{L}\d])\d+O[\dO]*(?!\p{L})/gu, text, ([number]) => ({
          message: `“${number}” has a letter among its digits`,
          fix: `Write \`${number.replaceAll('O', '0')}\`.`,
        })),
      ]
    : [];
