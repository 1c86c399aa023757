import type { CollectionName, ReferenceTarget } from '../../../model/index.ts';
import { referencesOf } from '../../references.ts';
import { defineRule } from '../../rule.ts';
import { partOf } from './shared.ts';

/** A role may be the owner of its own definition. */
const mayNameItself = (collection: CollectionName, path: readonly (string | number)[]) => collection === 'roles' && path[0] === 'owner';

export default defineRule({
  code: 'reference/self',
  severity: 'error',
  what: 'An entry refers to itself.',
  why: 'A role that reports to itself, or an action that must be done before itself, sends the reader in a circle.',
  fix: 'Name another entry or remove the reference.',
  check(content, report) {
    for (const { entry, references } of referencesOf(content)) {
      for (const reference of references) {
        const own = reference.target === (entry.collection as ReferenceTarget) && reference.id === entry.id;
        if (own && !mayNameItself(entry.collection, reference.path)) {
          report.entry(entry, reference.path, { message: `This entry refers to itself, \`${entry.id}\`` }, partOf(reference));
        }
      }
    }
  },
  bad: [
    {
      title: 'a role that reports to itself',
      on: 'roles/cx-manager',
      set: { 'reportsTo.role': 'cx-manager' },
      finds: { at: 'reportsTo.role', message: 'This entry refers to itself, `cx-manager`' },
    },
    {
      title: 'an action before itself',
      on: 'actions/shadow-a-customer-contact',
      set: { prerequisites: ['shadow-a-customer-contact'] },
      finds: { at: 'prerequisites.0', message: 'This entry refers to itself, `shadow-a-customer-contact`' },
    },
  ],
});
