import { type Duration, durationsIn } from '../../../text/amounts.ts';
import { defineRule, type Found } from '../../rule.ts';
import { foundInSentences, reportInTexts } from './shared.ts';

export default defineRule({
  code: 'figures/units',
  severity: 'warning',
  what: 'One sentence names the same number of seconds and of minutes, or of minutes and of hours.',
  why: 'One of the two is a slip in most texts, and it is sixty times too long or too short.',
  fix: 'Write the same unit both times, or two sentences if both are meant.',
  check(content, report) {
    reportInTexts(content, report, hasTimes, changedUnits);
  },
  good: [
    {
      title: 'times of different kinds',
      on: 'roles/cx-manager',
      body: 'Answer 80% within twenty seconds, and call back within twenty days. It takes two minutes in two hours.\n',
    },
  ],
  bad: [
    {
      title: 'seconds that become minutes',
      on: 'roles/cx-manager',
      set: { budget: 'If the promise is twenty seconds, this is the usual target (80% in 20 minutes).' },
      finds: { at: 'budget', words: '20 minutes', message: '“20 minutes” is “twenty seconds” before in the same sentence' },
    },
  ],
});

const hasTimes = (text: string) => /minute/i.test(text) && /second|hour/i.test(text);
/** Smaller numbers stand beside each other by chance. */
const MIN_NUMBER = 10;

function changedUnits(text: string): Found[] {
  if (!hasTimes(text)) return [];
  return foundInSentences(text, (sentence) => {
    const times = durationsIn(sentence);
    const later = times.flatMap((one, index) => {
      const before = times.slice(0, index).find((other) => one.count >= MIN_NUMBER && other.count === one.count && isNext(one, other));
      return before ? [{ one, before }] : [];
    });
    return later.slice(0, 1).map(({ one, before }) => ({
      message: `“${one.text}” is “${before.text}” before in the same sentence`,
      span: [one.index, one.index + one.text.length] as const,
    }));
  });
}

const order = ['second', 'minute', 'hour'];
const isNext = (one: Duration, other: Duration) =>
  order.includes(one.unit) && order.includes(other.unit) && Math.abs(order.indexOf(one.unit) - order.indexOf(other.unit)) === 1;
