import { type Block, heading } from '../document/blocks.ts';
import { wordType } from '../document/docx-body.ts';
import { type PackLanguage, type PackPart, type PackSource, type PackValues, packDocument, partDocument } from '../document/pack.ts';
import { toText } from '../document/text.ts';
import { formatsOf } from '../i18n/language.ts';
import type { WrittenWords } from '../i18n/words.ts';
import { blockElements } from './blocks.ts';
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

async function get(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer;
}

async function read(files: Files): Promise<Loaded> {
  const [role, source, said] = await Promise.all(
    [files.role, files.source, files.words].map(async (address) => (await get(address)).json()),
  );
  const { language: tag, words: written } = said as { language: string; words: WrittenWords };
  const words = spoken<PackLanguage['words'] & Parameters<typeof formatsOf>[1]>(written, tag);
  return {
    source: { ...(source as Omit<PackSource, 'role'>), role: role as PackSource['role'] },
    language: { ...formatsOf(tag, words), words },
  };
}

const blocksOf = (part: Part, { source, language }: Loaded, values: PackValues): Block[] =>
  part === 'whole' ? packDocument(source, values, language) : partDocument(part, source, values, language);

/** What is said of files that are made. */
export const wordsOf = async (files: Files) => (await load(files)).language.words.jobDescription.tool;

/** A document as elements below the heading of a page, which bears its title. */
export async function elements(part: Part, files: Files, values: PackValues): Promise<HTMLElement[]> {
  const [, ...blocks] = blocksOf(part, await load(files), values);
  const isFlat = !blocks.some((block) => block.kind === 'heading' && block.level === 1);
  return blockElements(
    isFlat ? blocks : blocks.map((block) => (block.kind === 'heading' ? { ...block, level: (block.level + 1) as 2 } : block)),
  );
}

/** A document as a file. */
export async function fileOf(part: Part, format: Format, files: Files, values: PackValues): Promise<BlobPart> {
  const blocks = blocksOf(part, await load(files), values);
  if (format === 'txt') return toText(blocks);
  if (format === 'md') return (await import('../document/markdown.ts')).toMarkdown(blocks);
  const [{ wordFile }, answer] = await Promise.all([import('./word-file.ts'), get(files.template)]);
  const [first = heading(1, '')] = blocks;
  return wordFile(await answer.arrayBuffer(), blocks, first.kind === 'heading' ? first.text : '');
}
