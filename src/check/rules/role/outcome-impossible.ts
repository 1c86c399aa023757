import { overfullSharesIn } from '../../../text/amounts.ts';
import { defineRule } from '../../rule.ts';
import { shareMeasures } from '../measure/shared.ts';

export default defineRule({
  code: 'role/outcome-impossible',
  severity: 'warning',
  weight: 1,
  what: 'An outcome states a share that is more than the whole, or an amount below nothing.',
  why: 'Nobody can reach it, and the person would be judged by it.',
  fix: 'Correct the number, or choose a measure that can show it.',
  check(content, report) {
    for (const entry of content.of('roles')) {
      for (const [index, outcome] of (entry.data.outcomes ?? []).entries()) {
        const text = outcome?.result ?? '';
        const [share] = shareMeasures(content).has(outcome?.measure ?? '') ? overfullSharesIn(text) : [];
        const negative = /(?:^|\s)[-−]\d[\d.,]*(?: ?%| [a-z]+)/.exec(text)?.[0].trim();
        if (share) report.entry(entry, ['outcomes', index, 'result'], { message: `“${share.text}” is more than the whole` });
        else if (negative) report.entry(entry, ['outcomes', index, 'result'], { message: `“${negative}” is less than nothing` });
      }
    }
  },
  bad: [
    {
      title: 'more promises kept than given',
      on: 'roles/cx-manager',
      set: { 'outcomes.0.result': '110% of agreed improvements go live by the date that their owners gave.' },
      finds: { at: 'outcomes.0.result', message: '“110%” is more than the whole' },
    },
    {
      title: 'a wait below nothing',
      on: 'roles/service-team-leader',
      set: { 'outcomes.0.result': 'Issues are settled within -3 days of the first contact.' },
      finds: { at: 'outcomes.0.result', message: '“-3 days” is less than nothing' },
    },
  ],
});
