import type { Names, RoleRecord } from '../playbook/compare.ts';
import type { Playbook } from '../playbook/playbook.ts';

/** Every role as it is published at /roles/ID.json. */
export const roleRecords = (playbook: Playbook): RoleRecord[] => playbook.of('roles').map(({ id, data }) => ({ id, ...data }));

/** The titles of everything that a role names. */
export function namesOf(playbook: Playbook): Names {
  const of = (collection: keyof Names) => Object.fromEntries(playbook.of(collection).map(({ id, data }) => [id, data.title]));
  return {
    roles: of('roles'),
    measures: of('measures'),
    skills: of('skills'),
    decisions: of('decisions'),
    departments: of('departments'),
    families: of('families'),
    actions: of('actions'),
  };
}
