import { findCycles } from './cycles.ts';
import { memoize } from './memoize.ts';
import type { Content } from './rule.ts';

/** The circles of roles of which each reports to the next, as their ids. */
export const reportingCircles = memoize((content: Content): string[][] =>
  findCycles(
    content.of('roles').map(({ id }) => id),
    (id) => [content.get('roles', id)?.data.reportsTo?.role].filter((part) => part !== undefined),
  ).filter((circle) => circle.length > 1),
);

/** Whether the line from a role to the one it reports to is part of a circle, which is a finding of its own. */
export const isInCircle = (content: Content, role: string, superior: string | undefined): boolean =>
  superior !== undefined && reportingCircles(content).some((circle) => circle.includes(role) && circle.includes(superior));
