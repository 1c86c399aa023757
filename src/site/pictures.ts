import type { Words } from '../i18n/words.ts';
import type { Card } from '../og/draw.ts';
import { addressOf, type Entry } from '../playbook/playbook.ts';
import { type Kind, type ShownCollection, shownCollections } from './collections.ts';
import { headingOf } from './heading.ts';
import { languageOf } from './language.ts';
import { getPlaybook, playbookIn } from './playbook.ts';

/** Pages that are there once, with what the page itself is called. */
const single = (words: Words): [address: string, kind: Kind, title: string][] => [
  ['/alignment/', 'Tool', words.alignment.title],
  ['/changes/', 'Overview', words.changes.title],
  ['/compare/', 'Tool', words.compare.title],
  ['/data/', 'Overview', words.data.title],
  ['/health/', 'Overview', words.health.title],
  ['/hire/', 'Tool', words.hire.title],
  ['/monday/', 'Tool', words.monday.title],
  ['/ownership/', 'Tool', words.ownership.title],
  ['/readiness/', 'Tool', words.readiness.title],
  ['/rules/', 'Overview', words.page.nav.rules],
  ['/stance/', 'Overview', words.stance.title],
  ['/titles/', 'Tool', words.titles.title],
  ['/vacancy-check/', 'Tool', words.vacancy.title],
];

/** What people look up and seldom share: these pages show the picture of their list. */
const isReference: ReadonlySet<ShownCollection> = new Set(['glossary', 'sources']);

type Pictures = ReadonlyMap<string, () => Promise<Card>>;

let made: Promise<Pictures> | undefined;

/** The pages that have a picture of their own, by address without the base. Made once a build, anew for each request in dev. */
export function pictures(): Promise<Pictures> {
  if (import.meta.env.DEV) return list();
  made ??= list();
  return made;
}

async function list(): Promise<Pictures> {
  const playbook = await getPlaybook();
  const { settings } = playbook;
  const { words } = languageOf(settings.language);
  const card = (title: string, ...notes: string[]): Card => ({ site: settings.name, title, notes, accent: settings.colours.accent });
  const entryCard = async (entry: Entry): Promise<Card> => {
    const tag = entry.language ?? settings.language;
    const { title, kind, facts } = headingOf(entry, await playbookIn(tag), languageOf(tag));
    return card(title, kind, ...facts);
  };
  const entries = shownCollections.filter((name) => !isReference.has(name)).flatMap((collection): Entry[] => playbook.of(collection));
  return new Map<string, () => Promise<Card>>([
    ['/', async () => card(settings.name)],
    ...single(words).map(([address, kind, title]) => [address, async () => card(title, words.kinds[kind])] as const),
    ...shownCollections.map((name) => [`/${name}/`, async () => card(words.collections[name].many, words.kinds.Overview)] as const),
    ...[...entries, ...playbook.translations].map((entry) => [addressOf(entry), () => entryCard(entry)] as const),
  ]);
}

/** The picture of the page at an address without the base: its own, or that of the nearest page above it. */
export async function pictureOf(address: string): Promise<{ image: string; card: Card }> {
  const known = await pictures();
  let page = address;
  let draw = known.get(page);
  while (!draw) {
    page = page.replace(/[^/]*\/?$/, '');
    draw = known.get(page);
  }
  return { image: imageOf(page), card: await draw() };
}

/** Where the picture of a page is: /og/roles/cx-manager.png of /roles/cx-manager/. */
export const imageOf = (page: string): string => `/og${page.replace(/\/$/, '') || '/index'}.png`;
