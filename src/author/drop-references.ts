import type { z } from 'astro/zod';
import type { ReferenceTarget } from '../model/index.ts';
import { type FoundReference, fieldAt, knownKeys } from '../model/walk.ts';
import type { Path } from '../read/position.ts';
import { allReferences, type Referrer, schemaOf } from './places.ts';
import type { Workspace } from './workspace.ts';

/** What goes, and who takes over what one entry must answer for. */
export interface Removal {
  isGone(target: ReferenceTarget, id: string): boolean;
  /** The entry of this kind that was named to take over. */
  named(target: ReferenceTarget): string | undefined;
  /** A role that owns one of these measures, or else moves one: of the family of the role that goes where there is one. */
  moverOf(role: string, measures: readonly string[]): string | undefined;
  /** Of others, the first that is of the family of a role, or else the first. */
  nearestOf(role: string, others: readonly string[]): string | undefined;
  /** The entry that takes over from a removed one where exactly one must be named; undefined where nothing can. */
  heirOf(target: ReferenceTarget, id: string): string | undefined;
  /** What people call a role, in the language of a translation. */
  titleOf(role: string, language: string | undefined): string;
  /** The role, or the title outside the playbook, to which the role `below` reports now that it cannot report to `role`. */
  superiorOf(role: string, below?: string): { role: string } | { outside: string };
}

/** What the vacancy lexicon calls a job that is none of this playbook: an ad for the work of a removed role is one. */
const outsideJob = 'other';

/** The measures that an action moves, or by which a touchpoint is judged. */
function measuresIn(value: unknown): string[] {
  const { measure, moves } = value as { measure?: unknown; moves?: unknown };
  return [measure, ...(Array.isArray(moves) ? moves.map((move) => valueAt(move, ['measure'])) : [])].filter((id) => typeof id === 'string');
}

/** The list of those who stand beside the one who answers for something: the first of them takes over. */
const deputies: Record<string, string> = { lead: 'participants', accountable: 'contributing' };

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, key) => (at as Record<string | number, unknown> | undefined)?.[key], value);

const isOptional = (field: z.ZodType | undefined) => field?._zod.def.type === 'optional';
const minimumOf = (field: z.ZodType | undefined): number => Number((field?._zod.bag as { minimum?: number } | undefined)?.minimum ?? 0);

/**
 * Takes the references to what is removed out of one entry. What the schema says of a field decides how:
 * - an item of a list, or an answer by id, goes;
 * - what ads with a title turned out to be is counted under the title of the role;
 * - an item, or a record that may be left out, whose first field is the reference is about the removed entry, and goes as a whole;
 * - an optional field goes;
 * - where exactly one must be named, a deputy, a role that moves the same measures, or the heir takes over;
 * - where nobody can, an item goes if its list can do without it, and else the field alone, so that the check asks for it.
 */
export function dropReferences(workspace: Workspace, referrer: Referrer, removal: Removal): void {
  const schema = schemaOf(referrer);
  const lost = new Map<string, Set<string | number>>();
  /** How many items of a list stay. */
  const left = (list: Path) => {
    const items = valueAt(referrer.value, list);
    return (Array.isArray(items) ? items.length : Object.keys(items ?? {}).length) - (lost.get(list.join('\u0000'))?.size ?? 0);
  };
  const removeFrom = (path: Path) => {
    const list = path.slice(0, -1);
    const key = list.join('\u0000');
    lost.set(key, (lost.get(key) ?? new Set()).add(path.at(-1) as string | number));
    const field = fieldAt(schema, list);
    // A list that may be left out, and may not be empty, goes with its last item.
    const goes = left(list) === 0 && isOptional(field) && list.length > 0;
    if (goes && !field?.safeParse(Array.isArray(valueAt(referrer.value, list)) ? [] : {}).success) workspace.remove(referrer, list);
    else if (goes && !Array.isArray(valueAt(referrer.value, list))) workspace.remove(referrer, list);
    else workspace.remove(referrer, path);
  };

  for (const reference of allReferences(referrer)) {
    const { target, id, path } = reference;
    if (!removal.isGone(target, id)) continue;
    const last = path.at(-1);
    const parent = path.slice(0, -1);
    if (referrer.collection === 'vacancy') workspace.set(referrer, path, outsideJob);
    else if (referrer.collection === 'settings' && path[0] === 'waivers') removeFrom(parent);
    else if (reference.isKey || typeof last === 'number') removeFrom(path);
    else if (referrer.collection === 'roles' && path.join('.') === 'reportsTo.role')
      reportElsewhere(workspace, referrer, reference, removal);
    else if (path.includes('realAds') && last === 'role') countUnderTitle(workspace, referrer, reference, removal);
    else if (isAbout(schema, reference)) removeFrom(parent);
    else if (isOptional(fieldAt(schema, path)) && !isOneOf(schema, referrer, path) && !mustBeOwned(referrer))
      workspace.remove(referrer, path);
    else {
      const list = parent.slice(0, -1);
      const isItem = typeof parent.at(-1) === 'number' && !knownKeys(fieldAt(schema, parent)).includes('id');
      const canGo = isItem && left(list) > minimumOf(fieldAt(schema, list));
      // What names one of several and may be any of them is about that one.
      if (!(canGo && isOneOf(schema, referrer, path)) && handOver(workspace, referrer, reference, removal)) continue;
      if (canGo) {
        workspace.note(referrer, list, `an item of \`${dotted(list)}\` went with the ${String(last)} \`${id}\``);
        removeFrom(parent);
      } else workspace.remove(referrer, path);
    }
  }
}

