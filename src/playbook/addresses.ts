import { shownCollections } from '../schemas/fields.ts';
import { schemaNames } from '../schemas/json.ts';
import { neighbourPairs } from './compare.ts';

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
}

type Roles = Pick<PathSource, 'of'>;
type Params = Record<string, string | undefined>;

/** The formats in which a job description is offered. */
export const documentFormats = ['docx', 'md', 'txt'] as const;

/** The playbook's icons by file name. */
export const iconNames = ['favicon.ico', 'apple-touch-icon.png', 'icon-192.png', 'icon-512.png', 'icon-512-maskable.png'] as const;

/** The roles that a role says it is not. */
const neighboursIn = (data: object): { role: string }[] =>
  ((data as { notThis?: ({ role?: string } | undefined)[] }).notThis ?? []).flatMap((item) => (item?.role ? [{ role: item.role }] : []));

const rolesById = ({ of }: Roles) => of('roles').map((entry) => ({ params: { id: entry.id }, props: { entry } }));

/**
 * The paths of each dynamic page, by its file below src/routes. A page's `getStaticPaths` returns them, and the check
 * takes the addresses of links from them: a page that is not listed here can be neither built nor linked to.
 */
export const staticPaths = {
  '[...language]/[collection]/[id].astro': ({ of, translations }: Pick<PathSource, 'of' | 'translations'>) =>
    [...shownCollections.flatMap((collection) => of(collection)), ...translations].map((entry) => ({
      params: { language: entry.language, collection: entry.collection, id: entry.id },
      props: { entry },
    })),
  '[...language]/roles/[id]/interview.astro': ({ of, translations }: Pick<PathSource, 'of' | 'translations'>) =>
    [...of('roles'), ...translations.filter(({ collection }) => collection === 'roles')].map((entry) => ({
      params: { language: entry.language, id: entry.id },
      props: { entry },
    })),
  '[collection]/index.astro': () => shownCollections.map((collection) => ({ params: { collection } })),
  '[icon].ts': () => iconNames.map((icon) => ({ params: { icon } })),
  'compare/[pair].astro': ({ of }: Roles) => {
    const ids = new Set(of('roles').map(({ id }) => id));
    const roles = of('roles').map(({ id, data }) => ({ id, notThis: neighboursIn(data).filter(({ role }) => ids.has(role)) }));
    return neighbourPairs(roles).map(({ a, b }) => ({ params: { pair: `${a}-and-${b}` }, props: { a, b } }));
  },
  'data/schemas/[name].json.ts': () => schemaNames.map((name) => ({ params: { name }, props: { name } })),
  'data/words/[language].json.ts': ({ language, translations }: Pick<PathSource, 'language' | 'translations'>) =>
    [...new Set([language, ...translations.map((entry) => entry.language ?? language).sort()])].map((tag) => ({
      params: { language: tag },
    })),
  'monday/[role].astro': ({ of }: Roles) => of('roles').map((entry) => ({ params: { role: entry.id }, props: { entry } })),
  'roles/[id].json.ts': rolesById,
  'roles/[id].md.ts': rolesById,
  'roles/[id]/job-description.[format].ts': ({ of }: Roles) =>
    of('roles').flatMap(({ id }) => documentFormats.map((format) => ({ params: { id, format } }))),
  'roles/[id]/job-description.astro': rolesById,
  'rules/[family]/[name].astro': ({ ruleCodes }: Pick<PathSource, 'ruleCodes'>) =>
    ruleCodes.map((code) => {
      const [family, name] = code.split('/') as [string, string];
      return { params: { family, name } };
    }),
} satisfies Record<string, (source: PathSource) => { params: Params }[]>;

/**
 * The addresses of all pages and endpoints, from `/` on and without the base. `/404.html` and
 * pictures are left out: hosts show the one for any other address, and pages show the others.
 * @param files The files below src/routes, relative, with `/`.
 * @throws Error where a dynamic page is not listed in `staticPaths`.
 */
export function siteAddresses(files: readonly string[], source: PathSource): Set<string> {
  const addresses = new Set<string>();
  const lists: Record<string, (source: PathSource) => { params: Params }[]> = staticPaths;
  for (const file of files) {
    if (file === '404.astro' || file.startsWith('og/') || file.startsWith('images/')) continue;
    if (file.includes('[') && !lists[file]) throw new Error(`src/routes/${file} has no list of paths in src/playbook/addresses.ts`);
    for (const { params } of lists[file]?.(source) ?? [{ params: {} }]) addresses.add(addressOf(file, params));
  }
  return addresses;
}

/** The address of a file below src/routes with its parameters filled in; pages end with a slash, endpoints do not. */
function addressOf(file: string, params: Params): string {
  const route = file.replace(/\.(?:astro|ts)$/, '').replace(/(?:^|(?<=\/))index$/, '');
  const path = route.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => params[name] ?? '');
  return `/${path}${file.endsWith('.astro') ? '/' : ''}`.replace(/\/{2,}/g, '/');
}
