import type { BenchPage } from './pages.ts';
import type { Tool } from './tools.ts';
export interface ReaderResult {
  tool: string;
}
export const measureReader = async (
  _t: readonly Tool[],
  _p: readonly BenchPage[],
  _r: number,
  _s: (line: string) => void,
): Promise<ReaderResult[]> => [];
export const readerTables = (_r: readonly ReaderResult[]) => '';
