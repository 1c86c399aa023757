import type { APIRoute } from 'astro';
import { href } from '../site/address.ts';
import { changesFeed } from '../site/changes.ts';
import { getPlaybook } from '../site/playbook.ts';

export const GET: APIRoute = async ({ site, locals }) => {
  const xml = await changesFeed(await getPlaybook(), locals.words, (path) => new URL(href(path), site).href);
  return new Response(xml, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
};
