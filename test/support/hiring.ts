import { readFileSync } from 'node:fs';
import { type Facts, following, type PathState, type PathStep, pathStates } from '../../src/playbook/hiring.ts';

interface Step extends PathStep {
  title: string;
  kind: string;
  answers?: readonly (NonNullable<PathStep['answers']>[number] & { answer: string })[];
}
/** The steps of the path to “should we hire?”, the first question first. */
export const { hiring } = JSON.parse(readFileSync('dist/data/playbook.json', 'utf8')) as { hiring: Step[] };

const stepOf = (id: string) => hiring.find((step) => step.id === id) as Step;

/** The shortest way to an ending, by readers of whom some facts are known: the answers, each with the step to which it leads. */
export function wayTo(isWanted: (ending: Step) => boolean, known: Facts = {}): { answers: { answer: string; to: Step }[]; ending: Step } {
  const fits = (facts: Facts) => Object.entries(known).every(([fact, value]) => facts[fact as keyof Facts] === value);
  const state = pathStates(hiring).find(({ id, facts }) => isWanted(stepOf(id)) && fits(facts));
  if (!state) throw new Error('no path leads there');
  let at: PathState = { id: hiring[0]?.id ?? '', facts: {} };
  const answers = state.path.map((number) => {
    const step = stepOf(at.id);
    at = following(step, at.facts).find(({ answer }) => answer === number) ?? at;
    return { answer: step.answers?.[number]?.answer ?? '', to: stepOf(at.id) };
  });
  return { answers, ending: stepOf(state.id) };
}
