import type { APIRoute } from 'astro';
import { getPlaybook } from '../../site/playbook.ts';

/** The journeys as their files have them, and the ids of the roles by title: what the session on ownership writes back. */
export const GET: APIRoute = async () => {
  const playbook = await getPlaybook();
  const journeys = Object.fromEntries(playbook.of('journeys').map(({ id, data }) => [id, data]));
  const roles = Object.fromEntries(playbook.of('roles').map(({ id, data }) => [data.title, id]));
  return new Response(JSON.stringify({ journeys, roles }), { headers: { 'Content-Type': 'application/json' } });
};
