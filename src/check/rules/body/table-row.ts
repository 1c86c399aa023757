import { placeOf } from '../../../read/links.ts';
import { bodiesOf } from '../../bodies.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'body/table-row',
  severity: 'warning',
  what: 'A row of a table has fewer cells than the table has columns.',
  why: 'What is missing may be in the middle: then all that follows stands under the wrong heading.',
  fix: 'Write the cell that is missing, empty (`| |`) if there is nothing to say.',
  check(content, report) {
    for (const { entry, file, nodes } of bodiesOf(content)) {
      for (const node of nodes) {
        if (node.type !== 'table') continue;
        const [head, ...rows] = node.children;
        const wanted = head?.children.length ?? 0;
        for (const row of rows) {
          const { length } = row.children;
          if (length < wanted)
            report.file(
              file,
              placeOf(row),
              { message: `This row has ${length === 1 ? 'one cell' : `${length} cells`}, and the table has ${wanted} columns` },
              entry,
            );
        }
      }
    }
  },
  good: [
    {
      title: 'cells with nothing in them',
      on: 'roles/cx-manager',
      body: '| A | B | C |\n|---|---|---|\n| 1 | | 2 |\n| | | |\n1 | 2 | 3\n',
    },
  ],
  bad: [
    {
      title: 'a row that has lost a cell',
      on: 'roles/cx-manager',
      body: '| Team | Calls | Minutes |\n|---|---|---|\n| A | 20 | 5 |\n| B | 4 |\n',
      finds: { text: '| B | 4 |', message: 'This row has 2 cells, and the table has 3 columns' },
    },
  ],
});
