import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { type Block, heading, list, paragraph, table } from '../../src/document/blocks.ts';
import { toMarkdown } from '../../src/document/markdown.ts';

/** What GitHub's Markdown, as remark reads it, makes of a text. */
const read = (markdown: string): Root => unified().use(remarkParse).use(remarkGfm).parse(markdown);

const textOf = (node: Nodes): string => ('value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '');

/** The blocks of a Markdown text; throws where it holds anything else. */
function blocksOf(markdown: string): Block[] {
  return read(markdown).children.map((node): Block => {
    switch (node.type) {
      case 'heading':
        return heading(node.depth as 1 | 2 | 3, textOf(node));
      case 'paragraph':
        return paragraph(textOf(node));
      case 'list':
        return list(node.children.map(textOf));
      case 'table': {
        const [head = [], ...rows] = node.children.map((row) => row.children.map(textOf));
        return table(head, rows);
      }
      default:
        throw new Error(`a ${node.type} in what was written`);
    }
  });
}

const signs = [
  'Plain words.',
  '1. is no list',
  '2) is no list either',
  '- nor this',
  '+ nor this',
  '# no heading',
  '> no quotation',
  'a * b * c and _d_ and __e__',
  'a | b | c',
  '`code` and ``more``',
  '[a link](https://playbook.example) and ![a picture](x.png)',
  '<b>no tag</b> and a < b > c',
  'a \\ backslash \\* and an end \\',
  '~~struck~~ and ~once~',
  'https://playbook.example/a_b_c and www.playbook.example',
  'somebody@playbook.example',
  '[^1] and [x] and [ ]',
  '&amp; and &copy; and & alone',
  '--- and *** and ___',
  '=== and a line',
  'Über „Kunden“, 3 × 4 – 5 %',
];

describe('Markdown that is exported', () => {
  it.each(signs)('says %j as it is, in a paragraph, a heading, an item and a cell', (text) => {
    const blocks = [heading(2, text), paragraph(text), list([text, text]), table(['Part', text], [[text, text]])];
    expect(blocksOf(toMarkdown(blocks))).toEqual(blocks);
  });
});
