import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'touchpoint/duplicate-id',
  severity: 'error',
  what: 'Two touchpoints or stages of a journey have the same id.',
  why: 'A link to one would lead to the other.',
  fix: 'Give each its own id.',
  check(content, report) {
    for (const journey of content.of('journeys')) {
      const seen = new Set<string>();
      for (const [stageIndex, stage] of (journey.data.stages ?? []).entries()) {
        const ids = [
          { id: stage?.id, path: ['stages', stageIndex, 'id'] },
          ...(stage?.touchpoints ?? []).map((touchpoint, index) => ({
            id: touchpoint?.id,
            path: ['stages', stageIndex, 'touchpoints', index, 'id'],
          })),
        ];
        for (const { id, path } of ids) {
          if (id && seen.has(id)) report.entry(journey, path, { message: `The id \`${id}\` is in this journey twice` });
          if (id) seen.add(id);
        }
      }
    }
  },
  bad: [
    {
      title: 'the id of the stage before',
      on: 'journeys/buy-online',
      set: { 'stages.1.id': 'find' },
      finds: { at: 'stages.1.id', message: 'The id `find` is in this journey twice' },
    },
  ],
});
