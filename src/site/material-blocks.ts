import path from 'node:path';
import { contentFolder } from 'virtual:cx-playbook/site';
import type { Root } from 'mdast';
import { type Block, heading, paragraph } from '../document/blocks.ts';
import { bodyBlocks } from '../document/body.ts';
import type { Words } from '../i18n/words.ts';
import type { Entry } from '../playbook/playbook.ts';
import { parseContentDocument } from '../read/document.ts';
import { readFile } from '../read/file.ts';

/** What stands on a sheet, as it is written. @throws where it cannot be read; the check refuses such a file */
export function materialBody({ id }: Entry<'materials'>): Root {
  const file = `materials/${id}.mdx`;
  const { body } = parseContentDocument(file, readFile(path.join(contentFolder, file)));
  if (!body) throw new Error(`${file} has a body that cannot be read`);
  return body;
}

/** A sheet without its notes, as a document. */
export const materialBlocks = (material: Entry<'materials'>, { material: say }: Pick<Words, 'material'>): Block[] => [
  heading(1, material.data.title),
  ...bodyBlocks(materialBody(material).children),
  ...(material.data.invented ? [paragraph(say.invented)] : []),
];
