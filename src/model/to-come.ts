import { type CompletenessLevel, type Demands, levelOf, reaches } from './completeness.ts';
import type { Role } from './role.ts';

interface PartFacts {
  /** The level from which it is asked for. */
  from: CompletenessLevel;
  isThere(role: Role): boolean;
}

/** The parts of a role that readers miss where they are not written yet, in the order of its page; `words.toCome.parts` names them. */
const parts = {
  skills: { from: 'standard', isThere: ({ skills }) => skills !== undefined },
  interview: { from: 'standard', isThere: ({ interview }) => interview !== undefined },
  firstMonday: { from: 'standard', isThere: ({ plan }) => plan?.firstMonday !== undefined },
  hiring: { from: 'full', isThere: ({ hireWhen }) => hireWhen !== undefined },
  accountabilities: { from: 'full', isThere: ({ accountabilities }) => accountabilities !== undefined },
  mustHaves: { from: 'full', isThere: ({ mustHaves }) => mustHaves !== undefined },
  relationships: { from: 'full', isThere: ({ relationships }) => relationships !== undefined },
  week: { from: 'full', isThere: ({ week }) => week !== undefined },
  firstDays: { from: 'full', isThere: ({ plan }) => plan?.day30 !== undefined && plan.day60 !== undefined && plan.day90 !== undefined },
  moves: { from: 'full', isThere: ({ moves }) => moves !== undefined },
} as const satisfies Record<string, PartFacts>;
export type RolePart = keyof typeof parts;

/** The parts that a role lacks of those that the next level has, and so on: none of a whole role. */
export function partsToCome(role: Role): RolePart[] {
  const open = (Object.entries(parts) as [RolePart, PartFacts][]).filter(([, { isThere }]) => !isThere(role));
  const next = open.some(([, { from }]) => from === 'standard') ? 'standard' : 'full';
  return open.filter(([, { from }]) => reaches(next, from)).map(([part]) => part);
}

/** What is said of a role that is not whole: its level, and what is still to come. Undefined where nothing is. */
export function toCome(role: Role, settings: Demands): { level: CompletenessLevel; parts: RolePart[] } | undefined {
  const open = partsToCome(role);
  return open.length > 0 ? { level: levelOf(role, settings), parts: open } : undefined;
}
