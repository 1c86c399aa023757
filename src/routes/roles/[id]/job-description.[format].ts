import type { APIRoute, GetStaticPaths } from 'astro';
import type { Block } from '../../../document/blocks.ts';
import { type DocxOptions, toDocx } from '../../../document/docx.ts';
import { wordType } from '../../../document/docx-body.ts';
import { toMarkdown } from '../../../document/markdown.ts';
import { jobDescription } from '../../../document/role-document.ts';
import { toText } from '../../../document/text.ts';
import { formatOfRoute, type JobDescriptionFormat } from '../../../model/role-pages.ts';
import { staticPaths } from '../../../playbook/addresses.ts';
import { getPlaybook } from '../../../site/playbook.ts';

export const getStaticPaths = (async () =>
  staticPaths['roles/[id]/job-description.[format].ts'](await getPlaybook())) satisfies GetStaticPaths;

interface Writer {
  type: string;
  write(blocks: Block[], about: DocxOptions): string | Promise<Uint8Array>;
}

/** The job description of a role, in each format. */
const writers: Record<JobDescriptionFormat, Writer> = {
  docx: { type: wordType, write: toDocx },
  md: { type: 'text/markdown; charset=utf-8', write: (blocks) => toMarkdown(blocks) },
  txt: { type: 'text/plain; charset=utf-8', write: (blocks) => toText(blocks) },
};

export const GET: APIRoute = async ({ params, routePattern, locals: { language, words } }) => {
  const playbook = await getPlaybook();
  const role = playbook.get('roles', params.id as string);
  const { type, write } = writers[formatOfRoute<JobDescriptionFormat>(routePattern)];
  const written = await write(jobDescription(role, playbook, language), {
    title: words.jobDescription.title({ role: role.data.title }),
    description: role.data.summary,
    creator: playbook.settings.owner,
    language: language.tag,
    date: new Date(`${role.data.reviewed}T00:00:00Z`),
  });
  return new Response(written as string | Uint8Array<ArrayBuffer>, { headers: { 'Content-Type': type } });
};
