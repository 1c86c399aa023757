import { Inflate } from 'fflate';
import { Unreadable } from './unreadable.ts';

const MAX_PARTS = 4096;
/** Bytes that all parts that are read may unpack to. A text of a hundred pages is below a tenth of it. */
const MAX_UNPACKED = 8 * 1024 * 1024;
/** Packed bytes that are unpacked at once: Deflate makes at most 1032 of each. */
const STEP = 4096;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;

/**
 * The parts of a ZIP package, as its central directory lists them, by name in lower case: package names have no case.
 * What is read is unpacked when it is asked for, up to a bound for all parts together, whatever the sizes that the package claims.
 * @throws Unreadable where the bytes are no such package; a part throws when it is asked for.
 */
export function openZip(bytes: Uint8Array): (name: string) => Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, { packed: Uint8Array; method: number }>();
  let left = MAX_UNPACKED;
  try {
    let end = bytes.length - END_BYTES;
    const first = Math.max(0, end - 0xffff);
    while (end >= first && view.getUint32(end, true) !== END) end--;
    if (end < first) throw new Error('no directory');
    const count = view.getUint16(end + 10, true);
    if (count > MAX_PARTS) throw new Error('too many parts');
    let at = view.getUint32(end + 16, true);
    for (let part = 0; part < count; part++) {
      if (view.getUint32(at, true) !== ENTRY) throw new Error('no entry');
      const size = view.getUint32(at + 20, true);
      const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
        number,
        number,
        number,
      ];
      const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes));
      const local = view.getUint32(at + 42, true);
      const from = local + LOCAL_BYTES + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      parts.set(name.toLowerCase(), { packed: bytes.subarray(from, from + size), method: view.getUint16(at + 10, true) });
      at += ENTRY_BYTES + nameBytes + extraBytes + commentBytes;
    }
  } catch {
    throw new Unreadable('noWord');
  }
  return (name) => {
    const part = parts.get(name.toLowerCase());
    if (!part) return undefined;
    const unpacked: Uint8Array[] = [];
    const take = (chunk: Uint8Array) => {
      left -= chunk.length;
      if (left < 0) throw new Unreadable('tooMuch');
      unpacked.push(chunk);
    };
    if (part.method === 0) take(part.packed);
    else if (part.method === 8) {
      const inflate = new Inflate(take);
      for (let at = 0; at < part.packed.length; at += STEP)
        inflate.push(part.packed.subarray(at, at + STEP), at + STEP >= part.packed.length);
    } else throw new Unreadable('noWord');
    const whole = new Uint8Array(unpacked.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const chunk of unpacked) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return whole;
  };
}
