import type { APIRoute } from 'astro';
import type { PhrasingContent, RootContent } from 'mdast';
import { listNode, stringify, textNode } from '../document/markdown.ts';
import { type ShownCollection, shownCollection, shownCollections } from '../model/index.ts';
import { addressOf, type Entry } from '../playbook/playbook.ts';
import { href } from '../site/address.ts';
import { licenceTexts } from '../site/licence.ts';
import { getPlaybook } from '../site/playbook.ts';
import { summaryOf } from '../site/summary.ts';

const placeOf = (name: ShownCollection) => shownCollection(name).digestPlace ?? 0;
const collections = shownCollections.filter((name) => placeOf(name) > 0).sort((a, b) => placeOf(a) - placeOf(b));

/** The pages that a reader of text alone should know of. @see https://llmstxt.org */
export const GET: APIRoute = async ({ site, locals: { language, words } }) => {
  const playbook = await getPlaybook();
  const { name, description, stance } = playbook.settings;
  const link = (title: string, path: string, about: string): PhrasingContent[] => [
    { type: 'link', url: new URL(href(path), site).href, children: [textNode(title)] },
    textNode(`: ${about}`),
  ];
  const heading = (depth: 1 | 2, text: string): RootContent => ({ type: 'heading', depth, children: [textNode(text)] });
  const paragraph = (text: string) => ({ type: 'paragraph' as const, children: [textNode(text)] });
  const text = stringify([
    heading(1, name),
    { type: 'blockquote', children: [paragraph(description)] },
    paragraph(stance.meaning),
    ...licenceTexts(playbook.settings, words).map(paragraph),
    ...collections
      .filter((name) => playbook.of(name).length > 0)
      .flatMap((collection) => [
        heading(2, words.collections[collection].many),
        listNode(
          (playbook.of(collection) as Entry[]).map((entry) =>
            link(
              entry.data.title,
              collection === 'roles' ? `/roles/${entry.id}.md` : addressOf(entry),
              summaryOf(entry, playbook, language).text,
            ),
          ),
        ),
      ]),
    heading(2, words.data.optional),
    listNode([link(words.data.everything, '/data/playbook.json', words.data.everythingHow)]),
  ]);
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
