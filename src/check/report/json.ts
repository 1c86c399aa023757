import type { Report } from '../finding.ts';

/** Raised when a field changes its meaning or goes; new fields leave it as it is. */
const jsonVersion = 1;

/** The report for programs; the fields are those of `Report` and `Finding`, with a version. */
export const json = (report: Report): string => JSON.stringify({ version: jsonVersion, ...report }, null, 2);
