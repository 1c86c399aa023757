import { crc32, deflateRawSync } from 'node:zlib';
import { AlignmentType, Document, HeadingLevel, LevelFormat, Packer, Paragraph } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { inXml } from './xml.ts';
import type { Block } from './blocks.ts';

export interface DocxOptions {
  title: string;
  description: string;
  creator: string;
  /** BCP 47, such as en-GB. */
  language: string;
  /** The day of the text; it stands in the file in place of the hour of the build, so that the same text gives the same bytes. */
  date: Date;
}

/**
 * The blocks as a Word document with real headings, lists and tables. The same blocks and date give the same bytes.
 * The package (styles, numbering, relations) is the library's, made once for a language; the text of each document is
 * written into it, since the library takes fifty times as long.
 */
export async function toDocx(blocks: readonly Block[], { title, description, creator, language, date }: DocxOptions): Promise<Uint8Array> {
  const parts = await packageOf(language);
  const day = date.toISOString();
  const core = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${inXml(title)}</dc:title><dc:creator>${inXml(creator)}</dc:creator><dc:description>${inXml(description)}</dc:description><dc:language>${inXml(language)}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified></cp:coreProperties>`;
  return zip(
    [...parts.fixed, part('docProps/core.xml', core), part('word/document.xml', parts.before + blocks.map(xmlOf).join('') + parts.after)],
    date,
  );
}

interface Part {
  name: Buffer;
  bytes: Buffer;
  size: number;
  crc: number;
}

interface Package {
  fixed: Part[];
  /** The main part before and after the text. */
  before: string;
  after: string;
}

const packages = new Map<string, Promise<Package>>();
function packageOf(language: string): Promise<Package> {
  const known = packages.get(language) ?? makePackage(language);
  packages.set(language, known);
  return known;
}

async function makePackage(language: string): Promise<Package> {
  const bullets = {
    level: 0,
    format: LevelFormat.BULLET,
    text: '•',
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 500, hanging: 250 } } },
  };
  const marker = '{text}';
  const document = new Document({
    styles: { default: { document: { run: { font: 'Calibri', size: 22, language: { value: language } } } } },
    numbering: { config: [{ reference: 'bullets', levels: [bullets] }] },
    sections: [
      {
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1 }),
          new Paragraph({ text: marker }),
          new Paragraph({ numbering: { reference: 'bullets', level: 0 } }),
        ],
      },
    ],
  });
  const files = unzipSync(new Uint8Array(await Packer.toBuffer(document)));
  const main = strFromU8(files['word/document.xml'] as Uint8Array);
  const body = main.indexOf('<w:body>') + '<w:body>'.length;
  if (!main.includes(marker) || !main.includes(`w:numId w:val="${numbering}"`))
    throw new Error('the docx library lays out its package in another way than expected');
  return {
    before: main.slice(0, body),
    after: main.slice(main.indexOf('<w:sectPr>')),
    fixed: Object.entries(files)
      .filter(([name]) => name !== 'word/document.xml' && name !== 'docProps/core.xml')
      .map(([name, bytes]) => part(name, bytes)),
  };
}

/** The number that the library gives to the first list that a document asks for. */
const numbering = 2;

function xmlOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<w:p><w:pPr><w:pStyle w:val="Heading${block.level}"/><w:spacing w:after="80" w:before="240"/></w:pPr>${run(block.text)}</w:p>`;
    case 'paragraph':
      return `<w:p><w:pPr><w:spacing w:after="120"/></w:pPr>${run(block.text)}</w:p>`;
    case 'list':
      return block.items
        .map(
          (item) =>
            `<w:p><w:pPr><w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${numbering}"/></w:numPr></w:pPr>${run(item)}</w:p>`,
        )
        .join('');
    case 'table':
      return tableOf(block.head, block.rows);
  }
}

const tableWidth = 9026;
const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const borders = edges.map((edge) => `<w:${edge} w:val="single" w:color="auto" w:sz="4"/>`).join('');
const margins =
  '<w:tcMar><w:top w:type="dxa" w:w="60"/><w:left w:type="dxa" w:w="90"/><w:bottom w:type="dxa" w:w="60"/><w:right w:type="dxa" w:w="90"/></w:tcMar>';

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const width = Math.floor(tableWidth / head.length);
  const cell = (text: string, bold: boolean) => `<w:tc><w:tcPr>${margins}</w:tcPr><w:p>${run(text, bold)}</w:p></w:tc>`;
  const row = (texts: readonly string[], bold: boolean) =>
    `<w:tr><w:trPr>${bold ? '<w:tblHeader/>' : '<w:cantSplit/>'}</w:trPr>${texts.map((text) => cell(text, bold)).join('')}</w:tr>`;
  return `<w:tbl><w:tblPr><w:tblW w:type="pct" w:w="5000"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${`<w:gridCol w:w="${width}"/>`.repeat(head.length)}</w:tblGrid>${row(head, true)}${rows.map((texts) => row(texts, false)).join('')}</w:tbl><w:p/>`;
}

const run = (text: string, bold = false): string =>
  `<w:r>${bold ? '<w:rPr><w:b/><w:bCs/></w:rPr>' : ''}<w:t xml:space="preserve">${inXml(text)}</w:t></w:r>`;

function part(name: string, content: string | Uint8Array): Part {
  const plain = Buffer.from(content as Uint8Array);
  return { name: Buffer.from(name), bytes: deflateRawSync(plain, { level: 9 }), size: plain.length, crc: crc32(plain) };
}

/** A ZIP file. @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT sections 4.3.7, 4.3.12 and 4.3.16 */
function zip(parts: readonly Part[], date: Date): Uint8Array {
  const day = ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, size, crc } of parts) {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x0800, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt16LE(day, 8);
    fields.writeUInt32LE(crc, 10);
    fields.writeUInt32LE(bytes.length, 14);
    fields.writeUInt32LE(size, 18);
    fields.writeUInt16LE(name.length, 22);
    local.push(Buffer.from('PK\x03\x04', 'latin1'), fields, name, bytes);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, rest, name);
    offset += 30 + name.length + bytes.length;
  }
  const length = central.reduce((sum, piece) => sum + piece.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, ...central, end]);
}
