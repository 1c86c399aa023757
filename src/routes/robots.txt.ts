import type { APIRoute } from 'astro';
import { href } from '../site/address.ts';
import { getPlaybook } from '../site/playbook.ts';

export const GET: APIRoute = async ({ site }) => {
  const { visibility } = (await getPlaybook()).settings;
  const rules = visibility === 'internal' ? 'Disallow: /' : `Allow: /\n\nSitemap: ${new URL(href('/sitemap.xml'), site).href}`;
  return new Response(`User-agent: *\n${rules}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
