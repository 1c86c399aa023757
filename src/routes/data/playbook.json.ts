import type { APIRoute } from 'astro';
import { collectionNames } from '../../model/index.ts';
import { getPlaybook } from '../../site/playbook.ts';

/** The whole playbook: one key a collection, an array of its entries, each with its id. */
export const GET: APIRoute = async () => {
  const playbook = await getPlaybook();
  const data = Object.fromEntries(
    collectionNames.map((collection) => [collection, playbook.of(collection).map(({ id, data }) => ({ id, ...data }))]),
  );
  return new Response(JSON.stringify(data), { headers: { 'Content-Type': 'application/json' } });
};
