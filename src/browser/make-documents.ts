import { blockTrees } from '../document/block-trees.ts';
import { type Block, heading } from '../document/blocks.ts';
import { wordType } from '../document/docx-body.ts';
import { type PackLanguage, type PackPart, type PackSource, type PackValues, packDocument, partDocument } from '../document/pack.ts';
import { toText } from '../document/text.ts';
import { formatsOf } from '../i18n/language.ts';
import type { WrittenWords } from '../i18n/words.ts';
import { toElement } from './dom.ts';
import { fetchJson, fetchOk } from './fetch.ts';
import { spoken } from './words.ts';

export { download } from './download.ts';

export type Part = PackPart | 'whole';
export const types = { docx: wordType, md: 'text/markdown', txt: 'text/plain' };
export type Format = keyof typeof types;

/** Where a role, what its documents say of others, the words of documents, and the Word file with our styles are. */
export interface Files {
  role: string;
  source: string;
  words: string;
  template: string;
}

interface Loaded {
  source: PackSource;
  language: PackLanguage;
}

const known = new Map<string, Promise<Loaded>>();

function load(files: Files): Promise<Loaded> {
  const loading = known.get(files.source) ?? read(files);
  known.set(files.source, loading);
  loading.catch(() => known.delete(files.source));
  return loading;
}

async function read(files: Files): Promise<Loaded> {
  const [role, source, { language: tag, words: written }] = await Promise.all([
    fetchJson<PackSource['role']>(files.role),
    fetchJson<Omit<PackSource, 'role'>>(files.source),
    fetchJson<{ language: string; words: WrittenWords }>(files.words),
  ]);
  const words = spoken<PackLanguage['words'] & Parameters<typeof formatsOf>[1]>(written, tag);
  return {
    source: { ...source, role },
    language: { ...formatsOf(tag, words), words },
  };
}

const blocksOf = (part: Part, { source, language }: Loaded, values: PackValues): Block[] =>
  part === 'whole' ? packDocument(source, values, language) : partDocument(part, source, values, language);

/** What is said of files that are made. */
export const wordsOf = async (files: Files) => (await load(files)).language.words.jobDescription.tool;

/** A document as elements below the heading of a page, which bears its title. */
export async function elements(part: Part, files: Files, values: PackValues): Promise<(Node | string)[]> {
  const [, ...blocks] = blocksOf(part, await load(files), values);
  const isFlat = !blocks.some((block) => block.kind === 'heading' && block.level === 1);
  const below = isFlat ? blocks : blocks.map((block) => (block.kind === 'heading' ? { ...block, level: (block.level + 1) as 2 } : block));
  return blockTrees(below).map(toElement);
}

/** A document as a file. */
export async function fileOf(part: Part, format: Format, files: Files, values: PackValues): Promise<BlobPart> {
  const blocks = blocksOf(part, await load(files), values);
  if (format === 'txt') return toText(blocks);
  if (format === 'md') return (await import('../document/markdown.ts')).toMarkdown(blocks);
  const [{ wordFile }, answer] = await Promise.all([import('./word-file.ts'), fetchOk(files.template)]);
  const [first = heading(1, '')] = blocks;
  return wordFile(await answer.arrayBuffer(), blocks, first.kind === 'heading' ? first.text : '');
}
