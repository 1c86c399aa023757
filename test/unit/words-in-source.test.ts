import { describe, expect, it } from 'vitest';
import { parseContentDocument } from '../../src/read/document.ts';
import { textOf } from '../../src/read/links.ts';
import { placeOfWords } from '../../src/read/words.ts';

/** Where the words of a field are told, as line:column. */
function inField(yaml: string, words: string): string {
  const document = parseContentDocument('decisions.yaml', Buffer.from(yaml));
  const { text } = document.value as { text: string };
  const start = text.indexOf(words);
  const { line, column, endLine, endColumn } = document.at(['text'], 'value', [start, start + words.length]);
  return `${line}:${column}-${endLine}:${endColumn}`;
}

describe('the place of words in a field', () => {
  it.each([
    ['plain', 'text: One two TBD\n', 'TBD', '1:15-1:18'],
    ['plain over lines', 'text: One\n  two\n  three TBD four\n', 'TBD', '3:9-3:12'],
    ['folded', 'text: >-\n  One two\n\n  three TBD\n', 'TBD', '4:9-4:12'],
    ['literal', 'text: |-\n    One\n      two TBD\n', 'TBD', '3:11-3:14'],
    ['single quotes', "text: 'It''s one,\n  isn''t it TBD'\n", 'TBD', '2:13-2:16'],
    ['double quotes', 'text: "A \\"word\\" \\u00e9\\n \\\n  next TBD"\n', 'TBD', '2:8-2:11'],
    ['over a line break', 'text: One the\n  the end\n', 'the the', '1:11-2:6'],
  ])('%s', (_, yaml, words, place) => {
    expect(inField(yaml, words)).toBe(place);
  });
});

describe('the place of words in a paragraph', () => {
  it.each([
    ['a soft line', 'One\ntwo TBD.\n', 'TBD', '5:5-5:8'],
    ['a quotation', '> One\n> two TBD.\n', 'TBD', '5:7-5:10'],
    ['an item', '- One\n  two TBD.\n', 'TBD', '5:7-5:10'],
    ['after signs and entities', 'A \\* *b* &amp; `c` TBD\n', 'TBD', '4:20-4:23'],
    ['over stress', 'One the **the** end\n', 'the the', '4:5-4:14'],
    ['code', 'One `a TBD`\n', 'TBD', '4:8-4:11'],
  ])('%s', (_, body, words, place) => {
    const { text, body: root } = parseContentDocument('roles/a.mdx', Buffer.from(`---\na: 1\n---\n${body}`));
    let node = root?.children[0] as Parameters<typeof textOf>[0];
    while (node.type !== 'paragraph' && 'children' in node) node = node.children[0] as typeof node;
    const start = textOf(node).indexOf(words);
    const { line, column, endLine, endColumn } = placeOfWords(text, node, [start, start + words.length]);
    expect(`${line}:${column}-${endLine}:${endColumn}`).toBe(place);
  });
});
