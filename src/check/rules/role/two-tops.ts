import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'role/two-tops',
  severity: 'error',
  what: 'More than one published role reports outside the playbook.',
  why: 'Customer experience then has two heads who can overrule each other.',
  fix: 'Let one role be the top, and name the other line under `reportsTo.also`.',
  check(content, report) {
    const tops = content.of('roles').filter(({ data }) => data.status === 'published' && data.reportsTo?.outside && !data.reportsTo.role);
    if (tops.length < 2) return;
    const sponsor = content.settings.sponsor;
    for (const entry of tops.filter(({ id }) => id !== sponsor)) {
      const others = tops.filter((other) => other !== entry).map(({ id }) => `\`${id}\``);
      report.entry(entry, ['reportsTo', 'outside'], { message: `This role and ${others.join(', ')} both report outside the playbook` });
    }
  },
  bad: [
    {
      title: 'a second line to the chief executive',
      on: 'roles/cx-manager',
      set: { 'reportsTo.role': undefined, 'reportsTo.outside': 'Chief executive officer' },
      finds: { at: 'reportsTo.outside', message: 'This role and `chief-customer-officer` both report outside the playbook' },
    },
  ],
});
