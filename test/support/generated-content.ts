import { parse, parseDocument, type Scalar, stringify, visit } from 'yaml';
import { checkFiles } from '../../src/check/run.ts';
import type { CollectionName } from '../../src/model/index.ts';
import { jsonSchemaOf } from '../../src/model/json.ts';
import { toolNames } from '../../src/model/pages.ts';
import { toolsOf } from '../../src/playbook/tools.ts';
import { type ContentFiles, readContentFrom } from '../../src/read/content.ts';
import { randomFrom } from '../bench/generate.ts';

type Random = (below: number) => number;
type Files = Map<string, Buffer>;

/** A change of content that authors make, as far as the check lets it pass, with the texts that readers must see for it. */
interface Edit {
  kind: string;
  files: Files;
  /** What it adds to a body, and the texts that readers see of that. Texts in fields are read from the files. */
  added?: Added;
}

interface Added {
  file: string;
  markdown: string;
  shown: string[];
}

/** Content of which the check has accepted every edit. */
export interface GeneratedContent {
  files: Files;
  /** What bodies must show, beside their fields. */
  shown: string[];
  /** How many edits of each kind were accepted, and how many refused. */
  accepted: ReadonlyMap<string, number>;
  refused: ReadonlyMap<string, number>;
}

const pick = <T>(random: Random, list: readonly T[]): T => list[random(list.length)] as T;

const pairs = ['ba', 'du', 'fe', 'go', 'hi', 'ka', 'lu', 'me', 'no', 'pi', 'ru', 'sa', 'te', 'vo', 'wi', 'zu'];
/** A word that is nowhere else, so that a text is found by itself. */
const someWord = (random: Random) => Array.from({ length: 5 }, () => pick(random, pairs)).join('');

/** Sentences with everything that keyboards have. In a body some of it is markup, or refused. */
const sentences: ((word: string) => string)[] = [
  (word) => `Ask “why” twice – then ${word} it & write it down.`,
  (word) => `It's 5 < 6 > 4, or 5 <= ${word}.`,
  (word) => `Say it in <b>bold</b> or *stars* or **${word}**.`,
  (word) => `Use C++, C#, R&D, AT&T and 24/7 ${word}.`,
  (word) => `Naïve café owners in Ærø, Straße, İzmir and Łódź ${word}.`,
  (word) => `客户体验是什么 ${word}。`,
  (word) => `مرحبا بالعالم ${word}.`,
  (word) => `Read \`code\`, [brackets] and [words](/roles/) ${word}.`,
  (word) => `A long one: ${'Donaudampfschifffahrts'.repeat(3)}${word}.`,
  (word) => `Smile 🎉👩‍👩‍👧 ${word}.`,
  (word) => `See https://example.org/?a=b&c=d#e_f_g for ${word}.`,
  (word) => `Write &amp; and &lt;p&gt; and &copy; for ${word}.`,
  (word) => `Braces {a}, \${b} and {{c}} hold ${word}.`,
  (word) => `Two  spaces and a\u00A0fixed one ${word}.`,
  (word) => `__init__, snake_case and ~~${word}~~.`,
  (word) => `It takes $5, 100%, ±3 °C and ½ of ${word}.`,
  (word) => `“Nested ‘quotes’ and "straight 'ones'" ${word}.”`,
  (word) => `Cafe\u0301 with two marks ${word}.`,
  (word) => `Soft\u00ADhyphens in ${word}.`,
  (word) => `Wait ... and --- then -- ${word}.`,
  (word) => `<script>alert("${word}")</script> is no text.`,
  (word) => `</main><h1>${word}</h1>`,
  (word) => `A path C:\\dir\\new and \\* ${word}.`,
  (word) => `Our #1 reason: ${word}; # no comment.`,
  (word) => `- no list, 1. no number: ${word}`,
  (word) => `Yes: ${word}: no`,
  (word) => `@${word} said %20 and !important * 2`,
  (word) => `Zero\u200Dwidth joiners ${word}.`,
  (word) => `[^1] and [x] and [ ] ${word}`,
  (word) => `null, true and 007 ${word}`,
  (word) => `In the first sentence. In the second, ${word}. In the third!`,
  (word) => `${word}?`,
];

