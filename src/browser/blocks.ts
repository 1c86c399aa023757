import type { Block } from '../document/blocks.ts';
import { make } from './dom.ts';

/** The blocks as elements of a page, as `Blocks.astro` writes them. */
export const blockElements = (blocks: readonly Block[]): HTMLElement[] => blocks.map(elementOf);

function elementOf(block: Block): HTMLElement {
  switch (block.kind) {
    case 'heading':
      return make(`h${block.level}` as 'h2', {}, block.text);
    case 'paragraph':
      return make('p', {}, block.text);
    case 'page-break':
      return make('hr');
    case 'list':
      return make(
        block.start === undefined ? 'ul' : 'ol',
        { start: block.start === undefined ? undefined : String(block.start) },
        ...block.items.map((item) => make('li', {}, item)),
      );
    case 'table':
      return make(
        'div',
        // Many tables have the same first heading: as regions they would be landmarks that nobody can tell apart.
        { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': block.head[0] },
        make(
          'table',
          {},
          ...(block.widths ? [columns(block.widths)] : []),
          make('thead', {}, make('tr', {}, ...block.head.map((text) => (text ? make('th', { scope: 'col' }, text) : make('td'))))),
          make(
            'tbody',
            {},
            ...block.rows.map((row) =>
              make(
                'tr',
                {},
                ...row.map((text, column) => (column === 0 && text ? make('th', { scope: 'row' }, text) : make('td', {}, text))),
              ),
            ),
          ),
        ),
      );
  }
}

function columns(widths: readonly number[]): HTMLElement {
  const whole = widths.reduce((sum, share) => sum + share, 0);
  const group = make('colgroup', {}, ...widths.map(() => make('col')));
  for (const [index, column] of [...group.children].entries())
    (column as HTMLElement).style.inlineSize = `${(100 * (widths[index] ?? 1)) / whole}%`;
  return group;
}
