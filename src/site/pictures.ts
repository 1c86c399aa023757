import { shownCollection, shownCollections } from '../model/index.ts';
import { pageKeys, pages } from '../model/pages.ts';
import type { Card } from '../og/draw.ts';
import { addressOf, type Entry } from '../playbook/playbook.ts';
import { headingOf } from './heading.ts';
import { languageOf } from './language.ts';
import { logoImage } from './logo.ts';
import { getPlaybook, playbookIn } from './playbook.ts';
import { isThere } from './tools.ts';

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
  const logo = logoImage(settings);
  const card = (title: string, ...notes: string[]): Card => ({ site: settings.name, title, notes, accent: settings.colours.accent, logo });
  const entryCard = async (entry: Entry): Promise<Card> => {
    const tag = entry.language ?? settings.language;
    const { title, kind, facts } = headingOf(entry, await playbookIn(tag), languageOf(tag));
    return card(title, kind, ...facts);
  };
  const entries = shownCollections
    .filter((name) => shownCollection(name).isShared)
    .flatMap((collection): Entry[] => playbook.of(collection));
  const cards: [address: string, card: () => Promise<Card>][] = [
    ['/', async () => card(settings.name)],
    ...pageKeys.map(
      (key) => [pages[key].address, async () => card(words[key].title, words.kinds[pages[key].kind])] as (typeof cards)[number],
    ),
    ...shownCollections.map(
      (name) => [`/${name}/`, async () => card(words.collections[name].many, words.kinds.Overview)] as (typeof cards)[number],
    ),
    ...[...entries, ...playbook.translations].map((entry): (typeof cards)[number] => [addressOf(entry), () => entryCard(entry)]),
  ];
  return new Map(cards.filter(([address]) => isThere(address, playbook)));
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
