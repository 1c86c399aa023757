import { eachText } from '../../prose.ts';
import { defineRule } from '../../rule.ts';

const adPattern = /\b(?:you\s+will|you'll|we\s+offer|we\s+are\s+looking\s+for|exciting|dream\s+job|competitive\s+salary)\b/i;

export default defineRule({
  code: 'wording/vacancy-language',
  severity: 'warning',
  what: 'The core of a definition speaks to an applicant: “you will”, “we offer”, “exciting”.',
  why: 'A definition is read by people who hire, work and decide; an ad is made from it later.',
  fix: 'Write what the role does, in the present tense and without “you will”.',
  source: 'The rules of GitLab for its job families.',
  check(content, report) {
    for (const entry of content.of('roles')) {
      const { summary, mandate, accountabilities, mustHaves, niceToHaves } = entry.data;
      eachText({ summary, mandate, accountabilities, mustHaves, niceToHaves }, (text, path) => {
        const said = adPattern.exec(text);
        if (said)
          report.entry(entry, [...path], {
            message: `“${said[0]}” is the language of an advertisement`,
            span: [said.index, said.index + said[0].length],
          });
      });
    }
  },
  good: [
    {
      title: 'a conversation in the body, with “you will”',
      on: 'roles/cx-manager',
      body: 'Say: “You will hear no from finance, and that is where the work begins.”\n',
    },
  ],
  bad: [
    {
      title: 'an accountability that woos',
      on: 'roles/cx-manager',
      set: { 'accountabilities.0': 'You will run an exciting programme for our customers.' },
      finds: { at: 'accountabilities.0', words: 'You will', message: '“You will” is the language of an advertisement' },
    },
  ],
});
