import type { APIRoute } from 'astro';
import { addressOf, type Entry } from '../playbook/playbook.ts';
import { href } from '../site/address.ts';
import { getPlaybook } from '../site/playbook.ts';
import { summaryOf } from '../site/summary.ts';

/** The pages that a reader of text alone should know of. @see https://llmstxt.org */
export const GET: APIRoute = async ({ site, locals: { language, words } }) => {
  const playbook = await getPlaybook();
  const { name, description, stance } = playbook.settings;
  const address = (path: string) => new URL(href(path), site).href;
  const section = (collection: 'principles' | 'roles' | 'actions' | 'measures' | 'journeys' | 'debates') => {
    const lines = (playbook.of(collection) as Entry[]).map((entry) => {
      const path = collection === 'roles' ? `/roles/${entry.id}.md` : addressOf(entry);
      return `- [${entry.data.title}](${address(path)}): ${summaryOf(entry, playbook, language).text}`;
    });
    return [`## ${words.collections[collection].many}`, '', ...lines, ''].join('\n');
  };
  const text = [
    `# ${name}`,
    '',
    `> ${description}`,
    '',
    stance.meaning,
    '',
    ...(['roles', 'actions', 'principles', 'measures', 'journeys', 'debates'] as const).map(section),
    `## ${words.data.optional}`,
    '',
    `- ${words.data.everything({ address: address('/data/playbook.json') })}`,
    '',
  ].join('\n');
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
