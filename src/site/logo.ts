import { readFileSync } from 'node:fs';
import path from 'node:path';
import { contentFolder } from 'virtual:cx-playbook/site';
import type { Settings } from '../model/index.ts';
import type { DrawnImage } from '../og/draw.ts';
import { inspectPicture } from '../read/pictures.ts';
import { readSvg } from '../read/svg.ts';

/** The logo that is a file, as pictures are drawn with it; undefined where there is none, or the check refuses it. */
export function logoImage({ logo }: Pick<Settings, 'logo'>): (DrawnImage & { kind: 'svg' | 'raster'; data: Buffer }) | undefined {
  if (typeof logo !== 'string') return undefined;
  let bytes: Buffer;
  try {
    bytes = readFileSync(path.join(contentFolder, logo));
  } catch {
    return undefined;
  }
  const { kind, width, height, problems } = inspectPicture(logo.slice(1), bytes);
  if (problems.length > 0 || !kind || width < 1 || height < 1) return undefined;
  return { kind, data: kind === 'svg' ? Buffer.from(readSvg(bytes.toString('utf8')).text) : bytes, width, height };
}

/** Whether a logo is about as wide as high, as icons are. */
export const isSquare = ({ width, height }: Pick<DrawnImage, 'width' | 'height'>): boolean =>
  Math.max(width, height) <= 1.5 * Math.min(width, height);
