import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { type Block, heading, list, paragraph, table } from '../../src/document/blocks.ts';
import { toMarkdown } from '../../src/document/markdown.ts';
import { jobDescription, roleDocument } from '../../src/document/role-document.ts';
import { readLanguage } from '../../src/read/language.ts';
import { payloads } from '../support/payloads.ts';
import { readPlaybook } from '../support/playbook.ts';

/** What GitHub's Markdown, as remark reads it, makes of a text. */
const read = (markdown: string): Root => unified().use(remarkParse).use(remarkGfm).parse(markdown);

/** The text of a node; throws where it holds markup, but for links that show their address. */
function textOf(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'link': {
      const text = node.children.map(textOf).join('');
      if (!['', 'http://', 'mailto:'].some((scheme) => node.url === scheme + text)) throw new Error(`“${text}” leads to ${node.url}`);
      return text;
    }
    case 'heading':
    case 'paragraph':
    case 'listItem':
    case 'tableCell':
      return node.children.map(textOf).join('');
    default:
      throw new Error(`a ${node.type} in what was written`);
  }
}

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
  '2026. A year',
  '+ 5 % and = 10',
  '---',
  '| - | - |',
  ':-- and --:',
  '<script>alert(1)</script> and </p> and <!-- no comment --> and <?x?>',
  '<https://playbook.example/> and <somebody@playbook.example>',
  '![[nested]](x) [a]: https://playbook.example "t"',
  'https://playbook.example/a/b?c=d&copy;=1#e and (https://playbook.example/x_(y)).',
  'http://playbook.example/*a*/<b>',
  'http:// and www. and @nobody and a@b',
  'mailto:somebody@playbook.example',
  'snake_case_word and **bold** and ***both***',
  '&lt;b&gt; &#65; &#x41; AT&T;',
  'ends with #',
  '- [ ] no task and - [x] neither',
  '    no code',
  'ends in two spaces  ',
  '$x$ and {a} and %b%',
];

const playbook = readPlaybook('content');

/** Texts of blocks as they come back: on one line. */
const onOneLine = (text: string) => text.replace(/\s*[\r\n]\s*/g, ' ');

describe('Markdown that is exported', () => {
  it.each([...signs, ...payloads.map(onOneLine)])('says %j as it is, in a paragraph, a heading, an item and a cell', (text) => {
    const blocks = [heading(2, text), paragraph(text), list([text, text]), table(['Part', text], [[text, text]])];
    // Markdown cannot hold the character of no code, and a cell no spaces at its ends.
    const back = (value: string) => value.replaceAll('\0', '\uFFFD');
    const trimmed = back(text).replace(/^[ \t]+|[ \t]+$/g, '');
    expect(blocksOf(toMarkdown(blocks))).toEqual([
      heading(2, back(text)),
      paragraph(back(text)),
      list([back(text), back(text)]),
      table(['Part', trimmed], [[trimmed, trimmed]]),
    ]);
  });

  it.each(['\n', '\r\n', ' \n\n', '\r'])('writes a line break, %j, as a space', (end) => {
    const texts = ['- one', '1. two', '# three', '| four |', '<b>'];
    const blocks = (separator: string) => {
      const text = texts.join(separator);
      return [heading(1, text), paragraph(text), list([text]), table([text, ''], [[text, text]])];
    };
    expect(blocksOf(toMarkdown(blocks(end)))).toEqual(blocks(' '));
  });

  it('encodes a pipe in an address in a cell, which would end the cell', () => {
    const text = 'https://playbook.example/a|b';
    expect(blocksOf(toMarkdown([paragraph(text), table([text], [])]))).toEqual([
      paragraph(text),
      table(['https://playbook.example/a%7Cb'], []),
    ]);
  });

  it('looks as people write it', () => {
    const blocks = [
      heading(1, 'A title'),
      paragraph('A text: see https://playbook.example/a_b.'),
      list(['one', 'two']),
      table(
        ['At a glance', ''],
        [
          ['Pay', '[Pay from–to]'],
          ['Leads', ''],
        ],
      ),
    ];
    expect(toMarkdown(blocks)).toBe(`# A title

A text: see <https://playbook.example/a_b>.

- one
- two

| At a glance |  |
| --- | --- |
| Pay | \\[Pay from–to] |
| Leads |  |
`);
  });

  const languages = ['en-GB', 'de'].map((tag) => [tag, readLanguage('content', tag)] as const);
  it.each(languages)('reads back to each role and job description of the reference playbook, in %s', (_, language) => {
    const roles = playbook.of('roles');
    expect(roles.length).toBeGreaterThan(20);
    for (const role of roles)
      for (const blocks of [roleDocument(role, playbook, language), jobDescription(role, playbook, language)])
        expect(blocksOf(toMarkdown(blocks)), role.id).toEqual(blocks);
  });
});