/** Whether an optional field may not be left out here, as another of its fields would have to be there in its place. */
function isOneOf(schema: z.ZodType, { value }: Referrer, path: Path): boolean {
  const [parent, last] = [path.slice(0, -1), String(path.at(-1))];
  const field = fieldAt(schema, parent);
  const { [last]: _, ...rest } = valueAt(value, parent) as Record<string, unknown>;
  return isOptional(fieldAt(schema, path)) && field?.safeParse(valueAt(value, parent)).success === true && !field.safeParse(rest).success;
}

/** Whether a step of the hiring path says that an executive must own it, which takes a role. */
const mustBeOwned = ({ collection, value }: Referrer) => collection === 'hiring' && valueAt(value, ['kind']) === 'not-a-hire';

const dotted = (path: Path) => path.join('.');

/** Whether the reference is the first field of an item of a list, or of a record that may be left out. */
function isAbout(schema: z.ZodType, { path }: FoundReference): boolean {
  const parent = path.slice(0, -1);
  const field = fieldAt(schema, parent);
  return (typeof parent.at(-1) === 'number' || (parent.length > 0 && isOptional(field))) && knownKeys(field)[0] === path.at(-1);
}

function handOver(workspace: Workspace, referrer: Referrer, { target, id, path }: FoundReference, removal: Removal): boolean {
  const field = String(path.at(-1));
  const parent = path.slice(0, -1);
  const deputyList = [...parent, deputies[field] ?? ''];
  const listed = valueAt(referrer.value, deputyList);
  const beside = (Array.isArray(listed) ? listed : []).filter((other) => typeof other === 'string' && !removal.isGone(target, other));
  const measures = field in deputies ? measuresIn(valueAt(referrer.value, parent)) : [];
  const heir: string | undefined =
    removal.named(target) ?? removal.nearestOf(id, beside) ?? removal.moverOf(id, measures) ?? removal.heirOf(target, id);
  if (heir === undefined) return false;
  workspace.set(referrer, path, heir);
  if (Array.isArray(listed) && listed.includes(heir)) workspace.remove(referrer, [...deputyList, listed.indexOf(heir)]);
  workspace.note(referrer, path, `${dotted(path)} was \`${id}\` and is now \`${heir}\``);
  return true;
}

/** The ads of a role that goes stay among those that were read: their counts add up. */
function countUnderTitle(workspace: Workspace, referrer: Referrer, { id, path }: FoundReference, removal: Removal): void {
  const title = removal.titleOf(id, 'language' in referrer ? String(referrer.language) : undefined);
  const item = path.slice(0, -1);
  const more = valueAt(referrer.value, [...item, 'what']);
  if (more === undefined) {
    workspace.renameKey(referrer, path, 'what');
    workspace.set(referrer, path, title);
  } else {
    workspace.remove(referrer, path);
    workspace.set(referrer, [...item, 'what'], `${title}, ${more}`);
  }
}

/** Lets a role report to the next one above that stays, or to a title outside the playbook. */
function reportElsewhere(workspace: Workspace, referrer: Referrer, { id, path }: FoundReference, removal: Removal): void {
  // It reports to a title outside the playbook too, which stays.
  if (valueAt(referrer.value, ['reportsTo', 'outside']) !== undefined) {
    workspace.remove(referrer, path);
    return;
  }
  const superior = removal.superiorOf(id, referrer.id);
  if ('role' in superior) workspace.set(referrer, path, superior.role);
  else {
    workspace.renameKey(referrer, path, 'outside');
    workspace.set(referrer, path, superior.outside);
  }
  const now = 'role' in superior ? `\`${superior.role}\`` : `${superior.outside}, outside the playbook`;
  workspace.note(referrer, path, `this role reported to \`${id}\` and now reports to ${now}`);
}
