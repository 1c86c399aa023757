import { defineRule } from '../../rule.ts';

const codeFormats = {
  'onet-soc': { format: /^\d{2}-\d{4}\.\d{2}$/, sample: '43-4051.00' },
  'isco-08': { format: /^\d{1,4}$/, sample: '4222' },
  esco: {
    format: /^http:\/\/data\.europa\.eu\/esco\/occupation\/[0-9a-f-]{36}$/,
    sample: 'http://data.europa.eu/esco/occupation/00030d09-2b3a-4efd-87cc-c4ea39d27c34',
  },
  sfia: { format: /^[A-Z]{4}$/, sample: 'CEXP' },
};

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
        const { format, sample } = codeFormats[code.scheme];
        if (!format.test(code.code))
          report.entry(entry, ['codes', index, 'code'], {
            message: `\`${code.code}\` is not a code of ${code.scheme}`,
            fix: `Write it like \`${sample}\`.`,
          });
      }
    }
  },
  bad: [
    {
      title: 'a code of another scheme',
      on: 'roles/cx-manager',
      set: { codes: [{ scheme: 'onet-soc', code: '4222', label: 'Contact centre information clerks', match: 'broad' }] },
      finds: { at: 'codes.0.code', message: '`4222` is not a code of onet-soc', fix: 'Write it like `43-4051.00`.' },
    },
  ],
});
