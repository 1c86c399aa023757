import type { Words } from '../i18n/words.ts';
import type { HiringFact } from '../model/hiring-facts.ts';

/** For whom an answer or a note is there: one of the values of each fact that it names. */
export type Conditions = Partial<Record<HiringFact, readonly string[] | undefined>>;

/** What a reader has said about their organisation so far. */
export type Facts = Partial<Record<HiringFact, string>>;

/** As much of a step of "should we hire?" as its paths are made from; an ending has no answers. */
export interface PathStep {
  id: string;
  asks?: HiringFact | undefined;
  answers?: readonly PathAnswer[] | undefined;
}

export interface PathAnswer {
  next: string;
  is?: string | undefined;
  /** Who is offered it; undefined for everyone. */
  when?: Conditions | undefined;
  /** Where it leads some readers; the first that fits counts. */
  instead?: readonly { when: Conditions; next: string }[] | undefined;
}

/** A place on a path: a step, and what is known by then. */
export interface PathState {
  id: string;
  facts: Facts;
}

/** Whether conditions hold. A fact that nobody has asked for yet rules nothing out. */
export const fits = (when: Conditions | undefined, facts: Facts): boolean =>
  (Object.entries(when ?? {}) as [HiringFact, readonly string[] | undefined][]).every(([fact, values]) => {
    const known = facts[fact];
    return known === undefined || values === undefined || values.includes(known);
  });

/** Whether conditions hold, and everything that they name is known. */
const hold = (when: Conditions, facts: Facts): boolean =>
  fits(when, facts) && (Object.keys(when) as HiringFact[]).every((fact) => facts[fact] !== undefined);

/** The steps that can follow, each with the number of its answer; [] at an ending. */
export const following = ({ asks, answers = [] }: PathStep, facts: Facts): (PathState & { answer: number })[] =>
  answers.flatMap(({ next, is, when, instead = [] }, answer) =>
    fits(when, facts)
      ? [
          {
            id: instead.find((other) => hold(other.when, facts))?.next ?? next,
            facts: asks && is ? { ...facts, [asks]: is } : facts,
            answer,
          },
        ]
      : [],
  );

const keyOf = ({ id, facts }: PathState): string => JSON.stringify([id, Object.entries(facts).sort()]);

/**
 * Every place that a path from the first step comes to, each once, those that are fewer answers away first.
 * `path` is the shortest way there, as numbers of answers.
 */
export function pathStates(steps: readonly PathStep[]): (PathState & { path: number[] })[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const [first] = steps;
  const states = first ? [{ id: first.id, facts: {} as Facts, path: [] as number[] }] : [];
  const seen = new Set(states.map(keyOf));
  for (const { id, facts, path } of states) {
    const step = byId.get(id);
    for (const { answer, ...state } of step ? following(step, facts) : []) {
      const key = keyOf(state);
      if (seen.has(key)) continue;
      seen.add(key);
      states.push({ ...state, path: [...path, answer] });
    }
  }
  return states;
}

/** How many questions there still are from a place on, that one included: the fewest and the most. */
export function questionsFrom(steps: readonly PathStep[], from: PathState): { min: number; max: number } {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const known = new Map<string, { min: number; max: number }>();
  const count = (state: PathState): { min: number; max: number } => {
    const key = keyOf(state);
    const before = known.get(key);
    if (before) return before;
    // Steps that run in a circle, which the check refuses, have an end here.
    known.set(key, { min: 0, max: 0 });
    const step = byId.get(state.id);
    const rests = step ? following(step, state.facts).map(count) : [];
    const result =
      rests.length === 0
        ? { min: 0, max: 0 }
        : { min: 1 + Math.min(...rests.map(({ min }) => min)), max: 1 + Math.max(...rests.map(({ max }) => max)) };
    known.set(key, result);
    return result;
  };
  return count(from);
}

/** Which question it is, and how many there still are after it; nothing at an ending. */
export function progressText(
  steps: readonly PathStep[],
  from: PathState,
  number: number,
  say: Pick<Words['hire']['tool'], 'last' | 'atMost' | 'left'>,
): string {
  const { min, max } = questionsFrom(steps, from);
  if (max === 0) return '';
  if (max === 1) return say.last({ number });
  return min === 1 ? say.atMost({ number, count: max - 1 }) : say.left({ number, count: { min: min - 1, max: max - 1 } });
}
