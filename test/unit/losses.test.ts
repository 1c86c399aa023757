import { satteri } from '@astrojs/markdown-satteri';
import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../src/check/run.ts';
import { unshownWords } from '../../src/check/unshown.ts';
import { bodyModules } from '../../src/markdown/guard.ts';
import { parseContentDocument } from '../../src/read/document.ts';
import { yamlLosses } from '../../src/read/yaml-losses.ts';
import { withoutFrontMatter } from '../../src/text/front-matter.ts';
import { checkWith, contentFolder, foundWith, reference } from '../support/content.ts';
import { contentOf, small, smallWith } from '../support/small.ts';

describe('YAML', () => {
  /** What is lost of a text, each as line:column text. */
  const lost = (yaml: string) =>
    yamlLosses(yaml).map(({ text, start }) => {
      const before = yaml.slice(0, start).split('\n');
      return `${before.length}:${(before.at(-1) as string).length + 1} ${text}`;
    });

  it.each([
    ['a number sign in a sentence', 'a: our #1 reason to call\n', ['1:8 #1 reason to call']],
    ['one between words', 'a: count the # of calls\n', ['1:14 # of calls']],
    ['one at the beginning', 'a: #1 in service\nb: x\n', ['1:4 #1 in service']],
    ['one in an item', 'a:\n  - be #1\n  - b\n', ['2:8 #1']],
    ['one at the beginning of an item', 'a:\n  - #1\n', ['2:5 #1']],
    ['one on the next line of a text', 'a: the reasons\n  #1 price\nb: x\n', ['2:3 #1 price']],
    ['one in a list in brackets', 'a: [our #1 reason\n  ]\n', ['1:9 #1 reason']],
    ['one in text of a record in a list', 'a:\n  - b: c\n    d: call us #now\n', ['3:16 #now']],
    ['a remark after a text', 'a: Service manager # working title\n', ['1:20 # working title']],
    ['a second document', 'a: x\n---\nb: y\n', ['2:1 ---']],
    ['an end of the document', 'a: x\n...\nb: y\n', ['2:1 ...']],
    ['a second document after a comment', '# c\na: x\n--- # next\nb: y\n', ['3:1 ---']],
    ['a word for an anchor', 'a: &Co is great\n', ['1:4 &Co']],
  ])('loses %s', (_, yaml, expected) => expect(lost(yaml)).toEqual(expected));

  it.each([
    ['comments on their own lines', '# one\na: x\n  # two\nb:\n  # three\n  c: x\n#d: y\n'],
    ['items that are commented out', 'a:\n  - one thing\n  #- two\n  - three things\n  # - four\n'],
    ['fields that are commented out', 'a: some words\n#b: other words\n  #c: d\nd: e\n'],
    ['a remark after a name or a number', 'a: draft # until the board agrees\nb: 3 # people\nc: # none yet\n  d: e\n'],
    ['a remark after quotation marks', 'a: "one two" # three\n'],
    ['number signs in quotation marks and blocks', 'a: "our #1"\nb: \'#2\'\nc: |\n  text # no\n  #1\nd: >-\n  our #1\n'],
    ['number signs within words', 'a: C# and F#, item#1\n'],
    ['the first and the last mark of a document', '---\na: x\n...\n'],
    ['marks within texts', 'a: one --- two\nb: >\n  a\n  --- b\nc: wait ...\n'],
    ['an ampersand within a text', 'a: Marks & Spencer\nb: R&D\n'],
  ])('keeps %s', (_, yaml) => expect(lost(yaml)).toEqual([]));

  it('in front matter is found at its line', () => {
    const text = (reference.get('roles/cx-manager.mdx') as string).replace(/^summary: .*$/m, 'summary: Mends our #1 reason to call.');
    const line = text.split('\n').findIndex((one) => one.startsWith('summary:')) + 1;
    const found = foundWith({ 'roles/cx-manager.mdx': text });
    expect(found.map(({ code, position }) => [code, position?.line, position?.column])).toContainEqual(['syntax/cut-text', line, 20]);
  });
});

