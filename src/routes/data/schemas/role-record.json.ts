import type { APIRoute } from 'astro';
import { roleRecordSchema } from '../../../model/json.ts';

/** The JSON Schema of /roles/ID.json. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(roleRecordSchema()), { headers: { 'Content-Type': 'application/schema+json' } });
