import { expect } from 'vitest';
import { parseDocument } from 'yaml';
import { checkFiles } from '../../src/check/run.ts';
import { readContentFrom } from '../../src/read/content.ts';
import { readQuickly } from '../../src/read/document.ts';
import { randomFrom } from '../bench/generate.ts';
import { reference } from './content.ts';

/** FUZZ_SEED repeats a run. */
export const seed = Number(process.env.FUZZ_SEED ?? 20261123);

export type Mutation = (text: string, random: (below: number) => number) => string | Buffer;
const anywhere = (text: string, random: (below: number) => number, insert: string) => {
  const at = random(text.length + 1);
  return text.slice(0, at) + insert + text.slice(at);
};
const aLine = (text: string, random: (below: number) => number, change: (line: string) => string) => {
  const lines = text.split('\n');
  const at = random(lines.length);
  lines[at] = change(lines[at] ?? '');
  return lines.join('\n');
};

/** Ways in which a content file is ruined. */
export const mutations: Record<string, Mutation> = {
  'bytes that are no UTF-8': (text, random) => {
    const bytes = Buffer.from(text);
    for (let index = 0; index < 5; index++) bytes[random(bytes.length)] = 128 + random(128);
    return bytes;
  },
  'a part cut out': (text, random) => {
    const at = random(text.length);
    return text.slice(0, at) + text.slice(at + random(400));
  },
  'a line twice': (text, random) => aLine(text, random, (line) => `${line}\n${line}`),
  'a line out': (text, random) => aLine(text, random, () => ''),
  'a line further in': (text, random) => aLine(text, random, (line) => `   ${line}`),
  'a line further out': (text, random) => aLine(text, random, (line) => line.trimStart()),
  'a value of another kind': (text, random) =>
    aLine(text, random, (line) =>
      line.replace(/:.*/, [': []', ': {}', ': 7', ': null', ': true', ': 2026-02-31', ': !!js/function x', ': &a b'][random(8)] as string),
    ),
  'brackets and signs': (text, random) =>
    anywhere(
      text,
      random,
      ['{', '}', '[', ']', '<', '</', '`', '"', "'", '|', '>', '&x ', '*x ', '!', '%', '@', '---\n', '\t', '\u0000', '\u2028', '\uFEFF'][
        random(21)
      ] as string,
    ),
  'deep nesting': (text, random) =>
    anywhere(text, random, ['[', '{a: ', '- ', '> ', '<Callout kind="note">'][random(5)]?.repeat(3000) ?? ''),
  'a huge value': (text, random) => anywhere(text, random, 'ab '.repeat(60_000)),
  'Windows line ends': (text) => text.replaceAll('\n', '\r\n'),
  'a byte order mark': (text) => `\uFEFF${text}`,
  'an unfinished merge': (text, random) => anywhere(text, random, '\n<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> other\n'),
  'an alias bomb': (text) =>
    text.replace(
      '---\n',
      `---\na: &a [x, x]\n${'bcdefghij'
        .split('')
        .map((name, index) => `${name}: &${name} [${`*${'abcdefghij'[index]}, `.repeat(9)}x]`)
        .join('\n')}\n`,
    ),
  'front matter without an end': (text) => text.replace(/\n---\n/, '\n'),
  'code in the body': (text, random) =>
    `${text}\n${['import x from "y"', 'export const a = 1', '{process.exit(1)}', '<script>alert(1)</script>', '<Cite source={x} />', '[x](javascript:1)'][random(6)]}\n`,
  'UTF-16': (text) => Buffer.from(text, 'utf16le'),
};

/** Checks a playbook with one file ruined, many times; no check may throw, or take longer than `limit` milliseconds. */
export function survive(texts: ReadonlyMap<string, string>, rounds: number, limit: number): void {
  const random = randomFrom(seed);
  const bytes = new Map([...texts].map(([file, text]): [string, Uint8Array] => [file, Buffer.from(text)]));
  const unchanged = readContentFrom('content', bytes);
  const files = [...texts.keys()];
  const kinds = Object.entries(mutations);
  // The first check of a process loads and reads everything.
  checkFiles(unchanged, { today: '2026-12-01' });
  for (let round = 0; round < rounds; round++) {
    const file = files[random(files.length)] as string;
    const [kind, mutate] = kinds[random(kinds.length)] as [string, Mutation];
    const changed = mutate(texts.get(file) as string, random);
    const started = performance.now();
    const ruined = new Map(bytes).set(file, typeof changed === 'string' ? Buffer.from(changed) : changed);
    const report = checkFiles(readContentFrom('content', ruined, unchanged), { today: '2026-12-01' });
    const took = performance.now() - started;
    expect(took, `round ${round}: ${kind} in ${file}`).toBeLessThan(limit);
    for (const finding of report.findings) {
      expect(finding.message.length, `round ${round}: ${kind} in ${file}`).toBeGreaterThan(5);
      if (finding.position) expect(finding.position.line).toBeGreaterThan(0);
    }
  }
}

/** Reads the YAML of every file by the quick parser and by the careful one, as it is and ruined in the ways that are chosen for it. */
export function readTwice(chosen: (kinds: readonly Mutation[], file: number) => readonly Mutation[]): void {
  const random = randomFrom(seed);
  const kinds = Object.values(mutations);
  const yamls = [...reference].map(([file, text]) => (file.endsWith('.mdx') ? (/^---\n([\s\S]*?\n)---\n/.exec(text)?.[1] ?? '') : text));
  let quick = 0;
  for (const yaml of [...yamls, ...yamls.flatMap((text, file) => chosen(kinds, file).map((mutate) => String(mutate(text, random))))]) {
    const value = readQuickly(yaml);
    if (value === undefined) continue;
    quick++;
    const careful = parseDocument(yaml, { prettyErrors: false, stringKeys: true, logLevel: 'silent' });
    // A key of a thousand letters is read, and then refused as an unknown field.
    const errors = careful.errors.filter(({ code }) => code !== 'KEY_OVER_1024_CHARS');
    expect(errors, yaml.slice(0, 200)).toEqual([]);
    if (careful.errors.length === 0) expect(value).toEqual(careful.toJS());
  }
  expect(quick).toBeGreaterThan(yamls.length);
}
