import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { wordFile } from '../../src/browser/word-file.ts';
import { heading, list, table } from '../../src/document/blocks.ts';
import { toDocx } from '../../src/document/docx.ts';

const about = { title: 'Guide', description: 'Of a role', creator: 'A company', language: 'de-DE', date: new Date('2026-11-29T00:00:00Z') };
const blocks = [heading(1, 'Support <agent> & co'), table(['At a glance', ''], [['Pay', '£24,000']]), list(['Answers calls.'])];

it('writes blocks into the package of a Word file of this site, with its styles and language and nothing of its text', async () => {
  const template = await toDocx([heading(1, 'Guide'), list(['Leads nobody.'])], about);
  const made = unzipSync(wordFile(template.buffer as ArrayBuffer, blocks, 'Support <agent> & co'));
  const original = unzipSync(await toDocx(blocks, about));
  expect(strFromU8(made['word/document.xml'] as Uint8Array)).toBe(strFromU8(original['word/document.xml'] as Uint8Array));
  expect(made['word/styles.xml']).toEqual(original['word/styles.xml']);
  const core = strFromU8(made['docProps/core.xml'] as Uint8Array);
  expect(core).toContain('<dc:title>Support &lt;agent&gt; &amp; co</dc:title>');
  expect(core).not.toContain('A company');
});

it('refuses a package that is no Word document', async () => {
  expect(() => wordFile(new Uint8Array([1, 2, 3]).buffer, blocks, 'Agent')).toThrow();
});
