import type { TitleOf } from './collection.ts';

interface Reporting {
  reportsTo: { role?: string | undefined; outside?: string | undefined };
}

/** The titles that a role reports to: one, or a role here and a title outside. */
export const superiorsOf = ({ reportsTo: { role, outside } }: Reporting, titleOf: TitleOf): string[] => [
  ...(role === undefined ? [] : [titleOf('roles', role)]),
  ...(outside === undefined ? [] : [outside]),
];
