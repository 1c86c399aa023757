import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
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

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** The blocks as a Word document with real headings, lists and tables. The same blocks and date give the same bytes. */
export async function toDocx(blocks: readonly Block[], { title, description, creator, language, date }: DocxOptions): Promise<Uint8Array> {
  const document = new Document({
    title,
    description,
    creator,
    styles: { default: { document: { run: { font: 'Calibri', size: 22, language: { value: language } } } } },
    numbering: {
      config: [
        {
          reference: 'bullets',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 500, hanging: 250 } } },
            },
          ],
        },
      ],
    },
    sections: [{ children: blocks.flatMap(childrenOf) }],
  });
  return datedBy(date, new Uint8Array(await Packer.toBuffer(document)));
}

/** The file with every date in it set to `date`. */
function datedBy(date: Date, file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  const properties = parts['docProps/core.xml'];
  if (properties) parts['docProps/core.xml'] = strToU8(strFromU8(properties).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, date.toISOString()));
  return zipSync(parts, { mtime: new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()), level: 9 });
}

function childrenOf(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], children: [new TextRun(block.text)], spacing: { before: 240, after: 80 } })];
    case 'paragraph':
      return [new Paragraph({ children: [new TextRun(block.text)], spacing: { after: 120 } })];
    case 'list':
      return block.items.map((item) => new Paragraph({ numbering: { reference: 'bullets', level: 0 }, children: [new TextRun(item)] }));
    case 'table':
      return [
        new Table({
          width: { size: 100, type: WidthType.PERCENTAGE },
          rows: [
            new TableRow({ tableHeader: true, children: block.head.map((text) => cell(text, true)) }),
            ...block.rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text) => cell(text, false)) })),
          ],
        }),
        new Paragraph({}),
      ];
  }
}

const cell = (text: string, bold: boolean) =>
  new TableCell({
    children: [new Paragraph({ children: [new TextRun({ text, bold })] })],
    margins: { top: 60, bottom: 60, left: 90, right: 90 },
  });
