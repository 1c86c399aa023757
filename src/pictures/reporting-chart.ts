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
/** Where lines meet a box, from its top: at the middle of the first line of text. */
const joint = padding + lineHeight / 2;
/** About as many characters as a line of a box holds. */
const lineLength = 20;
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

/** Draws who reports to whom from left to right: a column for each step down, and each superior beside the first of its reports. */
export function reportingChart(tops: readonly ReportingLine[]): ReportingChart {
  const boxes: ChartBox[] = [];
  const paths: string[] = [];
  let bottom = 0;
  let depth = 0;
  const place = (line: ReportingLine, level: number): ChartBox => {
    depth = Math.max(depth, level);
    const titleLines = wrapped(line.title);
    const height = titleLines.length * lineHeight + 2 * padding;
    const x = level * (boxWidth + columnGap) + 0.5;
    const y = bottom + 0.5;
    const box: ChartBox = {
      x,
      y,
      width: boxWidth,
      height,
      line,
      text: titleLines.map((text, index) => ({
        x: x + padding,
        y: y + padding + lineHeight * (index + 1) - 4,
        text,
        squeezed: text.length > lineLength,
      })),
    };
    boxes.push(box);
    const reports = line.reports.map((report) => place(report, level + 1));
    const last = reports.at(-1);
    if (last) paths.push(`M${x + boxWidth} ${y + joint}h${columnGap / 2}V${last.y + joint}`);
    for (const report of reports) paths.push(`M${x + boxWidth + columnGap / 2} ${report.y + joint}H${report.x}`);
    bottom = Math.max(bottom, y + height + rowGap);
    return box;
  };
  for (const line of tops) place(line, 0);
  return {
    width: (depth + 1) * (boxWidth + columnGap) - columnGap + 1,
    height: Math.max(0, bottom - rowGap) + 1,
    boxes,
    lines: paths.join(''),
  };
}
