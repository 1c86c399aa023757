import type { SkillLevel } from '../model/fields.ts';
import type { Role } from '../model/role.ts';
import { allSkills } from '../model/role-fields.ts';

export interface AskedSkill {
  skill: string;
  /** For each role, in order: what it asks for, or undefined where it does not name the skill. */
  asked: ({ level: SkillLevel; core: boolean } | undefined)[];
}

/** Every skill that the roles name, each once: those of the first role first, core before supporting. */
export function askedSkills(roles: readonly Pick<Role, 'skills'>[]): AskedSkill[] {
  const ids = new Set(roles.flatMap((role) => allSkills(role).map(({ skill }) => skill)));
  return [...ids].map((skill) => ({
    skill,
    asked: roles.map(({ skills }) => {
      const core = skills?.core.find((one) => one.skill === skill);
      const found = core ?? skills?.supporting.find((one) => one.skill === skill);
      return found && { level: found.level, core: core !== undefined };
    }),
  }));
}

// Not from the schemas: the browser draws radars too, and must not load a validator for it.
const numbers: Record<SkillLevel, number> = { awareness: 1, working: 2, practitioner: 3, expert: 4 };

/** The levels from lowest to highest. */
export const levelNames = Object.keys(numbers) as SkillLevel[];

/** A level as a number from 1; 0 where nothing is asked for. */
export const levelNumber = (asked: { level: SkillLevel } | undefined): number => (asked ? numbers[asked.level] : 0);
