import type { APIRoute, GetStaticPaths } from 'astro';
import { jsonSchemaOf } from '../../../model/json.ts';
import { staticPaths } from '../../../playbook/addresses.ts';
import { getPlaybook } from '../../../site/playbook.ts';

export const getStaticPaths = (() => staticPaths['data/schemas/[name].json.ts']()) satisfies GetStaticPaths;

/** The JSON Schema of a collection. */
export const GET: APIRoute = async ({ props }) => {
  const { settings } = await getPlaybook();
  return new Response(JSON.stringify(jsonSchemaOf(props.name, undefined, settings)), {
    headers: { 'Content-Type': 'application/schema+json' },
  });
};
