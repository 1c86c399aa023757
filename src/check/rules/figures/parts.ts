import { defineRule, type Found } from '../../rule.ts';
import { foundInSentences, reportInTexts } from './shared.ts';

export default defineRule({
  code: 'figures/parts',
  severity: 'error',
  what: 'A sentence says what a whole is made up of in per cent, and the parts do not add up to 100.',
  why: 'Whoever computes with them gets another result than the author.',
  fix: 'Correct the part that is wrong.',
  check(content, report) {
    reportInTexts(content, report, saysParts, wrongSums);
  },
  good: [
    {
      title: 'parts that add up, and shares that are none',
      on: 'roles/cx-manager',
      body: 'The score is made up of use (50%), cases (30%) and answers (20%). The mix is 33%, 33% and 34%. Most called (60%), and some of them also wrote (55%).\n',
    },
  ],
  bad: [
    {
      title: 'weights of which one is too high',
      on: 'roles/cx-manager',
      body: 'The score is made up of use (50%), cases (30%) and answers (30%).\n',
      finds: { text: '50%), cases (30%) and answers (30%', message: 'The parts of this whole add up to 110%: 50 + 30 + 30' },
    },
    {
      title: 'weights that leave something out, in a translation',
      on: 'translations/de/roles/cx-manager.mdx',
      set: { budget: 'Der Betrag setzt sich zusammen aus Reparaturen (40 %), Gutscheinen (30 %) und Porto (20 %).' },
      finds: {
        at: 'budget',
        words: '40 %), Gutscheinen (30 %) und Porto (20 %',
        message: 'The parts of this whole add up to 90%: 40 + 30 + 20',
      },
    },
  ],
});

const whole =
  /\b(?:made up of|consists? of|composed of|is split|are split|split (?:into|between)|divided (?:into|between)|weighted|weights?|weightings?|besteht aus|setzt sich|gewichtet|Gewichte|verteilt sich)\b/i;
const percent = /(\d+(?:\.\d+)?) ?(?:%|per ?cent\b|Prozent\b)/g;
const saysParts = (text: string) => whole.test(text) && (text.match(percent)?.length ?? 0) > 1;

function wrongSums(text: string): Found[] {
  if (!saysParts(text)) return [];
  return foundInSentences(text, (sentence) => {
    const begin = sentence.search(whole);
    const parts = begin === -1 ? [] : [...sentence.matchAll(percent)].filter(({ index }) => index > begin);
    const values = parts.map(([, value]) => Number(value));
    const sum = values.reduce((total, value) => total + value, 0);
    const [first, last] = [parts[0], parts.at(-1)];
    // Two numbers may be a whole and a part of it; rounded parts may miss by one.
    if (!first || !last || values.length < 3 || Math.abs(sum - 100) <= 1 || values.includes(100)) return [];
    return [
      {
        message: `The parts of this whole add up to ${Math.round(sum * 100) / 100}%: ${values.join(' + ')}`,
        span: [first.index, last.index + last[0].length],
      },
    ];
  });
}
