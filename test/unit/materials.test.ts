import { describe, expect, it } from 'vitest';
import { bodyBlocks, plainNodes } from '../../src/document/body.ts';
import { stringify } from '../../src/document/markdown.ts';
import { materialText } from '../../src/model/action.ts';
import type { Material } from '../../src/model/material.ts';
import { readContent } from '../../src/read/content.ts';
import { parseContentDocument } from '../../src/read/document.ts';

const bodyOf = (text: string) => {
  const { body } = parseContentDocument('materials/sheet.mdx', Buffer.from(`---\ntitle: A sheet\n---\n\n${text}`));
  if (!body) throw new Error('the body could not be read');
  return body.children;
};

describe('the body of a material as a document', () => {
  it('keeps headings, numbers, cells and the beginning of a page', () => {
    const text = '## Say first\n\nTo [name],\\\nfrom **us**\n\n4. One\n5. Two\n\n- a\n- b\n\n---\n\n| What | |\n| --- | --- |\n| Who | |\n';
    expect(bodyBlocks(bodyOf(text))).toEqual([
      { kind: 'heading', level: 2, text: 'Say first' },
      { kind: 'paragraph', text: 'To [name],' },
      { kind: 'paragraph', text: 'from us' },
      { kind: 'list', items: ['One', 'Two'], start: 4 },
      { kind: 'list', items: ['a', 'b'], start: undefined },
      { kind: 'page-break' },
      { kind: 'table', head: ['What', ''], rows: [['Who', '']] },
    ]);
  });

  it('keeps the paragraphs of a quotation and of a note, and each line of code', () => {
    const text = '> One\n>\n> Two\n\n<Callout kind="note">\n\nThree\n\n</Callout>\n\n```\n01 on\n02 off\n```\n';
    expect(bodyBlocks(bodyOf(text)).map((block) => 'text' in block && block.text)).toEqual(['One', 'Two', 'Three', '01 on', '02 off']);
  });

  it('is Markdown without the tags of components', () => {
    expect(stringify(plainNodes(bodyOf('<Callout kind="note">\n\nThree\n\n</Callout>\n\nIt **matters**.\n')))).toBe(
      'Three\n\nIt **matters**.\n',
    );
  });
});

describe('a material in a list of what an action needs', () => {
  const titleOf = () => 'A sheet';

  it('goes by what the action calls it, or else by its title', () => {
    expect(materialText('A quiet room', titleOf)).toBe('A quiet room');
    expect(materialText({ material: 'sheet' }, titleOf)).toBe('A sheet');
    expect(materialText({ material: 'sheet', what: 'Two copies' }, titleOf)).toBe('Two copies');
  });
});

describe('the materials of the reference playbook', () => {
  const materials = readContent('content')
    .entries.filter(({ collection }) => collection === 'materials')
    .map(({ id, value }) => [id, value as Material] as const);

  it('say of everything that a candidate is handed that it is invented', () => {
    const handed = materials.filter(([, { use }]) => use === 'work-sample' || use === 'interview');
    expect(handed.length).toBeGreaterThan(40);
    expect(handed.filter(([, { invented }]) => !invented).map(([id]) => id)).toEqual([]);
  });
});
