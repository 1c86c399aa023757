import type { CheckedEntry, Content } from './rule.ts';

/** The touchpoints of all journeys that have an id, with their places. */
export function* touchpointsOf(content: Content) {
  for (const journey of content.of('journeys')) {
    for (const [stageIndex, stage] of (journey.data.stages ?? []).entries()) {
      for (const [index, touchpoint] of (stage?.touchpoints ?? []).entries()) {
        if (touchpoint?.id)
          yield {
            journey: journey as CheckedEntry<'journeys'>,
            id: `${journey.id}/${touchpoint.id}`,
            touchpoint,
            path: ['stages', stageIndex, 'touchpoints', index] as const,
          };
      }
    }
  }
}
