import type { ReportingLine } from '../playbook/reporting.ts';

export interface ChartBox {
  x: number;
  y: number;
  width: number;
  height: number;
  line: ReportingLine;
  /** The title in lines; `squeezed` where one is too long for the box. */
  text: { x: number; y: number; text: string; squeezed: boolean }[];
}

/** What to draw; lengths in pixels. */
export interface ReportingChart {
  width: number;
  height: number;
  boxes: ChartBox[];
  /** One path of all lines between the boxes. */
  lines: string;
}

const boxWidth = 156;
const columnGap = 22;
const rowGap = 10;
const lineHeight = 16;
const padding = 8;
/** About as many characters as a line of a box holds. */
const lineLength = 21;
/** The width of a line that is squeezed. */
export const textWidth = boxWidth - 2 * padding;

function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < lineLength) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Draws who reports to whom from left to right: a column for each step down, and each superior beside the middle of its reports. */
export function reportingChart(tops: readonly ReportingLine[]): ReportingChart {
  const boxes: ChartBox[] = [];
  const paths: string[] = [];
  let bottom = 0;
  let depth = 0;
  const place = (line: ReportingLine, level: number): ChartBox => {
    depth = Math.max(depth, level);
    const titleLines = wrapped(line.title);
    const height = titleLines.length * lineHeight + 2 * padding;
    const x = level * (boxWidth + columnGap) + 1;
    const box: ChartBox = { x, y: bottom + 1, width: boxWidth, height, line, text: [] };
    boxes.push(box);
    const reports = line.reports.map((report) => place(report, level + 1));
    const [first, last] = [reports[0], reports.at(-1)];
    if (first && last) {
      box.y = Math.max(box.y, (first.y + last.y + last.height - height) / 2);
      const from = box.x + boxWidth;
      const turn = from + columnGap / 2;
      for (const report of reports) paths.push(`M${from} ${box.y + height / 2}H${turn}V${report.y + report.height / 2}H${report.x}`);
    }
    bottom = Math.max(bottom, box.y + height + rowGap);
    box.text = titleLines.map((text, index) => ({
      x: x + padding,
      y: box.y + padding + lineHeight * (index + 1) - 4,
      text,
      squeezed: text.length > lineLength,
    }));
    return box;
  };
  for (const line of tops) place(line, 0);
  return {
    width: (depth + 1) * (boxWidth + columnGap) - columnGap + 2,
    height: Math.max(0, bottom - rowGap) + 2,
    boxes,
    lines: paths.join(''),
  };
}
