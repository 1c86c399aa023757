import { defineRule, type Found } from '../../rule.ts';
import { foundInSentences, reportInTexts } from './shared.ts';

export default defineRule({
  code: 'figures/currencies',
  severity: 'warning',
  what: 'One sentence has sums in two currencies, and says nothing of how one becomes the other.',
  why: 'Readers cannot add or compare them, and take one of them for a slip.',
  fix: 'Write all sums in one currency, or say what one is in the other.',
  check(content, report) {
    reportInTexts(content, report, hasTwo, mixed);
  },
  good: [
    {
      title: 'a sum and what it is in another currency',
      on: 'roles/cx-manager',
      body: 'It is £10 (about $13) or €12 a case. A case costs £5. In America it is $6.\n',
    },
  ],
  bad: [
    {
      title: 'pounds that become dollars',
      on: 'roles/cx-manager',
      set: { budget: 'At £7 a contact, a letter that makes 900 people call costs $6,300 every time.' },
      finds: { at: 'budget', words: '$6,300', message: '“$6,300” is in another currency than “£7” in the same sentence' },
    },
  ],
});

const amounts = /[£€$]\s?\d(?:[\d,.]*\d)?/g;
const hasTwo = (text: string) => new Set(text.match(/[£€$](?=\s?\d)/g)).size > 1;
/** What says that one is the other. */
const converts = /\b(?:convert|exchange|equivalent|equals?|worth|rate|about|or|roughly|respectively)\b|[(=≈/]\s?[£€$]/i;

function mixed(text: string): Found[] {
  if (!hasTwo(text)) return [];
  return foundInSentences(text, (sentence) => {
    const found = [...sentence.matchAll(amounts)];
    const [first] = found;
    const other = found.find(([amount]) => amount[0] !== first?.[0][0]);
    if (!first || !other || converts.test(sentence.slice(first.index, other.index + 1))) return [];
    return [
      {
        message: `“${other[0]}” is in another currency than “${first[0]}” in the same sentence`,
        span: [other.index, other.index + other[0].length],
      },
    ];
  });
}
