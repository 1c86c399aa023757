import { execFileSync } from 'node:child_process';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Block, heading, list, pageBreak, paragraph, table } from '../../src/document/blocks.ts';
import { type DocxOptions, toDocx } from '../../src/document/docx.ts';

const options: DocxOptions = {
  title: 'Customer experience manager & more',
  description: 'What the job is for',
  creator: 'The owner',
  language: 'en-GB',
  date: new Date('2026-11-23T00:00:00Z'),
};
const blocks = [
  heading(1, 'Customer experience manager'),
  paragraph('One & two <three> "four"\u0001'),
  list(['An item', 'Another']),
  table(['What', 'Hours'], [['Meet', '4']]),
];
/** Name, day and time of each part as the local headers state them, in ZIP's own form. */
function timesOf(bytes: Uint8Array): number[] {
  const view = Buffer.from(bytes);
  const times: number[] = [];
  for (let at = view.indexOf('PK\x03\x04'); at >= 0; at = view.indexOf('PK\x03\x04', at + 4)) times.push(view.readUInt32LE(at + 10));
  return times;
}

describe('a Word document', () => {
  it('holds the text with its headings, lists and tables, escaped for XML', async () => {
    const files = unzipSync(await toDocx(blocks, options));
    const main = strFromU8(files['word/document.xml'] as Uint8Array);
    expect(main.replace(/<[^>]+>/g, '|').replace(/\|+/g, '|')).toBe(
      '|Customer experience manager|One &amp; two &lt;three&gt; &quot;four&quot;|An item|Another|What|Hours|Meet|4|',
    );
    expect(main.match(/<w:numPr>/g)).toHaveLength(2);
    expect(main.match(/<w:tr>/g)).toHaveLength(2);
    expect(strFromU8(files['docProps/core.xml'] as Uint8Array)).toContain('<dc:title>Customer experience manager &amp; more</dc:title>');
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['[Content_Types].xml', '_rels/.rels', 'word/numbering.xml', 'word/styles.xml']),
    );
  });

  const mainOf = async (written: Block[]) => strFromU8(unzipSync(await toDocx(written, options))['word/document.xml'] as Uint8Array);

  it('numbers the items of a list from its first number on', async () => {
    const main = await mainOf([list(['Say it', 'Write it'], 4)]);
    expect([...main.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text)).toEqual(['4. Say it', '5. Write it']);
    expect(main).not.toContain('<w:numPr>');
  });

  it('begins a page where the blocks say so', async () => {
    expect((await mainOf([paragraph('A'), pageBreak, paragraph('B')])).match(/<w:br w:type="page"\/>/g)).toHaveLength(1);
  });

  it('leaves room to write in rows with an empty cell, and in no other', async () => {
    const main = await mainOf([
      table(
        ['What', 'Who'],
        [
          ['Call', ''],
          ['Write', 'Me'],
        ],
      ),
    ]);
    expect(main.match(/<w:trHeight /g)).toHaveLength(1);
  });

  it('lies on its side where a table has more than six columns', async () => {
    const columns = (count: number) => [table(Array<string>(count).fill('A'), [])];
    expect(await mainOf(columns(6))).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    expect(await mainOf(columns(7))).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
  });

  it('bears the day of its text in place of that of the build', async () => {
    const day = ((2026 - 1980) << 9) | (11 << 5) | 23;
    const noon = 12 << 11;
    const times = timesOf(await toDocx(blocks, options));
    expect(times.length).toBeGreaterThan(10);
    expect(new Set(times)).toEqual(new Set([((day << 16) | noon) >>> 0]));
  });

  it('is the same bytes in another run, at another time and in another time zone, and others for another text', async () => {
    const script = `
      import { toDocx } from './src/document/docx.ts';
      const { blocks, options } = JSON.parse(process.argv[1]);
      process.stdout.write(await toDocx(blocks, { ...options, date: new Date(options.date) }));`;
    const run = (zone: string) =>
      execFileSync(process.execPath, ['--input-type=module', '--eval', script, JSON.stringify({ blocks, options })], {
        env: { ...process.env, TZ: zone },
      });
    const [west, east] = [run('Pacific/Pago_Pago'), run('Pacific/Kiritimati')];
    expect(west.equals(east)).toBe(true);
    expect(west.equals(Buffer.from(await toDocx(blocks, options)))).toBe(true);
    expect(west.equals(Buffer.from(await toDocx(blocks.slice(1), options)))).toBe(false);
  });
});
