import type { Names, RoleRecord } from '../playbook/compare.ts';
import type { Playbook } from '../playbook/playbook.ts';

const recordsOf = new WeakMap<Playbook, RoleRecord[]>();
const namesIn = new WeakMap<Playbook, Names>();

/** Every role as it is published at /roles/ID.json. Made once for a playbook. */
export function roleRecords(playbook: Playbook): RoleRecord[] {
  const records = recordsOf.get(playbook) ?? playbook.of('roles').map(({ id, data }) => ({ id, ...data }));
  recordsOf.set(playbook, records);
  return records;
}

/** The titles of everything that a role names. Made once for a playbook. */
export function namesOf(playbook: Playbook): Names {
  const names = namesIn.get(playbook) ?? makeNames(playbook);
  namesIn.set(playbook, names);
  return names;
}

function makeNames(playbook: Playbook): Names {
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
