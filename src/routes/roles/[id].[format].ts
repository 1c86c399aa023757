import type { APIContext, APIRoute, GetStaticPaths } from 'astro';
import { paragraph } from '../../document/blocks.ts';
import { toMarkdown } from '../../document/markdown.ts';
import { roleDocument } from '../../document/role-document.ts';
import { formatOfRoute, type RoleFormat } from '../../model/role-pages.ts';
import { staticPaths } from '../../playbook/addresses.ts';
import type { Entry, Playbook } from '../../playbook/playbook.ts';
import { href } from '../../site/address.ts';
import { licenceField, licenceTexts } from '../../site/licence.ts';
import { getPlaybook } from '../../site/playbook.ts';
import { roleRecord } from '../../site/records.ts';

interface Writer {
  type: string;
  write(role: Entry<'roles'>, playbook: Playbook, context: APIContext): string;
}

/** The whole of a role definition, in each format. */
const writers: Record<RoleFormat, Writer> = {
  /** With the address of the schema that it keeps to, and the licence. */
  json: {
    type: 'application/json',
    write: (role, { settings }, { site, locals: { words } }) =>
      JSON.stringify({
        $schema: new URL(href('/data/schemas/role-record.json'), site).href,
        ...licenceField(settings, words),
        ...roleRecord(role),
      }),
  },
  md: {
    type: 'text/markdown; charset=utf-8',
    write: (role, playbook, { locals: { language, words } }) =>
      toMarkdown([...roleDocument(role, playbook, language), ...licenceTexts(playbook.settings, words).map(paragraph)]),
  },
};

export const getStaticPaths = (async () => staticPaths['roles/[id].[format].ts'](await getPlaybook())) satisfies GetStaticPaths;

export const GET: APIRoute = async (context) => {
  const playbook = await getPlaybook();
  const { type, write } = writers[formatOfRoute<RoleFormat>(context.routePattern)];
  return new Response(write(playbook.get('roles', context.params.id as string), playbook, context), { headers: { 'Content-Type': type } });
};
