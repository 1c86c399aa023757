import type { Names, RoleRecord } from '../playbook/compare.ts';
import type { Entry, Playbook } from '../playbook/playbook.ts';
import { derived } from './reads.ts';

/** A role as it is published at /roles/ID.json. */
export const roleRecord = ({ id, data }: Entry<'roles'>): RoleRecord => ({ id, ...data });

/** Every role as a record. Made once for a playbook. */
export const roleRecords = derived('role-records', (playbook) => playbook.of('roles').map(roleRecord));

const named = ['roles', 'measures', 'skills', 'decisions', 'departments', 'families', 'actions'] as const satisfies (keyof Names)[];

/** The titles of everything that a role names, as data. */
export const allNames = (playbook: Playbook): Names =>
  Object.fromEntries(
    named.map((collection) => [collection, Object.fromEntries(playbook.of(collection).map(({ id, data }) => [id, data.title]))]),
  ) as Names;

const namesIn = new WeakMap<Playbook, Names>();

/** The titles of everything that a role names, each looked up when it is asked for. */
export function namesOf(playbook: Playbook): Names {
  const names = namesIn.get(playbook) ?? makeNames(playbook);
  namesIn.set(playbook, names);
  return names;
}

const makeNames = (playbook: Playbook): Names =>
  Object.fromEntries(
    named.map((collection) => [
      collection,
      new Proxy({} as Record<string, string>, {
        get: (_, id) => (typeof id === 'string' ? playbook.find(collection, id)?.data.title : undefined),
        has: (_, id) => typeof id === 'string' && playbook.find(collection, id) !== undefined,
      }),
    ]),
  ) as Names;
