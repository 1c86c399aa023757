import type { APIRoute } from 'astro';
import { getPlaybook } from '../../site/playbook.ts';
import { vacancyProfile } from '../../site/vacancy.ts';

/** What the vacancy check loads: its lexicon and the names of the roles. */
export const GET: APIRoute = async ({ locals }) =>
  new Response(JSON.stringify(vacancyProfile(await getPlaybook(), locals.words)), { headers: { 'Content-Type': 'application/json' } });
