import { type Names, namedCollections, type RoleRecord } from '../playbook/compare.ts';
import type { Entry, Playbook } from '../playbook/playbook.ts';
import { oncePer } from './once.ts';

/** A role as it is published at /roles/ID.json. */
export const roleRecord = ({ id, data }: Entry<'roles'>): RoleRecord => ({ id, ...data });

/** Every role as a record. Made once for a playbook. */
export const roleRecords = oncePer((playbook: Playbook) => playbook.of('roles').map(roleRecord));

/** The titles of everything that a role names, as data. */
export const allNames = (playbook: Playbook): Names =>
  Object.fromEntries(
    namedCollections.map((collection) => [collection, Object.fromEntries(playbook.of(collection).map(({ id, data }) => [id, data.title]))]),
  ) as Names;

/** The titles of everything that a role names. Made once for a playbook. */
export const namesOf = oncePer(allNames);
