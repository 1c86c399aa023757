import type { APIRoute, GetStaticPaths } from 'astro';
import { jsonSchemaOf, schemaNames } from '../../../schemas/json.ts';

export const getStaticPaths = (() => schemaNames.map((name) => ({ params: { name }, props: { name } }))) satisfies GetStaticPaths;

/** The JSON Schema of a collection. */
export const GET: APIRoute = ({ props }) =>
  new Response(JSON.stringify(jsonSchemaOf(props.name)), { headers: { 'Content-Type': 'application/schema+json' } });