interface Block {
  kind: string;
  markdown: string;
  shown: string[];
}

/** Blocks of a body: what an author types, and what a reader sees. */
function someBlock(random: Random, addresses: readonly string[]): Block {
  const word = () => someWord(random);
  const plain = (kind: string, markdown: string, ...shown: string[]): Block => ({ kind, markdown, shown });
  const [a, b, c, d] = [word(), word(), word(), word()];
  const blocks: (() => Block)[] = [
    () => {
      const text = pick(random, sentences)(a);
      return plain('sentence as it is', text, a);
    },
    ...[
      `${a} and more`,
      `1. ${a}`,
      `“${a}” – what’s that?`,
      `C++ & R&D: ${a}`,
      `Über ${a}`,
      `客户 ${a}`,
      `${a} 🎉`,
      `What is "${a}"?`,
      `${a} -- really`,
      `It's ${a}...`,
      `100% ${a}`,
    ].map((text) => () => {
      const level = pick(random, ['##', '###', '####']);
      return plain('heading', `${level} ${text}${pick(random, ['', ' ##', '  '])}\n\nBelow it ${b}.`, text, b);
    }),
    () => plain('headings that repeat', `## Twice\n\nOne ${a}.\n\n## Twice\n\nTwo ${b}.\n\n## Twice 1\n\nThree ${c}.`, a, b, c),
    () => plain('heading with marks', `## Of *${a}* and \`${b}\`\n\nBelow ${c}.`, `Of ${a} and ${b}`, c),
    () => plain('heading with an underline', `Of ${a}\n------\n\nBelow ${c}.`, `Of ${a}`, c),
    () => plain('heading of no letters', `## ${pick(random, ['🎉', '1', '2026', '24/7', '&amp;'])}\n\nBelow ${a}.`, a),
    () => plain('heading with a link', `## To [${a}](/roles/)\n\nBelow ${b}.`, `To ${a}`, b),
    () => plain('heading with a note', `## Of ${a}[^${b}]\n\nBelow ${c}.\n\n[^${b}]: Note ${d}.`, `Of ${a}`, `Note ${d}.`, c),
    () =>
      plain(
        'heading with an id of ours',
        `## ${pick(random, ['Skills', 'Main', 'What links here', 'Week', 'Steps', 'Section main', 'Footnote label', 'Result'])}\n\nBelow ${a}.`,
        a,
      ),
    () => plain('emphasis', `**${a}**, *${b}*, ***${c}*** and ~~${d}~~ or _${a}_.`, `${a}, ${b}, ${c} and ${d} or ${a}.`),
    () => plain('emphasis within a word', `un**${a}**ly, ${b}*s* and 2*3*4.`, `un${a}ly, ${b}s and`),
    () => plain('line breaks', `One ${a}\\\ntwo ${b}  \nthree ${c}\nfour ${d}.`, `One ${a}`, `two ${b}`, `three ${c} four ${d}.`),
    () =>
      plain('lists', `${pick(random, ['-', '*', '+'])} One ${a}\n${'- Two'} ${b}\n\nAfter ${c}.`, `One ${a}`, `Two ${b}`, `After ${c}.`),
    () => plain('list from one', `1. One ${a}\n2. Two ${b}\n3. Three ${c}`, `One ${a}`, `Two ${b}`, `Three ${c}`),
    () => plain('list from another number', `${pick(random, ['3.', '0.', '7)', '2026.'])} One ${a}\n\nAfter ${b}.`, `One ${a}`, b),
    () => plain('list with a gap', `1. One ${a}\n3. Two ${b}\n7. Three ${c}`, a, b, c),
    () =>
      plain(
        'nested lists',
        `- One ${a}\n  - Two ${b}\n    1. Three ${c}\n\n       More ${d}.\n- Last`,
        `One ${a}`,
        `Two ${b}`,
        `Three ${c}`,
        `More ${d}.`,
      ),
    () =>
      plain('tasks', `- [ ] Open ${a}\n- [x] Done ${b}\n- [X] Done ${c}\n  - [ ] Within ${d}`, `Open ${a}`, `Done ${b}`, c, `Within ${d}`),
    () => plain('table', `| A ${a} | **B** |\n|:--|--:|\n| \`${b}\` | x \\| ${c} |\n| [${d}](/roles/) | |`, `A ${a}`, b, `x | ${c}`, d),
    () =>
      plain(
        'table of ten columns',
        `| ${Array.from({ length: 10 }, (_, index) => `H${index} ${a}`).join(' | ')} |\n|${'---|'.repeat(10)}\n| ${Array.from({ length: 10 }, (_, index) => `${b}${index}`).join(' | ')} |`,
        `H9 ${a}`,
        `${b}9`,
      ),
    () => plain('table without bars at its ends', `A ${a} | B\n--|--\n${b} | ${c}`, `A ${a}`, b, c),
    () => plain('table with a note', `| A |\n|---|\n| ${a}[^${b}] |\n\n[^${b}]: Note ${c}.`, a, `Note ${c}.`),
    () =>
      plain(
        'notes',
        `One.[^${a}] Two.[^${a}] Three.[^ä${b}]\n\n[^${a}]: First ${c}.\n\n    More ${d}.\n\n[^ä${b}]: Second *${b}*.`,
        `First ${c}.`,
        `More ${d}.`,
        `Second ${b}.`,
      ),
    () => plain('notes within notes', `One.[^${a}]\n\n[^${a}]: See ${c}.[^${b}]\n\n[^${b}]: And ${d}.`, `See ${c}.`, `And ${d}.`),
    () => plain('note in capitals', `One.[^N${a}]\n\n[^n${a}]: First ${c}.`, `First ${c}.`),
    () =>
      plain(
        'code',
        `${pick(random, ['```', '~~~', '````'])}LANG\nif (a < b && ${a}) { return "<b>"; }\n# ${b}\nEND`
          .replace('LANG', pick(random, ['', 'ts', 'text', 'nosuchlanguage', 'c++', 'sh']))
          .replace(/^(\S+?)(\w[\w+]*)?\n([\s\S]*)END$/, '$1$2\n$3$1'),
        `if (a < b && ${a}) { return "<b>"; }`,
        `# ${b}`,
      ),
    () => plain('words far to the right', `Before ${a}.\n\n    and ${b}\n\nAfter ${c}.`, a, `and ${b}`, c),
    () => plain('code within a line', `Type \`\` a \`${a} \`\` or \`<b> {${b}}\` or \`**${c}**\`.`, `a \`${a}`, `<b> {${b}}`, `**${c}**`),
    () => plain('quotation', `> One ${a}.\n> > Two ${b}.\n>\n> - Three ${c}`, `One ${a}.`, `Two ${b}.`, `Three ${c}`),
    () => plain('quotation that goes on', `> One ${a}\ntwo ${b}.\n\n***\n\nAfter ${c}.`, `One ${a} two ${b}.`, c),
    () => plain('entities', `&copy; &amp; &euro; &#123;${a}&#125; &lt;b&gt; &nbsp;${b} &nosuch;`, `© & € {${a}} <b>`, b),
    () => plain('escapes', `\\*${a}\\* \\#1 \\[y\\] \\<b> 2\\. \\{${b}\\}`, `*${a}* #1 [y] <b> 2. {${b}}`),
    () => plain('smart punctuation', `"${a}" isn't -- or --- 'that' ... ${b}.`, `"${a}" isn't - or - 'that' ... ${b}.`),
    () => plain('bare addresses', `See https://example.org/${a}_(b), or ${c}@example.org.`, a, `${c}@example.org`),
    () =>
      plain(
        'callout',
        `<Callout kind="${pick(random, ['note', 'warning', 'example', 'judgement'])}" title="It's &quot;${a}&quot; & co">\n\nWords **${b}**.\n\n- ${c}\n\n</Callout>`,
        `It's "${a}" & co`,
        `Words ${b}.`,
        c,
      ),
    () => plain('callout on one line', `<Callout kind="note">Words ${a}.</Callout>`, `Words ${a}.`),
    () => plain('steps', `<Steps>\n\n1. One ${a}\n2. Two ${b}\n\n   More ${c}\n\n</Steps>`, `One ${a}`, `Two ${b}`, `More ${c}`),
    () => plain('citation', `So it is ${a}.<Cite source="iso-10002" />`, `So it is ${a}.`),
    () => plain('quote of a source', `<Quote source="iso-10002">Words ${a}.</Quote>`, `Words ${a}.`),
    () => plain('heading in a callout', `<Callout kind="note">\n\n### Of ${a}\n\nBelow ${b}.\n\n</Callout>`, `Of ${a}`, b),
    () =>
      plain(
        'link to its own heading',
        `### Of ${a}, *too*!\n\nBelow ${b}: see [up](${pick(random, [`#of-${a}-too`, `#OF-${a}-too`, `#of-${a}`, `?x#of-${a}-too`, `#of%2D${a}-too`])}).`,
        b,
      ),
    ...Array.from({ length: 6 }, () => () => {
      const address = pick(random, addresses);
      const target = pick(random, [
        address,
        `${address}?a=b&c=d`,
        `${address}#`,
        address.replace(/\/$/, ''),
        `..${address}`,
        `../..${address}`,
        encodeURI(address).replaceAll('-', '%2D'),
        address.toUpperCase(),
        `./${address}`,
        `<${address}>`,
        `/x/..${address}`,
        `https://small.example${address}`,
        address.replaceAll('/', '//'),
        address.replaceAll('/', '&#47;'),
      ]);
      const title = pick(random, ['', '', ` "A title"`]);
      return plain(
        'link',
        pick(random, [
          `See [words ${a}](${target}${title}).`,
          `See [words ${a}][${b}].\n\n[${b}]: ${target}${title}`,
          `See [words ${a}].\n\n[words ${a}]: ${target}${title}`,
        ]),
        `words ${a}`,
      );
    }),
    ...Array.from({ length: 3 }, () => () => {
      const file = pick(random, pictures);
      const target = pick(random, [
        `/images/${encodeURIComponent(file)}`,
        `../images/${encodeURIComponent(file)}`,
        `</images/${file}>`,
        `/images/${file}`,
        `/images/${encodeURI(file)}?v=2`,
        `/images/../images/${encodeURIComponent(file)}`,
      ]);
      return plain(
        'picture',
        pick(random, [
          `![Shows ${a}](${target})`,
          `![Shows ${a}](${target} "Title ${b}")`,
          `![Shows ${a}][${b}]\n\n[${b}]: ${target}`,
          `[![Shows ${a}](${target})](/roles/)`,
          `- In a list: ![Shows ${a}](${target})`,
          `<Figure src="${target.replace(/[<>]/g, '')}" alt="Shows ${a}" caption="Caption ${b} & more" />`,
        ]),
        `Shows ${a}`,
      );
    }),
  ];
  return pick(random, blocks)();
}

