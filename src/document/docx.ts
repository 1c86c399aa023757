import { deflateRawSync } from 'node:zlib';
import { AlignmentType, Document, HeadingLevel, LevelFormat, Packer, Paragraph } from 'docx';
import { strFromU8, strToU8, type Unzipped, unzipSync, Zip, ZipPassThrough } from 'fflate';
import type { Block } from './blocks.ts';
import { mainPart, numbering, xmlOf } from './docx-body.ts';
import { inXml } from './xml.ts';

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
 * The blocks as a Word document with real headings, lists and tables. The same blocks and options give the same bytes.
 * The `docx` library makes the package (styles, numbering, relations) once for a language, and the text of each document
 * is written into it: through the library a document takes about twenty times as long.
 */
export async function toDocx(blocks: readonly Block[], { title, description, creator, language, date }: DocxOptions): Promise<Uint8Array> {
  const { files, before, after } = await packageOf(language);
  const day = date.toISOString();
  const core = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${inXml(title)}</dc:title><dc:creator>${inXml(creator)}</dc:creator><dc:description>${inXml(description)}</dc:description><dc:language>${inXml(language)}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified></cp:coreProperties>`;
  return zipped(
    {
      ...files,
      'docProps/core.xml': strToU8(core),
      [mainPart]: strToU8(before + blocks.map(xmlOf).join('') + (blocks.some(isWide) ? landscape(after) : after)),
    },
    // ZIP holds local time, which fflate takes from the date in the time zone of the machine; noon exists on every day of every zone.
    new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), 12),
  );
}

/** What most of the parts are in every document. */
const deflated = new WeakMap<Uint8Array, Uint8Array<ArrayBuffer>>();

/** A part that zlib compresses: five times as fast as fflate, which browsers have for it. */
class Deflated extends ZipPassThrough {
  override compression = 8;

  protected override process(part: Uint8Array, isLast: boolean): void {
    const known = deflated.get(part) ?? deflateRawSync(part);
    deflated.set(part, known);
    this.ondata(null, known, isLast);
  }
}

function zipped(parts: Unzipped, mtime: Date): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const [name, content] of Object.entries(parts)) {
    const part = new Deflated(name);
    part.mtime = mtime;
    zip.add(part);
    part.push(content, true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(pieces));
}

/** A table of more columns than an upright page has room for. */
const isWide = (block: Block): boolean => block.kind === 'table' && block.head.length > 6;

const landscape = (section: string): string =>
  section.replace(
    /<w:pgSz w:w="(\d+)" w:h="(\d+)" w:orient="portrait"\/>/,
    (_, width: string, height: string) => `<w:pgSz w:w="${height}" w:h="${width}" w:orient="landscape"/>`,
  );

interface Package {
  files: Unzipped;
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
  const main = strFromU8(files[mainPart] as Uint8Array);
  const body = main.indexOf('<w:body>') + '<w:body>'.length;
  if (!main.includes(marker) || !main.includes(`w:numId w:val="${numbering}"`))
    throw new Error('the docx library lays out its package in another way than expected');
  return { files, before: main.slice(0, body), after: main.slice(main.indexOf('<w:sectPr>')) };
}
