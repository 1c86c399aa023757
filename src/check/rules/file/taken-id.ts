import { ownIds, toolPageIds } from '../../../markdown/own-ids.ts';
import type { CollectionName } from '../../../model/index.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'file/taken-id',
  severity: 'error',
  what: 'An id of a stage, a touchpoint, or a part of a tool is one that its page uses itself.',
  why: 'A link to it would lead to the other place.',
  fix: 'Give it an id of another word.',
  check(content, report) {
    const say = (id: string) => ({ message: `The id \`${id}\` is taken by the page itself` });
    const own = ownIds('journeys');
    for (const journey of content.of('journeys')) {
      for (const [index, stage] of (journey.data.stages ?? []).entries()) {
        if (stage?.id && own.has(stage.id)) report.entry(journey, ['stages', index, 'id'], say(stage.id));
        for (const [at, touchpoint] of (stage?.touchpoints ?? []).entries())
          if (touchpoint?.id && own.has(touchpoint.id))
            report.entry(journey, ['stages', index, 'touchpoints', at, 'id'], say(touchpoint.id));
      }
    }
    for (const collection of Object.keys(toolPageIds) as CollectionName[]) {
      const entries = content.of(collection);
      const taken = new Set([
        ...(toolPageIds[collection] ?? []),
        ...(collection === 'hiring' ? entries.map(({ id }) => `${id}-title`) : []),
      ]);
      for (const entry of entries) if (taken.has(entry.id)) report.entry(entry, [], say(entry.id), 'key');
    }
  },
  bad: [
    {
      title: 'a stage with the name of a part of the page',
      on: 'journeys/buy-online',
      set: { 'stages.0.id': 'feelings' },
      finds: { at: 'stages.0.id', message: 'The id `feelings` is taken by the page itself' },
    },
    {
      title: 'a statement with the name of the result',
      on: 'readiness/result',
      set: { title: 'x' },
      finds: { key: '', message: 'The id `result` is taken by the page itself' },
    },
  ],
});
