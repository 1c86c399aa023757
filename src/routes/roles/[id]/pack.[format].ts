import type { APIRoute, GetStaticPaths } from 'astro';
import { CARDS, emptyCards } from '../../../browser/candidates.ts';
import { toDocx } from '../../../document/docx.ts';
import { wordType } from '../../../document/docx-body.ts';
import { packDocument } from '../../../document/pack.ts';
import { formatOfRoute, type PackFormat } from '../../../model/role-pages.ts';
import { staticPaths } from '../../../playbook/addresses.ts';
import { packSource } from '../../../site/pack.ts';
import { getPlaybook } from '../../../site/playbook.ts';

export const getStaticPaths = (async () => staticPaths['roles/[id]/pack.[format].ts'](await getPlaybook())) satisfies GetStaticPaths;

/** The hiring pack of a role with nothing filled in; as `json`, what the browser makes the filled one from. */
export const GET: APIRoute = async ({ params, routePattern, locals: { language, words } }) => {
  const playbook = await getPlaybook();
  const role = playbook.get('roles', params.id as string);
  const format = formatOfRoute<PackFormat>(routePattern);
  const source = packSource(role, playbook, language);
  // The role itself is in /roles/ID.json.
  const { role: _, ...others } = source;
  if (format === 'json') return new Response(JSON.stringify(others), { headers: { 'Content-Type': 'application/json' } });
  const values = { candidates: emptyCards(CARDS) };
  const written = await toDocx(packDocument(source, values, language), {
    title: words.pack.title({ role: role.data.title }),
    description: role.data.summary,
    creator: playbook.settings.owner,
    language: language.tag,
    date: new Date(`${role.data.reviewed}T00:00:00Z`),
  });
  return new Response(written as Uint8Array<ArrayBuffer>, { headers: { 'Content-Type': wordType } });
};