/** Names that cameras and people give to pictures. */
const pictures = [
  'plan.svg',
  'Our team (1).svg',
  'Größe & Maß.svg',
  '100%.svg',
  'a#1.svg',
  "it's.svg",
  'what?.svg',
  '照片.svg',
  'a b/c d.svg',
];
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h9"/></svg>');

const matterOf = (text: string) => /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text);
const yamlOf = (file: string, text: string) => (file.endsWith('.mdx') ? (matterOf(text)?.[1] ?? '') : text);

/** The text of a file with its YAML changed. */
function withYaml(file: string, text: string, yaml: string): string {
  return file.endsWith('.mdx') ? `---\n${yaml}---\n${matterOf(text)?.[2] ?? ''}` : yaml;
}

const styles = ['PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_FOLDED', 'BLOCK_LITERAL'] as const;

/** Edits of a file's YAML: of a text, a list, a field. Each is what an author may type, allowed or not. */
function editYaml(file: string, text: string, random: Random): { kind: string; text: string } | undefined {
  const document = parseDocument(yamlOf(file, text));
  const texts: Scalar<string>[] = [];
  const optional: { items: unknown[]; index: number }[] = [];
  const lists: { items: unknown[] }[] = [];
  visit(document, {
    Scalar(key, node) {
      if (key !== 'key' && typeof node.value === 'string' && /\s/.test(node.value.trim())) texts.push(node as Scalar<string>);
    },
    Map(_, node) {
      for (const index of node.items.keys()) optional.push({ items: node.items, index });
    },
    Seq(_, node) {
      if (node.items.length > 0) lists.push(node);
    },
  });
  const changes: Record<string, () => boolean> = {
    'a text in other words': () => {
      const scalar = pick(random, texts);
      if (!scalar) return false;
      const sentence = pick(random, sentences)(someWord(random));
      scalar.value = random(2) === 0 ? sentence : `${scalar.value.replace(/[.?!]$/, '')}: ${sentence}`;
      scalar.type = pick(random, styles);
      return true;
    },
    // The check says how long a text may be, and the text is cut to it below.
    'a text of the greatest length': () => {
      const scalar = pick(random, texts);
      if (!scalar) return false;
      scalar.value = Array.from({ length: 80 }, () => `We write ${someWord(random)} down and keep it.`).join(' ');
      return true;
    },
    'a text of the least length': () => {
      const scalar = pick(random, texts);
      if (scalar) scalar.value = someWord(random).slice(0, 3 + random(4));
      return scalar !== undefined;
    },
    'a field left out': () => {
      const field = pick(random, optional);
      field?.items.splice(field.index, 1);
      return field !== undefined;
    },
    'a list left empty': () => {
      const list = pick(random, lists);
      if (list) list.items.length = 0;
      return list !== undefined;
    },
    'an item more': () => {
      const list = pick(random, lists);
      if (!list) return false;
      const copy = structuredClone(JSON.parse(JSON.stringify(pick(random, list.items)))) as unknown;
      list.items.push(document.createNode(reworded(copy, random)));
      return true;
    },
  };
  const [kind, change] = pick(random, Object.entries(changes));
  return change() ? { kind, text: withYaml(file, text, document.toString({ lineWidth: random(2) === 0 ? 0 : 60 })) } : undefined;
}

