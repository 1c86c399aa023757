import type { APIRoute, GetStaticPaths } from 'astro';
import { toDocx } from '../../../document/docx.ts';
import { toMarkdown } from '../../../document/markdown.ts';
import { jobDescription } from '../../../document/role-document.ts';
import { toText } from '../../../document/text.ts';
import { staticPaths } from '../../../playbook/addresses.ts';
import { getPlaybook } from '../../../site/playbook.ts';

export const getStaticPaths = (async () =>
  staticPaths['roles/[id]/job-description.[format].ts'](await getPlaybook())) satisfies GetStaticPaths;

/** The job description of a role as Word, Markdown or plain text. */
export const GET: APIRoute = async ({ params, locals: { language, words } }) => {
  const playbook = await getPlaybook();
  const role = playbook.get('roles', params.id as string);
  const blocks = jobDescription(role, playbook, language);
  if (params.format === 'md') return new Response(toMarkdown(blocks), { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
  if (params.format === 'txt') return new Response(toText(blocks), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
  const bytes = await toDocx(blocks, {
    title: words.jobDescription.title({ role: role.data.title }),
    description: role.data.summary,
    creator: playbook.settings.owner,
    language: language.tag,
    date: new Date(`${role.data.reviewed}T00:00:00Z`),
  });
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  });
};
