import type { APIRoute, GetStaticPaths } from 'astro';
import type { Block } from '../../../document/blocks.ts';
import { type DocxOptions, toDocx } from '../../../document/docx.ts';
import { wordType } from '../../../document/docx-body.ts';
import { toMarkdown } from '../../../document/markdown.ts';
import { packDocument } from '../../../document/pack.ts';
import { CARDS, emptyCards } from '../../../document/scores.ts';
import { toText } from '../../../document/text.ts';
import { formatOfRoute, type PackFormat } from '../../../model/role-pages.ts';
import { staticPaths } from '../../../playbook/addresses.ts';
import { packData, packSource } from '../../../site/pack.ts';
import { getPlaybook } from '../../../site/playbook.ts';

export const getStaticPaths = (async () => staticPaths['roles/[id]/pack.[format].ts'](await getPlaybook())) satisfies GetStaticPaths;

const writers: Record<
  Exclude<PackFormat, 'json'>,
  { type: string; write(blocks: Block[], about: DocxOptions): string | Promise<Uint8Array> }
> = {
  docx: { type: wordType, write: toDocx },
  md: { type: 'text/markdown; charset=utf-8', write: (blocks) => toMarkdown(blocks) },
  txt: { type: 'text/plain; charset=utf-8', write: (blocks) => toText(blocks) },
};

/** The hiring pack of a role with nothing filled in; as `json`, what the browser makes the filled one from. */
export const GET: APIRoute = async ({ params, routePattern, locals: { language, words } }) => {
  const playbook = await getPlaybook();
  const role = playbook.get('roles', params.id as string);
  const format = formatOfRoute<PackFormat>(routePattern);
  if (format === 'json')
    return new Response(JSON.stringify(packData(role, playbook, language)), { headers: { 'Content-Type': 'application/json' } });
  const values = { candidates: emptyCards(CARDS) };
  const { type, write } = writers[format];
  const written = await write(packDocument(packSource(role, playbook, language), values, language), {
    title: words.pack.title({ role: role.data.title }),
    description: role.data.summary,
    creator: playbook.settings.owner,
    language: language.tag,
    date: new Date(`${role.data.reviewed}T00:00:00Z`),
  });
  return new Response(written as string | Uint8Array<ArrayBuffer>, { headers: { 'Content-Type': type } });
};
