import { layoutIds, ownIds } from '../markdown/own-ids.ts';
import { decisionDrawings } from '../model/fields.ts';
import { type collectionNames, isShown, type Settings, type ShownCollection, shownCollection } from '../model/index.ts';
import { otherDecisions } from '../model/role.ts';
import { hasRolePage } from '../model/role-pages.ts';
import { roleSections, sectionsOf } from '../model/role-sections.ts';
import { pairGroups } from './compare.ts';

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
  /** The ids of the headings in the body of an entry; undefined where nothing is written there. */
  bodyIds(entry: Item): readonly string[] | undefined;
  /** Translated entries that have pages. */
  translations: readonly { collection: string; language?: string | undefined }[];
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
function groupIdOf({ collection, data }: Pick<Item, 'collection' | 'data'>): string | undefined {
  const groups = isShown(collection) ? shownCollection(collection).groups : undefined;
  try {
    return groups?.of(data as Record<string, unknown>)?.toLowerCase();
  } catch {
    return undefined;
  }
}

/** Ids that a page has only for some entries. */
function partsOf(entry: Item, source: IdSource): string[] {
  const { data } = entry;
  const without: string[] = [];
  const extra: string[] = [];
  if (entry.collection === 'roles') {
    const shown = new Set<string>(sectionsOf(data, source.bodyIds(entry) !== undefined));
    without.push(...roleSections.filter((id) => !shown.has(id)));
    const decisions = source.of('decisions').map(({ id }) => id);
    const isAnswered = (id: string) => [id, otherDecisions].some((key) => at(data, 'decisionRights', key) !== undefined);
    extra.push(...decisions.filter(isAnswered).map((id) => `decision-${id}`));
    extra.push(...numbered('question', listAt(data, 'interview', 'questions').length));
  }
  if (entry.collection === 'actions') {
    if (listAt(data, 'materials').length === 0) without.push('materials');
    if (listAt(data, 'preparation').length === 0) without.push('preparation');
    if (source.bodyIds(entry) === undefined) without.push('in-practice');
  }
  if (entry.collection === 'materials' && listAt(data, 'notes').length === 0) without.push('notes');
  if (entry.collection === 'journeys') {
    extra.push(...journeyIds(data));
    if (at(data, 'variations') === undefined) without.push('variations');
  }
  if (entry.collection === 'skills') {
    const isNeeded = source
      .of('roles')
      .some((role) => ['core', 'supporting'].some((group) => idsIn(listAt(role.data, 'skills', group), 'skill').includes(entry.id)));
    if (!isNeeded) without.push('roles');
  }
  if (!source.of('law').some(({ data: note }) => listAt(note, 'appliesTo', entry.collection).includes(entry.id))) without.push('the-law');
  return [...ownIds(entry.collection)].filter((id) => !without.includes(id)).concat(extra);
}

/** The id of the notes on the law, on a page that shows those of one kind, where there are any. */
const lawIds = ({ of }: IdSource, shows: 'interviews' | 'ads') =>
  of('law').some(({ data }) => at(data, 'appliesTo', shows) === true) ? ['the-law'] : [];

const interviewIds = (data: object) => [
  ...['fair', 'plans', 'questions', 'scale', 'work-sample', 'scorecard'],
  ...numbered('question', listAt(data, 'interview', 'questions').length),
];

/** The departments of the map of owners: those at whose touchpoints somebody meets a customer. */
const departmentsOnMap = ({ of }: IdSource): string[] =>
  of('journeys')
    .flatMap(({ data }) => listAt(data, 'stages').flatMap((stage) => listAt(stage, 'touchpoints')))
    .flatMap((touchpoint) => [at(touchpoint, 'department')].flat().filter((id) => typeof id === 'string'));

interface Props {
  entry?: Item | undefined;
  collection?: string | undefined;
  language?: string | undefined;
  /** Of a page for two roles. */
  a?: string | undefined;
  b?: string | undefined;
}

const sayDrawings = decisionDrawings.filter((id) => id.startsWith('say-'));

