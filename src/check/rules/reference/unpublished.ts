import { referencesOf } from '../../references.ts';
import { defineRule } from '../../rule.ts';
import { entriesByTarget, nameOf, partOf } from './shared.ts';

export default defineRule({
  code: 'reference/unpublished',
  severity: 'error',
  locked: true,
  what: 'A published entry refers to one that is still a draft or under review.',
  why: 'The public site leaves drafts out, so the reference would lead nowhere.',
  fix: 'Publish the other entry, or remove the reference until it is ready.',
  check(content, report) {
    const ids = entriesByTarget(content);
    for (const { entry, references } of referencesOf(content)) {
      if (entry.data.status !== 'published') continue;
      for (const reference of references) {
        const target = ids.get(reference.target)?.get(reference.id);
        const state = target?.data.status;
        if (target && state !== undefined && state !== 'published') {
          report.entry(
            entry,
            reference.path,
            {
              message: `The ${nameOf(reference.target)} \`${reference.id}\` is not published (its status is ${state})`,
              cause: `unpublished ${reference.target === 'touchpoints' ? `journeys/${reference.id.split('/')[0]}` : `${reference.target}/${reference.id}`}`,
            },
            partOf(reference),
          );
        }
      }
    }
  },
  bad: [
    {
      title: 'a family that is a draft',
      on: 'families/programme',
      set: { status: 'draft' },
      finds: {
        in: 'roles/customer-insight-analyst',
        at: 'family',
        message: 'The family `programme` is not published (its status is draft)',
      },
    },
  ],
});
