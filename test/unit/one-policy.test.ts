import path from 'node:path';
import { unified } from '@astrojs/markdown-remark';
import { satteri } from '@astrojs/markdown-satteri';
import remarkGfm from 'remark-gfm';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/check/rules/index.ts';
import { checkFiles } from '../../src/check/run.ts';
import { guardContent } from '../../src/markdown/guard.ts';
import { readContentFrom } from '../../src/read/content.ts';
import { hostile } from '../support/hostile.ts';
import { payloads } from '../support/payloads.ts';
import { small } from '../support/small.ts';

// The check refuses a body with a place and advice; the guard refuses it when it is compiled, in dev and where nobody
// checked. What one lets pass and the other does not would be a hole, or a build that fails after a check that passed.

const folder = path.resolve('content');
const file = 'principles/put-it-right-at-once.mdx';

const bodies = new Set([
  ...hostile.flatMap(({ body }) => body ?? []),
  ...rules.flatMap(({ bad, good = [] }) => [...bad, ...good].flatMap(({ body }) => body ?? [])),
  ...payloads.flatMap((text) => [
    text,
    `[words](${text})`,
    `![words](${text})`,
    `<Callout kind="note" title="${text}">\n\nText.\n\n</Callout>`,
  ]),
  ...[
    'https',
    'HTTP',
    'mailto',
    'tel',
    'sms',
    'ftp',
    'file',
    'data',
    'blob',
    'javascript',
    'JaVaScRiPt',
    'vbscript',
    'ws',
    'x-apple',
  ].flatMap((scheme) => [`[a](${scheme}:b)`, `![a](${scheme}:b)`, `[a]\n\n[a]: ${scheme}:b`, `<Figure src="${scheme}:b" alt="a" />`]),
  ...['Callout', 'callout', 'Fragment', 'constructor', 'toString', '__proto__', 'a', 'br', 'Callout.Title', 'a:b', ''].map(
    (name) => `<${name}>Text.</${name}>`,
  ),
  ...['kind', 'kind=""', 'KIND="note"', 'kind="party"', 'class="a"', 'set:html="a"', 'is:raw', 'client:load', 'title', 'key="a"'].map(
    (attribute) => `<Callout ${attribute}>Text.</Callout>`,
  ),
  '<Callout kind="note">\n\n{1}\n\n</Callout>',
  '- {1}',
  '| {1} |\n|---|',
  'a[^1]\n\n[^1]: {1}',
  '`{1}` and \\{1\\} and &#123;1&#125;',
  '```js\nimport a from "b"\n{1}\n```',
  '# {1}',
  '> <b>a</b>',
  '<!-- a -->',
  '{/* a */}',
  'export default 1',
  'Words, and import x from "y".',
]);

/** What only the check asks for: such a body is poor, and does no harm. */
const isHarmless = (message: string) => /needs the attribute|^`\w+` of </.test(message);

const bytes = new Map([...small].map(([name, text]) => [name, Buffer.from(text)]));
const before = readContentFrom(folder, bytes);
const judging = rules.filter(({ code }) => /^(?:body\/(?:code|component|image|link)|syntax\/)/.test(code));

/** What the check says of a body: `harm` for what it could do, `mistake` for other errors; undefined where it cannot be read at all. */
function checkSays(body: string): 'harm' | 'mistake' | 'fine' | undefined {
  const text = (small.get(file) as string).replace(/(?<=\n---\n)[\s\S]*$/, `\n${body}\n`);
  const { findings } = checkFiles(readContentFrom(folder, new Map([...bytes, [file, Buffer.from(text)]]), before), {
    today: '2026-12-01',
    rules: judging,
  });
  const here = findings.filter((finding) => finding.file === file && !isHarmless(finding.message));
  if (here.some(({ code }) => code.startsWith('syntax/'))) return undefined;
  const isHarm = here.some(
    ({ code, message }) =>
      code === 'body/code' ||
      code === 'body/component' ||
      /could run code|is a place on a disk|stands in the address as data/.test(message),
  );
  return isHarm ? 'harm' : here.length > 0 ? 'mistake' : 'fine';
}

const said = new Map([...bodies].map((body) => [body, checkSays(body)]));

describe.each([
  ['satteri()', () => satteri()],
  ['unified()', () => unified({ remarkPlugins: [remarkGfm] })],
] as const)('the check and the guard of %s', (_, make) => {
  const processor = make();
  guardContent(processor, folder);
  const renderer = processor.createMdxRenderer?.(
    { syntaxHighlight: false, shikiConfig: {}, gfm: true, smartypants: true } as never,
    { optimize: false, srcDir: new URL('file:///src/'), sourcemap: false } as never,
  );
  const guardRefuses = async (body: string): Promise<boolean | string> => {
    try {
      await (await renderer)?.process(`${body}\n`, path.join(folder, file), {});
      return false;
    } catch (error) {
      return String(error).includes('Content is data and cannot run code') || String(error);
    }
  };

  it('refuse the same bodies', async () => {
    const apart: string[] = [];
    const counts = { refused: 0, accepted: 0 };
    for (const [body, checked] of said) {
      if (checked === undefined) continue;
      const guarded = await guardRefuses(body);
      counts[checked === 'harm' ? 'refused' : 'accepted']++;
      // A mistake that the check refuses may be harmful, too: no site is built of it.
      const agree = checked === 'mistake' || guarded === (checked === 'harm');
      if (!agree) apart.push(`${JSON.stringify(body)}: ${checked} to the check, and the guard: ${guarded}`);
    }
    expect(apart).toEqual([]);
    expect(counts.refused).toBeGreaterThan(80);
    expect(counts.accepted).toBeGreaterThan(80);
  });
});
