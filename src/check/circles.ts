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

/** The circles of actions of which each is a prerequisite of the one before, as their ids. */
export const prerequisiteCircles = memoize((content: Content): string[][] =>
  findCycles(
    content.of('actions').map(({ id }) => id),
    (id) => (content.get('actions', id)?.data.prerequisites ?? []).filter((part) => part !== undefined),
  ).filter((circle) => circle.length > 1),
);

/** Whether one action names another as a prerequisite in a circle, which is a finding of its own. */
export const areInCircle = (content: Content, one: string, other: string): boolean =>
  prerequisiteCircles(content).some((circle) => circle.includes(one) && circle.includes(other));
