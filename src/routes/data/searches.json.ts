import type { APIRoute } from 'astro';
import { getPlaybook } from '../../site/playbook.ts';
import { searchesOf } from '../../site/searches.ts';

/** What leads to pages beside their names: the search loads it with the full text. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(searchesOf(await getPlaybook())), { headers: { 'Content-Type': 'application/json' } });
