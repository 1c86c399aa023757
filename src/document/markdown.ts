import type { PhrasingContent, Root, RootContent } from 'mdast';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { type Plugin, unified } from 'unified';
import type { Block } from './blocks.ts';

/** Makes links of web and mail addresses, as GitHub does; as text they would be escaped. */
const linkAddresses: Plugin<[], Root> = () => (tree) => {
  for (const transform of gfmAutolinkLiteralFromMarkdown().transforms ?? []) transform(tree);
};

const processor = unified()
  // Every cell counts as three characters: cells are not padded, and the row below the head is of three dashes.
  .use(remarkGfm, { stringLength: () => 3 })
  .use(linkAddresses)
  .use(remarkStringify, { bullet: '-', listItemIndent: 'one' })
  .freeze();

/** The blocks as GitHub-flavoured Markdown. Their texts hold no markup: what Markdown or HTML would read as such is escaped. */
export const toMarkdown = (blocks: readonly Block[]): string => stringify(blocks.map(nodeOf));

/** A syntax tree as GitHub-flavoured Markdown. */
export const stringify = (children: RootContent[]): string => processor.stringify(processor.runSync({ type: 'root', children }));

/** A text without markup, on one line: a line break in it becomes a space. */
export const textNode = (value: string): PhrasingContent => ({ type: 'text', value: value.replace(/\s*[\r\n]\s*/g, ' ') });

export const listNode = (items: readonly PhrasingContent[][], start?: number): RootContent => ({
  type: 'list',
  ...(start === undefined ? {} : { ordered: true, start }),
  spread: false,
  children: items.map((children) => ({ type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] })),
});

function nodeOf(block: Block): RootContent {
  switch (block.kind) {
    case 'heading':
      return { type: 'heading', depth: block.level, children: [textNode(block.text)] };
    case 'paragraph':
      return { type: 'paragraph', children: [textNode(block.text)] };
    case 'list':
      return listNode(
        block.items.map((item) => [textNode(item)]),
        block.start,
      );
    case 'page-break':
      return { type: 'thematicBreak' };
    case 'table':
      return {
        type: 'table',
        children: [block.head, ...block.rows].map((row) => ({
          type: 'tableRow',
          children: row.map((text) => ({ type: 'tableCell', children: [textNode(text)] })),
        })),
      };
  }
}
