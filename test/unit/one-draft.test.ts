import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../src/check/run.ts';
import { collectionNames } from '../../src/model/index.ts';
import type { RawEntry } from '../../src/read/content.ts';
import { checkWith, contentWith, reference } from '../support/content.ts';
import { contentOf, small } from '../support/small.ts';

/** The rules that tell a published entry that what it names is a draft. */
const telling = ['reference/left-out', 'reference/unpublished', 'body/link', 'glossary/page', 'translation/original'];

/** The text of an entry's file with the entry as a draft. */
function asDraft({ root: [key], document: { file } }: RawEntry, texts: ReadonlyMap<string, string>): string {
  const text = texts.get(file) ?? '';
  const draft =
    key === undefined
      ? text.replace(/^status: published$/m, 'status: draft')
      : text.replace(new RegExp(`^${key}:\\n(?:( +status: )published\\n)?`, 'm'), `${key}:\n  status: draft\n`);
  expect(draft).not.toBe(text);
  return draft;
}

function expectOneCause({ findings }: ReturnType<typeof checkWith>): void {
  const told = findings.map(({ code, file, message, fix }) => `${code} ${file}: ${message} ${fix}`);
  expect(told.filter((text) => text.includes('undefined'))).toEqual([]);
  expect(findings.filter(({ code }) => !telling.includes(code)).map(({ code, file, message }) => `${code} ${file}: ${message}`)).toEqual(
    [],
  );
  expect(findings.length, told.join('\n')).toBeLessThanOrEqual(5);
}

describe('a published entry that becomes a draft is told where others name it, and nowhere else', () => {
  const entries = contentOf(small).entries.map((entry): [string, RawEntry] => [`${entry.collection}/${entry.id}`, entry]);
  it.each(entries)('small: %s', (_, entry) => {
    const texts = new Map([...small, [entry.document.file, asDraft(entry, small)]]);
    expectOneCause(checkFiles(contentOf(texts), { today: '2026-12-01' }));
  });

  it.each(collectionNames)('reference: one of %s', (collection) => {
    const entry = contentWith({}).entries.find((one) => one.collection === collection) as RawEntry;
    expectOneCause(checkWith({ [entry.document.file]: asDraft(entry, reference) }));
  });
});
