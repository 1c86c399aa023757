import { type ReferenceTarget, settingsSchema } from '../../../model/index.ts';
import { type FoundReference, referencesIn } from '../../../model/walk.ts';
import { nearest } from '../../../text/nearest.ts';
import { referencesOf } from '../../references.ts';
import { defineRule } from '../../rule.ts';
import { entriesByTarget, nameOf, partOf } from './shared.ts';

const where = (target: ReferenceTarget) => (target === 'touchpoints' ? 'in journeys/' : `${target}`);

export default defineRule({
  code: 'reference/unknown',
  severity: 'error',
  what: 'A field names an entry that does not exist.',
  why: 'Readers would follow a dead link, or never find the entry that was meant.',
  fix: 'Correct the id, or add the missing entry.',
  check(content, report) {
    const ids = entriesByTarget(content);
    const say = (reference: FoundReference) => {
      const known = ids.get(reference.target);
      const guess = nearest(reference.id, known?.keys() ?? []);
      return {
        message: `There is no ${nameOf(reference.target)} \`${reference.id}\``,
        fix: guess
          ? `Did you mean \`${guess}\`?`
          : `Name one that exists (${where(reference.target)}), or add the ${nameOf(reference.target)}.`,
      };
    };
    for (const { entry, references } of referencesOf(content)) {
      for (const reference of references) {
        if (!ids.get(reference.target)?.has(reference.id)) report.entry(entry, reference.path, say(reference), partOf(reference));
      }
    }
    const document = content.files.settings;
    if (!document) return;
    for (const reference of referencesIn(settingsSchema, document.value)) {
      if (!ids.get(reference.target)?.has(reference.id)) {
        report.file(document.file, document.at(reference.path, partOf(reference)), say(reference));
      }
    }
  },
  bad: [
    {
      title: 'a family that does not exist',
      on: 'roles/cx-manager',
      set: { family: 'programe' },
      finds: { at: 'family', message: 'There is no family `programe`', fix: 'Did you mean `programme`?' },
    },
    {
      title: 'a decision that does not exist',
      on: 'roles/cx-manager',
      set: { 'decisionRights.parking': 'decides' },
      finds: {
        key: 'decisionRights.parking',
        message: 'There is no decision `parking`',
        fix: 'Name one that exists (decisions), or add the decision.',
      },
    },
    {
      title: 'an action that does not exist',
      on: 'roles/cx-manager',
      set: { 'insteadOfHiring.0': 'wish-harder' },
      finds: {
        at: 'insteadOfHiring.0',
        message: 'There is no action `wish-harder`',
        fix: 'Name one that exists (actions), or add the action.',
      },
    },
  ],
});
