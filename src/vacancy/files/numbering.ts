import { readXml } from './xml.ts';

interface Level {
  format: string;
  text: string;
  start: number;
  /** The paragraph style whose paragraphs are of this level. */
  style?: string | undefined;
}
interface List {
  levels: Map<number, Level>;
  /** The name of a numbering style: that this list defines, or that it takes its levels from. */
  defines?: string | undefined;
  takes?: string | undefined;
}
interface Instance {
  list: string;
  starts: Map<number, number>;
  levels: Map<number, Level>;
}

/** Writes the numbers and bullets of paragraphs, which Word counts and a file does not hold. */
export interface Numbering {
  /** The number of the next paragraph of a list; empty where none is shown. @param style The paragraph's style, where it and no level is stated. */
  next(id: string, level: number | undefined, style: string | undefined): string;
}

const DEEPEST = 8;
const newLevel = (): Level => ({ format: 'decimal', text: '', start: 1 });

/** @param bytes The numbering part, where the file has one. */
export function readNumbering(bytes: Uint8Array | undefined): Numbering {
  const lists = new Map<string, List>();
  const instances = new Map<string, Instance>();
  let list: List | undefined;
  let instance: Instance | undefined;
  let depth = 0;
  let level: Level | undefined;
  if (bytes)
    readXml(bytes, {
      open({ name, attribute }) {
        const value = attribute('val') ?? '';
        if (name === 'w:abstractNum') {
          list = { levels: new Map() };
          lists.set(attribute('abstractNumId') ?? '', list);
        } else if (name === 'w:num') {
          instance = { list: '', starts: new Map(), levels: new Map() };
          instances.set(attribute('numId') ?? '', instance);
        } else if (name === 'w:abstractNumId' && instance) instance.list = value;
        else if (name === 'w:styleLink' && list) list.defines = value;
        else if (name === 'w:numStyleLink' && list) list.takes = value;
        else if (name === 'w:lvlOverride') depth = Number(attribute('ilvl'));
        else if (name === 'w:startOverride') instance?.starts.set(depth, Number(value));
        else if (name === 'w:lvl') {
          depth = Number(attribute('ilvl'));
          level = newLevel();
          (instance ?? list)?.levels.set(depth, level);
        } else if (level) {
          if (name === 'w:start') level.start = Number(value) || 0;
          else if (name === 'w:numFmt') level.format = value;
          else if (name === 'w:lvlText') level.text = value;
          else if (name === 'w:pStyle') level.style = value;
        }
        return name !== 'w:pPr' && name !== 'w:rPr' && name !== 'mc:Fallback';
      },
      close(name) {
        if (name === 'w:lvl') level = undefined;
        if (name === 'w:abstractNum') list = undefined;
        if (name === 'w:num') instance = undefined;
      },
    });
  const counts = new Map<List, number[]>();
  const started = new Set<string>();
  return {
    next(id, stated, style) {
      const found = instances.get(id);
      const own = found && lists.get(found.list);
      if (!found || !own) return '';
      const shared = own.takes ? ([...lists.values()].find(({ defines }) => defines === own.takes) ?? own) : own;
      const at = (depth: number) => found.levels.get(depth) ?? shared.levels.get(depth) ?? newLevel();
      const ofStyle = style === undefined ? undefined : [...shared.levels].find(([, level]) => level.style === style)?.[0];
      const depth = Math.min(Math.max(stated ?? ofStyle ?? 0, 0), DEEPEST) || 0;
      const count = counts.get(shared) ?? [];
      counts.set(shared, count);
      const restart = found.starts.get(depth);
      if (restart !== undefined && !started.has(`${id} ${depth}`)) {
        started.add(`${id} ${depth}`);
        count[depth] = restart;
      } else count[depth] = count[depth] === undefined ? at(depth).start : (count[depth] as number) + 1;
      count.length = depth + 1;
      const { format, text } = at(depth);
      if (format === 'bullet') return '•';
      if (format === 'none') return text.replace(/%\d/g, '');
      return text.replace(/%(\d)/g, (_, place: string) => {
        const above = Number(place) - 1;
        return written(count[above] ?? at(above).start, at(above).format);
      });
    },
  };
}

function written(count: number, format: string): string {
  switch (format) {
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'lowerLetter':
      return letters(count);
    case 'upperLetter':
      return letters(count).toUpperCase();
    case 'lowerRoman':
      return roman(count).toLowerCase();
    case 'upperRoman':
      return roman(count);
    default:
      return String(count);
  }
}

/** As Word writes it: a to z, then aa to zz. */
const letters = (count: number): string =>
  count < 1 || count > 780 ? String(count) : String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));

const numerals = { M: 1000, CM: 900, D: 500, CD: 400, C: 100, XC: 90, L: 50, XL: 40, X: 10, IX: 9, V: 5, IV: 4, I: 1 };
function roman(count: number): string {
  if (count < 1 || count > 3999) return String(count);
  let left = count;
  let result = '';
  for (const [numeral, value] of Object.entries(numerals)) for (; left >= value; left -= value) result += numeral;
  return result;
}
