import type { Block } from './blocks.ts';

/** The blocks as plain text, for forms that take nothing else. */
export function toText(blocks: readonly Block[]): string {
  return `${blocks.map(textOf).join('\n\n')}\n`;
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? `${block.text}\n${'='.repeat(block.text.length)}` : block.text.toUpperCase();
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.map((item, index) => `${block.start === undefined ? '-' : `${block.start + index}.`} ${item}`).join('\n');
    case 'page-break':
      return '';
    case 'table':
      // A table of two columns whose second has no name is a list of names and values.
      if (block.head[1] === '') return block.rows.map((row) => row.join(': ')).join('\n');
      return block.rows.map((row) => row.map((value, column) => `${block.head[column]}: ${value}`).join('; ')).join('\n');
  }
}
