import type { APIRoute } from 'astro';
import { plannableActions } from '../../site/plannable.ts';
import { getPlaybook } from '../../site/playbook.ts';
import { allNames } from '../../site/records.ts';

/** What the planner needs: the actions, and the titles of roles, departments and skills. */
export const GET: APIRoute = async () => {
  const playbook = await getPlaybook();
  const { roles, departments, skills } = allNames(playbook);
  const { currency } = playbook.settings;
  return new Response(JSON.stringify({ actions: plannableActions(playbook), names: { roles, departments, skills }, currency }), {
    headers: { 'Content-Type': 'application/json' },
  });
};
