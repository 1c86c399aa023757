import { MAX_AD_LENGTH } from './limits.ts';
import { Unreadable } from './unreadable.ts';

/** Pages that are looked at: no ad has as many. */
const MAX_PAGES = 30;

/** The text of a PDF, page by page, its lines as they are broken. Longer texts than an ad are cut. @throws Unreadable for what has none */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const { getDocumentProxy } = await import('unpdf');
  let text = '';
  try {
    // The reader takes the bytes that it is given for itself. It has nothing to say but what it throws.
    const pdf = await getDocumentProxy(bytes, { disableFontFace: true, verbosity: 0 });
    for (let number = 1; number <= Math.min(pdf.numPages, MAX_PAGES) && text.length <= MAX_AD_LENGTH; number++) {
      const page = await pdf.getPage(number);
      const reader = page.streamTextContent().getReader() as ReadableStreamDefaultReader<{
        items: ({ str: string; hasEOL: boolean } | { type: string })[];
      }>;
      for (let part = await reader.read(); !part.done && text.length <= MAX_AD_LENGTH; part = await reader.read())
        for (const item of part.value.items) if ('str' in item) text += item.str + (item.hasEOL ? '\n' : '');
      text += '\n';
    }
    await pdf.loadingTask.destroy();
  } catch {
    throw new Unreadable('noPdf');
  }
  if (text.trim() === '') throw new Unreadable('noPdf');
  return text;
}
