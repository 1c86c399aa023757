import type { APIRoute, GetStaticPaths } from 'astro';
import { jsonSchemaOf } from '../../../model/json.ts';
import { staticPaths } from '../../../playbook/addresses.ts';

export const getStaticPaths = (() => staticPaths['data/schemas/[name].json.ts']()) satisfies GetStaticPaths;

/** The JSON Schema of a collection. */
export const GET: APIRoute = ({ props }) =>
  new Response(JSON.stringify(jsonSchemaOf(props.name)), { headers: { 'Content-Type': 'application/schema+json' } });
