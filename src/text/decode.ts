import { isUtf8 } from 'node:buffer';

export interface Decoded {
  /** Without a byte order mark, every line end as `\n`: lines and columns are those that an editor shows. */
  text: string;
  /** Why the bytes are no text that could be published, and where in `text`. */
  problem?: { message: string; fix: string; offset: number };
}

const save = 'Save it as UTF-8: in most editors, “Save as” has a choice of encoding.';

/** The text of a file. */
export function decode(bytes: Uint8Array): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wide = utf16(buffer);
  if (wide !== undefined)
    return { text: plainText(wide), problem: { message: 'The file is UTF-16 text, and not UTF-8', fix: save, offset: 0 } };
  const text = plainText(buffer.toString('utf8'));
  if (!isUtf8(bytes)) {
    // Older editors on Windows write Windows-1252.
    const sign = /[^\p{ASCII}]/u.exec(new TextDecoder('windows-1252').decode(bytes))?.[0] ?? '';
    const message = `The file is not UTF-8 text; as Windows-1252, this would be \`${sign}\``;
    const fix = `${save} Then see that \`${sign}\` is right here.`;
    return { text, problem: { message, fix, offset: Math.max(0, text.indexOf('\uFFFD')) } };
  }
  const zero = text.indexOf('\u0000');
  if (zero === -1) return { text };
  return {
    text,
    problem: { message: 'A NUL byte is here, so the file is no text', fix: 'Restore the file, or delete the byte.', offset: zero },
  };
}

/** A text as it is parsed: without a byte order mark, every line end as `\n`. */
export const plainText = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text).replace(/\r\n?/g, '\n');

/** The text where the bytes are UTF-16, with a byte order mark or by every other byte being zero. */
function utf16(buffer: Buffer): string | undefined {
  const head = buffer.subarray(0, 1000);
  const zeros = (odd: number) => head.filter((byte, index) => byte === 0 && index % 2 === odd).length;
  const isMostly = (count: number) => count > head.length * 0.35;
  if ((buffer[0] === 0xff && buffer[1] === 0xfe) || isMostly(zeros(1))) return buffer.toString('utf16le');
  if ((buffer[0] === 0xfe && buffer[1] === 0xff) || isMostly(zeros(0)))
    return Buffer.from(buffer.subarray(0, buffer.length & ~1))
      .swap16()
      .toString('utf16le');
  return undefined;
}
