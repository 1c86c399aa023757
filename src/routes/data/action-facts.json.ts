import type { APIRoute } from 'astro';
import { factsOf } from '../../site/action-facts.ts';
import { getPlaybook } from '../../site/playbook.ts';

/** What the filter of a long list of actions goes by, for each action. */
export const GET: APIRoute = async () => {
  const playbook = await getPlaybook();
  const facts = playbook
    .of('actions')
    .map((action) => [
      action.id,
      Object.fromEntries(Object.entries(factsOf(action)).map(([name, value]) => [name.slice('data-'.length), value])),
    ]);
  return new Response(JSON.stringify(Object.fromEntries(facts)), { headers: { 'Content-Type': 'application/json' } });
};
