import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { filesBelow, verifyFolder } from '../../src/hosting/manifest.ts';
import { build, builtFixture, copyFixture, temporaryFolder } from './build.ts';
import { type GeneratedContent, generateContent, textsInFields } from './generated-content.ts';
import { readSite } from './whole-site.ts';

/** What is wrong with the site of content that the check lets pass. */
function problemsOf({ files, shown }: GeneratedContent, folder: string, base: string): string[] {
  for (const [file, bytes] of files) {
    mkdirSync(path.dirname(path.join(folder, 'content', file)), { recursive: true });
    writeFileSync(path.join(folder, 'content', file), bytes);
  }
  const out = path.join(folder, 'site');
  const { status, stdout, stderr } = build({ content: path.join(folder, 'content'), out, base });
  if (status !== 0) return [`it is not built: ${stderr}${stdout}`];
  const site = readSite(out, base);
  return [
    ...verifyFolder(out),
    ...site.problems,
    ...textsInFields(files).flatMap(({ at, text }) => (site.shows(text) ? [] : [`${at} is on no page: ${text}`])),
    ...shown.flatMap((text) => (site.shows(text) ? [] : [`the text of a body is on no page: ${text}`])),
  ];
}

/** Builds the fixture after many edits that the check lets pass, once for each seed: nothing may be lost, nothing may lead nowhere. */
export function describeGenerated(seeds: readonly number[], edits: number): void {
  const accepted = new Map<string, number>();
  const plain = temporaryFolder('generated');
  copyFixture(plain);
  const fixture = new Map(filesBelow(plain).map((file) => [file, readFileSync(path.join(plain, file))]));
  rmSync(plain, { recursive: true });
  const addresses = filesBelow(builtFixture('root'))
    .filter((file) => /\.(?:html|md|json|docx|ics|csv|txt|xml)$/.test(file) && !/^(?:404|files|sitemap|pagefind)/.test(file))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);

  it.each(seeds)(`shows all that was written, and leads nowhere in vain, after ${edits} edits by seed %i`, (seed) => {
    const folder = temporaryFolder(`generated-${seed}`);
    try {
      const content = generateContent(fixture, seed, edits, addresses);
      for (const [kind, count] of content.accepted) accepted.set(kind, (accepted.get(kind) ?? 0) + count);
      expect(problemsOf(content, folder, seed % 2 === 0 ? '/' : '/a/b/')).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  // Where the check refuses everything, nothing is proved.
  afterAll(() => {
    expect([...accepted.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan((seeds.length * edits) / 3);
    expect(accepted.size).toBeGreaterThan(40);
  });
}
