/** A line that is only in the old text (`-`) or only in the new one (`+`), with its number there. */
export interface ChangedLine {
  sign: '-' | '+';
  line: number;
  text: string;
}

/** The lines by which two texts differ, in order: the fewest that there can be between what they begin and end with alike. */
export function changedLines(before: string, after: string): ChangedLine[] {
  const [old, now] = [before.split(/\r?\n/), after.split(/\r?\n/)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let [oldEnd, nowEnd] = [old.length, now.length];
  while (oldEnd > start && nowEnd > start && old[oldEnd - 1] === now[nowEnd - 1]) {
    oldEnd--;
    nowEnd--;
  }
  const [width, height] = [nowEnd - start, oldEnd - start];
  // The length of the longest common subsequence of the lines from here on.
  const common = Array.from({ length: height + 1 }, () => new Uint32Array(width + 1));
  const at = (row: number, column: number) => common[row]?.[column] ?? 0;
  for (let row = height - 1; row >= 0; row--)
    for (let column = width - 1; column >= 0; column--)
      (common[row] as Uint32Array)[column] =
        old[start + row] === now[start + column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
  const lines: ChangedLine[] = [];
  for (let row = 0, column = 0; row < height || column < width; ) {
    if (row < height && column < width && old[start + row] === now[start + column]) {
      row++;
      column++;
    } else if (row < height && (column === width || at(row + 1, column) >= at(row, column + 1))) {
      lines.push({ sign: '-', line: start + row + 1, text: old[start + row] as string });
      row++;
    } else {
      lines.push({ sign: '+', line: start + column + 1, text: now[start + column] as string });
      column++;
    }
  }
  return lines;
}
