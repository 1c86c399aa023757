import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Block } from '../document/blocks.ts';
import { mainPart, xmlOf } from '../document/docx-body.ts';
import { inXml } from '../document/xml.ts';

export { wordType } from '../document/docx-body.ts';

/**
 * A Word document with these blocks in the package of another one that this site made: its styles, lists and language stay.
 * @throws where `template` is no such document
 */
export function wordFile(template: ArrayBuffer, blocks: readonly Block[], title: string): Uint8Array<ArrayBuffer> {
  const files = unzipSync(new Uint8Array(template));
  const main = strFromU8(files[mainPart] ?? new Uint8Array());
  const body = main.indexOf('<w:body>') + '<w:body>'.length;
  const end = main.indexOf('<w:sectPr');
  if (end < body || !main.includes('<w:body>')) throw new Error('no Word document of this site');
  const core = strFromU8(files['docProps/core.xml'] ?? new Uint8Array())
    .replace(/(<dc:title>).*?(<\/dc:title>)/s, (_, open: string, close: string) => open + inXml(title) + close)
    .replace(/(<dc:(creator|description)>).*?(<\/dc:\2>)/gs, '$1$3');
  return zipSync({
    ...files,
    'docProps/core.xml': strToU8(core),
    [mainPart]: strToU8(main.slice(0, body) + blocks.map(xmlOf).join('') + main.slice(end)),
  }) as Uint8Array<ArrayBuffer>;
}
