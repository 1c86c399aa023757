import { durationsIn, number, pricesIn, sharesIn } from '../../../text/amounts.ts';
import { mostOf, plainRange } from '../../../text/range.ts';
import { type CheckedEntry, defineRule } from '../../rule.ts';

type MeasureData = CheckedEntry<'measures'>['data'];
type Outcome = NonNullable<NonNullable<CheckedEntry<'roles'>['data']['outcomes']>[number]>;

const pointsPattern = new RegExp(`\\b(?!an?\\b)${number} (?:percentage )?points?\\b(?! (?:that|on|which))`, 'i');

/** A share is a figure of a measure in percent. A median also says what half of the cases have reached. */
function shareProblem({ result = '' }: Outcome, id: string, { unit, formula = '', direction }: MeasureData): string | undefined {
  for (const { text, share, bound } of sharesIn(result)) {
    if (unit !== 'percent' && unit !== 'ratio') {
      if (share === 0.5 && formula.includes('median')) continue;
      return `“${text}” is a share, and \`${id}\` is in ${unit}`;
    }
    if (direction === 'higher' && bound === 'most') return `“${text}” is an upper limit, and \`${id}\` is better the higher it is`;
    if (direction === 'lower' && (bound === 'least' || (bound === undefined && share > 0.5)))
      return `“${text}” is a high share, and \`${id}\` is better the lower it is`;
  }
  const points = pointsPattern.exec(result);
  if (points && unit !== 'percent' && unit !== 'points' && unit !== 'score')
    return `“${points[0]}” are points, and \`${id}\` is in ${unit}`;
  const [money] = pricesIn(result);
  if (money && unit !== 'currency') return `“${money.text}” is money, and \`${id}\` is in ${unit}`;
  return undefined;
}

/** Days that the measure counts over, the wait after the last case included; 0 where it does not say. */
function windowDays({ window = '' }: MeasureData): number {
  const [first, ...others] = durationsIn(window);
  if (!first) return 0;
  const isWait = ({ index, text }: (typeof others)[number]) =>
    /^ (?:later|after)/.test(window.slice(index + text.length)) || /followed for $/.test(window.slice(0, index));
  return [first, ...others.filter(isWait)].reduce((sum, { days }) => sum + days, 0);
}

/** Longer times say for how long a result holds, and not how soon a customer gets something. */
const MAX_PERIOD_DAYS = 21;

/** Other days than the measure counts: “within seven days” where it looks for fourteen. */
function periodProblem({ result = '' }: Outcome, id: string, { definition = '', unit }: MeasureData): string | undefined {
  const within = (text: string) =>
    durationsIn(text).filter(({ index }) =>
      /\b(?:within|in|for|during|over) (?:the )?(?:next |last |past |first )?$/.test(text.slice(0, index)),
    );
  const own = within(definition);
  const [said] = within(result).filter((one) => one.days <= MAX_PERIOD_DAYS);
  if (said && (unit === 'currency' || unit === 'count' || unit === 'points'))
    return `“${said.text}” is a time, and \`${id}\` is in ${unit}`;
  if (!said || own.length === 0 || own.some(({ days }) => days === said.days)) return undefined;
  return `“${said.text}” is not what \`${id}\` counts: it counts ${own.map(({ text }) => text).join(' and ')}`;
}

