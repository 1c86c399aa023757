import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Finding, Report } from '../../src/check/finding.ts';
import type { BadExample, Example, ExpectedPlace, Rule } from '../../src/check/rule.ts';
import { checkFiles } from '../../src/check/run.ts';
import { type CollectionName, formats } from '../../src/model/index.ts';
import { type ContentFiles, readContentFrom } from '../../src/read/content.ts';
import type { Position } from '../../src/read/position.ts';

export const contentFolder = path.resolve('content');

/** The text of every file of the reference playbook, by path. */
export const reference: ReadonlyMap<string, string> = new Map(
  readdirSync(contentFolder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.join(item.parentPath, item.name))
    .map((file) => [path.relative(contentFolder, file).replaceAll('\\', '/'), readFileSync(file, 'utf8')]),
);

const referenceBytes = new Map([...reference].map(([file, text]) => [file, Buffer.from(text)]));

const unchanged = readContentFrom(contentFolder, referenceBytes);

/** The new bytes or text of files; null where one is deleted. */
export type Changes = Record<string, string | Uint8Array | null>;

/** The reference playbook with some files changed. */
export function contentWith(changes: Changes): ContentFiles {
  const bytes = new Map<string, Uint8Array>(referenceBytes);
  for (const [file, text] of Object.entries(changes)) {
    if (text === null) bytes.delete(file);
    else bytes.set(file, typeof text === 'string' ? Buffer.from(text) : text);
  }
  return readContentFrom(contentFolder, bytes, unchanged);
}

const today = '2026-12-01';

/** What the check says of the reference playbook after changes; `rules` are all if absent. */
export const checkWith = (changes: Changes, rules?: readonly Rule[]): Report => checkFiles(contentWith(changes), { today, rules });

let base: Report | undefined;

/** The findings that the reference playbook has only after the changes. */
export const foundWith = (changes: Changes, rules?: readonly Rule[]): Finding[] => newFindings(checkWith(changes, rules));

/** A file and its new text; null where it is deleted. */
export interface Edit {
  file: string;
  text: string | null;
}

const documents = new Map<string, Document.Parsed>();

/** YAML, parsed once for all examples on it. Who changes it takes a clone. */
function parsed(yaml: string): Document.Parsed {
  const document = documents.get(yaml) ?? parseDocument(yaml);
  documents.set(yaml, document);
  return document;
}

/** What an example changes in the reference playbook. */
export function editOf(example: Example): Edit {
  const { file, root } = homeOf(example.on);
  if (example.file !== undefined) return { file, text: example.file };
  const text = reference.get(file);
  if (text === undefined) throw new Error(`the example “${example.title}” is on ${file}, which is not in the reference playbook`);
  const [, matter = text, body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
  const document = parsed(matter).clone();
  for (const [dotted, value] of Object.entries(example.set ?? {})) {
    const at = [...root, ...stepsOf(dotted)];
    if (value === undefined) document.deleteIn(at);
    else document.setIn(at, document.createNode(value));
  }
  if (example.copy) {
    const other = parsed(/^---\n([\s\S]*?\n)---\n/.exec(reference.get(homeOf(example.copy.from).file) ?? '')?.[1] ?? '');
    for (const field of example.copy.fields) document.set(field, other.get(field, true));
  }
  const yaml = document.toString({ lineWidth: 0 });
  if (!file.endsWith('.mdx')) return { file, text: yaml };
  return { file, text: `---\n${yaml}---\n${example.body === undefined ? body : `\n${example.body}`}` };
}

/** The findings that an example brings to the reference playbook. */
export function foundAfter(example: Example, rules?: readonly Rule[]): Finding[] {
  const { file, text } = editOf(example);
  return foundWith({ [file]: text }, rules);
}

/** Where an entry, or a file, lives: its file, and its path in the file. */
export function homeOf(name: string): { file: string; root: string[] } {
  if (name.includes('.')) return { file: name, root: [] };
  const [collection, id] = name.split('/') as [CollectionName, string];
  const format = formats[collection];
  if (format === 'list') return { file: `${collection}.yaml`, root: [id] };
  return { file: `${collection}/${id}.${format}`, root: [] };
}

const stepsOf = (dotted: string) => (dotted === '' ? [] : dotted.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)));

/** A finding as an example expects it. `position` is partial where the example names only where it begins. */
export interface ExpectedFinding {
  file: string;
  position: Partial<Position> | null;
  message: string;
  fix?: string;
  also?: { file: string; position: Partial<Position> | null }[];
}

/** What an example expects after its edit, with its places resolved by the YAML parser and by search, not by the code of the check. */
export function expectedFindings(example: BadExample, edit: Edit): ExpectedFinding[] {
  const where = (expected: ExpectedPlace & { in?: string }) => {
    const { file, root } = homeOf(expected.in ?? example.on);
    const text = (file === edit.file ? edit.text : reference.get(file)) ?? '';
    return { file, position: 'wholeFile' in expected ? null : placeOf(expected, text, root) };
  };
  return [example.finds].flat().map((expected) => ({
    ...where(expected),
    message: expected.message,
    ...(expected.fix === undefined ? {} : { fix: expected.fix }),
    ...(expected.also === undefined ? {} : { also: expected.also.map(where) }),
  }));
}

/** @throws Error where there is no such place in the text. */
function placeOf(expected: Exclude<ExpectedPlace, { wholeFile: true }>, text: string, root: string[]): Partial<Position> {
  if ('line' in expected) return { line: expected.line, column: expected.column };
  const front = /^---\n(?=[\s\S]*?\n---\n)/.exec(text)?.[0].length ?? 0;
  const bodyStart = front === 0 ? 0 : text.indexOf('\n---\n', front) + 5;
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  const stretch = (start: number, end: number): Position => {
    const [from, to] = [lines.linePos(start), lines.linePos(end)];
    return { line: from.line, column: from.col, endLine: to.line, endColumn: to.col };
  };
  if ('text' in expected) {
    const start = text.indexOf(expected.text, bodyStart);
    if (start === -1) throw new Error(`“${expected.text}” is not in the text`);
    return stretch(start, start + expected.text.length);
  }
  const yaml = parseDocument(front === 0 ? text : text.slice(front, bodyStart - 4));
  const steps = [...root, ...stepsOf('at' in expected ? expected.at : expected.key)];
  if (steps.length === 0) return stretch(0, front === 0 ? 1 : 3);
  const last = steps.pop();
  const parent = steps.length === 0 ? yaml.contents : yaml.getIn(steps, true);
  const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === last) : undefined;
  const node = 'key' in expected ? pair?.key : (pair?.value ?? (isSeq(parent) ? parent.items[Number(last)] : undefined));
  if (!isNode(node) || !node.range) throw new Error(`there is nothing at ${JSON.stringify(expected)}`);
  const source = text.slice(front + node.range[0], front + node.range[1]);
  if ('words' in expected && !source.includes(expected.words)) throw new Error(`“${expected.words}” is not in ${source}`);
  const start = front + node.range[0] + ('words' in expected ? source.indexOf(expected.words) : 0);
  return stretch(start, 'words' in expected ? start + expected.words.length : front + node.range[1]);
}

/** Findings that the unbroken reference playbook does not have. */
function newFindings(report: Report): Finding[] {
  const key = (finding: Finding) => `${finding.code} ${finding.file} ${finding.message}`;
  base ??= checkWith({});
  const known = base.findings.map(key);
  return report.findings.filter((finding) => {
    const at = known.indexOf(key(finding));
    if (at !== -1) known.splice(at, 1);
    return at === -1;
  });
}
