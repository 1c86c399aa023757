import pdfjs from 'unpdf/pdfjs?url';
import { Unreadable } from './unreadable.ts';

/** The text of a file, read in the browser. @throws Unreadable where that cannot be done */
export async function textOfFile(file: File): Promise<string> {
  if (file.size > 10 * 1024 * 1024) throw new Unreadable('tooLarge');
  const extension = /\.([a-z]+)$/i.exec(file.name)?.[1]?.toLowerCase() ?? '';
  if (extension === 'docx') return textOfDocx(new Uint8Array(await file.arrayBuffer()));
  if (extension === 'pdf') return textOfPdf(new Uint8Array(await file.arrayBuffer()));
  if (extension === 'txt' || extension === 'md' || file.type.startsWith('text/')) return file.text();
  throw new Unreadable('unknownKind');
}

async function textOfDocx(bytes: Uint8Array): Promise<string> {
  const { strFromU8, unzipSync } = await import('fflate');
  let xml: Uint8Array | undefined;
  try {
    // Only the text is unpacked, and no file that would fill the memory.
    xml = unzipSync(bytes, { filter: ({ name, originalSize }) => name === 'word/document.xml' && originalSize < 20 * 1024 * 1024 })[
      'word/document.xml'
    ];
  } catch {
    xml = undefined;
  }
  if (!xml) throw new Unreadable('noWord');
  const { body } = new DOMParser().parseFromString('<p></p>', 'text/html');
  body.textContent = strFromU8(xml)
    .replace(/<w:(?:p|br|tr)\b[^>]*>/g, '\n')
    .replace(/<w:tab\/>/g, ' ')
    .replace(/<[^>]+>/g, '');
  return (body.textContent ?? '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const { definePDFJSModule, extractText, getDocumentProxy } = await import('unpdf');
  try {
    await definePDFJSModule(() => import(/* @vite-ignore */ pdfjs));
    const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true });
    if (text.trim() === '') throw new Error('empty');
    return text;
  } catch {
    throw new Unreadable('noPdf');
  }
}
