import type { Role } from '../model/role.ts';
import { plannedOf } from '../text/range.ts';

/** Minutes of an interview that are not for our questions: welcome, the candidate's questions, and what happens next. */
export const frameMinutes = 10;

export interface InterviewPlan {
  /** Length of the whole interview in minutes. */
  minutes: number;
  /** Indices of the questions, in the order of the definition. */
  questions: number[];
  /** Minutes of those questions. */
  asked: number;
}

/**
 * The questions for an interview of so many minutes: every core skill is tested, and of all choices that fit, the one
 * that uses most of the time; of equals the one with the earlier questions. Undefined where no choice covers every core skill,
 * or the role has no questions.
 */
export function interviewPlan({ interview, skills }: Pick<Role, 'interview' | 'skills'>, minutes: number): InterviewPlan | undefined {
  const questions = interview?.questions ?? [];
  const core = (skills?.core ?? []).map(({ skill }) => skill);
  const covers = questions.map(({ tests }) => core.reduce((bits, skill, index) => (tests.includes(skill) ? bits | (1 << index) : bits), 0));
  const all = (1 << core.length) - 1;
  // At most ten questions: every choice can be looked at. Each builds on the choice without its lowest question.
  const asked = new Float64Array(1 << questions.length);
  const covered = new Uint16Array(1 << questions.length);
  let best = 0;
  for (let choice = 1; choice < asked.length; choice++) {
    const lowest = 31 - Math.clz32(choice & -choice);
    const rest = choice & (choice - 1);
    asked[choice] = (asked[rest] as number) + plannedOf(questions[lowest]?.minutes ?? 0);
    covered[choice] = (covered[rest] as number) | (covers[lowest] as number);
    if ((asked[choice] as number) > minutes - frameMinutes || covered[choice] !== all) continue;
    const more = (asked[choice] as number) - (asked[best] as number);
    if (best === 0 || more > 0 || (more === 0 && earlier(choice, best))) best = choice;
  }
  if (best === 0) return undefined;
  return { minutes, questions: questions.flatMap((_, index) => (best & (1 << index) ? [index] : [])), asked: asked[best] as number };
}

/** Whether a choice has the earlier question where it first differs from another. */
const earlier = (choice: number, other: number) => {
  const different = choice ^ other;
  return (choice & (different & -different)) !== 0;
};
