import type { APIContext, APIRoute, GetStaticPaths } from 'astro';
import { plainNodes } from '../../document/body.ts';
import { toDocx } from '../../document/docx.ts';
import { wordType } from '../../document/docx-body.ts';
import { stringify, textNode } from '../../document/markdown.ts';
import type { MaterialFormat } from '../../model/material-formats.ts';
import { formatOfRoute } from '../../model/role-pages.ts';
import { staticPaths } from '../../playbook/addresses.ts';
import type { Entry, Playbook } from '../../playbook/playbook.ts';
import { materialBlocks, materialBody } from '../../site/material-blocks.ts';
import { getPlaybook } from '../../site/playbook.ts';

interface Writer {
  type: string;
  write(material: Entry<'materials'>, playbook: Playbook, context: APIContext): string | Promise<Uint8Array>;
}

/** A sheet without its notes, in each format. */
const writers: Record<MaterialFormat, Writer> = {
  docx: {
    type: wordType,
    write: (material, { settings }, { locals: { language, words } }) => {
      const { data } = material;
      return toDocx(materialBlocks(material, words), {
        title: data.title,
        description: data.summary,
        creator: settings.owner,
        language: language.tag,
        date: new Date(`${data.reviewed}T00:00:00Z`),
      });
    },
  },
  md: {
    type: 'text/markdown; charset=utf-8',
    write: (material, _, { locals: { words } }) =>
      stringify([
        { type: 'heading', depth: 1, children: [textNode(material.data.title)] },
        ...plainNodes(materialBody(material).children),
        ...(material.data.invented ? [{ type: 'paragraph' as const, children: [textNode(words.material.invented)] }] : []),
      ]),
  },
};

export const getStaticPaths = (async () => staticPaths['materials/[id].[format].ts'](await getPlaybook())) satisfies GetStaticPaths;

export const GET: APIRoute = async (context) => {
  const playbook = await getPlaybook();
  const material = playbook.get('materials', context.params.id as string);
  const { type, write } = writers[formatOfRoute<MaterialFormat>(context.routePattern)];
  return new Response((await write(material, playbook, context)) as string | Uint8Array<ArrayBuffer>, {
    headers: { 'Content-Type': type },
  });
};
