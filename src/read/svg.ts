import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Position } from './position.ts';

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';

/** What draws and cannot do anything else. */
const ELEMENTS = new Set(
  `svg g defs title desc symbol use switch path rect circle ellipse line polyline polygon text tspan textPath linearGradient radialGradient
  stop clipPath mask pattern marker filter style feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
  feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology
  feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence`.split(/\s+/),
);
/** Elements by which a picture would do more than draw; others that are unknown, such as a drawing program's own, are left out in silence. */
const ACTIVE = new Set(
  'script foreignObject iframe object embed audio video canvas handler listener a image feImage set animate animateMotion animateTransform'.split(
    ' ',
  ),
);

/** What a picture holds that is refused, and where. */
export interface SvgProblem {
  message: string;
  position: Position | null;
}

export interface Svg {
  /** The picture without anything but its drawing. */
  text: string;
  width: number;
  height: number;
  problems: SvgProblem[];
}

/** CSS and attributes may refer to parts of the picture and to nothing else; a backslash could spell anything. */
const leadsAway = (value: string): boolean => /@import|\\|expression\(|(?:image|image-set|src)\(|url\(\s*(?!["']?#)/i.test(value);

/**
 * Reads a picture in SVG, and writes it again with what draws alone: no scripts, events, foreign markup, animations or
 * references to other files.
 * @throws Error for what is no SVG
 */
export function readSvg(source: string): Svg {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const problems: SvgProblem[] = [];
  const parts: string[] = [];
  let size: Pick<Svg, 'width' | 'height'> | undefined;
  let depth = 0;
  /** Depth from which on nothing is written. */
  let without: number | undefined;
  let style: string | undefined;
  const problem = (message: string) => {
    // The parser stands behind the tag.
    const at = { line: parser.line, column: Math.max(1, parser.columnIndex) };
    problems.push({ message, position: { ...at, endLine: at.line, endColumn: at.column + 1 } });
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', (doctype) => {
    if (/\[/.test(doctype)) throw new Error('a document type with declarations of its own');
  });
  parser.on('opentag', (tag: SaxesTagNS) => {
    depth++;
    if (depth > 200) throw new Error('elements in more than 200 others');
    if (depth === 1) {
      if (tag.local !== 'svg' || tag.uri !== SVG) throw new Error('no <svg> in its namespace');
      size = sizeOf(tag);
    }
    if (without !== undefined) return;
    if (tag.uri !== SVG || !ELEMENTS.has(tag.local)) {
      if (ACTIVE.has(tag.local) || tag.uri === 'http://www.w3.org/1999/xhtml') problem(`<${tag.name}>, which does more than draw`);
      without = depth;
      return;
    }
    const attributes = Object.values(tag.attributes).flatMap(({ local, uri, prefix, value }) => {
      if (uri === '' && /^on/i.test(local)) problem(`the event handler ${local}`);
      else if (local === 'href' && (uri === '' || uri === XLINK)) {
        if (/^\s*#/.test(value)) return [`href="${escaped(value.trim())}"`];
        problem(`a reference to ${JSON.stringify(value.slice(0, 60))}, outside of the picture`);
      } else if (uri === '' && prefix === '') {
        if (!leadsAway(value)) return [`${local}="${escaped(value)}"`];
        problem(`a reference in \`${local}\` to something outside of the picture`);
      }
      return [];
    });
    if (depth === 1) attributes.unshift(`xmlns="${SVG}"`);
    if (tag.local === 'style') style = '';
    parts.push(`<${[tag.local, ...attributes].join(' ')}>`);
  });
  parser.on('closetag', (tag) => {
    if (style !== undefined && tag.local === 'style') {
      if (leadsAway(style)) problem('a style that refers to something outside of the picture');
      else parts.push(escaped(style));
      style = undefined;
    }
    if (without === undefined) parts.push(`</${tag.local}>`);
    else if (depth === without) without = undefined;
    depth--;
  });
  const text = (value: string) => {
    if (without !== undefined || depth === 0) return;
    if (style === undefined) parts.push(escaped(value));
    else style += value;
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(source.replace(/^\ufeff/, '')).close();
  return { text: parts.join(''), ...(size ?? { width: 0, height: 0 }), problems };
}

function sizeOf({ attributes }: SaxesTagNS): Pick<Svg, 'width' | 'height'> {
  const value = (name: string) =>
    Object.hasOwn(attributes, name) ? (attributes as Record<string, { value: string }>)[name]?.value : undefined;
  const length = (name: string) => {
    const [, digits, unit = 'px'] = /^\s*(\d*\.?\d+)(px|pt|pc|mm|cm|in)?\s*$/.exec(value(name) ?? '') ?? [];
    return digits === undefined ? undefined : Number(digits) * (pixels[unit] ?? 1);
  };
  const [, , boxWidth, boxHeight] = (value('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [width, height] = [length('width'), length('height')];
  const ratio = boxWidth && boxHeight ? boxWidth / boxHeight : 2;
  // A picture without a size of its own is as browsers take it: 300 wide.
  const wide = width ?? (height === undefined ? (boxWidth ?? 300) : height * ratio);
  return { width: Math.round(wide), height: Math.round(height ?? wide / ratio) };
}

const pixels: Record<string, number> = { pt: 4 / 3, pc: 16, mm: 96 / 25.4, cm: 96 / 2.54, in: 96 };

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
