import type { Block } from './blocks.ts';

const escaped = (text: string) => text.replace(/[\\`*_[\]<>|#]/g, '\\$&').replace(/\s*\n\s*/g, ' ');

/** The blocks as GitHub-flavoured Markdown; signs that Markdown would read as markup are escaped. */
export function toMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(markdownOf).join('\n\n')}\n`;
}

function markdownOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escaped(block.text)}`;
    case 'paragraph':
      return escaped(block.text)
        .replace(/^(\d+)([.)])/, '$1\\$2')
        .replace(/^([-+])/, '\\$1');
    case 'list':
      return block.items.map((item) => `- ${escaped(item)}`).join('\n');
    case 'table':
      return [block.head, block.head.map(() => '---'), ...block.rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
  }
}

const cell = (text: string) => (/^-+$/.test(text) ? text : escaped(text));
