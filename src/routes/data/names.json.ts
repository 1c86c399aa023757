import type { APIRoute } from 'astro';
import { getPlaybook } from '../../site/playbook.ts';
import { allNames } from '../../site/records.ts';

/** The titles of everything that roles name, by collection and id. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(allNames(await getPlaybook())), { headers: { 'Content-Type': 'application/json' } });
