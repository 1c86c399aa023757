import { defineRule, type Found } from '../../rule.ts';
import { foundBy, reportInTexts } from './shared.ts';

export default defineRule({
  code: 'figures/range',
  severity: 'error',
  what: 'A range in a text runs downwards: its first number is greater than its last.',
  why: 'Readers cannot tell which of the two numbers is the slip.',
  fix: 'Write the lower number first, or correct the one that is wrong.',
  check(content, report) {
    reportInTexts(content, report, hasRange, downward);
  },
  good: [
    {
      title: 'ranges that rise, and what goes down',
      on: 'roles/cx-manager',
      body: 'Between 5 and 10 people, £36,000 to £42,000, 10–15 minutes, 2026–27. It fell from £50 to £20, and from 12 to 5 minutes. Open 9 to 5, and 22–6 hours.\n',
    },
  ],
  bad: (
    [
      ['Base pay of £42,000 to £36,000 a year.', '£42,000 to £36,000'],
      ['Base pay of £42k–£36k a year.', '£42k–£36k'],
      ['It is used for between 10 and 5 repairs a month.', 'between 10 and 5'],
      ['It is decided in 20–10 minutes.', '20–10 minutes'],
    ] as const
  ).map(([budget, words]) => ({
    title: `“${words}” in a text`,
    on: 'roles/cx-manager',
    set: { budget },
    finds: { at: 'budget', words, message: `“${words}” runs downwards` },
  })),
});

const number = '(\\d[\\d,]*(?:\\.\\d+)?)(k?)';
const ranges = [
  // What changed, and not what there is, goes down from one to the other.
  new RegExp(
    `(?<!\\b(?:[Ff]rom|by|was|were|fell|falls|drop|cut|down|lower(?:ed)?|reduced?) )[£€$] ?${number} ?(?:to|–|-|bis) ?[£€$] ?${number}(?![\\d,.]*\\d)`,
    'g',
  ),
  new RegExp(`\\b(?:between|zwischen) [£€$]?${number}%? (?:and|und) [£€$]?${number}(?![\\d,:]|\\s?(?:am|pm|o['’]clock|Uhr)\\b)`, 'gi'),
  new RegExp(
    `(?<![\\d.,:/–-])${number}[–-]${number} (?:seconds|minutes|days|weeks|months|years|people|Minuten|Tage|Wochen|Monate|Jahre|Personen)\\b`,
    'g',
  ),
];
const hasRange = (text: string) => /\d/.test(text) && ranges.some((pattern) => text.search(pattern) !== -1);
const amountOf = (digits = '', thousands = '') => Number(digits.replaceAll(',', '')) * (thousands === '' ? 1 : 1000);

const downward = (text: string): Found[] =>
  hasRange(text)
    ? ranges.flatMap((pattern) =>
        foundBy(pattern, text, ([range, low, thousands, high, more]) =>
          amountOf(low, thousands || more) > amountOf(high, more || thousands) ? { message: `“${range}” runs downwards` } : undefined,
        ),
      )
    : [];
