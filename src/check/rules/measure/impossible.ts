import { overfullSharesIn } from '../../../text/amounts.ts';
import { defineRule } from '../../rule.ts';
import { isShare, maySink } from './shared.ts';

export default defineRule({
  code: 'measure/impossible',
  severity: 'warning',
  what: 'The example of a measure has a number that cannot be: fewer than none of something counted or timed, a part that is more than its whole, or a share above 100%.',
  why: 'Readers learn the measure from its example, and would take the mistake for how it is computed.',
  fix: 'Correct the number, or the formula.',
  check(content, report) {
    for (const entry of content.of('measures')) {
      const { example, inputs = [], unit, title = '', definition = '' } = entry.data;
      if (!example) continue;
      let isInputWrong = false;
      const say = (path: (string | number)[], message: string) => report.entry(entry, ['example', ...path], { message });
      for (const [index, input] of inputs.entries()) {
        const value = input?.name === undefined ? undefined : example.inputs?.[input.name];
        if (!input?.name || value === undefined) continue;
        const values = typeof value === 'object' ? Object.values(value) : [value];
        for (const [place, one] of values.entries()) {
          if (typeof one !== 'number' || one >= 0 || maySink(input.what ?? '')) continue;
          say(
            ['inputs', input.name, ...(typeof value === 'object' ? [place] : [])],
            `\`${input.name}\` is ${one}, which is fewer than none`,
          );
          isInputWrong = true;
        }
        const before = inputs[index - 1]?.name;
        const whole = before === undefined ? undefined : example.inputs?.[before];
        if (
          /^of (?:these|those|them)\b/i.test(input.what ?? '') &&
          typeof value === 'number' &&
          typeof whole === 'number' &&
          value > whole
        ) {
          say(['inputs', input.name], `\`${input.name}\` is ${value}, which is more than all of \`${before}\` (${whole})`);
          isInputWrong = true;
        }
      }
      for (const { text } of isShare(entry.data) ? overfullSharesIn(example.reading ?? '') : [])
        say(['reading'], `“${text}” is more than the whole`);
      const { result } = example;
      if (result === undefined || isInputWrong) continue;
      const isAmount =
        unit !== undefined && !['points', 'score', 'currency', 'percent'].includes(unit) && !maySink(`${title} ${definition}`);
      if (isShare(entry.data) && result > 100) say(['result'], `The result is ${result}%, and a share is at most 100%`);
      else if (unit === 'points' && Math.abs(result) > 100) say(['result'], `The result is ${result} points, and they go from -100 to 100`);
      else if (result < 0 && (isAmount || isShare(entry.data))) say(['result'], `The result is ${result}, which is less than none`);
    }
  },
  good: [
    {
      title: 'revenue that has grown, with what was added',
      on: 'measures/net-revenue-retention',
      set: {
        example: { inputs: { opening: 100, expansion: 30, contraction: 5, churned: 5 }, result: 120, reading: 'It grew by a fifth.' },
      },
    },
  ],
  bad: [
    {
      title: 'fewer than no seconds',
      on: 'measures/abandonment-rate',
      set: { unit: 'seconds', 'example.result': -20 },
      finds: { at: 'example.result', message: 'The result is -20, which is less than none' },
    },
    {
      title: 'more people than there are',
      on: 'measures/abandonment-rate',
      set: { 'example.inputs.left': 3190, 'example.result': 105 },
      finds: { at: 'example.result', message: 'The result is 105%, and a share is at most 100%' },
    },
    {
      title: 'a part that is more than its whole',
      on: 'measures/abandonment-rate',
      set: { 'example.inputs.left_at_once': 240 },
      finds: { at: 'example.inputs.left_at_once', message: '`left_at_once` is 240, which is more than all of `left` (190)' },
    },
    {
      title: 'fewer answers than none',
      on: 'measures/net-promoter-score',
      set: { 'example.inputs.detractors': -100, 'example.result': 60 },
      finds: { at: 'example.inputs.detractors', message: '`detractors` is -100, which is fewer than none' },
    },
    {
      title: 'days that run backwards',
      on: 'measures/time-to-value',
      set: { 'example.inputs.days': [-18, 21, 26, 30, 34, 41, 63, 95] },
      finds: { at: 'example.inputs.days.0', message: '`days` is -18, which is fewer than none' },
    },
    {
      title: 'more points than there are',
      on: 'measures/net-promoter-score',
      set: { 'example.inputs.promoters': 700, 'example.result': 120 },
      finds: { at: 'example.result', message: 'The result is 120 points, and they go from -100 to 100' },
    },
    {
      title: 'more joined than are left',
      on: 'measures/customer-retention-rate',
      set: { 'example.inputs.new': 1200, 'example.result': -10 },
      finds: { at: 'example.result', message: 'The result is -10, which is less than none' },
    },
    {
      title: 'a reading of more than all',
      on: 'measures/customer-satisfaction',
      set: { 'example.reading': 'Twelve in ten customers are satisfied, which should make us think.' },
      finds: { at: 'example.reading', message: '“Twelve in ten” is more than the whole' },
    },
  ],
});
