import GithubSlugger from 'github-slugger';
import { textOf } from '../../../read/links.ts';
import { nearest } from '../../../text/nearest.ts';
import { bodiesOf } from '../../bodies.ts';
import { linkTargets } from '../../link-targets.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'body/link',
  severity: 'error',
  what: 'A link in a body leads to a page, a source or a heading of its own page that does not exist, or to an unsafe address. Headings on other pages are not checked.',
  why: 'Readers who follow it find nothing, and an address that runs code could harm them.',
  fix: 'Link to a page of this site (/collection/id/), to a heading on the same page (#heading), or to an https:// or mailto: address.',
  check(content, report) {
    for (const { entry, nodes, links, file } of bodiesOf(content)) {
      const slugger = new GithubSlugger();
      const headings = new Set<string>();
      for (const node of nodes) if (node.type === 'heading') headings.add(slugger.slug(textOf(node)));
      for (const link of links) {
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
              message: `The link to \`${link.target}\` leads to ${isDraft ? 'an entry that is not published' : 'a page that does not exist'}`,
              fix: isDraft ? 'Publish the other entry, or remove the link until it is ready.' : guess && `Did you mean \`${guess}\`?`,
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
      on: 'roles/cx-manager',
      body: 'See [the role](/roles/cx-manger/).\n',
      finds: {
        text: '[the role](/roles/cx-manger/)',
        message: 'The link to `/roles/cx-manger/` leads to a page that does not exist',
        fix: 'Did you mean `/roles/cx-manager/`?',
      },
    },
    {
      title: 'an entry that is a draft again',
      on: 'actions/calibrate-three-contacts',
      set: { status: 'draft' },
      finds: {
        in: 'measures/quality-score',
        text: '[score three contacts together](/actions/calibrate-three-contacts/)',
        message: 'The link to `/actions/calibrate-three-contacts/` leads to an entry that is not published',
        fix: 'Publish the other entry, or remove the link until it is ready.',
      },
    },
    {
      title: 'a heading that does not exist',
      on: 'roles/cx-manager',
      body: 'See [below](#below).\n',
      finds: { text: '[below](#below)', message: 'There is no heading `#below` in this body' },
    },
    {
      title: 'an address that runs code',
      on: 'roles/cx-manager',
      body: 'See [this](javascript:alert).\n',
      finds: {
        text: '[this](javascript:alert)',
        message: 'The link to `javascript:alert` is neither a page of this site nor an https address',
      },
    },
    {
      title: 'a source that does not exist',
      on: 'roles/cx-manager',
      body: 'So it is.<Cite source="my-aunt" />\n',
      finds: { text: '<Cite source="my-aunt" />', message: 'There is no source `my-aunt`' },
    },
  ],
});
