import { expect, it } from 'vitest';
import { removeEntries } from '../../src/author/remove.ts';
import type { CollectionName } from '../../src/model/index.ts';
import type { Role } from '../../src/model/role.ts';
import type { PathAnswer } from '../../src/playbook/hiring.ts';
import type { ContentFiles } from '../../src/read/content.ts';
import { describeChoices } from '../support/choices.ts';
import { contentWith, reference } from '../support/content.ts';

// More seeds are in test/nightly/remove-reference.test.ts.
describeChoices([7919, 47514]);

const fieldsIn = (content: ContentFiles, collection: CollectionName, id: string) =>
  content.entries.find((entry) => entry.collection === collection && entry.id === id)?.value as Record<string, unknown>;

it('keeps what a role says of the first Monday in a small company, when its actions become the usual ones', () => {
  const before = fieldsIn(contentWith({}), 'roles', 'chief-customer-officer') as unknown as Role;
  const { workspace } = removeEntries(contentWith({}), 'actions', ['put-customers-first-on-the-agenda']);
  const after = fieldsIn(workspace.content, 'roles', 'chief-customer-officer') as unknown as Role;
  expect(after.variations?.smallFirm?.firstMonday).toEqual({ do: before.variations?.smallFirm?.firstMonday?.do, actions: [] });
});

it('leads those for whom a question had another place on to where its last answer leads', () => {
  const text = (reference.get('hiring.yaml') as string).replace(
    '      next: cause-or-capacity\n',
    '      next: cause-or-capacity\n      instead:\n        - when: { size: [under-50] }\n          next: what-contacts-take\n',
  );
  const { workspace } = removeEntries(contentWith({ 'hiring.yaml': text }), 'hiring', ['hire-representative']);
  const [first] = (fieldsIn(workspace.content, 'hiring', 'where-it-hurts') as unknown as { answers: PathAnswer[] }).answers ?? [];
  expect(first?.instead).toEqual([{ when: { size: ['under-50'] }, next: 'hire-support-engineer' }]);
});
