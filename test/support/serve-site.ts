import type { TestProject } from 'vitest/node';
import { serve } from './browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address at which the built site in dist/ is served to all tests. */
    siteAddress: string;
  }
}

/** Serves dist/ once for all test files of a project. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { address, close } = await serve('dist');
  project.provide('siteAddress', address);
  return close;
}