interface Schema {
  type?: string;
  enum?: unknown[];
  minLength?: number;
  properties?: Record<string, Schema>;
  items?: Schema;
  required?: string[];
  additionalProperties?: Schema;
  anyOf?: Schema[];
}

/** A value that a schema takes, as far as its shape says. */
function valueFor(schema: Schema, random: Random): unknown {
  if (schema.anyOf) return valueFor(pick(random, schema.anyOf), random);
  if (schema.enum) return pick(random, schema.enum);
  if (schema.type === 'string') return random(3) === 0 ? pick(random, ids) : pick(random, sentences)(someWord(random));
  if (schema.type === 'array') return [valueFor(schema.items ?? {}, random), valueFor(schema.items ?? {}, random)];
  if (schema.type === 'object')
    return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, field]) => [name, valueFor(field, random)]));
  return schema.type === 'boolean' ? true : 1 + random(5);
}

/** Ids that a field may refer to. */
const ids = [
  'service-manager',
  'managing-director',
  'customer-service',
  'finance',
  'listening',
  'iso-10002',
  'read-ten-return-slips',
  'refund-limit',
];

/** An entry with a field that it may have and did not. */
function addField(file: string, text: string, random: Random): string | undefined {
  const collection = file.replace(/^translations\/[^/]+\//, '').replace(/[/.].*$/, '');
  const whole = jsonSchemaOf(collection as CollectionName) as Schema;
  const document = parseDocument(yamlOf(file, text));
  const { items } = document.contents as unknown as { items: { key: { value: string } }[] };
  const isShared = !whole.properties;
  const { properties = {}, required = [] } = isShared ? (whole.additionalProperties ?? {}) : whole;
  const at = isShared ? [pick(random, items).key.value] : [];
  const free = Object.keys(properties).filter((name) => !required.includes(name) && !document.hasIn([...at, name]));
  const name = pick(random, free);
  if (name === undefined || name === 'status') return undefined;
  document.setIn([...at, name], document.createNode(valueFor(properties[name] as Schema, random)));
  return withYaml(file, text, document.toString({ lineWidth: 0 }));
}

/** A value with other words where it has words, and other ids where it has ids. */
function reworded(value: unknown, random: Random): unknown {
  if (typeof value === 'string') return /\s/.test(value) ? `${value.replace(/[.?!]$/, '')} ${someWord(random)}.` : value;
  if (Array.isArray(value)) return value.map((item) => reworded(item, random));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === 'id' && typeof item === 'string' ? `${item}-${someWord(random)}` : reworded(item, random),
    ]),
  );
}