/** The ids of one page beside those of the layout, by the file of its route below src/routes. Pages that are not here have none. */
const routeIds: Record<string, (source: IdSource, props: Props) => string[]> = {
  '[...language]/[collection]/[id].astro': (source, { entry }) =>
    entry ? [...partsOf(entry, source), ...(source.bodyIds(entry) ?? [])] : [],
  '[...language]/roles/[id]/interview.astro': (source, { entry }) => [...interviewIds(entry?.data ?? {}), ...lawIds(source, 'interviews')],
  '[collection]/index.astro': (source, { collection }) => {
    const entries = source.of(collection as ShownCollection);
    const groups = entries.flatMap((entry) => groupIdOf(entry) ?? []);
    const families = source.of('roles').flatMap((role) => groupIdOf(role) ?? []);
    const grid = ['say-grid', ...sayDrawings, ...families.map((id) => `says-of-${id}`)];
    return [...(groups.length > 0 ? groups : ['all']), ...(collection === 'decisions' ? grid : [])];
  },
  '[language]/index.astro': ({ translations }, { language }) => [
    ...new Set(translations.filter((entry) => entry.language === language).map(({ collection }) => collection)),
  ],
  'alignment.astro': ({ of }) => ['picture', 'loose-ends', 'table', ...of('principles').map(({ id }) => `line-${id}`)],
  'compare/[pair].astro': ({ of }, { a, b }) => {
    const pair = of('roles').filter(({ id }) => id === a || id === b);
    const groups = Object.entries(pairGroups).filter(([, field]) => pair.some(({ data }) => at(data, field) !== undefined));
    return groups.map(([group]) => `compare-${group}`);
  },
  'compare/index.astro': () => ['often-confused'],
  'data/index.astro': ({ visibility }) => ['files', 'schemas', ...(visibility === 'internal' ? [] : ['linked-data', 'own']), 'promises'],
  'health.astro': () => ['roles', 'waivers', 'warnings', 'reviews'],
  'hire.astro': ({ of }) => of('hiring').flatMap(({ id }) => [id, `${id}-title`]),
  'index.astro': ({ of }) => ['returning', ...(of('roles').length > 0 ? sayDrawings : [])],
  'monday/[id].astro': () => ['plan', 'next'],
  'monday/index.astro': ({ of }) => [
    ...['plan', 'done'],
    ...(of('roles').some(({ data }) => hasRolePage('Monday plan', data)) ? ['by-role'] : []),
  ],
  'ownership.astro': (source) => [
    ...['whole', 'load', 'for-executives', 'stages', 'heat-map', 'hurts', 'map', 'reporting', 'reporting-chart'],
    ...source.of('journeys').map(({ id }) => `on-${id}`),
    ...departmentsOnMap(source).map((id) => `of-${id}`),
  ],
  'ownership/session.astro': ({ of }) => ['owners', 'found', ...of('journeys').map(({ id }) => `of-${id}`)],
  'readiness.astro': ({ of }) => [...of('readiness').map(({ id }) => id), 'result', 'quarter'],
  'rules/[family]/[name].astro': () => ['why', 'fix', 'examples', 'good-examples'],
  'rules/index.astro': ({ ruleCodes }) => [...new Set(ruleCodes.map((code) => code.split('/')[0] as string)), 'completeness'],
  'search.astro': () => ['search-page-field'],
  'stance.astro': () => ['trade-offs', 'make-it-your-own'],
  'titles.astro': ({ titleIds }) => [
    'title-field',
    ...(titleIds().some((id) => id.startsWith('shared-')) ? ['shared'] : []),
    'all',
    ...titleIds(),
  ],
  'roles/[id]/job-description.astro': (source) => ['superiors', ...lawIds(source, 'ads')],
  'roles/[id]/pack.astro': () => ['superiors'],
  'vacancy-check.astro': (source) => ['how', ...lawIds(source, 'ads')],
};

/** The ids of a page: where a link to it may lead. An id that the author gave twice, or that the page has too, is there twice. */
export const pageIds = (route: string, source: IdSource, props: Props): string[] => [
  ...(route === '[...language]/[collection]/[id].astro' ? [] : layoutIds),
  ...(routeIds[route]?.(source, props) ?? []),
];
