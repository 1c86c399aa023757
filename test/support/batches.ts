import type { Example } from '../../src/check/rule.ts';
import { type Changes, editOf, foundWith, homeOf } from './content.ts';

interface Batch {
  titles: string[];
  /** What is set in each entry, by the name of the entry. */
  sets: Map<string, Record<string, unknown>>;
}

/** Whether one of two dotted paths leads to the other, or into it. */
const overlap = (one: string, other: string) => `${one}.`.startsWith(`${other}.`) || `${other}.`.startsWith(`${one}.`);

/** Whether what is to be set is of other fields than what a batch sets, and of other files than its other entries are in. */
function fits(batch: Batch, { on, set = {} }: Example): boolean {
  for (const [name, taken] of batch.sets) {
    if (name !== on && homeOf(name).file === homeOf(on).file) return false;
    if (name === on && Object.keys(set).some((key) => Object.keys(taken).some((other) => overlap(key, other)))) return false;
  }
  return true;
}

/** Values that may be set at once, so that the content is checked a few times and not once for each. */
export function batchesOf(examples: readonly Example[]): Batch[] {
  const batches: Batch[] = [];
  for (const example of examples) {
    const batch: Batch = batches.find((one) => fits(one, example)) ?? { titles: [], sets: new Map() };
    if (!batches.includes(batch)) batches.push(batch);
    batch.titles.push(example.title);
    batch.sets.set(example.on, { ...batch.sets.get(example.on), ...example.set });
  }
  return batches;
}

/** The errors of the reference playbook with a batch in it, each with its file. */
export function errorsIn(batch: Batch): string[] {
  const changes: Changes = {};
  for (const [on, set] of batch.sets) {
    const { file, text } = editOf({ title: batch.titles.join(', '), on, set });
    changes[file] = text;
  }
  return foundWith(changes)
    .filter(({ severity }) => severity === 'error')
    .map(({ code, file, message }) => `${file} ${code} ${message}`);
}
