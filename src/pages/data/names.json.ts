import type { APIRoute } from 'astro';
import { getPlaybook } from '../../site/playbook.ts';
import { namesOf } from '../../site/records.ts';

/** The titles of everything that roles name, by collection and id. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(namesOf(await getPlaybook())), { headers: { 'Content-Type': 'application/json' } });
