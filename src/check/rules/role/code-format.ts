import { occupationSchemes } from '../../../model/occupations.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'role/code-format',
  severity: 'error',
  what: 'An occupation code is not written the way its classification writes it.',
  why: 'Other systems join on these codes; a wrong one files the role under someone else’s work.',
  fix: 'Write the code as the classification writes it, or leave it out.',
  check(content, report) {
    for (const entry of content.of('roles')) {
      for (const [index, code] of (entry.data.codes ?? []).entries()) {
        if (!code?.scheme || code.code === undefined) continue;
        const { format, sample } = occupationSchemes[code.scheme];
        const unquoted = code.code.replace(/^[‘’“”"']+|[‘’“”"']+$/g, '').trim();
        const asDigits = unquoted.replace(/[Oo]/g, '0').replace(/[Il|]/g, '1');
        if (!format.test(code.code))
          report.entry(entry, ['codes', index, 'code'], {
            message: `\`${code.code}\` is not a code of ${code.scheme}`,
            fix: format.test(asDigits)
              ? `Write \`'${asDigits}'\`${asDigits === unquoted ? '' : ', with the digit for the letter'}.`
              : `Write it like \`${sample}\`.`,
          });
      }
    }
  },
  bad: [
    {
      title: 'a letter in the place of a nought',
      on: 'roles/cx-manager',
      set: { codes: [{ scheme: 'isco-08', code: '122O', label: 'Sales, marketing and development managers', match: 'broad' }] },
      finds: { at: 'codes.0.code', message: '`122O` is not a code of isco-08', fix: "Write `'1220'`, with the digit for the letter." },
    },
    {
      title: 'a code of another scheme',
      on: 'roles/cx-manager',
      set: { codes: [{ scheme: 'onet-soc', code: '4222', label: 'Contact centre information clerks', match: 'broad' }] },
      finds: { at: 'codes.0.code', message: '`4222` is not a code of onet-soc', fix: 'Write it like `43-4051.00`.' },
    },
  ],
});
