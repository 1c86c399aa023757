import type { APIRoute, GetStaticPaths } from 'astro';
import { staticPaths } from '../../../playbook/addresses.ts';
import { packSource } from '../../../site/pack.ts';
import { getPlaybook } from '../../../site/playbook.ts';

export const getStaticPaths = (async () => staticPaths['roles/[id]/pack.json.ts'](await getPlaybook())) satisfies GetStaticPaths;

/** What the browser makes the documents of a hire from, with the role itself, which is in /roles/ID.json. */
export const GET: APIRoute = async ({ params, locals: { language } }) => {
  const playbook = await getPlaybook();
  const { role: _, ...others } = packSource(playbook.get('roles', params.id as string), playbook, language);
  return new Response(JSON.stringify(others), { headers: { 'Content-Type': 'application/json' } });
};
