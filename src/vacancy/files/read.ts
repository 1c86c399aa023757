import { textOfDocx } from './docx.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { normaliseText } from './normalise.ts';
import { textOfPdf } from './pdf.ts';
import { decodeText } from './text.ts';
import { Unreadable } from './unreadable.ts';

type Kind = 'docx' | 'pdf' | 'text';

/** What a file is: by its first bytes, and by the ending of its name where they do not say. */
export function kindOfFile(name: string, bytes: Uint8Array): Kind | undefined {
  const begins = (sign: string) => [...sign].every((letter, index) => bytes[index] === letter.charCodeAt(0));
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  if (begins('%PDF-') || ending === 'pdf') return 'pdf';
  if (begins('PK\u0003\u0004') || ending === 'docx') return 'docx';
  return ending === 'txt' || ending === 'md' ? 'text' : undefined;
}

/**
 * The text of a file with an ad, normalised.
 * @throws Unreadable
 */
export async function textOfFile(name: string, bytes: Uint8Array): Promise<string> {
  if (bytes.length > MAX_FILE_BYTES) throw new Unreadable('tooLarge');
  switch (kindOfFile(name, bytes)) {
    case 'docx':
      return normaliseText(textOfDocx(bytes));
    case 'pdf':
      return normaliseText(await textOfPdf(bytes));
    case 'text':
      return normaliseText(decodeText(bytes));
    default:
      throw new Unreadable('unknownKind');
  }
}
