import { describe, expect, it } from 'vitest';
import { applyEdits, movedOffset } from '../../src/author/edits.ts';
import { YamlSource } from '../../src/author/yaml-source.ts';
import type { Path } from '../../src/read/position.ts';

const edited = (text: string, edit: (source: YamlSource) => void): string => {
  const source = new YamlSource(text);
  edit(source);
  return applyEdits(text, source.edits());
};
const without = (text: string, ...paths: Path[]) =>
  edited(text, (source) => {
    for (const path of paths) source.remove(path);
  });

describe('taking values out of YAML', () => {
  it.each<[what: string, before: string, paths: Path[], after: string]>([
    ['the first of a flow list', 'a: [x, "y", z] # why\n', [['a', 0]], 'a: ["y", z] # why\n'],
    ['the middle of a flow list', 'a: [x, "y", z]\n', [['a', 1]], 'a: [x, z]\n'],
    [
      'the last two of a flow list',
      'a: [x, "y", z]\n',
      [
        ['a', 2],
        ['a', 1],
      ],
      'a: [x]\n',
    ],
    [
      'all of a flow list',
      'a: [ x, y ]\nb: 1\n',
      [
        ['a', 0],
        ['a', 1],
      ],
      'a: []\nb: 1\n',
    ],
    ['an item of a flow list on several lines', 'a: [\n  x,\n  y,\n]\n', [['a', 1]], 'a: [\n  x,\n]\n'],
    ['an item beside a comment', 'a: [x, # of x\n  y]\n', [['a', 1]], 'a: [x # of x\n  ]\n'],
    ['a pair of a flow map', 'a: {k: v, l: w}\n', [['a', 'k']], 'a: {l: w}\n'],
    ['a block item with its own comment', 'a:\n  - x # of x\n  - y\n', [['a', 0]], 'a:\n  - y\n'],
    ['a block item under a comment', 'a:\n  # on x\n  - x\n  # on y\n  - y\n', [['a', 0]], 'a:\n  # on x\n  # on y\n  - y\n'],
    [
      'all of a block list',
      'a: # of a\n  # on x\n  - x\n  - y\nb: 1\n',
      [
        ['a', 0],
        ['a', 1],
      ],
      'a: [] # of a\n  # on x\nb: 1\n',
    ],
    ['all of a list with an anchor', 'a: &name\n  - x\nb: 1\n', [['a', 0]], 'a: &name []\nb: 1\n'],
    ['a list without indent', 'a:\n- x\n- y\nb: 1\n', [['a', 1]], 'a:\n- x\nb: 1\n'],
    ['an item with folded text', 'a:\n  - k: >-\n      one\n\n      two\n    l: 1\n  - k: 2\n', [['a', 0]], 'a:\n  - k: 2\n'],
    ['folded text at the end of a map', 'a:\n  k: 1\n  l: |\n    one\n\n# end\n', [['a', 'l']], 'a:\n  k: 1\n\n# end\n'],
    ['text over several lines', 'a: one\n  two\n\nb: 1\n', [['a']], '\nb: 1\n'],
    ['the first pair of an item', 'a:\n  - k: 1\n    l: 2\n', [['a', 0, 'k']], 'a:\n  - l: 2\n'],
    [
      'two pairs of an item',
      'a:\n  - k: 1\n    l: 2\n    m: 3\n',
      [
        ['a', 0, 'k'],
        ['a', 0, 'l'],
      ],
      'a:\n  - m: 3\n',
    ],
    ['a pair with a quoted key', '"a": 1\n\'b\': 2\n', [['a']], "'b': 2\n"],
    ['a key without a value', 'a:\nb: 1\n', [['a']], 'b: 1\n'],
    ['all of a map', 'a:\n  k: 1\nb: 1\n', [['a', 'k']], 'a: {}\nb: 1\n'],
    ['all of the text', '# only\na: 1\n', [['a']], '{}\n# only\n'],
    ['one blank line of two', 'a: 1\n\nb: 2\n\nc: 3\n', [['b']], 'a: 1\n\nc: 3\n'],
    [
      'what is inside of what goes',
      'a:\n  - k: [x]\n  - k: [y]\n',
      [
        ['a', 0, 'k', 0],
        ['a', 0],
      ],
      'a:\n  - k: [y]\n',
    ],
    ['the last line without a line end', 'a: 1\nb: 2', [['b']], 'a: 1\n'],
    ['what is not there', 'a: 1\n', [['b'], ['a', 0]], 'a: 1\n'],
  ])('%s', (_, before, paths, after) => {
    expect(without(before, ...paths)).toBe(after);
    // Windows writes the same text with other line ends.
    expect(without(before.replaceAll('\n', '\r\n'), ...paths)).toBe(after.replaceAll('\n', '\r\n'));
  });
});

