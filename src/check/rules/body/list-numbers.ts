import type { List, Nodes } from 'mdast';
import { placeOf } from '../../../read/links.ts';
import { bodiesOf } from '../../bodies.ts';
import { memoize } from '../../memoize.ts';
import { defineRule } from '../../rule.ts';

const numberedLists = memoize((nodes: readonly Nodes[]) =>
  nodes.filter((node): node is List => node.type === 'list' && node.ordered === true),
);

export default defineRule({
  code: 'body/list-numbers',
  severity: 'error',
  what: 'The items of a list have other numbers than Markdown gives them.',
  why: 'Markdown counts on from the first number, so that “see point 7” leads readers to the wrong item, or to none.',
  fix: 'Number the items without a gap, or begin a new list after a paragraph between the two.',
  check(content, report) {
    for (const { entry, nodes, file } of bodiesOf(content)) {
      const lists = numberedLists(nodes);
      const lines = lists.length === 0 ? [] : entry.document.text.split('\n');
      for (const node of lists) {
        const start = node.start ?? 1;
        const written = node.children.map((item) => {
          const { line, column } = placeOf(item);
          return Number(/^\d+/.exec((lines[line - 1] ?? '').slice(column - 1))?.[0] ?? Number.NaN);
        });
        // Many write the same number before each item, and let Markdown count.
        if (written.every((number) => number === start)) continue;
        const at = written.findIndex((number, index) => number !== start + index);
        const item = node.children[at];
        if (item)
          report.file(file, placeOf(item), { message: `The item is numbered ${written[at]}, and readers see ${start + at}` }, entry);
      }
    }
  },
  good: [{ title: 'lists that count on', on: 'roles/cx-manager', body: '3. One\n4. Two\n5. Three\n\nThen:\n\n1. One\n1. Two\n1. Three\n' }],
  bad: [
    {
      title: 'a gap',
      on: 'roles/cx-manager',
      body: '1. Ask\n3. Pay\n7. Write\n',
      finds: { text: '3. Pay', message: 'The item is numbered 3, and readers see 2' },
    },
    {
      title: 'a number twice',
      on: 'roles/cx-manager',
      body: '1. Ask\n2. Pay\n2. Write\n',
      finds: { text: '2. Write', message: 'The item is numbered 2, and readers see 3' },
    },
  ],
});
