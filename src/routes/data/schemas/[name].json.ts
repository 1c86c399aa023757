import type { APIRoute, GetStaticPaths } from 'astro';
import { staticPaths } from '../../../playbook/addresses.ts';
import { jsonSchemaOf } from '../../../schemas/json.ts';

export const getStaticPaths = (() => staticPaths['data/schemas/[name].json.ts']()) satisfies GetStaticPaths;

/** The JSON Schema of a collection. */
export const GET: APIRoute = ({ props }) =>
  new Response(JSON.stringify(jsonSchemaOf(props.name)), { headers: { 'Content-Type': 'application/schema+json' } });
