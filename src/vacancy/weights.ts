import type { Weights } from './model.ts';
import learned from './weights.json' with { type: 'json' };

/** What `npm run vacancy:train` learned from labelled ads; weights.json says from how many, and when. */
export const weights: Weights = learned;

/** The jobs that the weights tell apart, by the ids of the reference playbook or as jobs outside it. */
export const knownJobs: readonly string[] = [...new Set(weights.work.classes.map((job) => job.replace(/\/.*/s, '')))];
