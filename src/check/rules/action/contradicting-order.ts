import { areInCircle } from '../../circles.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'action/contradicting-order',
  severity: 'error',
  what: 'An action names another both as one that goes with it and as one that works against it, or as one that comes before it and after it.',
  why: 'The page tells readers to do both and not to do both.',
  fix: 'Keep the one that is true.',
  check(content, report) {
    for (const entry of content.of('actions')) {
      const { prerequisites = [], followUps = [], conflicts = [] } = entry.data;
      for (const [index, conflict] of conflicts.entries()) {
        const field = prerequisites.includes(conflict?.action)
          ? 'prerequisites'
          : followUps.includes(conflict?.action)
            ? 'followUps'
            : undefined;
        if (conflict?.action && field)
          report.entry(entry, ['conflicts', index, 'action'], { message: `\`${conflict.action}\` is also among the \`${field}\`` });
      }
      for (const [index, id] of followUps.entries())
        if (id && prerequisites.includes(id) && !areInCircle(content, entry.id, id))
          report.entry(entry, ['followUps', index], { message: `\`${id}\` is also among the \`prerequisites\`` });
    }
  },
  bad: [
    {
      title: 'an action that comes next and must not',
      on: 'actions/coach-one-contact',
      set: { conflicts: [{ action: 'practise-saying-yes', why: 'Both take the same half hour.' }] },
      finds: { at: 'conflicts.0.action', message: '`practise-saying-yes` is also among the `followUps`' },
    },
    {
      title: 'an action before and after',
      on: 'actions/coach-one-contact',
      set: { prerequisites: ['practise-saying-yes'] },
      finds: { at: 'followUps.1', message: '`practise-saying-yes` is also among the `prerequisites`' },
    },
  ],
});
