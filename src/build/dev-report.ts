import type { Completeness } from '../check/completeness.ts';
import type { Report } from '../check/finding.ts';
import type { CompletenessLevel } from '../model/completeness.ts';

export type CompletenessByLevel = Readonly<Record<CompletenessLevel, Completeness>>;

/** What the check process says of content. */
export interface CheckedContent {
  report: Report;
  /** Of each role. */
  completeness: ReadonlyMap<string, CompletenessByLevel>;
}

/** The check of the content in dev. */
class DevReport {
  #next = promised();
  /** Of the check that ended last, where one has. */
  last: CheckedContent | undefined;

  /** The report on the content as it is now. */
  now(): Promise<Report> {
    return this.#next.promise;
  }

  /** The content has changed. */
  outdate(): void {
    const before = this.#next;
    this.#next = promised();
    // Who waits for the one before gets this one.
    before.resolve(this.#next.promise);
  }

  /** @param isCurrent The content has not changed since. */
  keep(checked: CheckedContent, isCurrent: boolean): void {
    this.last = checked;
    if (isCurrent) this.#next.resolve(checked.report);
  }

  fail(reason: string): void {
    this.#next.reject(new Error(reason));
  }
}

function promised(): PromiseWithResolvers<Report> {
  const made = Promise.withResolvers<Report>();
  // Nobody may wait for it.
  made.promise.catch(() => {});
  return made;
}

// The server knows the report, and Vite gives pages modules of their own: what both see is the process.
const shared = globalThis as { [key: symbol]: DevReport | undefined };
const key = Symbol.for('cx-playbook:report');

export const startReport = (): DevReport => {
  shared[key] = new DevReport();
  return shared[key];
};
export const devReport = (): DevReport => shared[key] ?? startReport();
