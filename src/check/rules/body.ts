import { existsSync } from 'node:fs';
import path from 'node:path';
import GithubSlugger from 'github-slugger';
import type { Nodes, Root } from 'mdast';
import { bodyComponents, componentNamed } from '../../markdown/components.ts';
import { siteAddresses } from '../../playbook/addresses.ts';
import { bodyLinks, placeOf, textOf } from '../../read/links.ts';
import { pageFiles, publicFiles } from '../../read/pages.ts';
import { nearest } from '../nearest.ts';
import { type CheckedEntry, type Content, defineRule, type Rule } from '../rule.ts';
import { memo } from './references.ts';

type Jsx = { name: string | null; attributes: { type: string; name?: string; value?: unknown }[] };

function walk(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node);
  if ('children' in node) for (const child of node.children) walk(child as Nodes, visit);
}

/** The bodies that could be read, each with its entry and file. */
export function* bodies(content: Content): Generator<{ entry: CheckedEntry; body: Root; file: string }> {
  for (const entry of [...content.entries, ...content.translations]) {
    const { body, file } = entry.document;
    if (body && entry.root.length === 0) yield { entry, body, file };
  }
}

/** The addresses to which bodies may link: those of the public site, and those that drafts have in dev as well. */
export const linkTargets = memo((content: Content) => {
  const files = pageFiles();
  const shown = (isShown: (entry: CheckedEntry) => boolean) =>
    new Set([
      ...publicFiles(),
      ...siteAddresses(files, {
        language: content.settings.language ?? 'en',
        of: (collection) => (content.of(collection) as CheckedEntry[]).filter(isShown),
        translations: content.translations.filter(isShown),
        ruleCodes: content.ruleCodes,
      }),
    ]);
  return { published: shown(({ data }) => data.status === 'published'), all: shown(() => true) };
});

const role = 'roles/cx-manager';

