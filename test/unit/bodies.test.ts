import path from 'node:path';
import { unified } from '@astrojs/markdown-remark';
import { satteri } from '@astrojs/markdown-satteri';
import remarkGfm from 'remark-gfm';
import { describe, expect, it } from 'vitest';
import { bodyModules, guardContent } from '../../src/markdown/guard.ts';
import { headingIds } from '../../src/markdown/heading-ids.ts';
import { parseContentDocument } from '../../src/read/document.ts';
import { reference } from '../support/content.ts';
import { hostile } from '../support/hostile.ts';

const folder = path.resolve('content');
const inContent = path.join(folder, 'roles/cx-manager.mdx');
const shared = { syntaxHighlight: false, shikiConfig: {}, gfm: true, smartypants: true } as const;
const mdx = { optimize: false, srcDir: new URL('file:///src/'), sourcemap: false } as const;

/** A remark plugin of a site: marks each paragraph. */
const remarkMark = () => (root: { children: { type: string; data?: object }[] }) => {
  for (const node of root.children) if (node.type === 'paragraph') node.data = { hProperties: { className: ['marked'] } };
};

const processors = {
  'satteri()': () => satteri(),
  'unified() with remark-gfm and a plugin of the site': () => unified({ remarkPlugins: [remarkGfm, remarkMark] }),
};

describe.each(Object.entries(processors))('bodies compiled by %s', (name, make) => {
  const compile = async (body: string, file = inContent) => {
    const processor = make();
    guardContent(processor, folder);
    const renderer = await processor.createMdxRenderer?.(shared as never, mdx as never);
    return (await renderer?.process(body, file, {}))?.code ?? '';
  };

  it.each([
    ['a table', '| A | B |\n|---|--:|\n| 1 | 2 |\n', /_components\.table|"table"/],
    ['a footnote', 'A claim.[^1]\n\n[^1]: Its source.\n', /user-content-fn-1/],
    ['a task list', '- [x] done\n- [ ] open\n', /contains-task-list/],
    ['an autolink', 'See https://playbook.example/a.\n', /href: "https:\/\/playbook\.example\/a"/],
    ['typographic quotes', 'A "word".\n', /“word”/],
    ['a registered component', '<Callout kind="note">\n\nText.\n\n</Callout>\n', /Callout/],
  ])('have %s', async (_, body, expected) => {
    expect(await compile(body)).toMatch(expected);
  });

  it.each([
    ['of a role page', '## Skills\n', ['section-skills']],
    ['of the layout', '## Main\n', ['section-main']],
    ['that a page numbers', '## Question 1\n', ['section-question-1']],
    ['of footnotes', '## Footnote label\n\n## User content fn 1\n', ['section-footnote-label', 'section-user-content-fn-1']],
    ['given twice', '## Why\n\n## Why\n\n## Why 1\n', ['why', 'why-1', 'why-1-1']],
    ['without a letter', '## 🎉\n\n## !?\n', ['section', 'section-1']],
    ['in other scripts', '## Überblick\n\n## 客户体验\n\n## Опыт клиента\n', ['überblick', '客户体验', 'опыт-клиента']],
    ['with typographic marks', '## What\'s "good" -- really...\n', ['whats-good--really']],
    ['with code and a link', '## The `refund` of [it](/roles/)\n', ['the-refund-of-it']],
    ['with a footnote', '## Claims[^a]\n\n[^a]: Note.\n', ['claims']],
    ['inside a component', '<Callout kind="note">\n\n## Inside\n\n</Callout>\n', ['inside']],
  ])('have ids of their own: %s', async (_, body, ids) => {
    const code = await compile(body);
    const found = [...code.matchAll(/\bh2, \{[^}]*?id: "([^"]+)"/g)].map(([, id]) => JSON.parse(`"${id}"`));
    expect(found.filter((id) => id !== 'footnote-label')).toEqual(ids);
    const { body: tree } = parseContentDocument('roles/cx-manager.mdx', Buffer.from(`---\ntitle: x\n---\n\n${body}`));
    expect(headingIds(tree as never, 'roles').map(({ id }) => id)).toEqual(ids);
  });

  it('run the plugins of the site', async () => {
    expect((await compile('Text.\n')).includes('marked')).toBe(name.startsWith('unified'));
  });

  it.each([
    ['an import', 'import fs from "node:fs"\n\nText.\n', /holds code/],
    ['an export', 'export const x = 1\n\nText.\n', /holds code/],
    ['an expression', 'The answer is {6 * 7}.\n', /holds code/],
    ['a block expression', '{process.exit()}\n', /holds code/],
    ['an expression in an attribute', '<Callout kind={"note"}>\n\nText.\n\n</Callout>\n', /an expression in an attribute of <Callout>/],
    ['a spread attribute', '<Callout {...{ kind: "note" }}>\n\nText.\n\n</Callout>\n', /an expression in an attribute of <Callout>/],
    [
      'markup by a directive',
      '<Callout kind="note" set:html="<script>1</script>" />\n',
      /the attribute set:html, which <Callout> does not have/,
    ],
    ['a tag of HTML', 'A <b>word</b>.\n', /<b>, which is not a registered component/],
    ['a fragment', 'A <>word</>.\n', /<>, which is not a registered component/],
    ['a tag inside a list', '- one\n- <Steps>\n  <iframe src="https://evil.example" />\n  </Steps>\n', /<iframe>, which is not/],
  ])('refuse %s', async (_, body, message) => {
    await expect(compile(body)).rejects.toThrow(message);
  });

  it('say the file, line and column of what they refuse', async () => {
    await expect(compile('Text.\n\nThe answer is {1}.\n')).rejects.toThrow(`${inContent}:3:15 holds code`);
  });

  it('leave pages of the site itself alone', async () => {
    expect(await compile('export const x = 1\n\n{x} <b>word</b>\n', path.resolve('src/pages/about.mdx'))).toContain('export const x = 1');
  });

  it.each(hostile.filter(({ body }) => body !== undefined).map((one) => [one.name, one.body as string] as const))(
    'make nothing that runs of the hostile body: %s',
    async (_, body) => {
      const code = await compile(body).catch(() => '');
      expect(code).not.toMatch(/_jsx\("(?:script|iframe|object|embed|style|base|meta|form|svg|math)"|\bon\w+: |set:html|javascript:/);
      expect(globalThis).not.toHaveProperty('pwned');
    },
  );
});

it('a processor whose plugins are not known is refused', () => {
  const other = { ...satteri(), name: 'other' };
  expect(() => guardContent(other, folder)).toThrow(/Set markdown\.processor to satteri\(\) or unified\(\)/);
});

describe('the module of a body', () => {
  const { transform } = bodyModules(folder) as unknown as {
    transform: { handler(code: string, file: string): { code: string } | undefined };
  };
  const text = reference.get('roles/cx-manager.mdx') as string;

  it('has no front matter and keeps its lines', () => {
    const code = transform.handler(text, inContent)?.code as string;
    expect(code).not.toContain('mandate:');
    expect(code.split('\n')).toHaveLength(text.split('\n').length);
    expect(code.trim()).toBe(text.slice(text.indexOf('\n---\n') + 5).trim());
  });

  it('takes no layout from front matter, also with a byte order mark and CRLF', () => {
    const code = transform.handler('\uFEFF---\r\nlayout: ../../src/evil.astro\r\n---\r\nText.\r\n', inContent)?.code as string;
    expect(code).not.toContain('layout');
    expect(code).toContain('Text.');
  });

  it('is left alone outside of the content', () => {
    expect(transform.handler(text, path.resolve('src/pages/about.mdx'))).toBeUndefined();
  });
});
