import { layoutIds, ownIds } from '../markdown/own-ids.ts';
import { decisionDrawings } from '../model/fields.ts';
import { type collectionNames, isShown, type Settings, type ShownCollection, shownCollection } from '../model/index.ts';

/** As much of an entry as the ids of its page are made from; anything may be missing while an author writes. */
interface Item {
  collection: string;
  id: string;
  data: object;
}

/** What the ids of pages are made from. */
export interface IdSource {
  /** The entries of a collection that have pages. */
  of(collection: (typeof collectionNames)[number]): readonly Item[];
  /** The ids of the headings in the body of an entry. */
  bodyIds(entry: Item): readonly string[];
  ruleCodes: readonly string[];
  /** The ids of the titles at /titles/. */
  titleIds(): readonly string[];
  /** What playbook.yaml says of who the site is for. */
  visibility?: Settings['visibility'];
}

/** Reads a path of a value of which any part may be missing. */
function at(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>((part, key) => (part as Record<string | number, unknown> | null | undefined)?.[key], value);
}

const listAt = (value: unknown, ...path: (string | number)[]): unknown[] => {
  const list = at(value, ...path);
  return Array.isArray(list) ? list.filter((item) => item !== undefined && item !== null) : [];
};

const idsIn = (items: readonly unknown[], key = 'id'): string[] =>
  items.flatMap((item) => (typeof at(item, key) === 'string' ? [at(item, key) as string] : []));

const numbered = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}-${index + 1}`);

/** The parts of a journey that have ids of their own: its stages, and their touchpoints. */
const journeyIds = (data: object): string[] => {
  const stages = listAt(data, 'stages');
  return [...idsIn(stages), ...stages.flatMap((stage) => idsIn(listAt(stage, 'touchpoints')))];
};

/** Where an entry stands on the index of its collection: the id of the group. Undefined where there are no groups, or the entry has a hole there. */
export function groupIdOf({ collection, data }: Pick<Item, 'collection' | 'data'>): string | undefined {
  const groups = isShown(collection) ? shownCollection(collection).groups : undefined;
  try {
    return groups?.of(data as Record<string, unknown>)?.toLowerCase();
  } catch {
    return undefined;
  }
}

const isPresent = (data: object, field: string) => at(data, field) !== undefined;

/** Ids that a page has only for some entries. */
function partsOf(entry: Item, source: IdSource): string[] {
  const { data } = entry;
  const without: string[] = [];
  const extra: string[] = [];
  if (entry.collection === 'roles') {
    if (!isPresent(data, 'sponsorDuties')) without.push('sponsor-duties');
    if (!isPresent(data, 'decides')) without.push('local-decisions');
    const rights = Object.keys((at(data, 'decisionRights') as object | undefined) ?? {});
    const decisions = new Set(source.of('decisions').map(({ id }) => id));
    extra.push(...rights.filter((id) => decisions.has(id)).map((id) => `decision-${id}`));
    extra.push(...numbered('question', listAt(data, 'interview', 'questions').length));
  }
  if (entry.collection === 'actions') {
    if (listAt(data, 'materials').length === 0) without.push('materials');
    if (listAt(data, 'preparation').length === 0) without.push('preparation');
  }
  if (entry.collection === 'journeys') extra.push(...journeyIds(data));
  if (entry.collection === 'skills') {
    const isNeeded = source
      .of('roles')
      .some((role) => ['core', 'supporting'].some((group) => idsIn(listAt(role.data, 'skills', group), 'skill').includes(entry.id)));
    if (!isNeeded) without.push('roles');
  }
  return [...ownIds(entry.collection)].filter((id) => !without.includes(id)).concat(extra);
}

const interviewIds = (data: object) => [
  ...['plans', 'questions', 'scale', 'work-sample', 'scorecard'],
  ...numbered('question', listAt(data, 'interview', 'questions').length),
];

/** The departments of the map of owners: those at whose touchpoints somebody meets a customer. */
const departmentsOnMap = ({ of }: IdSource): string[] =>
  of('journeys').flatMap(({ data }) => listAt(data, 'stages').flatMap((stage) => idsIn(listAt(stage, 'touchpoints'), 'department')));

/** The ids of one page beside those of the layout, by the file of its route below src/routes. Pages that are not here have none. */
const routeIds: Record<string, (source: IdSource, props: { entry?: Item | undefined; collection?: string | undefined }) => string[]> = {
  '[...language]/[collection]/[id].astro': (source, { entry }) => (entry ? [...partsOf(entry, source), ...source.bodyIds(entry)] : []),
  '[...language]/roles/[id]/interview.astro': (_, { entry }) => interviewIds(entry?.data ?? {}),
  '[collection]/index.astro': (source, { collection }) => {
    const entries = source.of(collection as ShownCollection);
    const groups = entries.flatMap((entry) => groupIdOf(entry) ?? []);
    const families = source.of('roles').flatMap((role) => groupIdOf(role) ?? []);
    const grid = ['say-grid', ...decisionDrawings.filter((id) => id.startsWith('say-')), ...families.map((id) => `says-of-${id}`)];
    return [...(groups.length > 0 ? groups : ['all']), ...(collection === 'decisions' ? grid : [])];
  },
  'alignment.astro': ({ of }) => ['picture', 'loose-ends', 'table', ...of('principles').map(({ id }) => `line-${id}`)],
  'compare/[pair].astro': () => ['mandate', 'decisions', 'work', 'measures', 'skills', 'hiring', 'plan'].map((group) => `compare-${group}`),
  'compare/index.astro': () => ['often-confused'],
  'data/index.astro': ({ visibility }) => ['files', 'schemas', ...(visibility === 'internal' ? [] : ['linked-data']), 'promises'],
  'health.astro': () => ['roles', 'waivers', 'warnings', 'reviews'],
  'hire.astro': ({ of }) => of('hiring').flatMap(({ id }) => [id, `${id}-title`]),
  'index.astro': () => ['returning'],
  'monday/[id].astro': (_, { entry }) => [
    'next',
    ...listAt(entry?.data, 'plan', 'firstMonday', 'actions').map((action) => `action-${String(action)}`),
  ],
  'monday/index.astro': () => ['by-role'],
  'ownership.astro': (source) => [
    ...['for-executives', 'stages', 'heat-map', 'hurts', 'load', 'map', 'reporting', 'reporting-chart'],
    ...departmentsOnMap(source).map((id) => `of-${id}`),
  ],
  'readiness.astro': ({ of }) => [...of('readiness').map(({ id }) => id), 'result'],
  'rules/[family]/[name].astro': () => ['why', 'fix', 'examples', 'good-examples'],
  'rules/index.astro': ({ ruleCodes }) => [...new Set(ruleCodes.map((code) => code.split('/')[0] as string)), 'completeness'],
  'search.astro': () => ['search-page-field'],
  'stance.astro': () => ['trade-offs', 'make-it-your-own'],
  'titles.astro': ({ titleIds }) => ['title-field', 'shared', 'all', ...titleIds()],
  'vacancy-check.astro': () => ['how'],
};

/** The ids of a page: where a link to it may lead. An id that the author gave twice, or that the page has too, is there twice. */
export const pageIds = (
  route: string,
  source: IdSource,
  props: { entry?: Item | undefined; collection?: string | undefined },
): string[] => [...(route === '[...language]/[collection]/[id].astro' ? [] : layoutIds), ...(routeIds[route]?.(source, props) ?? [])];
