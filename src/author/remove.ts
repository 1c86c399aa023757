import { type CollectionName, formats, type ReferenceTarget } from '../model/index.ts';
import { isUsedUnnamed } from '../model/material.ts';
import type { ContentFiles, RawEntry } from '../read/content.ts';
import { addressesOf, changedQuery, partsOfAddress } from './addresses.ts';
import { bodyPointers } from './body-links.ts';
import { dropReferences } from './drop-references.ts';
import { fieldsOf, listOf } from './fields.ts';
import { allReferences, idsOf, referrers, touchpointsIn } from './places.ts';
import { pruneDebates, pruneHiring, pruneLaw, pruneMeasures, pruneReadiness, pruneVariations } from './prune.ts';
import { RemovalRun } from './removal.ts';
import { refillLists, repairDecisions, repairDirectReports, repairMeasures, repairTouchpoints } from './repair.ts';
import { rewriteLinks } from './rewrite-links.ts';
import { Workspace } from './workspace.ts';

export interface RemoveOptions {
  /** What takes over where exactly one entry of the removed kind must be named. */
  heir?: string | undefined;
  /** Leave measures, skills, principles, materials, sources and families that only the removed entries used. */
  keepUnused?: boolean | undefined;
  /** Remove those that nothing used before, too. */
  unused?: boolean | undefined;
}

export interface Removed {
  workspace: Workspace;
  /** What goes along as collection/id, and why. */
  along: Map<string, string>;
}

/** Kinds that are there for others to name: what nobody names any more has lost its purpose. */
const auxiliary = ['principles', 'measures', 'skills', 'materials', 'sources', 'families'] as const satisfies CollectionName[];

/**
 * Takes entries out of the content with everything that names them. Nothing is written: the workspace holds the result.
 * @throws Error where a file cannot be read.
 */
export function removeEntries(
  content: ContentFiles,
  target: ReferenceTarget,
  ids: readonly string[],
  options: RemoveOptions = {},
): Removed {
  const workspace = new Workspace(content);
  const run = new RemovalRun(workspace, options.heir === undefined ? undefined : { target, id: options.heir }, options.keepUnused === true);
  const known = unusedIn(content);
  for (const id of ids) run.add(target, id);
  if (options.unused) for (const name of known) run.addAlong(name, 'nothing names it');
  do {
    takeOut(run);
    repair(run);
    if (!options.keepUnused)
      for (const name of unusedIn(workspace.content))
        if (options.unused || !known.has(name))
          run.addAlong(name, name.startsWith('principles/') ? 'no action serves it any more' : 'nothing names it any more');
  } while (run.hasMore);
  rewriteLost(run);
  return { workspace, along: run.along };
}

/** The auxiliary entries that no field, and for sources no body, names; as collection/id. */
function unusedIn(content: ContentFiles): Set<string> {
  const used = new Set<string>();
  for (const referrer of referrers(content)) {
    // Only an action gives a principle something to do.
    for (const { target, id } of allReferences(referrer))
      if (target !== 'principles' || referrer.collection === 'actions') used.add(`${target}/${id}`);
    if (referrer.root.length > 0) continue;
    for (const pointer of bodyPointers(referrer.document)) if (pointer.kind === 'source') used.add(`sources/${pointer.target}`);
  }
  const interviews = content.entries.flatMap(({ collection, value }) => (collection === 'roles' ? [fieldsOf(value).interview] : []));
  for (const { collection, id, value } of content.entries)
    if (collection === 'materials' && isUsedUnnamed(fieldsOf(value).use, interviews)) used.add(`materials/${id}`);
  return new Set(
    auxiliary.flatMap((collection) => idsOf(content, collection).map((id) => `${collection}/${id}`)).filter((name) => !used.has(name)),
  );
}

/** Takes the entries out, and every reference to them. */
function takeOut(run: RemovalRun): void {
  const { workspace } = run;
  run.hasMore = false;
  for (const entry of [...workspace.content.entries, ...workspace.content.translations]) {
    if (!run.isGone(entry.collection, entry.id)) continue;
    if (formats[entry.collection] === 'list') workspace.remove({ document: entry.document, root: [] }, [entry.id]);
    else workspace.moveFile(entry.document.file, null);
  }
  for (const referrer of referrers(workspace.content)) {
    if (referrer.collection !== 'settings' && run.isGone(referrer.collection, referrer.id)) continue;
    if (referrer.collection === 'journeys') removeTouchpoints(run, referrer as RawEntry);
    dropReferences(workspace, referrer, run);
  }
  workspace.commit();
}

function removeTouchpoints(run: RemovalRun, journey: RawEntry): void {
  const touchpoints = touchpointsIn(journey);
  const stages = listOf(fieldsOf(journey.value).stages);
  const emptied = stages.flatMap((_, index) => {
    const inStage = touchpoints.filter(({ path }) => path[1] === index);
    return inStage.length > 0 && inStage.every(({ id }) => run.isGone('touchpoints', id)) ? [index] : [];
  });
  for (const { id, path } of touchpoints)
    if (run.isGone('touchpoints', id) && !(emptied.includes(path[1] as number) && emptied.length < stages.length))
      run.workspace.remove(journey, path);
  if (emptied.length < stages.length) for (const index of emptied) run.workspace.remove(journey, ['stages', index]);
}

/** Repairs what says the same thing on two sides, and finds what has lost its purpose. */
function repair(run: RemovalRun): void {
  repairDecisions(run);
  repairDirectReports(run);
  repairTouchpoints(run);
  run.workspace.commit();
  repairMeasures(run);
  run.workspace.commit();
  if (!run.keepUnused) pruneMeasures(run);
  refillLists(run);
  pruneReadiness(run);
  pruneDebates(run);
  pruneLaw(run);
  pruneVariations(run);
  pruneHiring(run);
  run.workspace.commit();
}

/** Makes text of links to pages that are no longer there, and takes out what cites a removed source. */
function rewriteLost(run: RemovalRun): void {
  const { workspace } = run;
  const { content, original } = workspace;
  const [before, now] = [addressesOf(original), addressesOf(content)];
  const isLost = ({ page, id }: ReturnType<typeof partsOfAddress>) =>
    now.pages.has(page) ? id !== undefined && before.idsAt(page).has(id) && !now.idsAt(page).has(id) : before.pages.has(page);
  const withoutGone = (target: string) => changedQuery(target, (kind, id) => (run.isGone(kind, id) ? undefined : id));
  rewriteLinks(workspace, {
    source: (id) => (run.isGone('sources', id) ? undefined : id),
    address(target) {
      if (isLost(partsOfAddress(target))) return undefined;
      return target.startsWith('/') ? withoutGone(target) : target;
    },
  });
}
