import { zlibSync } from 'fflate';

/** A PDF with one page of a content stream. @param filters What the stream is packed with, in PDF's own words */
function pdfFile(content: Uint8Array | string, filters = ''): Uint8Array {
  const stream = Buffer.from(content);
  const objects = [
    Buffer.from('<</Type/Catalog/Pages 2 0 R>>'),
    Buffer.from('<</Type/Pages/Kids[3 0 R]/Count 1>>'),
    Buffer.from('<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>'),
    Buffer.concat([Buffer.from(`<</Length ${stream.length}${filters}>>stream\n`), stream, Buffer.from('\nendstream')]),
    Buffer.from('<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'),
  ];
  const parts = [Buffer.from('%PDF-1.4\n')];
  const length = () => parts.reduce((sum, part) => sum + part.length, 0);
  const places = objects.map((object, index) => {
    const at = length();
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n'));
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const at = length();
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

/** Lines of text as a PDF shows them. */
export const pdfOf = (lines: readonly string[]): Uint8Array =>
  pdfFile(`BT /F1 8 Tf 36 720 Td 14 TL ${lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join(' ')} ET`);

/** PDF files that ask for much work. */
export const heavyPdfs: Readonly<Record<string, () => Uint8Array>> = {
  'a million states that are kept': () => pdfFile('q '.repeat(500_000)),
  'a stream that unpacks to 60 MB': () => pdfFile(zlibSync(Buffer.from('q '.repeat(30_000_000))), '/Filter/FlateDecode'),
  'a stream that is packed twice': () =>
    pdfFile(zlibSync(zlibSync(new Uint8Array(200_000_000).fill(32))), '/Filter[/FlateDecode/FlateDecode]'),
  'parentheses that never close': () => pdfFile(`BT ${'('.repeat(1_000_000)}`),
  'lists in lists': () => Buffer.from(`%PDF-1.4\n1 0 obj\n${'['.repeat(1_000_000)}`),
  'objects that never end': () => Buffer.from(`%PDF-1.4\n${'1 0 obj\n'.repeat(125_000)}`),
};
