import { crc32, deflateSync } from 'node:zlib';

/**
 * A PNG with at most sixteen colours.
 * @param pixels One byte a pixel, 0 to 15, row by row.
 * @param palette Colours as #rrggbb.
 * @see https://www.w3.org/TR/png-3/
 */
export function toPng(pixels: Uint8Array, width: number, height: number, palette: readonly string[]): Buffer {
  const stride = 1 + Math.ceil(width / 2);
  const rows = Buffer.alloc(stride * height);
  // Most of a picture is its ground, colour 0: eight pixels at a time are passed over. No other eight are 0 as a number.
  const wide = width % 8 === 0 && pixels.byteOffset % 8 === 0;
  const eights = wide ? new Float64Array(pixels.buffer, pixels.byteOffset, (width * height) / 8) : undefined;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x += 2) {
      if (eights && x % 8 === 0) {
        while (x < width && eights[(y * width + x) / 8] === 0) x += 8;
        if (x >= width) break;
      }
      rows[y * stride + 1 + (x >> 1)] =
        ((pixels[y * width + x] as number) << 4) | (x + 1 < width ? (pixels[y * width + x + 1] as number) : 0);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([4, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.map((colour) => colour.slice(1)).join(''), 'hex')),
    chunk('IDAT', deflateSync(rows, { level: 2 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** An icon file for browsers that ask for /favicon.ico: one PNG in an ICO. */
export function toIco(png: Buffer, size: number): Buffer {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(1, 4);
  header.set([size, size], 6);
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12);
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(22, 18);
  return Buffer.concat([header, png]);
}
