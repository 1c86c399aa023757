import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { withoutMarkup } from '../../src/vacancy/files/markup.ts';
import { normaliseText } from '../../src/vacancy/files/normalise.ts';
import { textOfFile } from '../../src/vacancy/files/read.ts';
import { ENDLESS } from '../support/until.ts';
import { type Parts, paragraph as p, run as r, wordFile } from '../support/word.ts';

const reasonOf = (name: string, bytes: Uint8Array) => textOfFile(name, bytes).catch(({ reason }) => reason);

const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const box = (text: string) => `<w:txbxContent>${p(r(text))}</w:txbxContent>`;
const inList = (text: string, level = 0, id = 1) => p(r(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`);
const level = (depth: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const lists = `<w:abstractNum w:abstractNumId="7">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%1.%2)')}${level(2, 'upperRoman', '%3')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '\uf0b7', '<w:pStyle w:val="Bullet"/>')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;
const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(r(text))}</w:tc>`;
const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
const mark = (kind: string) => `<w:rPr><w:${kind} w:id="1"/></w:rPr>`;

describe('a Word file', () => {
  const shown: [what: string, body: string, text: string, parts?: Parts][] = [
    [
      'lines, tabs and breaks',
      p(`<w:r><w:tab/><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t></w:r>`),
      'a\tb\nc\nd',
    ],
    ['tab stops of a paragraph, which are no tabs', p(r('a'), '<w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs>'), 'a'],
    ['entities and CDATA', p('<w:r><w:t>a &amp;amp; &#x62; <![CDATA[<c>]]></w:t></w:r>'), 'a &amp; b <c>'],
    ['space that is not kept', p('<w:r><w:t> a\n b </w:t></w:r><w:r><w:t>c</w:t></w:r>'), 'a bc'],
    [
      'a soft hyphen and one that does not break',
      p('<w:r><w:t>cus</w:t><w:softHyphen/><w:t>tomer co</w:t><w:noBreakHyphen/><w:t>op</w:t></w:r>'),
      'customer co-op',
    ],
    ['symbols', p('<w:r><w:sym w:font="Symbol" w:char="F0A0"/><w:t>9</w:t><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'), '€9✓'],
    ['letters of a font of symbols', p(r('ab', '<w:rFonts w:ascii="Symbol"/>')), 'αβ'],
    [
      'insertions, without deletions',
      p(`<w:ins w:id="1">${r('in')}</w:ins><w:del w:id="2">${r('out')}<w:r><w:delText>gone</w:delText></w:r></w:del>`),
      'in',
    ],
    [
      'what was moved once, where it is now',
      p(`<w:moveFrom w:id="1">${r('moved')}</w:moveFrom>`) + p(`<w:moveTo w:id="2">${r('moved')}</w:moveTo>`),
      'moved',
    ],
    [
      'a paragraph whose end is deleted, in one line with the next',
      p(r('one '), mark('del')) + p(r('two')) + p(r('three')),
      'one two\nthree',
    ],
    [
      'no row that is deleted or hidden',
      `<w:tbl>${row(cell('a') + cell('b'))}${row(cell('c'), '<w:del w:id="1"/>')}${row(cell('d'), '<w:hidden/>')}${row(cell('e') + cell('f'))}</w:tbl>`,
      'a\tb\ne\tf',
    ],
    [
      'no cell that another covers',
      `<w:tbl>${row(cell('a', '<w:vMerge w:val="restart"/>') + cell('b'))}${row(cell('hidden', '<w:vMerge/>') + cell('c'))}</w:tbl>`,
      'a\tb\nc',
    ],
    [
      'no hidden text, and what only says that it is not',
      p(r('a', '<w:vanish/>') + r('b', '<w:vanish w:val="0"/>') + r('c', '<w:vanish w:val="true"/>')),
      'b',
    ],
    [
      'no text that is hidden by a style',
      p(r('a', '<w:rStyle w:val="Secret"/>') + r('b')) +
        p(r('c'), '<w:pStyle w:val="Notes"/>') +
        p(r('d', '<w:vanish w:val="false"/>'), '<w:pStyle w:val="Notes"/>'),
      'b\nd',
      {
        styles: `<w:style w:type="character" w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="Secret"><w:basedOn w:val="Base"/></w:style><w:style w:type="paragraph" w:styleId="Notes"><w:rPr><w:vanish/></w:rPr></w:style>`,
      },
    ],
    ['no property of before a change', p(r('a', '<w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>')), 'a'],
    ['text whose paragraph mark alone is hidden', p(r('a'), '<w:rPr><w:vanish/></w:rPr>') + p(r('b')), 'ab'],
    ['the result of a field and not its code', p(field('HYPERLINK "https://x"', r('here'))), 'here'],
    [
      'the result of a field whose code holds a field',
      p(field(`IF </w:instrText></w:r>${field('MERGEFIELD a', r('inner'))}<w:r><w:instrText> = 1`, r('yes'))),
      'yes',
    ],
    [
      'a field without a result',
      p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${r('XE "a"')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${r('b')}`),
      'b',
    ],
    ['a simple field', p(`<w:fldSimple w:instr="DATE">${r('today')}</w:fldSimple>`), 'today'],
    [
      'links and content controls',
      p(
        `<w:hyperlink>${r('a')}</w:hyperlink><w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>${r('b')}</w:sdtContent></w:sdt>`,
      ),
      'ab',
    ],
    [
      'a text box once, of the two forms in which it is written',
      p(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('box')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('box')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${r('text')}`,
      ),
      'text\nbox',
    ],
    [
      'the fallback of what Word does not know',
      p(
        `<w:r><mc:AlternateContent><mc:Choice Requires="zz"><w:t>new</w:t></mc:Choice><mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      'old',
    ],
    ['nothing in a namespace of others', p(`<zz:x>${r('no')}</zz:x>${r('a')}`), 'a'],
    ['a formula', p('<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>'), 'x'],
    [
      'no comment',
      p(`<w:commentRangeStart w:id="0"/>${r('a')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`),
      'a',
      { comments: `<w:comment w:id="0">${p(r('why?'))}</w:comment>` },
    ],
    [
      'notes that the text refers to, once',
      p(
        `${r('a')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:footnoteReference w:id="3"/></w:r><w:r><w:endnoteReference w:id="1"/></w:r>`,
      ),
      'a\nnote\nend',
      {
        footnotes: `<w:footnote w:type="separator" w:id="0">${p(r('---'))}</w:footnote><w:footnote w:id="2">${p(r('note'))}</w:footnote><w:footnote w:id="3">${p(r('unseen'))}</w:footnote>`,
        endnotes: `<w:endnote w:id="1">${p(r('end'))}</w:endnote>`,
      },
    ],
    [
      'headers and footers once, without those of pages that there are not',
      `${p(r('a'), '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="default" r:id="footer1"/></w:sectPr>')}${p(r('b'))}<w:sectPr><w:headerReference w:type="first" r:id="header2"/><w:headerReference w:type="even" r:id="header3"/></w:sectPr>`,
      'top\na\nb\nbottom',
      { 'header 1': p(r('top')), 'header 2': p(r('first')), 'header 3': p(r('even')), 'footer 1': p(r('bottom')) },
    ],
    [
      'the header of a first page that is of its own',
      `${p(r('a'))}<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:headerReference w:type="first" r:id="header2"/><w:titlePg/></w:sectPr>`,
      'first\ntop\na',
      { 'header 1': p(r('top')), 'header 2': p(r('first')) },
    ],
    [
      'numbers of lists',
      ['a', 'b'].map((text) => inList(text)).join('') +
        inList('c', 1) +
        inList('d', 1) +
        inList('e', 2) +
        inList('f') +
        inList('g', 1) +
        inList('h', 0, 3),
      '1. a\n2. b\n2.a) c\n2.b) d\nI e\n3. f\n3.a) g\n5. h',
      { numbering: lists },
    ],
    [
      'bullets, of a style too',
      inList('a', 0, 2) + p(r('b'), '<w:pStyle w:val="Bullet"/>') + inList('c', 0, 0),
      '• a\n• b\nc',
      {
        numbering: lists,
        styles: '<w:style w:type="paragraph" w:styleId="Bullet"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>',
      },
    ],
    [
      'no number of a deleted paragraph',
      inList('a') + p(`<w:del w:id="1">${r('b')}</w:del>`, `<w:numPr><w:numId w:val="1"/></w:numPr>${mark('del')}`) + inList('c'),
      '1. a\n2. c',
      { numbering: lists },
    ],
  ];
  it.each(shown)('shows %s', async (_, body, text, parts) => {
    expect(await textOfFile('ad.docx', wordFile(body, parts))).toBe(text);
  });

  it('is read by its main part, whatever that is called and however its namespaces are written', async () => {
    const strict = 'http://purl.oclc.org/ooxml';
    const file = zipSync({
      '_rels/.rels': strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${strict}/officeDocument/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>`,
      ),
      'word/document2.xml': strToU8(
        `\ufeff<document xmlns="${strict}/wordprocessingml/main"><body><p><r><t>text</t></r></p></body></document>`,
      ),
    });
    expect(await textOfFile('ad', file)).toBe('text');
  });

  const main = (xml: string) => zipSync({ 'word/document.xml': strToU8(xml) });
  const declared = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  it.each([
    ['no ZIP', strToU8('no zip'), 'noWord'],
    ['a ZIP without a document', zipSync({ 'a.txt': strToU8('a') }), 'noWord'],
    ['XML that is cut short', main(`<w:document ${declared}><w:body>`), 'noWord'],
    ['XML with entities of its own', main(`<!DOCTYPE w [<!ENTITY a "b">]><w:document ${declared}>&a;</w:document>`), 'noWord'],
    ['tags that never end', main('<w:p '.repeat(1_000_000)), 'noWord'],
    ['text that unpacks to 30 MB', main(`<w:document ${declared}>${' '.repeat(30_000_000)}</w:document>`), 'tooMuch'],
    ['a million elements', main(`<w:document ${declared}>${'<w:p/>'.repeat(1_000_000)}</w:document>`), 'tooMuch'],
    ['elements in elements without end', main(`<w:document ${declared}>${'<w:p>'.repeat(100_000)}`), 'tooMuch'],
  ])('is refused in a moment: %s', async (_, bytes, reason) => {
    const before = performance.now();
    expect(await reasonOf('ad.docx', bytes)).toBe(reason);
    expect(performance.now() - before).toBeLessThan(ENDLESS);
  });

  it('says what it unpacks to in vain', async () => {
    const bytes = main(`<w:document ${declared}>${'<w:p/>'.repeat(1_300_000)}</w:document>`);
    const view = new DataView(bytes.buffer);
    // The size that the directory and the local header claim.
    view.setUint32(22, 100, true);
    view.setUint32(bytes.length - 22 - 46 - 'word/document.xml'.length + 24, 100, true);
    expect(bytes.length).toBeLessThan(12_000);
    expect(await reasonOf('ad.docx', bytes)).toBe('tooMuch');
  });
});

describe('a file', () => {
  it('is what its first bytes say, or its name', async () => {
    expect(await textOfFile('ad.pdf.docx.txt', strToU8('text'))).toBe('text');
    expect(await textOfFile('ad.txt', wordFile(p(r('text'))))).toBe('text');
    expect(await reasonOf('ad.txt', strToU8('%PDF-1.4 broken'))).toBe('noPdf');
    expect(await reasonOf('ad.exe', strToU8('MZ'))).toBe('unknownKind');
    expect(await reasonOf('ad', strToU8('text'))).toBe('unknownKind');
    expect(await reasonOf('ad.txt', new Uint8Array(10 * 1024 * 1024 + 1))).toBe('tooLarge');
  });

  it.each([
    ['UTF-8', strToU8('\ufeffCafé')],
    ['UTF-16 with its mark', Uint8Array.from([0xff, 0xfe, ...Buffer.from('Café', 'utf16le')])],
    ['Windows', Buffer.from('Café', 'latin1')],
  ])('of text is read in %s', async (_, bytes) => {
    expect(await textOfFile('ad.txt', bytes)).toBe('Café');
  });
});

describe('the text of an ad', () => {
  it.each([
    ['soft hyphens', 'cus\u00adtomer exper\u00ad\nience', 'customer experience'],
    ['a word that a line end breaks', 'look after custo-\n  mers every day', 'look after customers every day'],
    [
      'a hyphen that belongs to the word',
      'a customer-\nfacing team, co-\noperate, face-to-\nface',
      'a customer-facing team, co-operate, face-to-face',
    ],
    ['a hyphen that the text has elsewhere', 'pre-sales and pre-\nsales', 'pre-sales and pre-sales'],
    ['a word that the text has whole elsewhere', 'workplace, a work-\nplace', 'workplace, a workplace'],
    ['words that share their end', 'short-\nand long-term', 'short- and long-term'],
    ['a range of numbers', '3-\n5 years', '3-5 years'],
    ['a list', 'Tasks:\n- one\n- two -\nthree', 'Tasks:\n- one\n- two -\nthree'],
    ['ligatures', 'e\ufb03cient \ufb01rst o\ufb00er \ufb02ow \ufb06yle', 'efficient first offer flow style'],
    ['spaces of other widths', '40\u00a0000\u2009€\u3000a', '40 000 € a'],
    ['what has no width', 'cus\u200btomer\ufeff \u202eback\u2060', 'customer back'],
    ['accents apart from their letters', 'Cafe\u0301', 'Café'],
    ['ends of lines', 'a\r\nb\rc\u2028d   \n\n\n\ne', 'a\nb\nc\nd\n\ne'],
    ['bullets of fonts', '\uf0b7 one', '• one'],
  ])('has %s as a reader sees them', (_, raw, text) => {
    expect(normaliseText(raw)).toBe(text);
  });

  it('comes out of its markup', () => {
    const html =
      '<!-- a <p> --><style>p{}</style><p title="x">One &amp; two</p><script>alert("<p>")</script><ul><li>a&nbsp;b</li><li>&#39;c&#x27;</li></ul><br>d < e';
    expect(normaliseText(withoutMarkup(html))).toBe("One & two\na b\n'c'\n\nd < e");
    expect(withoutMarkup('if a < b && c > d')).toBe('if a < b && c > d');
  });

  it.each([
    ['<', '<'],
    ['<p', '<p>a</p><p'],
    ['<script>', '<p>a</p><script>'],
    ['<!--', '<p>a</p><!--'],
    ['&#', '<p>&#'],
    ['a-', 'a-'],
    ['a-\\n', 'a-\n'],
    [' ', ' '],
    ['\\u00ad\\n', '\u00ad\n'],
    ['é', 'e\u0301'],
  ])('takes no longer than its length asks: a million times %s', (_, piece) => {
    const before = performance.now();
    normaliseText(withoutMarkup(piece.repeat(Math.ceil(1_000_000 / piece.length))));
    expect(performance.now() - before).toBeLessThan(ENDLESS);
  });
});
