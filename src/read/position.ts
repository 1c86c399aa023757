/** A stretch of a file; lines and columns count from 1, columns in UTF-16 units, the end is exclusive. */
export interface Position {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** A place in a value: keys and indexes from the root. */
export type Path = readonly (string | number)[];

/** Where the lines of a text begin, in UTF-16 units. */
export function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The line and the column of an offset, from 1. */
function lineColumn(starts: readonly number[], offset: number): [number, number] {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return [low + 1, offset - (starts[low] as number) + 1];
}

/** The place of a stretch between two offsets of a text whose lines begin at `starts`. */
export function positionOf(starts: readonly number[], from: number, to: number): Position {
  const [line, column] = lineColumn(starts, from);
  const [endLine, endColumn] = lineColumn(starts, to);
  return { line, column, endLine, endColumn };
}