describe('writing values into YAML', () => {
  it.each<[what: string, before: string, edit: (source: YamlSource) => void, after: string]>([
    ['quoted as before', 'a: \'x\' # c\nb: "x"\n', (s) => [s.set(['a'], 'y'), s.set(['b'], 'y')], 'a: \'y\' # c\nb: "y"\n'],
    ['what would read as a number', 'a: x\n', (s) => s.set(['a'], '404'), 'a: "404"\n'],
    ['a title with a comma in a flow map', 'a: {k: x}\n', (s) => s.set(['a', 'k'], 'One, two'), 'a: {k: "One, two"}\n'],
    ['a key', 'a:\n  "x": 1\n  y: 2\n', (s) => [s.renameKey(['a', 'x'], 'z'), s.renameKey(['a', 'y'], 'w')], 'a:\n  "z": 1\n  w: 2\n'],
    ['into an empty flow list', 'a: []\n', (s) => s.append(['a'], 'x'), 'a: [x]\n'],
    ['into a flow list', 'a: [x]\n', (s) => s.append(['a'], 'y'), 'a: [x, y]\n'],
    ['into a flow list, in place of its last', 'a: [x, y]\n', (s) => [s.remove(['a', 1]), s.append(['a'], 'z')], 'a: [x, z]\n'],
    ['into a block list', 'a:\n    - x # c\nb: 1\n', (s) => s.append(['a'], 'y'), 'a:\n    - x # c\n    - y\nb: 1\n'],
    ['fields', 'a:\n  - k: 1\n    l: 2\n', (s) => s.append(['a'], { k: 'x', l: 'y' }), 'a:\n  - k: 1\n    l: 2\n  - k: x\n    l: y\n'],
    ['fields into an empty list', 'a: []\n', (s) => s.append(['a'], { k: 'x', l: 'y' }), 'a: [{ k: x, l: y }]\n'],
    ['behind the last line', 'a:\n  - x', (s) => s.append(['a'], 'y'), 'a:\n  - x\n  - y'],
    ['in place of all items', 'a:\n  - x\nb: 1\n', (s) => [s.remove(['a', 0]), s.append(['a'], 'y')], 'a:\n  - y\nb: 1\n'],
    ['a pair', 'a:\n  k: 1 # c\n  l: 2\n', (s) => s.insertAfter(['a', 'k'], 'm', 'Head: of'), 'a:\n  k: 1 # c\n  m: "Head: of"\n  l: 2\n'],
  ])('%s', (_, before, edit, after) => {
    expect(edited(before, edit)).toBe(after);
    expect(edited(before.replaceAll('\n', '\r\n'), edit)).toBe(after.replaceAll('\n', '\r\n'));
  });
});

describe('edits', () => {
  const edits = [
    { start: 2, end: 4, text: '' },
    { start: 6, end: 6, text: 'new' },
  ];

  it('leave what is outside them', () => {
    expect(applyEdits('0123456789', edits)).toBe('0145new6789');
  });

  it('move places after them, and lose those inside', () => {
    expect([0, 2, 3, 4, 9].map((offset) => movedOffset(offset, edits))).toEqual([0, 2, undefined, 2, 10]);
  });

  it('may not overlap', () => {
    expect(() =>
      applyEdits('0123', [
        { start: 0, end: 2, text: '' },
        { start: 1, end: 3, text: '' },
      ]),
    ).toThrow('two edits overlap');
  });
});
