import { strToU8, zipSync } from 'fflate';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const spaces = {
  w,
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  zz: 'http://example.com/not-of-word',
};
const declared = Object.entries(spaces)
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

/** A run of text, as Word writes it. @param properties XML of its properties */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
/** A paragraph of runs. @param properties XML of its properties */
export const paragraph = (runs: string, properties = ''): string => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;

/** Parts beside the main one, by their kind: the XML in their root element. A kind may have several, as `header 2`. */
export type Parts = Record<string, string>;

const roots: Record<string, string> = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
  settings: 'settings',
  header: 'hdr',
  footer: 'ftr',
};

/** A Word file with a body and other parts, whose relations have the ids of their keys without the space. */
export function wordFile(body: string, parts: Parts = {}): Uint8Array {
  const fileOf = (name: string) => `${name.replace(' ', '')}.xml`;
  const relations = Object.keys(parts)
    .map((name) => `<Relationship Id="${name.replace(' ', '')}" Type="${spaces.r}/${name.split(' ')[0]}" Target="${fileOf(name)}"/>`)
    .join('');
  const of = (root: string, xml: string) => strToU8(`<?xml version="1.0"?><w:${root} ${declared}>${xml}</w:${root}>`);
  const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return zipSync({
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${packages}"><Relationship Id="a" Type="${spaces.r}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': of('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': strToU8(`<Relationships xmlns="${packages}">${relations}</Relationships>`),
    ...Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [`word/${fileOf(name)}`, of(roots[name.split(' ')[0] as string] as string, xml)]),
    ),
  });
}
