import type { APIRoute, GetStaticPaths } from 'astro';
import { toMarkdown } from '../../document/markdown.ts';
import { roleDocument } from '../../document/role-document.ts';
import { staticPaths } from '../../playbook/addresses.ts';
import { getPlaybook } from '../../site/playbook.ts';

export const getStaticPaths = (async () => staticPaths['roles/[id].md.ts'](await getPlaybook())) satisfies GetStaticPaths;

/** One role definition as Markdown, the whole of it. */
export const GET: APIRoute = async ({ params, locals }) => {
  const playbook = await getPlaybook();
  return new Response(toMarkdown(roleDocument(playbook.get('roles', params.id as string), playbook, locals.language)), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
};
