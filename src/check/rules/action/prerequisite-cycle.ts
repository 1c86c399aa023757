import { prerequisiteCircles } from '../../circles.ts';
import { type Content, defineRule } from '../../rule.ts';
import { planPhases } from '../role/shared.ts';

/** How many other places say that `after` comes before `id`, which names it as a prerequisite. */
function against(content: Content, id: string, after: string): number {
  const plans = content.of('roles').filter(({ data }) => {
    const order = planPhases.flatMap((phase) => data.plan?.[phase]?.actions ?? []);
    return order.includes(id) && order.indexOf(id) < order.indexOf(after);
  });
  const isNext = content.get('actions', id)?.data.followUps?.includes(after);
  return plans.length + (isNext ? 1 : 0);
}

export default defineRule({
  code: 'action/prerequisite-cycle',
  severity: 'error',
  what: 'The prerequisites of actions form a circle.',
  why: 'Nobody could ever start.',
  fix: 'Remove one of the prerequisites.',
  check(content, report) {
    for (const cycle of prerequisiteCircles(content)) {
      const links = cycle.map((id, at) => {
        const next = cycle[(at + 1) % cycle.length] as string;
        return { id, at, next, doubts: against(content, id, next) };
      });
      const most = Math.max(...links.map(({ doubts }) => doubts));
      const doubtful = most > 0 ? links.filter(({ doubts }) => doubts === most) : [];
      for (const { id, at, next } of links) {
        const entry = content.get('actions', id);
        const index = entry?.data.prerequisites?.indexOf(next) ?? -1;
        const isLikeliest = doubtful.length === 1 && doubtful[0]?.id === id;
        const found = {
          message: `The prerequisites form a circle: ${[...cycle.slice(at), ...cycle.slice(0, at), id].join(' → ')}`,
          fix: isLikeliest ? `Remove \`${next}\` here: other places say that it comes after \`${id}\`.` : undefined,
          cause: [...cycle].sort().join(' '),
          isLikeliest,
        };
        if (entry) report.entry(entry, ['prerequisites', index], found);
      }
    }
  },
  bad: [
    {
      title: 'a circle of two',
      on: 'actions/shadow-a-customer-contact',
      set: { prerequisites: ['draw-the-journey-storyboard'] },
      finds: {
        at: 'prerequisites.0',
        message: 'The prerequisites form a circle: shadow-a-customer-contact → draw-the-journey-storyboard → shadow-a-customer-contact',
        fix: 'Remove `draw-the-journey-storyboard` here: other places say that it comes after `shadow-a-customer-contact`.',
        also: [{ in: 'actions/draw-the-journey-storyboard', at: 'prerequisites.0' }],
      },
    },
  ],
});
