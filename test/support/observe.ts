import { setTimeout } from 'node:timers/promises';

/** Watches for so many seconds that something does not happen: the one wait that no condition can end. */
export const observe = (seconds: number): Promise<void> => setTimeout(1000 * seconds);
