import { existsSync, readFileSync } from 'node:fs';
import { type Cost, measure } from './measure.ts';
import type { BenchPage } from './pages.ts';
import { medians } from './table.ts';
import { builtFile, setAside, sizeOf, type Tool, type ToolName } from './tools.ts';

export const phases = ['cold', 'changed'] as const;
export type Phase = (typeof phases)[number];

/** What a build cost and left behind; sizes in MiB. */
export type BuildFigures = { [Key in keyof Cost | 'output' | 'files' | 'pages']: number | null };

export interface BuildResult {
  tool: ToolName;
  entries: number;
  phase: Phase;
  /** The median of each figure over the runs. */
  figures: BuildFigures;
  runs: BuildFigures[];
}

/**
 * Builds the pages with each tool in turns: cold, which is without anything that the tool keeps, and again after one
 * word of one page changed. A tool that fails, or whose page does not show title and word, is told to `failed` and left out.
 */
export async function buildAll(
  tools: readonly Tool[],
  pages: readonly BenchPage[],
  rounds: number,
  say: (line: string) => void,
  failed: (tool: ToolName, reason: string) => void,
): Promise<BuildResult[]> {
  const changed = pages[pages.length >> 1] as BenchPage;
  const taken = new Map(tools.map((tool) => [tool, { cold: [] as BuildFigures[], changed: [] as BuildFigures[] }]));
  for (let round = 0; round < rounds; round++) {
    for (const [tool, runs] of taken) {
      try {
        for (const folder of tool.kept) setAside(folder);
        for (const phase of phases) {
          const word = `quokka${'abcdefghijklmnopqrstuvwxyz'[round % 26]}`;
          if (phase === 'changed') tool.change(changed, word);
          const cost = await measure(tool.command, tool.folder, tool.env);
          verify(tool, pages, phase === 'changed' ? [changed.title, word] : [changed.title], changed);
          runs[phase].push({ ...cost, ...sizeOf(tool.output) });
          say(`${pages.length} entries, round ${round + 1}, ${tool.name} ${phase}: ${cost.wall.toFixed(2)} s`);
        }
      } catch (error) {
        failed(tool.name, error instanceof Error ? error.message : String(error));
        taken.delete(tool);
      }
    }
  }
  return [...taken].flatMap(([tool, runs]) =>
    phases.map((phase) => ({ tool: tool.name, entries: pages.length, phase, figures: medians(runs[phase]), runs: runs[phase] })),
  );
}

/** Throws where a page is missing in the built site, or where `page` lacks one of the texts. */
function verify(tool: Tool, pages: readonly BenchPage[], texts: readonly string[], page: BenchPage): void {
  const missing = pages.find((other) => !existsSync(builtFile(tool.output, tool.address(other))));
  if (missing) throw new Error(`the built site has no page ${tool.address(missing)}`);
  const html = readFileSync(builtFile(tool.output, tool.address(page)), 'utf8');
  const lacking = texts.find((text) => !html.includes(text));
  if (lacking) throw new Error(`the page ${tool.address(page)} does not show “${lacking}”`);
}
