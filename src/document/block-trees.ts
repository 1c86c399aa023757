import { type Tree, tree } from '../text/tree.ts';
import type { Block } from './blocks.ts';

/** A document as parts of a page. */
export const blockTrees = (blocks: readonly Block[]): Tree[] => blocks.map(blockTree);

function blockTree(block: Block): Tree {
  switch (block.kind) {
    case 'heading':
      return tree(`h${block.level}`, {}, block.text);
    case 'paragraph':
      return tree('p', {}, block.text);
    case 'page-break':
      return tree('hr', {});
    case 'list': {
      const { start, items } = block;
      return tree(start === undefined ? 'ul' : 'ol', { start: start?.toString() }, ...items.map((item) => tree('li', {}, item)));
    }
    case 'table': {
      const head = block.head.map((text) => (text ? tree('th', { scope: 'col' }, text) : tree('td', {})));
      const rows = block.rows.map((row) =>
        tree('tr', {}, ...row.map((text, column) => (column === 0 && text ? tree('th', { scope: 'row' }, text) : tree('td', {}, text)))),
      );
      return tree(
        'div',
        // Many tables have the same first heading: as regions they would be landmarks that nobody can tell apart.
        { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': block.head[0] },
        tree('table', {}, block.widths && columns(block.widths), tree('thead', {}, tree('tr', {}, ...head)), tree('tbody', {}, ...rows)),
      );
    }
  }
}

function columns(widths: readonly number[]): Tree {
  const whole = widths.reduce((sum, share) => sum + share, 0);
  return tree('colgroup', {}, ...widths.map((share) => tree('col', { style: `inline-size: ${(100 * share) / whole}%` })));
}
