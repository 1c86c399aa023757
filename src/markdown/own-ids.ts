import { type CollectionName, decisionRightNames, type ShownCollection, skillLevels } from '../schemas/fields.ts';

/** The ids that the layout gives to every page. */
export const layoutIds = ['main', 'footer-more', 'footer-tools'];

/** The drawings of the answers to “who decides?”, which pages refer to. */
export const drawings = decisionRightNames.flatMap((right) => [`say-${right}`, `scale-${right}`]);

/** The ids that the page of an entry can have by itself, whatever is in the entry. */
const entryPageIds: Record<ShownCollection, readonly string[]> = {
  principles: ['why', 'signs', 'asks', 'limits'],
  debates: ['positions', 'verdict', 'role-design'],
  roles: [
    ...['hire-or-not', 'not-this', 'decision-rights', 'accountabilities', 'sponsor-duties', 'outcomes', 'in-practice', 'skills'],
    ...['relationships', 'week', 'plan', 'interview', 'scale', 'work-sample', 'ad-red-flags', 'moves', 'touchpoints', 'codes', 'titles'],
    ...['on-this-page', ...drawings],
  ],
  actions: [...['when', 'when-not', 'open-with', 'steps', 'materials', 'done', 'traps', 'variations', 'order'], 'where-it-belongs'],
  journeys: ['feelings'],
  measures: ['formula', 'formula-of', 'example', 'gaming', 'who-may-own-it'],
  skills: [...skillLevels, 'roles'],
  decisions: ['who'],
  departments: [],
  glossary: [],
  sources: [],
};

/** The ids that a page has by itself, and that nothing of an author's may have there: a reader would be led to the wrong place. */
export function ownIds(collection: string): ReadonlySet<string> {
  return new Set([...layoutIds, 'what-links-here', ...(entryPageIds[collection as ShownCollection] ?? [])]);
}

/** The ids of the layout and of the tools, which no entry that is a part of their page may have. */
export const toolPageIds: Partial<Record<CollectionName, readonly string[]>> = {
  families: layoutIds,
  hiring: layoutIds,
  readiness: [...layoutIds, 'result'],
};

/** Beginnings of ids that pages number or name from fields, and that Markdown gives to footnotes. */
export const ownIdPattern = /^(?:decision|question|user-content)-|^footnote-label$/;
