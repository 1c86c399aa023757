import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'role/skill-in-both',
  severity: 'error',
  weight: 1,
  level: 'standard',
  what: 'A skill is listed under both core and supporting.',
  why: 'A candidate cannot tell whether it is needed.',
  fix: 'Keep it in one of the two.',
  check(content, report) {
    for (const entry of content.of('roles')) {
      const core = new Set((entry.data.skills?.core ?? []).map((skill) => skill?.skill));
      for (const [index, skill] of (entry.data.skills?.supporting ?? []).entries()) {
        if (skill?.skill && core.has(skill.skill))
          report.entry(entry, ['skills', 'supporting', index, 'skill'], { message: `\`${skill.skill}\` is also a core skill` });
      }
    }
  },
  bad: [
    {
      title: 'the same skill twice',
      on: 'roles/cx-manager',
      set: {
        'skills.core.0.skill': 'troubleshooting',
        'skills.supporting': [{ skill: 'troubleshooting', level: 'working', evidence: 'A fault found and written down for others.' }],
      },
      finds: { at: 'skills.supporting.0.skill', message: '`troubleshooting` is also a core skill' },
    },
  ],
});
