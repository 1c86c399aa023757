import { notDefined } from '../../../model/skill.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'skill/no-such-level',
  severity: 'error',
  what: 'A role or an action asks for a skill at a level that the skill says is not defined.',
  why: 'Nobody could tell whether a person has it: the page of the skill shows nothing to look for at that level.',
  fix: 'Ask for a level that the skill defines, or write in the skill what one sees at this one.',
  check(content, report) {
    for (const entry of [...content.of('roles'), ...content.of('actions')]) {
      const { skills } = entry.data;
      const asked = Array.isArray(skills)
        ? skills.map((one, index) => ({ one, path: ['skills', index] }))
        : (['core', 'supporting'] as const).flatMap((part) =>
            (skills?.[part] ?? []).map((one, index) => ({ one, path: ['skills', part, index] })),
          );
      for (const { one, path } of asked) {
        if (!one?.level || content.get('skills', one.skill)?.data.levels?.[one.level] !== notDefined) continue;
        report.entry(entry, [...path, 'level'], { message: `\`${one.skill}\` is not defined at the level \`${one.level}\`` });
      }
    }
  },
  good: [
    {
      title: 'a level that nobody asks for, of a framework that does not define it',
      on: 'skills/account-planning',
      set: { 'levels.awareness': 'not-defined' },
    },
  ],
  bad: [
    {
      title: 'a level that a role asks for',
      on: 'skills/survey-design',
      set: { 'levels.awareness': 'not-defined' },
      finds: {
        in: 'roles/cx-director',
        at: 'skills.supporting.2.level',
        message: '`survey-design` is not defined at the level `awareness`',
      },
    },
  ],
});
