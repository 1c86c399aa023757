import { durationsIn } from '../../../text/amounts.ts';
import { defineRule, type Found } from '../../rule.ts';
import { foundBy } from '../figures/shared.ts';

export default defineRule({
  code: 'measure/reading',
  severity: 'error',
  what: 'The reading of an example has its result with the digits swapped or in another unit of time, or a sum in another currency than the playbook; or an input has another period than the definition.',
  why: 'Readers learn the measure from its example, and compute it as it is read there.',
  fix: 'Write the number, the unit and the period that the example and the definition have.',
  check(content, report) {
    const sign = signs[content.settings.currency ?? ''];
    for (const entry of content.of('measures')) {
      const { example, inputs = [], unit = '', definition = '' } = entry.data;
      const reading = example?.reading;
      if (example && reading) {
        const words = [definition, ...inputs.map((input) => input?.what ?? '')].join(' ');
        const found = [
          ...foundBy(/(?<![\d.,])\d[\d,]*(?:\.\d+)?(?![\d,]*\d)/g, reading, ([number]) => swapped(number, example)),
          ...durationsIn(reading).flatMap((time): Found[] =>
            time.count === example.result &&
            timeUnits.has(unit) &&
            words.includes(unit) &&
            timeUnits.has(`${time.unit}s`) &&
            `${time.unit}s` !== unit
              ? [{ message: `“${time.text}” is the result, which is in ${unit}`, span: [time.index, time.index + time.text.length] }]
              : [],
          ),
          ...(sign && !reading.includes(sign) && !/\b(?:about|or|worth)\b/.test(reading)
            ? foundBy(/[£€$](?=\s?\d)\s?[\d.,]*\d/g, reading, ([sum]) => ({
                message: `“${sum}” is in another currency than the playbook, whose \`currency\` is ${content.settings.currency}`,
              }))
            : []),
        ];
        for (const one of found) report.entry(entry, ['example', 'reading'], one);
      }
      const wanted = new Set(periodsIn(definition).map(({ text }) => text));
      for (const [index, input] of inputs.entries())
        for (const { text, start } of periodsIn(input?.what ?? ''))
          if (wanted.size === 1 && !wanted.has(text) && [...wanted][0]?.split(' ').at(-1) === text.split(' ').at(-1))
            report.entry(entry, ['inputs', index, 'what'], {
              message: `“${text}” is “${[...wanted][0]}” in \`definition\``,
              span: [start, start + text.length],
            });
    }
  },
  good: [
    {
      title: 'a reading with numbers of its own',
      on: 'measures/cost-to-serve',
      set: { 'example.reading': 'Of the £35 we spend on each customer, £6.50 puts our own mistakes right: 19%, or 12 of 63 contacts.' },
    },
  ],
  bad: [
    {
      title: 'digits that were swapped',
      on: 'measures/cost-to-serve',
      set: { 'example.reading': 'Of the £53 we spend on each customer, £6.50 puts our own mistakes right.' },
      finds: { at: 'example.reading', words: '53', message: '“53” is the result, 35, with its digits swapped' },
    },
    {
      title: 'the result in hours',
      on: 'measures/average-handling-time',
      set: { 'example.reading': 'Hold time and the work after the contact make up 2.25 of the 7.5 hours.' },
      finds: { at: 'example.reading', words: '7.5 hours', message: '“7.5 hours” is the result, which is in minutes' },
    },
    {
      title: 'euros in a playbook in pounds',
      on: 'measures/net-revenue-retention',
      set: { 'example.reading': 'Ask how many accounts the €72,000 came from.' },
      finds: {
        at: 'example.reading',
        words: '€72,000',
        message: '“€72,000” is in another currency than the playbook, whose `currency` is GBP',
      },
    },
    {
      title: 'a period that was changed in one place',
      on: 'measures/first-contact-resolution',
      set: { 'inputs.0.what': 'issues with no further contact about the same thing within five days' },
      finds: { at: 'inputs.0.what', words: 'five days', message: '“five days” is “seven days” in `definition`' },
    },
  ],
});

const signs: Record<string, string> = { GBP: '£', EUR: '€', USD: '$' };
const timeUnits = new Set(['seconds', 'minutes', 'hours', 'days', 'weeks', 'months', 'years']);

const periodsIn = (text: string) =>
  [
    ...text.matchAll(
      /(?<=\b(?:within|(?:in|over) the (?:next|last|following)) )(?:\d+|\p{L}+(?:-\p{L}+)?) (?:minutes|hours|days|weeks|months)\b/giu,
    ),
  ].map(({ 0: found, index }) => ({ text: found.toLowerCase(), start: index }));

/** Two digits beside each other that were typed the other way round. */
function swapped(
  written: string,
  { result, inputs = {} }: { result?: number | undefined; inputs?: object | undefined },
): Found | undefined {
  const number = Number(written.replaceAll(',', ''));
  if (Number.isNaN(number) || number === result || Object.values(inputs).flat().includes(number)) return undefined;
  const digits = String(number);
  for (let index = 0; index + 1 < digits.length; index++) {
    const other = digits.slice(0, index) + digits[index + 1] + digits[index] + digits.slice(index + 2);
    const meant = Number(other);
    if (other !== digits && other.length === String(meant).length && meant === result)
      return { message: `“${written}” is the result, ${meant}, with its digits swapped` };
  }
  return undefined;
}
