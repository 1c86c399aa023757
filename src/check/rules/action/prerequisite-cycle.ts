import { findCycles } from '../../cycles.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'action/prerequisite-cycle',
  severity: 'error',
  what: 'The prerequisites of actions form a circle.',
  why: 'Nobody could ever start.',
  fix: 'Remove one of the prerequisites.',
  check(content, report) {
    const actions = content.of('actions');
    const before = (id: string) => (content.get('actions', id)?.data.prerequisites ?? []).filter((part) => part !== undefined);
    for (const cycle of findCycles(
      actions.map(({ id }) => id),
      before,
    )) {
      if (cycle.length < 2) continue;
      for (const [at, id] of cycle.entries()) {
        const entry = content.get('actions', id);
        const next = cycle[(at + 1) % cycle.length];
        const index = entry?.data.prerequisites?.indexOf(next) ?? -1;
        const message = `The prerequisites form a circle: ${[...cycle.slice(at), ...cycle.slice(0, at), id].join(' → ')}`;
        if (entry) report.entry(entry, ['prerequisites', index], { message, cause: [...cycle].sort().join(' ') });
      }
    }
  },
  bad: [
    {
      title: 'a circle of two',
      on: 'actions/shadow-a-customer-contact',
      set: { prerequisites: ['draw-the-journey-storyboard'] },
      finds: [
        {
          in: 'actions/draw-the-journey-storyboard',
          at: 'prerequisites.0',
          message: 'The prerequisites form a circle: draw-the-journey-storyboard → shadow-a-customer-contact → draw-the-journey-storyboard',
        },
        {
          at: 'prerequisites.0',
          message: 'The prerequisites form a circle: shadow-a-customer-contact → draw-the-journey-storyboard → shadow-a-customer-contact',
        },
      ],
    },
  ],
});
