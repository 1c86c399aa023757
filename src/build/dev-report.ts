import type { Report } from '../check/finding.ts';

// The server knows the report, and Vite gives pages modules of their own: what both see is the process.
const shared = globalThis as { [key: symbol]: Report | undefined };
const key = Symbol.for('cx-playbook:report');

/** In dev: the report of the check that ended last, where one has. */
export const lastReport = (): Report | undefined => shared[key];
export const keepReport = (report: Report): void => {
  shared[key] = report;
};