/** A change of a file, or a new one. */
function someEdit(files: Files, random: Random, addresses: readonly string[]): Edit | undefined {
  const names = [...files.keys()].filter((file) => /\.(?:mdx|yaml)$/.test(file));
  const bodies = names.filter((file) => file.endsWith('.mdx'));
  const textOf = (file: string) => (files.get(file) as Buffer).toString();
  const put = (kind: string, changes: Record<string, string>): Edit => ({
    kind,
    files: new Map(Object.entries(changes).map(([file, text]) => [file, Buffer.from(text)])),
  });
  const edits: (() => Edit | undefined)[] = [
    ...Array.from({ length: 12 }, () => () => {
      const file = pick(random, bodies);
      const { kind, markdown, shown } = someBlock(random, addresses);
      return { ...put(kind, { [file]: `${textOf(file).trimEnd()}\n\n${markdown}\n` }), added: { file, markdown, shown } };
    }),
    ...Array.from({ length: 12 }, () => () => {
      const file = pick(random, names);
      const edit = editYaml(file, textOf(file), random);
      return edit && put(edit.kind, { [file]: edit.text });
    }),
    ...Array.from({ length: 3 }, () => () => {
      const file = pick(random, names);
      const text = addField(file, textOf(file), random);
      return text === undefined ? undefined : put('a field more', { [file]: text });
    }),
    // A further entry: of a file, or of a key in a shared file.
    () => {
      const file = pick(
        random,
        names.filter((name) => !name.startsWith('translations/') && name !== 'playbook.yaml'),
      );
      const id = `${pick(random, ['', '1-', 'x-'])}${someWord(random)}`;
      const text = textOf(file);
      const value = parse(yamlOf(file, text)) as Record<string, unknown>;
      if (!file.includes('/')) {
        const model = reworded(pick(random, Object.values(value)), random);
        return put('an entry more', { [file]: `${text}${stringify({ [id]: model })}` });
      }
      const copy = withYaml(file, text, stringify(reworded({ ...value, title: pick(random, sentences)(someWord(random)) }, random)));
      return put('an entry more', {
        [file.replace(/[^/]*(?=\.\w+$)/, id)]: copy.replace(/(?<=^---\n[\s\S]*\n---\n)[\s\S]*/, `\nOnly ${id} here.\n`),
      });
    },
    () => {
      const file = pick(
        random,
        names.filter((name) => /^(?:actions|principles|measures|journeys|skills|debates|roles)\//.test(name)),
      );
      const text = textOf(file);
      const value = reworded(parse(yamlOf(file, text)), random) as Record<string, unknown>;
      return put('a translation', { [`translations/de/${file}`]: withYaml(file, text, stringify(value)) });
    },
    () => {
      const file = pick(
        random,
        names.filter((name) => name.includes('/')),
      );
      return put('a draft', { [file]: textOf(file).replace(/^status: published$/m, 'status: draft') });
    },
    () => {
      const setting = pick(random, [
        { offline: true },
        { visibility: 'internal' },
        { tools: Object.fromEntries(toolNames.filter(() => random(3) === 0).map((tool) => [tool, 'off'])) },
        { tools: Object.fromEntries(toolNames.map((tool) => [tool, 'off'])) },
        { name: `R&D “${someWord(random)}” <x>` },
        { language: 'en-US', currency: 'USD' },
        { licence: { text: `For ${someWord(random)} only.` } },
        { repository: 'https://example.org/a' },
      ]);
      const document = parseDocument(textOf('playbook.yaml'));
      for (const [name, value] of Object.entries(setting)) document.set(name, value);
      return put('a setting', { 'playbook.yaml': document.toString({ lineWidth: 0 }) });
    },
  ];
  return pick(random, edits)();
}

const read = (files: Files, before?: ContentFiles) => readContentFrom('content', files, before);
const today = () => new Date().toISOString().slice(0, 10);

/**
 * Content that has come of `count` edits of other content, each of which the check let pass.
 * @param addresses Of pages to link to.
 */
export function generateContent(
  from: ReadonlyMap<string, Buffer>,
  seed: number,
  count: number,
  addresses: readonly string[],
): GeneratedContent {
  const random = randomFrom(seed);
  let files: Files = new Map(from);
  for (const name of pictures) {
    const next = new Map([...files, [`images/${name}`, svg] as const]);
    if (checkFiles(read(next), { today: today() }).ok) files = next;
  }
  let content = read(files);
  const added: Added[] = [];
  const accepted = new Map<string, number>();
  const refused = new Map<string, number>();
  const countIn = (counts: Map<string, number>, kind: string) => counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (let turn = 0; turn < count; turn++) {
    let edit = someEdit(files, random, addresses);
    // A text that is too long is cut to what the check says that it takes, and so on until it says nothing of it.
    for (let attempt = 0; edit && attempt < 3; attempt++) {
      const next: Files = new Map([...files, ...edit.files]);
      const changed = read(next, content);
      const errors = checkFiles(changed, { today: today() }).findings.filter(({ severity }) => severity === 'error');
      if (errors.length === 0) {
        files = next;
        content = changed;
        if (edit.added) added.push(edit.added);
        countIn(accepted, edit.kind);
        break;
      }
      edit = attempt === 2 ? undefined : cutToBounds(edit, errors, refused);
    }
  }
  // A later edit may have made a draft of the file, or have written it anew.
  const shown = added.filter(({ file, markdown }) => {
    const isPublished = [file, file.replace(/^translations\/[^/]+\//, '')].every((name) =>
      /^status: published$/m.test(String(files.get(name))),
    );
    return isPublished && String(files.get(file)).includes(markdown);
  });
  return { files, shown: shown.flatMap((one) => one.shown), accepted, refused };
}

/** The edit with a text of the length that the check named; undefined where it is refused for something else. */
function cutToBounds(
  edit: Edit,
  errors: readonly { message: string; file: string; position: { line: number } | null }[],
  refused: Map<string, number>,
): Edit | undefined {
  const [error] = errors;
  const [, most] = /takes at most (\d+) characters/.exec(error?.message ?? '') ?? [];
  if (!error?.position || most === undefined || edit.files.size !== 1) {
    refused.set(edit.kind, (refused.get(edit.kind) ?? 0) + 1);
    return undefined;
  }
  const text = (edit.files.get(error.file) as Buffer).toString();
  const document = parseDocument(yamlOf(error.file, text));
  visit(document, {
    Scalar(key, node) {
      if (key !== 'key' && typeof node.value === 'string' && node.value.length > Number(most) && node.value.startsWith('We write '))
        node.value = `${node.value.slice(0, Number(most) - 1).trimEnd()}.`;
    },
  });
  return { ...edit, files: new Map([[error.file, Buffer.from(withYaml(error.file, text, document.toString({ lineWidth: 0 })))]]) };
}

/** Fields whose texts are compared with what readers type, and not shown: other names, and the words of the vacancy check. */
const matched = /\.(?:aliases|searches)\.\d+$|^vacancy\.yaml\./;

/** The texts in the YAML of published content that are more than a word and that pages show, each with its file and path. */
export function textsInFields(files: ReadonlyMap<string, Buffer>): { at: string; text: string }[] {
  const found: { at: string; text: string }[] = [];
  const collect = (value: unknown, at: string) => {
    if (typeof value === 'string') {
      if (/\s/.test(value.trim()) && !matched.test(at)) found.push({ at, text: value });
    } else if (typeof value === 'object' && value !== null) {
      if ((value as { status?: string }).status && (value as { status?: string }).status !== 'published') return;
      for (const [key, item] of Object.entries(value)) collect(item, `${at}.${key}`);
    }
  };
  const { tools } = parse((files.get('playbook.yaml') as Buffer).toString()) as { tools?: Record<string, string> };
  const isDraft = (file: string) => /^status: (?:draft|review)$/m.test(String(files.get(file.replace(/^translations\/[^/]+\//, ''))));
  for (const [file, bytes] of files)
    if (
      /\.(?:mdx|yaml)$/.test(file) &&
      !(file.startsWith('translations/') && isDraft(file)) &&
      !toolsOf(file.replace('.yaml', '') as CollectionName).some((tool) => tools?.[tool] === 'off')
    )
      collect(parse(yamlOf(file, bytes.toString())), file);
  return found;
}
