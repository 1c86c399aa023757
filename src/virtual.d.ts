/** The content: src/site/stored.ts, or in dev src/site/dev/stored.ts. */
declare module 'virtual:cx-playbook/stored' {
  export const stored: typeof import('./site/stored.ts').stored;
  export const bodyOf: typeof import('./site/stored.ts').bodyOf;
}

/** The check of the content: src/site/report.ts, or in dev src/site/dev/report.ts. */
declare module 'virtual:cx-playbook/report' {
  export const getReport: typeof import('./site/report.ts').getReport;
  export const completenessIn: typeof import('./site/report.ts').completenessIn;
}
