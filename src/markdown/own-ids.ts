import { type CollectionName, isShown, shownCollection } from '../model/index.ts';

/** The ids that the layout gives to every page. */
export const layoutIds = ['main', 'site-menu', 'site-authors'];

/** The ids that a page has by itself, and that nothing of an author's may have there: a reader would be led to the wrong place. */
export function ownIds(collection: string): ReadonlySet<string> {
  return new Set([...layoutIds, 'what-links-here', ...((isShown(collection) && shownCollection(collection).ids) || [])]);
}

/** The ids of the layout and of the tools, which no entry that is a part of their page may have. */
export const toolPageIds: Partial<Record<CollectionName, readonly string[]>> = {
  families: layoutIds,
  hiring: layoutIds,
  readiness: [...layoutIds, 'result'],
};

/** Beginnings of ids that pages number or name from fields, and that Markdown gives to footnotes. */
export const ownIdPattern = /^(?:decision|question|user-content)-|^footnote-label$/;