export const bodyRules: Rule[] = [
  defineRule({
    code: 'body/code',
    severity: 'error',
    what: 'A body holds code: import, export, or an expression in braces.',
    why: 'Content is data. Code in it would run on the machine of whoever builds the site.',
    fix: 'Delete it. For a brace as text write &#123;.',
    check(content, report) {
      for (const { entry, body, file } of bodies(content)) {
        walk(body, (node) => {
          const { type, value } = node as unknown as { type: string; value?: string };
          if (type === 'mdxjsEsm')
            report.file(file, placeOf(node), { message: `The body holds code: \`${(value ?? '').split('\n')[0]}\`` }, entry);
          if (type === 'mdxFlowExpression' || type === 'mdxTextExpression')
            report.file(file, placeOf(node), { message: `The body holds an expression: \`{${value ?? ''}}\`` }, entry);
          for (const attribute of (node as unknown as Partial<Jsx>).attributes ?? []) {
            if (attribute.type === 'mdxJsxExpressionAttribute' || (attribute.value !== null && typeof attribute.value === 'object')) {
              report.file(
                file,
                placeOf(node),
                { message: `The attribute \`${attribute.name ?? '…'}\` holds an expression`, fix: 'Write the value in quotes.' },
                entry,
              );
            }
          }
        });
      }
    },
    good: [{ title: 'a brace as text', on: 'roles/cx-manager', body: 'Write &#123;name&#125; in the letter.\n' }],
    bad: [
      {
        title: 'an import',
        on: role,
        body: 'import fs from "node:fs"\n\nText.\n',
        finds: { text: 'import fs from "node:fs"\n', message: 'The body holds code: `import fs from "node:fs"`' },
      },
      {
        title: 'an export',
        on: role,
        body: 'export const x = 1\n\nText.\n',
        finds: { text: 'export const x = 1\n', message: 'The body holds code: `export const x = 1`' },
      },
      {
        title: 'an expression',
        on: role,
        body: 'The answer is {6 * 7}.\n',
        finds: { text: '{6 * 7}', message: 'The body holds an expression: `{6 * 7}`' },
      },
      {
        title: 'an expression in an attribute',
        on: role,
        body: '<Callout kind={"note"}>\n\nText.\n\n</Callout>\n',
        finds: {
          text: '<Callout kind={"note"}>\n\nText.\n\n</Callout>',
          message: 'The attribute `kind` holds an expression',
          fix: 'Write the value in quotes.',
        },
      },
    ],
  }),
  defineRule({
    code: 'body/component',
    severity: 'error',
    what: 'A body uses a tag that is not a registered component, or a component with an attribute or value that it does not have, or without one that it needs.',
    why: 'Tags of HTML could carry scripts and styles; components that do not exist show nothing.',
    fix: `Use Markdown, or one of ${Object.keys(bodyComponents).join(', ')}.`,
    check(content, report) {
      for (const { entry, body, file } of bodies(content)) {
        walk(body, (node) => {
          if (node.type === 'html') report.file(file, placeOf(node), { message: 'The body holds HTML' }, entry);
          const jsx = node as unknown as Jsx & { type: string };
          if (jsx.type !== 'mdxJsxFlowElement' && jsx.type !== 'mdxJsxTextElement') return;
          const component = componentNamed(jsx.name);
          if (!component) {
            const guess = nearest(jsx.name ?? '', Object.keys(bodyComponents));
            report.file(
              file,
              placeOf(node),
              { message: `<${jsx.name ?? ''}> is not a registered component`, fix: guess ? `Did you mean <${guess}>?` : undefined },
              entry,
            );
            return;
          }
          for (const attribute of jsx.attributes) {
            const known = component.attributes[attribute.name ?? ''];
            if (!known)
              report.file(
                file,
                placeOf(node),
                { message: `<${jsx.name}> has no attribute \`${attribute.name ?? '…'}\``, fix: component.usage },
                entry,
              );
            else if (known.values && typeof attribute.value === 'string' && !known.values.includes(attribute.value)) {
              report.file(
                file,
                placeOf(node),
                {
                  message: `\`${attribute.name}\` of <${jsx.name}> is \`${attribute.value}\``,
                  fix: `Write one of ${known.values.join(', ')}.`,
                },
                entry,
              );
            }
          }
          for (const [name, { required }] of Object.entries(component.attributes)) {
            if (required && !jsx.attributes.some((attribute) => attribute.name === name))
              report.file(file, placeOf(node), { message: `<${jsx.name}> lacks the attribute \`${name}\``, fix: component.usage }, entry);
          }
        });
      }
    },
    good: [
      {
        title: 'a registered component with its attributes',
        on: 'roles/cx-manager',
        body: '<Callout kind="note" title="One thing">\n\nText.\n\n</Callout>\n',
      },
    ],
    bad: [
      {
        title: 'a component that does not exist',
        on: role,
        body: '<Calout kind="note">\n\nText.\n\n</Calout>\n',
        finds: {
          text: '<Calout kind="note">\n\nText.\n\n</Calout>',
          message: '<Calout> is not a registered component',
          fix: 'Did you mean <Callout>?',
        },
      },
      {
        title: 'a tag of HTML',
        on: role,
        body: '<div onclick="alert(1)">\n\nText.\n\n</div>\n',
        finds: { text: '<div onclick="alert(1)">\n\nText.\n\n</div>', message: '<div> is not a registered component' },
      },
      {
        title: 'an attribute too many',
        on: role,
        body: '<Callout kind="note" style="color:red">\n\nText.\n\n</Callout>\n',
        finds: { text: '<Callout kind="note" style="color:red">\n\nText.\n\n</Callout>', message: '<Callout> has no attribute `style`' },
      },
      {
        title: 'an attribute left out',
        on: role,
        body: '<Callout>\n\nText.\n\n</Callout>\n',
        finds: { text: '<Callout>\n\nText.\n\n</Callout>', message: '<Callout> lacks the attribute `kind`' },
      },
      {
        title: 'a kind that does not exist',
        on: role,
        body: '<Callout kind="party">\n\nText.\n\n</Callout>\n',
        finds: {
          text: '<Callout kind="party">\n\nText.\n\n</Callout>',
          message: '`kind` of <Callout> is `party`',
          fix: 'Write one of note, warning, example, judgement.',
        },
      },
    ],
  }),
  defineRule({
    code: 'body/link',
    severity: 'error',
    what: 'A link in a body leads to no page of this site, to no heading of its own page or to no source, or to an address that is not safe. Headings of other pages are not looked up.',
    why: 'A reader who follows it is lost; an address that runs code could harm them.',
    fix: 'Link to an address of this site, such as /collection/id/, to a heading of the same page as #heading, or to https:// or mailto:.',
    check(content, report) {
      for (const { entry, body, file } of bodies(content)) {
        const slugger = new GithubSlugger();
        const headings = new Set<string>();
        walk(body, (node) => {
          if (node.type === 'heading') headings.add(slugger.slug(textOf(node)));
        });
        for (const link of bodyLinks(body)) {
          if (link.kind === 'source') {
            if (!content.get('sources', link.target)) {
              const guess = nearest(
                link.target,
                content.of('sources').map(({ id }) => id),
              );
              report.file(
                file,
                link.position,
                { message: `There is no source \`${link.target}\``, fix: guess ? `Did you mean \`${guess}\`?` : undefined },
                entry,
              );
            }
            continue;
          }
          if (link.kind !== 'link') continue;
          const [address = '', fragment] = link.target.split('#');
          if (address === '') {
            if (fragment !== undefined && !headings.has(fragment))
              report.file(file, link.position, { message: `There is no heading \`#${fragment}\` in this body` }, entry);
          } else if (address.startsWith('/')) {
            const plain = address.replace(/\?.*$/, '');
            const { published, all } = linkTargets(content);
            if (published.has(plain) || (entry.data.status !== 'published' && all.has(plain))) continue;
            const isDraft = all.has(plain);
            const guess = isDraft ? undefined : nearest(plain, published);
            report.file(
              file,
              link.position,
              {
                message: `The link to \`${link.target}\` leads to ${isDraft ? 'an entry that is not published' : 'no page'}`,
                fix: isDraft ? 'Publish the other entry, or take the link out until it is ready.' : guess && `Did you mean \`${guess}\`?`,
              },
              entry,
            );
          } else if (!/^(?:https:\/\/|mailto:)/.test(address)) {
            report.file(
              file,
              link.position,
              { message: `The link to \`${link.target.slice(0, 60)}\` is neither a page of this site nor an https address` },
              entry,
            );
          }
        }
      }
    },
    good: [
      {
        title: 'a link to another site and to an entry',
        on: 'roles/cx-manager',
        body: 'See [the code](https://example.org/) and [the measure](/measures/net-promoter-score/).\n',
      },
      {
        title: 'links to other pages of the site and to downloads',
        on: 'roles/cx-manager',
        body: [
          'See [what changed](/changes/), [its feed](/changes.xml) and [the rule](/rules/body/link/).',
          'Plan [your Monday](/monday/cx-manager/), [compare](/compare/?roles=cx-director,cx-manager) or read [the difference](/compare/cx-director-and-cx-manager/).',
          'Take [the record](/roles/cx-manager.json), [the text](/roles/cx-manager.md) or [the form](/roles/cx-manager/job-description.docx).',
          'There is [a German one](/de/roles/cx-manager/) and [a list for machines](/llms.txt).\n',
        ].join('\n\n'),
      },
    ],
    bad: [
      {
        title: 'a page that does not exist',
        on: role,
        body: 'See [the role](/roles/cx-manger/).\n',
        finds: {
          text: '[the role](/roles/cx-manger/)',
          message: 'The link to `/roles/cx-manger/` leads to no page',
          fix: 'Did you mean `/roles/cx-manager/`?',
        },
      },
      {
        title: 'an entry that was taken back to draft',
        on: 'actions/calibrate-three-contacts',
        set: { status: 'draft' },
        finds: {
          in: 'measures/quality-score',
          text: '[score three contacts together](/actions/calibrate-three-contacts/)',
          message: 'The link to `/actions/calibrate-three-contacts/` leads to an entry that is not published',
          fix: 'Publish the other entry, or take the link out until it is ready.',
        },
      },
      {
        title: 'a heading that does not exist',
        on: role,
        body: 'See [below](#below).\n',
        finds: { text: '[below](#below)', message: 'There is no heading `#below` in this body' },
      },
      {
        title: 'an address that runs code',
        on: role,
        body: 'See [this](javascript:alert).\n',
        finds: {
          text: '[this](javascript:alert)',
          message: 'The link to `javascript:alert` is neither a page of this site nor an https address',
        },
      },
      {
        title: 'a source that does not exist',
        on: role,
        body: 'So it is.<Cite source="my-aunt" />\n',
        finds: { text: '<Cite source="my-aunt" />', message: 'There is no source `my-aunt`' },
      },
    ],
  }),
  defineRule({
    code: 'body/image',
    severity: 'error',
    what: 'A picture has no description, or no file in content/images.',
    why: 'Readers who cannot see it learn nothing, and readers who can see a broken frame.',
    fix: 'Put the file into content/images, name it as /images/name.svg, and say in `alt` what it shows.',
    check(content, report) {
      for (const { entry, body, file } of bodies(content)) {
        for (const link of bodyLinks(body)) {
          if (link.kind !== 'image') continue;
          if (link.text.trim() === '')
            report.file(file, link.position, { message: `The picture \`${link.target}\` has no description` }, entry);
          const inFolder = /^\/images\/[a-z0-9-]+\.(?:svg|png|jpg|webp|avif)$/.test(link.target);
          if (!inFolder || !existsSync(path.join(content.files.folder, link.target)))
            report.file(file, link.position, { message: `There is no picture \`${link.target}\`` }, entry);
        }
      }
    },
    bad: [
      {
        title: 'a file that is not there',
        on: role,
        body: '<Figure src="/images/none.svg" alt="A map" />\n',
        finds: { text: '<Figure src="/images/none.svg" alt="A map" />', message: 'There is no picture `/images/none.svg`' },
      },
      {
        title: 'no description',
        on: role,
        body: '![](/images/none.svg)\n',
        finds: [
          { text: '![](/images/none.svg)', message: 'The picture `/images/none.svg` has no description' },
          { text: '![](/images/none.svg)', message: 'There is no picture `/images/none.svg`' },
        ],
      },
    ],
  }),
  defineRule({
    code: 'body/heading',
    severity: 'error',
    what: 'A heading of the first level stands in a body, or a level is skipped.',
    why: 'The page has its title already; people who listen to a page find their way by its headings.',
    fix: 'Begin with ## and go one level down at a time.',
    check(content, report) {
      for (const { entry, body, file } of bodies(content)) {
        let last = 1;
        walk(body, (node) => {
          if (node.type !== 'heading') return;
          if (node.depth === 1) report.file(file, placeOf(node), { message: 'A heading of the first level stands in the body' }, entry);
          else if (node.depth > last + 1)
            report.file(file, placeOf(node), { message: `A heading of level ${node.depth} follows one of level ${last}` }, entry);
          last = node.depth;
        });
      }
    },
    good: [{ title: 'headings from the second level down', on: 'roles/cx-manager', body: '## One\n\nText.\n\n### Two\n\nText.\n' }],
    bad: [
      {
        title: 'a second title',
        on: role,
        body: '# CX manager\n\nText.\n',
        finds: { text: '# CX manager', message: 'A heading of the first level stands in the body' },
      },
      {
        title: 'a level skipped',
        on: role,
        body: '## One\n\n#### Three\n\nText.\n',
        finds: { text: '#### Three', message: 'A heading of level 4 follows one of level 2' },
      },
    ],
  }),
  defineRule({
    code: 'body/empty',
    severity: 'error',
    weight: 1,
    what: 'An entry has no text in its body.',
    why: 'The fields say what; the body says how it goes in practice.',
    fix: 'Write the text below the front matter.',
    check(content, report) {
      for (const { entry, file } of bodies(content)) {
        if (entry.document.bodyText.trim() !== '') continue;
        const line = entry.document.text.split('\n').length;
        report.file(file, { line, column: 1, endLine: line, endColumn: 1 }, { message: 'The body is not filled in yet' }, entry);
      }
    },
    bad: [
      {
        title: 'no text',
        on: 'roles/cx-manager.mdx',
        file: '---\ntitle: CX manager\n---\n',
        finds: { line: 4, column: 1, message: 'The body is not filled in yet' },
      },
    ],
  }),
];
