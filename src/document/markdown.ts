import type { Block } from './blocks.ts';

/** GitHub makes links of addresses, and takes what stands in one as it is. */
const escaped = (text: string) =>
  text
    .replace(/((?:https?:\/\/|www\.)[^\s<>|`\\]+)|[\\`*_[\]<>|#&~]/g, (sign, address?: string) => address ?? `\\${sign}`)
    .replace(/\s*\n\s*/g, ' ');
/** A text that begins a line, which must not begin a list. */
const begun = (text: string) =>
  escaped(text)
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+=])/, '\\$1');

/** The blocks as GitHub-flavoured Markdown; signs that Markdown would read as markup are escaped. */
export function toMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(markdownOf).join('\n\n')}\n`;
}

function markdownOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escaped(block.text)}`;
    case 'paragraph':
      return begun(block.text);
    case 'list':
      return block.items.map((item) => `- ${begun(item)}`).join('\n');
    case 'table':
      return [block.head, block.head.map(() => '---'), ...block.rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
  }
}

const cell = (text: string) => (/^-+$/.test(text) ? text : escaped(text));
