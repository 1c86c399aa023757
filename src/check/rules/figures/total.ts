import type { Table } from 'mdast';
import { textOf } from '../../../read/links.ts';
import { bodiesOf } from '../../bodies.ts';
import { defineRule } from '../../rule.ts';
import { isEnglish } from './shared.ts';

export default defineRule({
  code: 'figures/total',
  severity: 'error',
  what: 'The last row or column of a table is its total, and a number in it is not the sum of the others.',
  why: 'Readers add up to check, and then trust none of the numbers.',
  fix: 'Correct the total, or the number that is wrong.',
  check(content, report) {
    for (const { entry, nodes } of bodiesOf(content)) {
      const tables = nodes.filter((node) => node.type === 'table');
      for (const { cell, is, sum } of tables.flatMap((table) => wrongTotals(table, isEnglish(content, entry))))
        report.body(entry, cell.children[0] ?? cell, { message: `The total is ${is}, and the numbers above add up to ${sum}` });
      for (const { cell, is, sum } of tables.flatMap((table) => wrongRows(table, isEnglish(content, entry))))
        report.body(entry, cell.children[0] ?? cell, { message: `The total is ${is}, and the numbers of the row add up to ${sum}` });
    }
  },
  good: [
    {
      title: 'totals that are right, and columns that are not added',
      on: 'roles/cx-manager',
      body: '| Reason | Calls | Minutes each | Share |\n|---|--:|--:|--:|\n| Refund | 1,200 | 5 | 60% |\n| Order | 800 | 4 | 40% |\n| **Total** | **2,000** | 4.6 | 100% |\n\n| Step | Cost |\n|---|---|\n| One | £1.50 |\n| Two | £2.25 |\n| Total | £3.75 |\n\n| Step | Cost |\n|---|---|\n| One | 5 |\n| Two | – |\n| Total | 9 |\n',
    },
  ],
  bad: [
    {
      title: 'a total at the end of a row',
      on: 'roles/cx-manager',
      body: '| Calls | 9 to 10 | 10 to 11 | Total |\n|---|---|---|---|\n| planned | 40 | 62 | 102 |\n| actual | 38 | 60 | 89 |\n',
      finds: { text: '89', message: 'The total is 89, and the numbers of the row add up to 98' },
    },
    {
      title: 'a total of other numbers',
      on: 'roles/cx-manager',
      body: '| Reason | Calls |\n|---|--:|\n| Refund | 1,200 |\n| Order | 800 |\n| Total | 2,300 |\n',
      finds: { text: '2,300', message: 'The total is 2,300, and the numbers above add up to 2,000' },
    },
    {
      title: 'a total of hours in a translation',
      on: 'translations/de/roles/cx-manager.mdx',
      body: '| Tag | Stunden |\n|---|--:|\n| Montag | 7,5 |\n| Dienstag | 6 |\n| Summe | 15 |\n',
      finds: { text: '15', message: 'The total is 15, and the numbers above add up to 13.5' },
    },
  ],
});

const totalRow = /^(?:(?:grand |sub)?total|totals|sum|all together|gesamt|summe|insgesamt)\b/i;
/** Columns whose numbers belong to each row alone. */
const notAdded = /\b(?:each|per|average|mean|median|rate|share|level|score|rank|priority|je|pro|Durchschnitt|Anteil|Quote|%)\b|%/i;

/** A number with its sign of money, in English or with a decimal comma; undefined for anything else. */
function numberIn(text: string, english: boolean): number | undefined {
  const digits = text.trim().replace(/^[£€$] ?| ?(?:[€£$]|h|min|hours?|minutes?|Stunden|Minuten)$/g, '');
  if (!/^\d[\d.,]*$/.test(digits)) return undefined;
  const plain = english ? digits.replaceAll(',', '') : digits.replaceAll('.', '').replace(',', '.');
  return Number.isNaN(Number(plain)) ? undefined : Number(plain);
}

function wrongTotals(table: Table, english: boolean) {
  const [head, ...rows] = table.children;
  const last = rows.pop();
  if (!head || !last || rows.length < 2 || !totalRow.test(textOf(last.children[0] ?? last).trim())) return [];
  return last.children.flatMap((cell, column) => {
    const text = textOf(cell).trim();
    const total = numberIn(text, english);
    const header = head.children[column];
    if (column === 0 || total === undefined || !header || notAdded.test(textOf(header))) return [];
    const values = rows.map((row) => (row.children[column] ? numberIn(textOf(row.children[column]), english) : undefined));
    if (values.some((value) => value === undefined)) return [];
    const sum = values.reduce<number>((all, value) => all + (value as number), 0);
    // Between the least and the most of them it is an average.
    const isAverage = total < Math.max(...(values as number[])) && total > Math.min(...(values as number[]));
    const isRounded = Math.abs(sum - total) < (Number.isInteger(total) && values.every(Number.isInteger) ? 0.5 : 0.06 * values.length);
    const shown = Math.round(sum * 100) / 100;
    return isAverage || isRounded ? [] : [{ cell, is: text, sum: shown.toLocaleString('en') }];
  });
}

/** The totals in the last column that are not the sums of their rows, where another of them is. */
function wrongRows({ children: [head, ...rows] }: Table, english: boolean) {
  if (
    !head ||
    head.children.length < 3 ||
    !/^(?:total|sum|all day|whole day|gesamt|summe)\b/i.test(textOf(head.children.at(-1) ?? head).trim())
  )
    return [];
  const sums = rows.flatMap((row) => {
    const cells = row.children.map((cell) => numberIn(textOf(cell), english));
    const last = cells.at(-1);
    const values = cells.slice(1, -1);
    if (cells.length !== head.children.length || last === undefined || values.some((value) => value === undefined)) return [];
    const sum = Math.round(values.reduce<number>((all, value) => all + (value as number), 0) * 100) / 100;
    return [
      {
        cell: row.children.at(-1) as (typeof row.children)[number],
        is: textOf(row.children.at(-1) ?? row).trim(),
        sum,
        isRight: Math.abs(sum - last) < 0.06 * values.length,
      },
    ];
  });
  const wrong = sums.filter(({ isRight }) => !isRight);
  return wrong.length < sums.length ? wrong.map(({ sum, ...rest }) => ({ ...rest, sum: sum.toLocaleString('en') })) : [];
}
