import type { Block } from './blocks.ts';
import { inXml } from './xml.ts';

/** The media type of a Word document. */
export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Where the text stands in the package of a Word document. */
export const mainPart = 'word/document.xml';

/** The number that the library gives to the first list that a document asks for. */
export const numbering = 2;

/** A block as the main part of a Word document holds it. */
export function xmlOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<w:p><w:pPr><w:pStyle w:val="Heading${block.level}"/><w:keepNext/><w:spacing w:after="80" w:before="240"/></w:pPr>${run(block.text)}</w:p>`;
    case 'paragraph':
      return `<w:p><w:pPr><w:spacing w:after="120"/></w:pPr>${run(block.text)}</w:p>`;
    case 'page-break':
      return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
    case 'list':
      if (block.start !== undefined) return numbered(block.items, block.start);
      return block.items
        .map(
          (item) =>
            `<w:p><w:pPr><w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${numbering}"/></w:numPr></w:pPr>${run(item)}</w:p>`,
        )
        .join('');
    case 'table':
      return tableOf(block);
  }
}

/** Items with their numbers as text: a list of Word's own would go on counting from one list to the next. */
const numbered = (items: readonly string[], start: number): string =>
  items
    .map(
      (item, index) =>
        `<w:p><w:pPr><w:pStyle w:val="ListParagraph"/><w:ind w:left="500" w:hanging="400"/></w:pPr>${run(`${start + index}. ${item}`)}</w:p>`,
    )
    .join('');

const tableWidth = 9026;
const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const borders = edges.map((edge) => `<w:${edge} w:val="single" w:color="auto" w:sz="4"/>`).join('');
const margins =
  '<w:tcMar><w:top w:type="dxa" w:w="60"/><w:left w:type="dxa" w:w="90"/><w:bottom w:type="dxa" w:w="60"/><w:right w:type="dxa" w:w="90"/></w:tcMar>';

/** A row with an empty cell is to be filled in by hand. */
const roomToWrite = '<w:trHeight w:val="700" w:hRule="atLeast"/>';

function tableOf({ head, rows, widths = head.map(() => 1) }: Extract<Block, { kind: 'table' }>): string {
  const whole = widths.reduce((sum, share) => sum + share, 0);
  const columns = widths.map((share) => `<w:gridCol w:w="${Math.floor((tableWidth * share) / whole)}"/>`).join('');
  const cell = (text: string, bold: boolean) => `<w:tc><w:tcPr>${margins}</w:tcPr><w:p>${run(text, bold)}</w:p></w:tc>`;
  const row = (texts: readonly string[], bold: boolean) =>
    `<w:tr><w:trPr>${bold ? '<w:tblHeader/>' : '<w:cantSplit/>'}${bold || !texts.includes('') ? '' : roomToWrite}</w:trPr>${texts.map((text) => cell(text, bold)).join('')}</w:tr>`;
  return `<w:tbl><w:tblPr><w:tblW w:type="pct" w:w="5000"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${row(head, true)}${rows.map((texts) => row(texts, false)).join('')}</w:tbl><w:p/>`;
}

const run = (text: string, bold = false): string =>
  `<w:r>${bold ? '<w:rPr><w:b/><w:bCs/></w:rPr>' : ''}<w:t xml:space="preserve">${inXml(text)}</w:t></w:r>`;
