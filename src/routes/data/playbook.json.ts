import type { APIRoute } from 'astro';
import { collectionNames } from '../../model/index.ts';
import { licenceField } from '../../site/licence.ts';
import { getPlaybook } from '../../site/playbook.ts';

/** The whole playbook: its licence, and one key a collection, an array of its entries, each with its id. */
export const GET: APIRoute = async ({ locals: { words } }) => {
  const playbook = await getPlaybook();
  const data = Object.fromEntries(
    collectionNames.map((collection) => [collection, playbook.of(collection).map(({ id, data }) => ({ id, ...data }))]),
  );
  return new Response(JSON.stringify({ ...licenceField(playbook.settings, words), ...data }), {
    headers: { 'Content-Type': 'application/json' },
  });
};
