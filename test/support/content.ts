import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';
import type { Finding, Report } from '../../src/check/finding.ts';
import type { Example } from '../../src/check/rule.ts';
import { checkFiles } from '../../src/check/run.ts';
import { type ContentFiles, readContentFrom } from '../../src/read/content.ts';
import type { CollectionName } from '../../src/schemas/fields.ts';
import { formats } from '../../src/schemas/index.ts';

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

/** The reference playbook with some files replaced. */
export const contentWithBytes = (changes: Record<string, Buffer>): ContentFiles =>
  readContentFrom(contentFolder, new Map([...referenceBytes, ...Object.entries(changes)]), unchanged);

const contentWith = (changes: Record<string, string>): ContentFiles =>
  contentWithBytes(Object.fromEntries(Object.entries(changes).map(([file, text]) => [file, Buffer.from(text)])));

export const checkWith = (changes: Record<string, string>): Report => checkFiles(contentWith(changes), { today: '2026-12-01' });

/** Where an entry lives: its file, and its path in the file. */
export function homeOf(entry: string): { file: string; root: string[] } {
  const [collection, id] = entry.split('/') as [CollectionName, string];
  const format = formats[collection];
  if (format === 'list') return { file: `${collection}.yaml`, root: [id] };
  return { file: `${collection}/${id}.${format}`, root: [] };
}

/** The file and new text that an example makes. */
export function applyExample(example: Example): { file: string; text: string } {
  if (example.file !== undefined) return { file: example.on, text: example.file };
  const { file, root } = example.on.includes('.') ? { file: example.on, root: [] } : homeOf(example.on);
  const text = reference.get(file);
  if (text === undefined) throw new Error(`the example “${example.title}” is on ${file}, which is not in the reference playbook`);
  const [, matter = text, body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
  const document = parseDocument(matter);
  for (const [dotted, value] of Object.entries(example.set ?? {})) {
    const at = [...root, ...dotted.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))];
    if (value === undefined) document.deleteIn(at);
    else document.setIn(at, document.createNode(value));
  }
  if (example.copy) {
    const other = parseDocument(/^---\n([\s\S]*?\n)---\n/.exec(reference.get(homeOf(example.copy.from).file) ?? '')?.[1] ?? '');
    for (const field of example.copy.fields) document.set(field, other.get(field, true));
  }
  const yaml = document.toString({ lineWidth: 0 });
  if (!file.endsWith('.mdx')) return { file, text: yaml };
  return { file, text: `---\n${yaml}---\n${example.body === undefined ? body : `\n${example.body}`}` };
}

/** Findings that the unbroken reference playbook does not have. */
export function newFindings(report: Report, base: Report): Finding[] {
  const key = (finding: Finding) => `${finding.code} ${finding.file} ${finding.message}`;
  const known = new Set(base.findings.map(key));
  return report.findings.filter((finding) => !known.has(key(finding)));
}