describe('Markdown', () => {
  const head = '---\ntitle: x\n---\n';
  const unshown = (body: string) => {
    const { body: tree, text } = parseContentDocument('roles/x.mdx', Buffer.from(head + body));
    if (!tree) throw new Error('the body cannot be read');
    return unshownWords(tree, withoutFrontMatter(text));
  };
  const lost: [string, string, string[]][] = [
    ['a cell too many', '| a | b |\n|---|---|\n| 1 | 2 | three four |\n', ['6:11 three four']],
    ['two cells too many, in two rows', '| a |\n|---|\n| 1 | two |\n| 3 | four | five |\n', ['6:7 two', '7:7 four', '7:14 five']],
    ['a pipe in a cell', '| a |\n|---|\n| call | or write |\n', ['6:10 or write']],
    ['a note that nothing refers to', 'a[^1]\n\n[^1]: one\n\n[^2]: two words\n', ['8:1 [^2]: two words']],
    ['a note that only such a note refers to', 'a\n\n[^1]: one[^2]\n\n[^2]: two\n', ['6:1 [^1]: one[^2]', '8:1 [^2]: two']],
    ['a note of several paragraphs', 'a\n\n[^1]: one\n\n    two\n', ['6:1 [^1]: one two']],
    ['the second note of a name', 'a[^1]\n\n[^1]: one\n\n[^1]: two\n', ['8:1 [^1]: two']],
    ['a word that becomes an address', 'a\n\n[Note]: urgent\n', ['6:1 [Note]: urgent']],
    ['a title of such an address', 'a\n\n[Note]: urgent\n"Call at once"\n', ['6:1 [Note]: urgent "Call at once"']],
    ['an address in a list', '- a\n\n  [Note]: urgent\n- b\n', ['6:3 [Note]: urgent']],
    ['the second address of a name', '[a]\n\n[a]: /one/\n[A]: /two/\n', ['7:1 [A]: /two/']],
    ['words after the language of code', '```sh now or later\ncode\n```\n', ['4:4 sh now or later']],
    ['a word of a letter for a language', '~~~Dear\ncode\n~~~\n', ['4:4 Dear']],
    ['words in a component that shows none', '<Figure src="/images/a.svg" alt="b">\n\nA caption.\n\n</Figure>\n', ['6:1 A caption']],
  ];
  it.each(lost)('loses %s', (_, body, expected) => {
    expect(unshown(body).map(({ text, position }) => `${position.line}:${position.column} ${text}`)).toEqual(expected);
  });

  const kept = [
    '# one\n\ntwo *three* **four** ~~five~~ `six` [seven](/eight/ "nine") ![ten](/images/a.svg)\n',
    'Setext\n------\n\n> quoted\n> - and\n>   listed\n\n1. one\n2) two\n10. ten\n\n- [x] done\n- [ ] open\n* a\n+ b\n',
    '| a | b |\n|:--|--:|\n| 1 |\n| `x` | y \\| z |\n\na | b\n--|--\nc | d\n',
    'A note[^a] and [a link][b], [b] and ![pic][c].\n\n[^a]: one[^d]\n\n    two\n\n[^d]: three\n\n[b]: /x/ "t"\n[c]: /images/a.svg\n',
    '```sh\ncode\n```\n\n```\nnone\n```\n\n    indented text\n',
    '<Callout kind="note" title="one">\n\nTwo.\n\n</Callout>\n\nText<Cite source="a" />.\n\n<Quote source="b">Words.</Quote>\n',
    'A line\\\nand  \nanother &amp; &copy; \\* https://example.org/ ü🎉 *é*\n\n***\n\nend\n',
  ];
  it.each(kept)('keeps all of %j', (body) => expect(unshown(body)).toEqual([]));

  // The same by the renderer: a word is lost exactly where its page does not have it.
  it.each([...lost.map(([, body]) => body), ...kept].filter((body) => !/<[A-Z]/.test(body)))('agrees with the page of %j', async (body) => {
    const renderer = await satteri().createRenderer({ syntaxHighlight: false, shikiConfig: {}, gfm: true, smartypants: true } as never);
    const { code } = await renderer.render(body as never);
    const shown = wordsOf(code.replace(/&amp;/g, '&'));
    const gone = new Set(unshown(body).flatMap(({ text }) => wordsOf(text)));
    for (const word of wordsOf(
      body
        .replace(/\]\([^)]*\)|^\s*\d+[.)] |\[x\] |&\w+;|```\w*/gm, ' ')
        .replace(/^~~~.*$/gm, '')
        .replace(/\[\^?\w\]:?(?: \/\S+(?: "t")?)?/g, ' '),
    ))
      if (!gone.has(word)) expect(shown, word).toContain(word);
    const visible = wordsOf(code.replace(/<[^>]*>/g, ' '));
    expect([...gone].every((word) => visible.includes(word))).toBe(gone.size === 0);
  });
  const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
});

describe('a byte order mark and other line ends', () => {
  const files = [
    'roles/cx-manager.mdx',
    'journeys/buy-online.yaml',
    'glossary.yaml',
    'playbook.yaml',
    'translations/de/roles/cx-manager.mdx',
  ];
  const ways: Record<string, (text: string) => string> = {
    'a byte order mark': (text) => `\uFEFF${text}`,
    CRLF: (text) => text.replaceAll('\n', '\r\n'),
    CR: (text) => text.replaceAll('\n', '\r'),
    'both kinds, after a byte order mark': (text) => `\uFEFF${text.replace(/\n/g, (_, at: number) => (at % 2 === 0 ? '\r\n' : '\n'))}`,
  };
  describe.each(Object.entries(ways))('%s', (_, change) => {
    it.each(files)('changes nothing in %s', (file) => {
      const text = reference.get(file) as string;
      const [plain, changed] = [text, change(text)].map((one) => parseContentDocument(file, Buffer.from(one)));
      expect(changed?.value).toEqual(plain?.value);
      expect(changed?.body).toEqual(plain?.body);
      expect(changed?.bodyText).toBe(plain?.bodyText);
      expect(foundWith({ [file]: change(text) })).toEqual([]);
    });

    it('keeps lines and columns, after other letters too', () => {
      const text = (reference.get('roles/cx-manager.mdx') as string)
        .replace(/^status: .*$/m, 'status: ü🎉')
        .replace(/\n---\n[\s\S]*$/, '\n---\n\nü🎉 [x](/nope/).\n');
      const { findings } = checkWith({ 'roles/cx-manager.mdx': change(text) });
      const lines = text.split('\n');
      const places = findings
        .filter(({ file }) => file === 'roles/cx-manager.mdx')
        .map(({ code, position }) => [code, position?.line, position?.column]);
      expect(places).toContainEqual(['schema/unknown-value', lines.indexOf('status: ü🎉') + 1, 9]);
      expect(places).toContainEqual(['body/link', lines.length - 1, 5]);
    });

    it('leaves the same body to compile', () => {
      const { transform } = bodyModules(contentFolder) as unknown as {
        transform: { handler(code: string, file: string): { code: string } };
      };
      const text = reference.get('roles/cx-manager.mdx') as string;
      const [plain, changed] = [text, change(text)].map((one) => transform.handler(one, `${contentFolder}/roles/cx-manager.mdx`).code);
      expect(changed).toBe(plain);
    });
  });

  it('a body that Astro would take for front matter is refused', () => {
    for (const mark of ['---', '+++']) {
      const { problems } = parseContentDocument('roles/x.mdx', Buffer.from(`---\ntitle: x\n---\n\n${mark}\nText.\n${mark}\n`));
      expect(problems).toMatchObject([
        { kind: 'front-matter', position: { line: 5, column: 1 }, message: `The body begins with \`${mark}\`, the mark of front matter` },
      ]);
    }
  });
});

it('a shared file that breaks off in a draft is an error: nothing else in it is judged', () => {
  const glossary = small.get('glossary.yaml') as string;
  const texts = smallWith({
    'glossary.yaml': () => `${glossary}return-slip:\n  title: Return slip\n  status: draft\n  aliases: []\n  definition: A paper th`,
  });
  const { ok, findings } = checkFiles(contentOf(texts), { today: '2026-12-01' });
  expect(findings.map(({ code, file, severity }) => `${severity} ${code} ${file}`)).toContain('error file/cut-off glossary.yaml');
  expect(ok).toBe(false);
});
