import type { APIRoute } from 'astro';
import { addressOf } from '../playbook/playbook.ts';
import { href } from '../site/address.ts';
import { changesOf } from '../site/changes.ts';
import { getPlaybook } from '../site/playbook.ts';
import { inXml } from '../site/xml.ts';

const most = 50;

/** What changed, as RSS 2.0. @see https://www.rssboard.org/rss-specification */
export const GET: APIRoute = async ({ site, locals }) => {
  const playbook = await getPlaybook();
  const { settings } = playbook;
  const { changes } = locals.words;
  const address = (path: string) => new URL(href(path), site).href;
  const items = changesOf(playbook)
    .slice(0, most)
    .map(({ entry, date, what, why }) => {
      const link = address(addressOf(entry));
      return `<item><title>${inXml(`${entry.data.title}: ${what}`)}</title><link>${inXml(link)}</link><guid isPermaLink="false">${inXml(`${link}#${date}-${what}`)}</guid><pubDate>${new Date(`${date}T00:00:00Z`).toUTCString()}</pubDate><description>${inXml(changes.why({ why }))}</description></item>`;
    });
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>${inXml(changes.feedTitle({ name: settings.name }))}</title><link>${inXml(address('/changes/'))}</link><description>${inXml(changes.feedDescription({ name: settings.name }))}</description><language>${settings.language.toLowerCase()}</language><atom:link href="${inXml(address('/changes.xml'))}" rel="self" type="application/rss+xml"/>
${items.join('\n')}
</channel></rss>
`;
  return new Response(xml, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
};
