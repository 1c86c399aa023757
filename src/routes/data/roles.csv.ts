import type { APIRoute } from 'astro';
import { toCsv } from '../../document/csv.ts';
import { comparedTable, compareRoles } from '../../playbook/compare.ts';
import { getPlaybook } from '../../site/playbook.ts';
import { namesOf, roleRecords } from '../../site/records.ts';

/** Every role as a line of a CSV file (RFC 4180), every compared field a column; several values in a cell stand on lines of their own. */
export const GET: APIRoute = async ({ locals }) => {
  const playbook = await getPlaybook();
  const records = roleRecords(playbook);
  const [, ...rows] = comparedTable(
    compareRoles(records, namesOf(playbook), locals.words),
    records.map(({ title }) => title),
    locals.words,
  );
  const head = ['id', 'title', ...rows.map(([group, field]) => (group === field ? group : `${group}: ${field}`))];
  const lines = records.map(({ id, title }, index) => [id, title, ...rows.map((row) => row[index + 2] ?? '')]);
  return new Response(toCsv([head, ...lines] as string[][]), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
