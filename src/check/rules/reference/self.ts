import type { CollectionName, ReferenceTarget } from '../../../model/index.ts';
import { bodiesOf } from '../../bodies.ts';
import { referencesOf } from '../../references.ts';
import { type CheckedEntry, type Content, defineRule } from '../../rule.ts';
import { partOf } from './shared.ts';

/** A role may be the owner of its own definition. */
const mayNameItself = (collection: CollectionName, path: readonly (string | number)[]) => collection === 'roles' && path[0] === 'owner';

/** The roles that list a move from or to this one which it does not list. */
function unreturned(content: Content, { id, data }: CheckedEntry<'roles'>, direction: unknown): string[] {
  const there = ({ from: 'to', to: 'from' } as const)[direction as 'from' | 'to'] ?? 'sideways';
  const listed = data.moves?.[direction as 'from'] ?? [];
  return content
    .of('roles')
    .flatMap((role) => (role.data.moves?.[there]?.includes(id) && role.id !== id && !listed.includes(role.id) ? [role.id] : []));
}

export default defineRule({
  code: 'reference/self',
  severity: 'error',
  what: 'An entry refers to itself, or links to its own page.',
  why: 'A role that reports to itself, or an action that must be done before itself, sends the reader in a circle.',
  fix: 'Name another entry or remove the reference.',
  check(content, report) {
    for (const { entry, references } of referencesOf(content)) {
      for (const reference of references) {
        const own = reference.target === (entry.collection as ReferenceTarget) && reference.id === entry.id;
        // A step that leads to itself is a circle, which hiring/graph tells.
        if (!own || entry.collection === 'hiring' || mayNameItself(entry.collection, reference.path)) continue;
        const meant = reference.path[0] === 'moves' ? unreturned(content, entry as CheckedEntry<'roles'>, reference.path[1]) : [];
        const fix = meant.length === 1 ? `Did you mean \`${meant[0]}\`? It names this role as the other side of the move.` : undefined;
        report.entry(entry, reference.path, { message: `This entry refers to itself, \`${entry.id}\``, fix }, partOf(reference));
      }
    }
    for (const { entry, links, file } of bodiesOf(content))
      for (const { target, position } of links)
        if (!('language' in entry) && target === `/${entry.collection}/${entry.id}/`)
          report.file(file, position, { message: 'This links to the page on which it stands' }, entry);
  },
  bad: [
    {
      title: 'a link to the page on which it stands',
      on: 'roles/cx-manager',
      body: 'Ask [the director](/roles/cx-manager/) first. See [below](/roles/cx-manager/#skills).\n',
      finds: { text: '[the director](/roles/cx-manager/)', message: 'This links to the page on which it stands' },
    },
    {
      title: 'a role that reports to itself',
      on: 'roles/cx-manager',
      set: { 'reportsTo.role': 'cx-manager' },
      finds: { at: 'reportsTo.role', message: 'This entry refers to itself, `cx-manager`' },
    },
    {
      title: 'a move to itself in the place of another role',
      on: 'roles/customer-service-representative',
      set: { 'moves.to.0': 'customer-service-representative' },
      finds: {
        at: 'moves.to.0',
        message: 'This entry refers to itself, `customer-service-representative`',
        fix: 'Did you mean `service-team-leader`? It names this role as the other side of the move.',
      },
    },
    {
      title: 'an action before itself',
      on: 'actions/shadow-a-customer-contact',
      set: { prerequisites: ['shadow-a-customer-contact'] },
      finds: { at: 'prerequisites.0', message: 'This entry refers to itself, `shadow-a-customer-contact`' },
    },
  ],
});
