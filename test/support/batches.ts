import type { Finding } from '../../src/check/finding.ts';
import type { Example } from '../../src/check/rule.ts';
import { type Changes, editOf, foundWith, homeOf } from './content.ts';

/** What is written into an entry: values by their dotted paths, and its body. */
type Edit = Pick<Example, 'set' | 'body'>;

export interface Batch {
  examples: Example[];
  /** What is written into each entry, by the name of the entry. */
  edits: Map<string, Edit>;
}

/** Whether one of two dotted paths leads to the other, or into it. */
const overlap = (one: string, other: string) => `${one}.`.startsWith(`${other}.`) || `${other}.`.startsWith(`${one}.`);

/** Whether what is to be set is of other fields than what a batch sets, and of other files than its other entries are in. */
function fits(batch: Batch, { on, set = {}, body }: Example): boolean {
  for (const [name, taken] of batch.edits) {
    if (name !== on && homeOf(name).file === homeOf(on).file) return false;
    if (name !== on) continue;
    if (body !== undefined && taken.body !== undefined) return false;
    if (Object.keys(set).some((key) => Object.keys(taken.set ?? {}).some((other) => overlap(key, other)))) return false;
  }
  return true;
}

/** Values that may be set at once, so that the content is checked a few times and not once for each. */
export function batchesOf(examples: readonly Example[]): Batch[] {
  const batches: Batch[] = [];
  for (const example of examples) {
    const batch: Batch = batches.find((one) => fits(one, example)) ?? { examples: [], edits: new Map() };
    if (!batches.includes(batch)) batches.push(batch);
    batch.examples.push(example);
    const before = batch.edits.get(example.on);
    batch.edits.set(example.on, { set: { ...before?.set, ...example.set }, body: example.body ?? before?.body });
  }
  return batches;
}

/** The findings that a batch brings to the reference playbook. */
export function foundAfterBatch({ edits }: Batch): Finding[] {
  const changes: Changes = {};
  for (const [on, { set, body }] of edits) {
    const { file, text } = editOf({ title: 'several at once', on, ...(set && { set }), ...(body !== undefined && { body }) });
    changes[file] = text;
  }
  return foundWith(changes);
}

/** The errors of the reference playbook with a batch in it, each with its file. */
export function errorsIn(batch: Batch): string[] {
  return foundAfterBatch(batch)
    .filter(({ severity }) => severity === 'error')
    .map(({ code, file, message }) => `${file} ${code} ${message}`);
}
