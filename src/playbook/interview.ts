import type { Role } from '../schemas/role.ts';

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
 * that uses most of the time; of equals the one with the earlier questions. Undefined where no choice covers every core skill.
 */
export function interviewPlan(role: Pick<Role, 'interview' | 'skills'>, minutes: number): InterviewPlan | undefined {
  const { questions } = role.interview;
  const core = role.skills.core.map(({ skill }) => skill);
  let best: InterviewPlan | undefined;
  // At most ten questions: every choice can be looked at.
  for (let choice = (1 << questions.length) - 1; choice > 0; choice--) {
    const chosen = questions.flatMap((_, index) => (choice & (1 << index) ? [index] : []));
    const asked = chosen.reduce((sum, index) => sum + (questions[index]?.minutes ?? 0), 0);
    if (asked > minutes - frameMinutes) continue;
    const tested = new Set(chosen.flatMap((index) => questions[index]?.tests ?? []));
    if (!core.every((skill) => tested.has(skill))) continue;
    if (!best || asked > best.asked || (asked === best.asked && chosen.join() < best.questions.join()))
      best = { minutes, questions: chosen, asked };
  }
  return best;
}
