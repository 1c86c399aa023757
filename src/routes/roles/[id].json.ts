import type { APIRoute, GetStaticPaths } from 'astro';
import { staticPaths } from '../../playbook/addresses.ts';
import { href } from '../../site/address.ts';
import { getPlaybook } from '../../site/playbook.ts';

export const getStaticPaths = (async () => staticPaths['roles/[id].json.ts'](await getPlaybook())) satisfies GetStaticPaths;

/** One role definition as data, with the schema that it keeps to. */
export const GET: APIRoute = async ({ params, site }) => {
  const { id, data } = (await getPlaybook()).get('roles', params.id as string);
  const $schema = new URL(href('/data/schemas/role-record.json'), site).href;
  return new Response(JSON.stringify({ $schema, id, ...data }), { headers: { 'Content-Type': 'application/json' } });
};
