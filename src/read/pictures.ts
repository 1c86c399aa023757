import { imageSize } from 'image-size';
import { tryReadFile, type Unreadable } from './file.ts';
import type { Position } from './position.ts';
import { readSvg } from './svg.ts';

/** Bounds on a picture that readers load and a build works on. */
export const MAX_PICTURE_BYTES = 5 * 1024 * 1024;
const MAX_SVG_BYTES = 512 * 1024;
export const MAX_PICTURE_SIDE = 8000;
const MAX_PICTURE_PIXELS = 40_000_000;

/** A file below images/. */
export interface PictureFile {
  /** Relative to the content folder. */
  file: string;
  kind?: 'raster' | 'svg' | undefined;
  width: number;
  height: number;
  /** Why it cannot be published; empty where it can. */
  problems: { message: string; fix?: string; position: Position | null }[];
}

/** What file names end in, by what the bytes say. */
const endings: Record<string, readonly string[]> = {
  png: ['png'],
  jpg: ['jpg', 'jpeg'],
  webp: ['webp'],
  gif: ['gif'],
  heif: ['avif'],
  avif: ['avif'],
  svg: ['svg'],
};
const known = 'PNG, JPEG, WebP, AVIF, GIF or SVG';

const inspected = new WeakMap<Uint8Array, PictureFile>();

/** The bytes of a picture, or why they cannot be had. */
export function tryReadPicture(file: string): Uint8Array | Unreadable {
  const read = tryReadFile(file, MAX_PICTURE_BYTES);
  return read instanceof Uint8Array || !read.reason.startsWith('larger') ? read : { ...read, fix: 'Make the picture smaller.' };
}

/** What a picture is, by its bytes. The same bytes are looked at once. */
export function inspectPicture(file: string, bytes: Uint8Array): PictureFile {
  const before = inspected.get(bytes);
  if (before?.file === file) return before;
  const picture = inspect(file, bytes);
  inspected.set(bytes, picture);
  return picture;
}

function inspect(file: string, bytes: Uint8Array): PictureFile {
  const refused = (message: string, fix?: string): PictureFile => ({
    file,
    width: 0,
    height: 0,
    problems: [{ message, ...(fix ? { fix } : {}), position: null }],
  });
  const sign = /[#?%\\:*"<>|]/.exec(file)?.[0];
  if (sign)
    return refused(
      `The name of the picture holds \`${sign}\`, which addresses and file systems read as a sign of their own`,
      'Rename it, with letters, digits and hyphens.',
    );
  if (bytes.length === 0) return refused('The file is empty', 'Save the picture again, or remove the file.');
  const ending = /\.([a-z0-9]+)$/i.exec(file)?.[1] ?? '';
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const isMarkup = /^(?:\xef\xbb\xbf)?\s*</.test(start);
  if (isMarkup)
    return ending === 'svg'
      ? inspectSvg(file, bytes)
      : refused(`The file is markup and no picture; its name ends in .${ending}`, `Put a ${known} file in its place.`);
  let size: ReturnType<typeof imageSize>;
  try {
    size = imageSize(bytes);
  } catch {
    return refused('The file is no picture that a browser shows', `Save it as ${known}.`);
  }
  // A camera's picture may be stored on its side.
  const isTurned = (size.orientation ?? 1) >= 5;
  const [width, height] = isTurned ? [size.height, size.width] : [size.width, size.height];
  const { type = '' } = size;
  const right = endings[type];
  if (!right || (type === 'heif' && !/ftyp(?:avif|avis)/.test(start)))
    return refused(`The file is ${type.toUpperCase()}, which not every browser shows`, `Save it as ${known}.`);
  if (!right.includes(ending))
    return refused(`The file is ${type.toUpperCase()}, and its name ends in .${ending}`, `Rename it to end in .${right[0]}.`);
  if (!isWhole(type, bytes)) return refused('The file is cut short', 'Copy or export the picture again.');
  if (width < 1 || height < 1) return refused('The picture has no size');
  if (Math.max(width, height) > MAX_PICTURE_SIDE || width * height > MAX_PICTURE_PIXELS)
    return refused(
      `The picture is ${width} × ${height} pixels; a side may have ${MAX_PICTURE_SIDE}, and the whole ${MAX_PICTURE_PIXELS / 1e6} million`,
      'Make it smaller: 2000 pixels are enough for any page.',
    );
  return { file, kind: 'raster', width, height, problems: [] };
}

function inspectSvg(file: string, bytes: Uint8Array): PictureFile {
  const refused = (message: string): PictureFile => ({ file, kind: 'svg', width: 0, height: 0, problems: [{ message, position: null }] });
  if (bytes.length > MAX_SVG_BYTES) return refused(`The picture has more than ${MAX_SVG_BYTES / 1024} KiB as SVG`);
  try {
    const { width, height, problems } = readSvg(Buffer.from(bytes).toString('utf8'));
    return {
      file,
      kind: 'svg',
      width,
      height,
      problems: problems.map(({ message, position }) => ({ message: `The picture holds ${message}`, position })),
    };
  } catch (error) {
    return refused(`The file is no SVG that a browser shows: ${(error as Error).message.split('\n')[0]}`);
  }
}

/** Whether a file ends as its format does; what follows the end of a picture does no harm. */
function isWhole(type: string, bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (type === 'png') return file.includes('IEND', 8, 'latin1');
  if (type === 'jpg') return file.lastIndexOf(Buffer.from([0xff, 0xd9])) > 2;
  if (type === 'gif') return file.includes(0x3b, 13);
  if (type === 'webp') return file.length >= file.readUInt32LE(4) + 8;
  return true;
}
