/** Something to rate, and for each thing rated its level from 0, not asked for, to the number of levels. */
export interface RadarAxis {
  label: string;
  levels: readonly number[];
}

export interface RadarLabel {
  x: number;
  anchor: 'start' | 'end';
  lines: { y: number; text: string }[];
}

/** What to draw; lengths in the units of the view box. */
export interface Radar {
  viewBox: string;
  /** Radii of the circles round (middle, 0), one a level, from the inside out. */
  rings: number[];
  middle: number;
  /** One path of all axes. */
  spokes: string;
  labels: RadarLabel[];
  /** For each thing rated: its outline, and one path of the markers at its levels, another shape for each thing. */
  shapes: { outline: string; marks: string }[];
}

const radius = 96;
const width = 440;
const lineHeight = 16;
const gap = 6;

const number = (value: number) => String(Math.round(value * 10) / 10);
const at = (turn: number, distance: number) => ({ x: width / 2 + distance * Math.sin(turn), y: -distance * Math.cos(turn) });
const closed = (points: { x: number; y: number }[]) => `M${points.map(({ x, y }) => `${number(x)} ${number(y)}`).join('L')}Z`;

/** Marker shapes that are told apart without colour: disc, square, triangle, diamond. */
const markers: ((x: string, y: string) => string)[] = [
  (x, y) => `M${x} ${y}m-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z`,
  (x, y) => `M${x} ${y}m-5-5h10v10h-10z`,
  (x, y) => `M${x} ${y}m0-6l6 11h-12z`,
  (x, y) => `M${x} ${y}m0-7l7 7l-7 7l-7-7z`,
];

/** The marker of the thing rated at this place, at the middle of a view box from -8 to 8. */
export const markerOf = (index: number): string => (markers[index % markers.length] as (typeof markers)[number])('0', '0');

/** A text in at most two lines, broken at the space nearest to its middle. */
function wrapped(text: string): string[] {
  if (text.length <= 10) return [text];
  const spaces = [...text.matchAll(/[\s-]/g)].map(({ index }) => index);
  const middle = text.length / 2;
  const [best] = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  if (best === undefined) return [text];
  const hyphen = text[best] === '-' ? 1 : 0;
  return [text.slice(0, best + hyphen), text.slice(best + 1)];
}

/** Labels of one side, moved apart so that none lies on another. */
function besides(side: 'left' | 'right', axes: { turn: number; label: string }[]): RadarLabel[] {
  const places = axes
    .map(({ turn, label }) => {
      const lines = wrapped(label);
      return { lines, height: lines.length * lineHeight + gap, middle: at(turn, radius + 14).y };
    })
    .sort((a, b) => a.middle - b.middle);
  // Down until nothing overlaps, then the whole column back to its middle.
  const wanted = places.map(({ middle }) => middle);
  for (const [index, place] of places.entries()) {
    const above = places[index - 1];
    if (above) place.middle = Math.max(place.middle, above.middle + (above.height + place.height) / 2);
  }
  const shift = places.reduce((sum, { middle }, index) => sum + middle - (wanted[index] as number), 0) / Math.max(1, places.length);
  return places.map(({ lines, height, middle: moved }) => {
    const middle = moved - shift;
    const edge = Math.max(0, Math.abs(middle) - height / 2 + gap);
    const clear = edge < radius + 12 ? Math.sqrt((radius + 12) ** 2 - edge ** 2) : 0;
    const away = Math.max(8, clear);
    const first = middle - ((lines.length - 1) * lineHeight) / 2 + 4;
    return {
      x: Math.round(width / 2 + (side === 'right' ? away : -away)),
      anchor: side === 'right' ? 'start' : 'end',
      lines: lines.map((text, index) => ({ y: Math.round(first + index * lineHeight), text })),
    };
  });
}

/** With fewer there is no shape to see. */
export const MIN_AXES = 3;

/**
 * A radar of levels: an axis for each skill, an outline for each thing rated.
 * @param axes Three or more, each with as many levels as there are things rated.
 * @param steps How many levels there are.
 */
export function radar(axes: readonly RadarAxis[], steps: number): Radar {
  // Half a step off the top, so that the labels fall into two columns.
  const turns = axes.map((_, index) => ((index + 0.5) * 2 * Math.PI) / axes.length);
  const placed = axes.map(({ label }, index) => ({ label, turn: turns[index] as number }));
  const labels = [
    ...besides('right', placed.slice(0, Math.ceil(axes.length / 2))),
    ...besides('left', placed.slice(Math.ceil(axes.length / 2))),
  ];
  const reach = Math.max(radius, ...labels.flatMap(({ lines }) => lines.map(({ y }) => Math.abs(y)))) + lineHeight;
  const things = axes[0]?.levels.length ?? 0;
  return {
    viewBox: `0 ${number(-reach)} ${width} ${number(2 * reach)}`,
    rings: Array.from({ length: steps }, (_, step) => (radius * (step + 1)) / steps),
    middle: width / 2,
    spokes: turns
      .map((turn) => at(turn, radius))
      .map(({ x, y }) => `M${width / 2} 0L${number(x)} ${number(y)}`)
      .join(''),
    labels,
    shapes: Array.from({ length: things }, (_, thing) => {
      const points = axes.map(({ levels }, index) => ({
        ...at(turns[index] as number, (radius * (levels[thing] ?? 0)) / steps),
        asked: (levels[thing] ?? 0) > 0,
      }));
      const marker = markers[thing % markers.length] as (typeof markers)[number];
      return {
        outline: closed(points),
        marks: points.flatMap(({ x, y, asked }) => (asked ? [marker(number(x), number(y))] : [])).join(''),
      };
    }),
  };
}
