import { levelOf } from '../../../model/completeness.ts';
import { memoize } from '../../memoize.ts';
import { paragraphsOf, textsOf } from '../../prose.ts';
import { type CheckedEntry, defineRule } from '../../rule.ts';

/** A role is thin if it says less than this part of what the median role says. */
const MIN_SIZE = 0.75;
/** With fewer roles than this there is no size that roles usually have. */
const MIN_ROLES = 5;

const wordsIn = (text: string) => text.split(/\s+/).filter(Boolean).length;

const sizeOf = memoize((entry: CheckedEntry<'roles'>): number =>
  [...textsOf(entry), ...paragraphsOf(entry).map(({ text }) => text)].reduce((sum, text) => sum + wordsIn(text), 0),
);

const medianOf = (sizes: readonly number[]): number => sizes.toSorted((one, other) => one - other)[Math.floor(sizes.length / 2)] as number;

export default defineRule({
  code: 'role/thin',
  severity: 'info',
  weight: 4,
  level: 'full',
  what: `A published role of level full says less than ${MIN_SIZE * 100}% of the words that the median of them says, in fields and body together.`,
  why: 'It has every field and still tells a hiring manager half of what the other pages tell; its score must not say that it is whole.',
  fix: 'Add what its neighbours have and it lacks: limits of its decisions, outcomes, an ordinary week, questions, a body with a day of the work.',
  check(content, report) {
    const roles = content
      .of('roles')
      .filter(({ data, valid }) => valid && data.status === 'published' && levelOf(data, content.settings) === 'full');
    if (roles.length < MIN_ROLES) return;
    const sizes = roles.map((entry) => ({ entry, size: sizeOf(entry) }));
    const median = medianOf(sizes.map(({ size }) => size));
    for (const { entry, size } of sizes) {
      if (size < MIN_SIZE * median)
        report.entry(entry, [], { message: `The role says less than ${MIN_SIZE * 100}% of what the median role says` }, 'key');
    }
  },
  bad: [
    {
      title: 'every field, in as few words as the schema allows',
      on: 'roles/service-designer',
      set: {
        interview: {
          questions: Array.from({ length: 5 }, (_, index) => ({
            question: `What did you design in job ${index + 1}?`,
            tests: ['prototyping-and-testing'],
            minutes: 5,
            listenFor: ['Says what it was.', 'Says who used it.'],
            redFlags: ['Has nothing.'],
          })),
          scale: { weak: 'Has nothing.', mixed: 'Has a little.', good: 'Has enough.', strong: 'Has a lot.' },
          workSample: {
            task: 'Draw one step of a service on paper and explain it.',
            minutes: 30,
            tests: ['prototyping-and-testing'],
            listenFor: ['Draws the step.', 'Explains the step.'],
          },
        },
      },
      body: 'It is a job.\n',
      finds: { key: '', message: 'The role says less than 75% of what the median role says' },
    },
  ],
});
