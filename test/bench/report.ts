import { type BuildFigures, type BuildResult, phases } from './builds.ts';
import type { ReaderResult } from './reader.ts';
import { figure, ratio, table } from './table.ts';

const find = (results: readonly BuildResult[], tool: string, entries: number, phase: string) =>
  results.find((result) => result.tool === tool && result.entries === entries && result.phase === phase)?.figures;

const columns = [
  { key: 'wall', head: 'wall s', decimals: 2 },
  { key: 'user', head: 'user s', decimals: 2 },
  { key: 'peak', head: 'peak MiB', decimals: 0 },
  { key: 'output', head: 'output MiB', decimals: 1 },
  { key: 'files', head: 'files', decimals: 0 },
  { key: 'pages', head: 'pages', decimals: 0 },
] as const;

/** Milliseconds for each HTML page that came out. */
const perPage = ({ wall, pages }: BuildFigures): number | null => (wall === null || !pages ? null : (1000 * wall) / pages);

/** One table for each number of entries: medians, and each as a multiple of ours in the same phase. */
export function buildTables(results: readonly BuildResult[]): string {
  const head = [
    'tool',
    'phase',
    ...columns.map((column) => column.head),
    'ms a page',
    ...columns.map(({ key }) => `× ${key}`),
    '× ms a page',
  ];
  const sizes = [...new Set(results.map(({ entries }) => entries))];
  return sizes
    .map((entries) => {
      const rows = phases.flatMap((phase) => {
        const base = find(results, 'ours', entries, phase);
        return results
          .filter((result) => result.entries === entries && result.phase === phase)
          .map(({ tool, figures }) => [
            tool,
            phase,
            ...columns.map(({ key, decimals }) => figure(figures[key], decimals)),
            figure(perPage(figures), 2),
            ...columns.map(({ key }) => ratio(figures[key], base?.[key])),
            ratio(perPage(figures), base && perPage(base)),
          ]);
      });
      return `## ${figure(entries)} entries\n\n${table(head, rows, 2)}`;
    })
    .join('\n\n');
}

/** How many times as long a build takes with the largest number of entries as with the next smaller one, by tool and phase. */
export function growthTable(results: readonly BuildResult[]): string {
  const sizes = [...new Set(results.map(({ entries }) => entries))].sort((a, b) => a - b);
  const [less, more] = sizes.slice(-2);
  if (less === undefined || more === undefined) return '';
  const rows = [...new Set(results.map(({ tool }) => tool))].map((tool) => [
    tool,
    ...phases.flatMap((phase) => {
      const [small, large] = [find(results, tool, less, phase), find(results, tool, more, phase)];
      return [ratio(large?.wall, small?.wall), ratio(large?.peak, small?.peak)];
    }),
  ]);
  return `## Growth, ${figure(less)} to ${figure(more)} entries\n\n${table(['tool', ...phases.flatMap((phase) => [`${phase}, wall`, `${phase}, peak`])], rows)}`;
}

interface Aim {
  what: string;
  most: number;
  reached: (results: readonly BuildResult[]) => number | undefined;
}

const share = (value: number | null | undefined, of: number | null | undefined) =>
  typeof value === 'number' && of ? value / of : undefined;

const aims: Aim[] = [
  {
    what: 'ours beside Eleventy with Pagefind, 1,000 entries, cold, wall',
    most: 0.8,
    reached: (results) => share(find(results, 'ours', 1000, 'cold')?.wall, find(results, 'eleventy', 1000, 'cold')?.wall),
  },
  {
    what: 'ours after a one-word change beside its own cold build, 1,000 entries, wall',
    most: 0.6,
    reached: (results) => share(find(results, 'ours', 1000, 'changed')?.wall, find(results, 'ours', 1000, 'cold')?.wall),
  },
  {
    what: 'peak memory of ours, 4,000 entries, cold, GiB',
    most: 1.2,
    reached: (results) => share(find(results, 'ours', 4000, 'cold')?.peak, 1024),
  },
  {
    what: 'growth of ours from 1,000 to 4,000 entries, cold, wall',
    most: 4.2,
    reached: (results) => share(find(results, 'ours', 4000, 'cold')?.wall, find(results, 'ours', 1000, 'cold')?.wall),
  },
];

/** What this project aims at, and what was reached; only aims whose figures were measured. */
export function aimsTable(results: readonly BuildResult[]): string {
  const rows = aims.flatMap(({ what, most, reached }) => {
    const value = reached(results);
    return value === undefined ? [] : [[what, value <= most ? 'met' : 'missed', figure(value, 2), figure(most, 2)]];
  });
  return rows.length === 0 ? '' : `## Aims\n\n${table(['aim', '', 'measured', 'at most'], rows, 2)}`;
}

const weights = ['bytes', 'html', 'css', 'js', 'fonts', 'requests'] as const;

/** What a reader of ours loads beside half of what Starlight's reader does; empty where one of the two was not measured. */
export function halfOfStarlight(results: readonly ReaderResult[]): string {
  const [ours, starlight] = ['ours', 'starlight'].map((name) => results.find(({ tool }) => tool === name));
  if (!ours || !starlight) return '';
  const row = (what: string, measure: string, own: number | null | undefined, other: number | null | undefined) =>
    typeof own === 'number' && other ? [[what, measure, own <= other / 2 ? 'met' : 'missed', figure(own), figure(other / 2)]] : [];
  const pages = ours.visits.flatMap(({ page, figures }) => {
    const other = starlight.visits.find((visit) => visit.page === page)?.figures;
    return weights.flatMap((measure) => row(page, measure, figures[measure], other?.[measure]));
  });
  const search = (['bytes', 'requests'] as const).flatMap((measure) =>
    row('first search', measure, ours.search[measure], starlight.search[measure]),
  );
  return `## Half of Starlight\n\n${table(['page', 'measure', '', 'ours', 'half of Starlight'], [...pages, ...search], 2)}`;
}