export default defineRule({
  code: 'role/outcome-unshown',
  severity: 'warning',
  weight: 2,
  what: 'An outcome states a number or a time that its measure cannot show: a share where the measure is in hours, an upper limit where more is better, other days than the measure counts, or a day that comes before its window is full.',
  why: 'When the day comes, the figure does not settle whether the outcome was reached, and the person is judged by opinion after all.',
  fix: 'State the outcome in the unit and the window of its measure, choose the measure that counts it, or leave the number out.',
  source: 'Smart and Street, Who: outcomes on a scorecard are measurable.',
  check(content, report) {
    for (const entry of content.of('roles')) {
      for (const [index, outcome] of (entry.data.outcomes ?? []).entries()) {
        const measure = content.get('measures', outcome?.measure)?.data;
        if (!outcome?.measure || !measure?.unit) continue;
        const problem = shareProblem(outcome, outcome.measure, measure) ?? periodProblem(outcome, outcome.measure, measure);
        if (problem) report.entry(entry, ['outcomes', index, 'result'], { message: problem });
        const days = Math.round(windowDays(measure));
        if (outcome.byDay !== undefined && mostOf(outcome.byDay) < days)
          report.entry(entry, ['outcomes', index, 'byDay'], {
            message: `\`${outcome.measure}\` counts over ${days} days, so it cannot show the result of ${plainRange(outcome.byDay)}`,
          });
      }
    }
  },
  good: [
    {
      title: 'half of the cases, by a median',
      on: 'roles/technical-support-engineer',
      set: { 'outcomes.0': { result: 'Half of the faults are solved within one working day.', measure: 'time-to-resolution', byDay: 180 } },
    },
    {
      title: 'a share that has fallen by a part',
      on: 'roles/cx-manager',
      set: { 'outcomes.1.result': 'Repeat contacts about invoices have fallen by a third.' },
    },
  ],
  bad: [
    {
      title: 'a share of a measure in hours',
      on: 'roles/technical-support-engineer',
      set: { 'outcomes.0': { result: 'Developers send back at most one fault report in ten.', measure: 'time-to-resolution', byDay: 180 } },
      finds: { at: 'outcomes.0.result', message: '“at most one fault report in ten” is a share, and `time-to-resolution` is in hours' },
    },
    {
      title: 'an upper limit of what should be high',
      on: 'roles/service-team-leader',
      set: { 'outcomes.0.result': 'No more than 20% of issues are settled in one contact.' },
      finds: {
        at: 'outcomes.0.result',
        message: '“No more than 20%” is an upper limit, and `first-contact-resolution` is better the higher it is',
      },
    },
    {
      title: 'a high share of what should be low',
      on: 'roles/cx-manager',
      set: { 'outcomes.1.result': 'Nine in ten customers have no need to come back.' },
      finds: { at: 'outcomes.1.result', message: '“Nine in ten” is a high share, and `repeat-contact-rate` is better the lower it is' },
    },
    {
      title: 'other days than the measure counts',
      on: 'roles/cx-manager',
      set: { 'outcomes.1.result': 'Few customers come back about the same thing within seven days.' },
      finds: { at: 'outcomes.1.result', message: '“seven days” is not what `repeat-contact-rate` counts: it counts fourteen days' },
    },
    {
      title: 'a week, where the measure looks back for two',
      on: 'roles/customer-service-representative',
      set: { 'outcomes.0': { result: 'At most 10% of customers return in a week.', measure: 'repeat-contact-rate', byDay: 180 } },
      finds: { at: 'outcomes.0.result', message: '“a week” is not what `repeat-contact-rate` counts: it counts fourteen days' },
    },
    {
      title: 'a time shown by a sum of money',
      on: 'roles/contact-centre-manager',
      set: { 'outcomes.2.result': 'Refunds reach the customer’s account within three days.' },
      finds: { at: 'outcomes.2.result', message: '“three days” is a time, and `cost-per-contact` is in currency' },
    },
    {
      title: 'points of a sum of money',
      on: 'roles/contact-centre-manager',
      set: { 'outcomes.2.result': 'The worst channel is within five points of the best.' },
      finds: { at: 'outcomes.2.result', message: '“five points” are points, and `cost-per-contact` is in currency' },
    },
    {
      title: 'a sum of money shown by a share',
      on: 'roles/cx-manager',
      set: { 'outcomes.0.result': 'Improvements that went live have saved £50,000 in a year.' },
      finds: { at: 'outcomes.0.result', message: '“£50,000” is money, and `improvement-completion-rate` is in percent' },
    },
    {
      title: 'a year’s figure after three months',
      on: 'roles/head-of-customer-success',
      set: { 'outcomes.4.byDay': 90 },
      finds: { at: 'outcomes.4.byDay', message: '`gross-revenue-retention` counts over 365 days, so it cannot show the result of 90' },
    },
  ],
});
