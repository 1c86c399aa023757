import type { TestProject } from 'vitest/node';
import { browserFile, serve } from './browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address at which the built site in dist/ is served to all tests. */
    siteAddress: string;
  }
}

/** Serves dist/ once for all test files of a project, and has a browser ready for them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [{ address, close }] = await Promise.all([serve('dist'), browserFile()]);
  project.provide('siteAddress', address);
  return close;
}
