import { roleLevels } from '../../../model/fields.ts';
import { isInCircle } from '../../circles.ts';
import { defineRule } from '../../rule.ts';

const rankOf = (level: string | undefined): number => (roleLevels as readonly (string | undefined)[]).indexOf(level);

export default defineRule({
  code: 'role/level-above-superior',
  severity: 'error',
  weight: 1,
  what: 'A role has a higher level than the role that it reports to.',
  why: 'One of the two levels is wrong, and with it what the job is compared with and whom it suits.',
  fix: 'Correct the level of the one or the other, or the reporting line.',
  check(content, report) {
    for (const entry of content.of('roles')) {
      const { level, reportsTo } = entry.data;
      const superior = reportsTo?.role === undefined ? undefined : content.get('roles', reportsTo.role);
      const [own, above] = [rankOf(level), rankOf(superior?.data.level)];
      if (above !== -1 && own > above && !isInCircle(content, entry.id, superior?.id))
        report.entry(entry, ['level'], {
          message: `The level is \`${level}\`, above that of \`${superior?.id}\` (\`${superior?.data.level}\`), to which the role reports`,
        });
    }
  },
  good: [
    {
      title: 'a superior of the same level',
      on: 'roles/cx-director',
      set: { level: 'executive', sponsorDuties: ['Gives an hour a week to one customer.', 'Reads ten complaints a month.'] },
    },
  ],
  bad: [
    {
      title: 'an executive below a manager',
      on: 'roles/service-team-leader',
      set: { level: 'director' },
      finds: {
        at: 'level',
        message: 'The level is `director`, above that of `contact-centre-manager` (`manager`), to which the role reports',
      },
    },
  ],
});
