import { readFileSync } from 'node:fs';

interface Step {
  id: string;
  title: string;
  kind: string;
  answers?: { answer: string; next: string }[];
}
/** The steps of the path to “should we hire?”, the first question first. */
export const { hiring } = JSON.parse(readFileSync('dist/data/playbook.json', 'utf8')) as { hiring: Step[] };

/** The shortest way to an ending of a kind: the answers, each with the step to which it leads. */
export function wayTo(kind: string): { answers: { answer: string; to: Step }[]; ending: Step } {
  const queue: { step: Step; answers: { answer: string; to: Step }[] }[] = [{ step: hiring[0] as Step, answers: [] }];
  for (const { step, answers } of queue) {
    if (step.kind === kind) return { answers, ending: step };
    for (const { answer, next } of step.answers ?? []) {
      const to = hiring.find(({ id }) => id === next) as Step;
      queue.push({ step: to, answers: [...answers, { answer, to }] });
    }
  }
  throw new Error(`nothing ends in ${kind}`);
}
