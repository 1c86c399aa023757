import { setTimeout } from 'node:timers/promises';

/**
 * Milliseconds after which work counts as endless. A test asserts that work ends, a benchmark how soon: what grows with the
 * square of its input takes minutes where these take a second, however busy the machine is.
 */
export const ENDLESS = 30_000;

/**
 * Waits until a condition holds, and asks again every few milliseconds.
 * @param what The condition in words.
 * @throws Error after `limit` milliseconds, with what was waited for.
 */
export async function until(what: string, condition: () => boolean | Promise<boolean>, limit = 100_000): Promise<void> {
  const end = performance.now() + limit;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`waited ${limit / 1000} s for ${what}`);
    await setTimeout(10);
  }
}
