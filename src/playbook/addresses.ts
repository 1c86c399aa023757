import { shownCollections } from '../model/index.ts';
import { schemaNames } from '../model/json.ts';
import { hasRolePage, type RolePageKind, rolePage, rolePageKinds, routeFormats } from '../model/role-pages.ts';
import { neighbourPairs } from './compare.ts';
import { type IdSource, pageIds } from './page-ids.ts';
import { isLeftOut, leftOutOf, type ToolSource } from './tools.ts';

/** As much of an entry as paths are made from; anything in `data` may be missing while an author writes. */
interface Item {
  collection: string;
  id: string;
  /** Set for translations. */
  language?: string | undefined;
  data: object;
}

/** What the paths of a site are made from. */
export interface PathSource {
  /** The language of the playbook. */
  language: string;
  /** The entries of a collection that have pages. */
  of(collection: (typeof shownCollections)[number]): readonly Item[];
  /** The translated entries that have pages. */
  translations: readonly Item[];
  /** The codes of all rules of the check. */
  ruleCodes: readonly string[];
  /** What playbook.yaml says of tools. */
  tools?: ToolSource['tools'];
}

type Roles = Pick<PathSource, 'of'>;
type Params = Record<string, string | undefined>;

/** The playbook's icons by file name. */
export const iconNames = ['favicon.ico', 'apple-touch-icon.png', 'icon-192.png', 'icon-512.png', 'icon-512-maskable.png'] as const;

/** The roles that a role says it is not. */
const neighboursIn = (data: object): { role: string }[] =>
  ((data as { notThis?: ({ role?: string } | undefined)[] }).notThis ?? []).flatMap((item) => (item?.role ? [{ role: item.role }] : []));

const ofRoles = ({ of }: Roles) => of('roles').map((entry) => ({ params: { id: entry.id }, props: { entry } }));

/** The translations of roles among them. */
const translatedRoles = ({ translations }: Pick<PathSource, 'translations'>) =>
  translations
    .filter(({ collection }) => collection === 'roles')
    .map((entry) => ({ params: { language: entry.language, id: entry.id }, props: { entry } }));

/** The paths of a page that says each role in another form, of the roles that have what it shows. */
export const rolePagePaths = (kind: RolePageKind, source: Pick<PathSource, 'of' | 'translations'>) =>
  [...ofRoles(source), ...(rolePage(kind).route.startsWith('[...language]/') ? translatedRoles(source) : [])].filter(({ props }) =>
    hasRolePage(kind, props.entry.data),
  );

/**
 * The paths of each dynamic page but those that say a role in another form, by its file below src/routes. A page's
 * `getStaticPaths` returns them, and the check takes the addresses of links from them: a page that is listed neither here
 * nor in model/role-pages.ts can be neither built nor linked to.
 */
export const staticPaths = {
  '[...language]/[collection]/[id].astro': ({ of, translations }: Pick<PathSource, 'of' | 'translations'>) =>
    [...shownCollections.flatMap((collection) => of(collection)), ...translations].map((entry) => ({
      params: { language: entry.language, collection: entry.collection, id: entry.id },
      props: { entry },
    })),
  '[collection]/index.astro': () => shownCollections.map((collection) => ({ params: { collection } })),
  '[language]/index.astro': ({ translations }: Pick<PathSource, 'translations'>) =>
    [...new Set(translations.flatMap(({ language = [] }) => language))].sort().map((language) => ({ params: { language } })),
  '[icon].ts': () => iconNames.map((icon) => ({ params: { icon } })),
  'compare/[pair].astro': ({ of }: Roles) => {
    const ids = new Set(of('roles').map(({ id }) => id));
    const roles = of('roles').map(({ id, data }) => ({ id, notThis: neighboursIn(data).filter(({ role }) => ids.has(role)) }));
    return neighbourPairs(roles).map(({ a, b }) => ({ params: { pair: `${a}-and-${b}` }, props: { a, b } }));
  },
  'data/actions/[id].json.ts': ({ of }: Pick<PathSource, 'of'>) =>
    of('actions').map((entry) => ({ params: { id: entry.id }, props: { entry } })),
  'data/schemas/[name].json.ts': () => schemaNames.map((name) => ({ params: { name }, props: { name } })),
  'data/words/[language].json.ts': ({ language, translations }: Pick<PathSource, 'language' | 'translations'>) =>
    [...new Set([language, ...translations.map((entry) => entry.language ?? language).sort()])].map((tag) => ({
      params: { language: tag },
    })),
  'materials/[id].[format].ts': ({ of }: Pick<PathSource, 'of'>) => of('materials').map(({ id }) => ({ params: { id } })),
  'roles/[id].[format].ts': ofRoles,
  'roles/[id]/job-description.[format].ts': ofRoles,
  'roles/[id]/pack.json.ts': ofRoles,
  'rules/[family]/[name].astro': ({ ruleCodes }: Pick<PathSource, 'ruleCodes'>) =>
    ruleCodes.map((code) => {
      const [family, name] = code.split('/') as [string, string];
      return { params: { family, name } };
    }),
} satisfies Record<string, (source: PathSource) => { params: Params }[]>;

/**
 * The addresses of all pages and endpoints, from `/` on and without the base, each with the ids that a link to it may
 * name; endpoints have none. What the site leaves out (see tools.ts) is not among them, and neither are `/404.html`, pictures, fonts and style sheets: hosts show the one for any other address, and pages
 * show the others.
 * @param files The files below src/routes, relative, with `/`.
 * @throws Error where a dynamic page is not listed in `staticPaths`.
 */
export function sitePages(files: readonly string[], source: PathSource & IdSource): Map<string, () => string[]> {
  const pages = new Map<string, () => string[]>();
  const lists: Record<string, (source: PathSource) => { params: Params; props?: object }[]> = {
    ...Object.fromEntries(rolePageKinds.map((kind) => [rolePage(kind).route, (from: PathSource) => rolePagePaths(kind, from)])),
    ...staticPaths,
  };
  const isAbsent = isLeftOut(leftOutOf(source));
  for (const file of files) {
    if (
      file === '404.astro' ||
      file.startsWith('og/') ||
      file.startsWith('images/') ||
      file.startsWith('fonts/') ||
      file.startsWith('styles/')
    )
      continue;
    if (file.includes('[') && !lists[file]) throw new Error(`src/routes/${file} has no list of paths in src/playbook/addresses.ts`);
    for (const { params, props } of lists[file]?.(source) ?? [{ params: {} }])
      for (const format of routeFormats[file] ?? ['']) {
        const ids = () => pageIds(file, source, { collection: params.collection, language: params.language, ...props });
        const address = addressOf(file, { ...params, format });
        if (!isAbsent(address)) pages.set(address, file.endsWith('.astro') ? ids : () => []);
      }
  }
  return pages;
}

const parts = new Map<string, string[]>();

/** The route of a file below src/routes in parts: text and, in turn with it, the names of parameters. */
function partsOf(file: string): string[] {
  const route = file.replace(/\.(?:astro|ts)$/, '').replace(/(?:^|(?<=\/))index$/, '');
  const known = parts.get(file) ?? route.split(/\[(?:\.\.\.)?(\w+)\]/);
  parts.set(file, known);
  return known;
}

/** The address of a file below src/routes with its parameters filled in; pages end with a slash, endpoints do not. */
function addressOf(file: string, params: Params): string {
  const path = partsOf(file)
    .map((part, index) => (index % 2 === 0 ? part : (params[part] ?? '')))
    .join('');
  return `/${path}${file.endsWith('.astro') ? '/' : ''}`.replace(/\/{2,}/g, '/');
}
