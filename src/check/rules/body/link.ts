import { isUnsafeAddress, isUnsafeText } from '../../../markdown/unsafe-address.ts';
import { addressOf } from '../../../playbook/playbook.ts';
import { type BodyLink, placeOf, textOf } from '../../../read/links.ts';
import { excerpt } from '../../../text/excerpt.ts';
import { nearest, nearestByWords } from '../../../text/nearest.ts';
import { bodiesOf, type Jsx } from '../../bodies.ts';
import { linkTargets } from '../../link-targets.ts';
import { nearestAddress } from '../../nearest-address.ts';
import { type CheckedEntry, type Content, defineRule, type Found } from '../../rule.ts';
import { addressProblem, meantAddress } from '../../web-address.ts';

export default defineRule({
  code: 'body/link',
  severity: 'error',
  locked: true,
  what: 'A link in a body leads to a page, a place on a page or a source that does not exist, is no address, or could run code.',
  why: 'Readers who follow it find nothing, or land at the top of a page and search in vain; an address that runs code could harm them.',
  fix: 'Link to a page of this site (/collection/id/), to a heading (#heading or /collection/id/#heading), or to an https:// or mailto: address.',
  check(content, report) {
    for (const { entry, nodes, links, file } of bodiesOf(content)) {
      for (const node of nodes)
        for (const { value } of (node as unknown as Partial<Jsx>).attributes ?? [])
          if (typeof value === 'string' && isUnsafeText(value)) report.file(file, placeOf(node), unsafe(value), entry);
      for (const link of links) {
        const found = problemOf(link, entry, content);
        if (found) report.file(file, link.position, found, entry);
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
    {
      title: 'links to places on pages, however they are written',
      on: 'roles/cx-manager',
      body: [
        '## Skills\n\nSee [our skills](#skills), [these](#section-skills), [an answer](#decision-cx-budget) or [the top](#).',
        'See [theirs](/roles/cx-director/#week), [theirs](../cx-director/#week) and [theirs](/roles/cx-director/?from=here#week).',
        '## Über *uns*\n\nSee [us](#über-uns), [us](#%C3%BCber-uns) and [us](/roles/cx-manager/#%c3%bcber-uns).',
        'See [a touchpoint](/journeys/buy-online/#delivery), [a level](/skills/survey-design/#expert) and [a tool](/health/#waivers).',
        'See [a group](/roles/#programme), [a rule](/rules/#body) and [a step](/hire/#where-it-hurts).\n',
      ].join('\n\n'),
    },
  ],
  bad: [
    {
      title: 'a picture whose address could run code',
      on: 'roles/cx-manager',
      body: '![A map](javascript:alert(1))\n',
      finds: { text: '![A map](javascript:alert(1))', message: 'The address `javascript:alert(1)` could run code' },
    },
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
      finds: { text: '[below](#below)', message: 'There is no heading `#below` on this page' },
    },
    {
      title: 'a heading of another page in other words',
      on: 'roles/cx-manager',
      body: 'See [how](/roles/knowledge-manager/#test-it-where-customers-work).\n',
      finds: {
        text: '[how](/roles/knowledge-manager/#test-it-where-customers-work)',
        message: 'There is no heading `#test-it-where-customers-work` at `/roles/knowledge-manager/`',
        fix: 'Did you mean `/roles/knowledge-manager/#test-it-where-agents-work`?',
      },
    },
    {
      title: 'a place that another page does not have',
      on: 'roles/cx-manager',
      body: 'See [their week](/roles/cx-director/#weeks) and [their week](../cx-director/?a#Week).\n',
      finds: [
        {
          text: '[their week](/roles/cx-director/#weeks)',
          message: 'There is no heading `#weeks` at `/roles/cx-director/`',
          fix: 'Did you mean `/roles/cx-director/#week`?',
        },
        {
          text: '[their week](../cx-director/?a#Week)',
          message: 'There is no heading `#Week` at `/roles/cx-director/`',
          fix: 'Did you mean `../cx-director/?a#week`?',
        },
      ],
    },
    {
      title: 'addresses that are almost right',
      on: 'roles/cx-manager',
      body: [
        '[no slash](/roles/cx-director)',
        '[capitals](/Roles/CX-Director/)',
        '[a file](cx-director.mdx)',
        '[a path](/content/roles/cx-director.mdx#week)',
        '[a slash](/llms.txt/)',
        '[another](/roles/parking-attendant/)\n',
      ].join('\n'),
      finds: [
        ['[no slash](/roles/cx-director)', '/roles/cx-director', 'Did you mean `/roles/cx-director/`?'] as const,
        ['[capitals](/Roles/CX-Director/)', '/Roles/CX-Director/', 'Did you mean `/roles/cx-director/`?'] as const,
        ['[a file](cx-director.mdx)', 'cx-director.mdx', 'Did you mean `/roles/cx-director/`?'] as const,
        [
          '[a path](/content/roles/cx-director.mdx#week)',
          '/content/roles/cx-director.mdx#week',
          'Did you mean `/roles/cx-director/#week`?',
        ] as const,
        ['[a slash](/llms.txt/)', '/llms.txt/', 'Did you mean `/llms.txt`?'] as const,
        [
          '[another](/roles/parking-attendant/)',
          '/roles/parking-attendant/',
          'Link to a page of this site (/collection/id/), to a heading (#heading or /collection/id/#heading), or to an https:// or mailto: address.',
        ] as const,
      ].map(([text, target, fix]) => ({ text, message: `The link to \`${target}\` leads to a page that does not exist`, fix })),
    },
    {
      title: 'an address that is broken, and one without a lock',
      on: 'roles/cx-manager',
      body: 'See [half](/roles/100%-right/) and [plain](http://example.org/).\n',
      finds: [
        {
          text: '[half](/roles/100%-right/)',
          message: 'The link to `/roles/100%-right/` holds a `%` that begins no code of a character',
          fix: 'Write `%25` for a percent sign.',
        },
        {
          text: '[plain](http://example.org/)',
          message: 'The link to `http://example.org/` is neither a page of this site nor an https address',
          fix: 'Write `https://example.org/`, if the site has it.',
        },
      ],
    },
    {
      title: 'addresses that do not begin as they should, or hold no site',
      on: 'roles/cx-manager',
      body: '[a](https//www.iso.org/) [b](https:www.iso.org/x) [c](www.iso.org) [d](desk@company.example) [e](mailto:desk) [f]() [g](https://iso,org/) [h](htps://www.iso.org/) [i](<https://www.iso.org/a b>)\n',
      finds: [
        {
          text: '[a](https//www.iso.org/)',
          message: '`https//www.iso.org/` does not begin as an address does',
          fix: 'Write `https://www.iso.org/`.',
        },
        {
          text: '[b](https:www.iso.org/x)',
          message: '`https:www.iso.org/x` does not begin as an address does',
          fix: 'Write `https://www.iso.org/x`.',
        },
        { text: '[c](www.iso.org)', message: '`www.iso.org` does not begin as an address does', fix: 'Write `https://www.iso.org`.' },
        {
          text: '[d](desk@company.example)',
          message: '`desk@company.example` does not begin as an address does',
          fix: 'Write `mailto:desk@company.example`.',
        },
        { text: '[e](mailto:desk)', message: '`mailto:desk` holds no mail address', fix: 'Write it as in `mailto:desk@company.example`.' },
        {
          text: '[f]()',
          message: 'The link has no address',
          fix: 'Write the address between the round brackets, or take the square ones away.',
        },
        {
          text: '[g](https://iso,org/)',
          message: 'The host `iso,org` holds `,`, which no name of a site has',
          fix: 'Write `https://iso.org/`.',
        },
        {
          text: '[h](htps://www.iso.org/)',
          message: '`htps://www.iso.org/` does not begin as an address does',
          fix: 'Write `https://www.iso.org/`.',
        },
        {
          text: '[i](<https://www.iso.org/a b>)',
          message: '`https://www.iso.org/a b` holds a space',
          fix: 'Write `https://www.iso.org/ab`, or copy the address from the browser.',
        },
      ],
    },
    {
      title: 'addresses that run code, however they are written',
      on: 'roles/cx-manager',
      body: 'See [this](javascript:alert), [that](vb&#115;cript:x) and [those][a].\n\n[a]: DATA:text/html,x\n',
      finds: [
        { text: '[this](javascript:alert)', message: 'The address `javascript:alert` could run code' },
        { text: '[that](vb&#115;cript:x)', message: 'The address `vbscript:x` could run code' },
        { text: '[a]: DATA:text/html,x', message: 'The address `DATA:text/html,x` could run code' },
      ],
    },
    {
      title: 'files on a disk, and a picture as data',
      on: 'roles/cx-manager',
      body: 'See [a](file:///S:/form.docx) and [b](S:/form.docx).\n\n![A map](data:image/png;base64,iVBORw0KGgo=)\n',
      finds: [
        {
          text: '[a](file:///S:/form.docx)',
          message: '`file:///S:/form.docx` is a place on a disk, which readers cannot open',
          fix: 'Put the file where readers have an https:// address for it; a picture belongs in content/images.',
        },
        { text: '[b](S:/form.docx)', message: '`S:/form.docx` is a place on a disk, which readers cannot open' },
        {
          text: '![A map](data:image/png;base64,iVBORw0KGgo=)',
          message: 'The picture stands in the address as data',
          fix: 'Save it as a file in content/images, and refer to it as /images/name.png.',
        },
      ],
    },
    {
      title: 'an attribute that would run code',
      on: 'roles/cx-manager',
      body: '<Callout kind="note" title="javascript:alert(1)">\n\nText.\n\n</Callout>\n',
      finds: {
        text: '<Callout kind="note" title="javascript:alert(1)">\n\nText.\n\n</Callout>',
        message: 'The address `javascript:alert(1)` could run code',
        fix: 'Write an https:// address, or link to a page of this site.',
      },
    },
    {
      title: 'this site by its address in full',
      on: 'roles/cx-manager',
      body: 'See [the role](https://playbook.example/roles/cx-director/#week) and [another](https://playbook.example/roles/nobody/).\n',
      finds: [
        {
          text: '[the role](https://playbook.example/roles/cx-director/#week)',
          message: 'The link to `https://playbook.example/roles/cx-director/#week` gives the address of this site in full',
          fix: 'Write `/roles/cx-director/#week`, which works in previews and after a move, too.',
        },
        {
          text: '[another](https://playbook.example/roles/nobody/)',
          message: 'The link to `/roles/nobody/` leads to a page that does not exist',
        },
      ],
    },
    {
      title: 'a source that does not exist',
      on: 'roles/cx-manager',
      body: 'So it is.<Cite source="my-aunt" />\n',
      finds: { text: '<Cite source="my-aunt" />', message: 'There is no source `my-aunt`' },
    },
  ],
});

const leftOutFix =
  'Remove the link; or write the content that the page shows, and do not switch its tool off under `tools` in playbook.yaml.';

function sourceProblem({ target }: BodyLink, content: Content): Found | undefined {
  if (content.get('sources', target)) return undefined;
  const known = content.of('sources').map(({ id }) => id);
  const guess = nearest(target, known);
  const words = new Set(target.split(/[^a-z]+/).filter((word) => word.length >= 3));
  const alike = content.of('sources').flatMap(({ id }) => (id.split(/[^a-z]+/).some((word) => words.has(word)) ? [id] : []));
  const list = alike.slice(0, 5).map((id) => `\`${id}\``);
  const fix = guess
    ? `Did you mean \`${guess}\`?`
    : list.length > 0
      ? `Name a source of sources.yaml, such as ${list.join(', ')}, or add it.`
      : 'Name a source of sources.yaml, or add it there.';
  return { message: `There is no source \`${target}\``, fix, cause: `sources/${target}`, meant: guess && `sources/${guess}` };
}

/** Places that every page has, around what it is about. */
const framePlaces = /^(?:main|site-.*|what-links-here)$/;

/** The headings in the body of the entry at an address that are places on its page. */
function headingsAt(address: string, ids: ReadonlySet<string>, content: Content): string[] {
  const [, collection, id] = address.split('/');
  const entry = content.entries.find((one) => one.collection === collection && one.id === id);
  const headings = (entry?.document.body?.children ?? []).flatMap((node) => (node.type === 'heading' ? [headingId(textOf(node))] : []));
  return headings.filter((heading) => ids.has(heading));
}

/** The places that a link may lead to: on a page with headings of its own those alone. */
function placesFix(own: readonly string[], ids: ReadonlySet<string>): string {
  const named = own.length > 0 ? own : [...ids].filter((id) => !framePlaces.test(id));
  const list = named.slice(0, 8).map((id) => `\`#${id}\``);
  return `Link to one that is there: ${list.join(', ')}${named.length > list.length ? ' and others' : ''}.`;
}

/** As GitHub and the site make it of the words of a heading. */
const headingId = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

function unsafe(address: string): Found {
  if (/^(?:file:|[a-z]:[\\/])/i.test(address))
    return {
      message: `\`${shown(address)}\` is a place on a disk, which readers cannot open`,
      fix: 'Put the file where readers have an https:// address for it; a picture belongs in content/images.',
    };
  if (/^data:image\//i.test(address))
    return {
      message: 'The picture stands in the address as data',
      fix: 'Save it as a file in content/images, and refer to it as /images/name.png.',
    };
  return { message: `The address \`${shown(address)}\` could run code`, fix: 'Write an https:// address, or link to a page of this site.' };
}

/** A picture that is missing is a finding of body/image. */
function problemOf(link: BodyLink, entry: CheckedEntry, content: Content): Found | undefined {
  if (link.kind === 'source') return sourceProblem(link, content);
  if (link.kind === 'link') return linkProblem(link, entry, content);
  return isUnsafeAddress(link.target) ? unsafe(link.target) : undefined;
}

/** The address of a page as pages of this site have it, in full and without a place: what all but a few links have. */
const plainAddress = /^(?:\/[a-z0-9-]+)+\/$/;

/** A host that no address has: what resolves to it is on this site. */
const here = 'http://site.invalid';

function linkProblem(link: BodyLink, entry: CheckedEntry, content: Content): Found | undefined {
  const { target } = link;
  if (plainAddress.test(target) && linkTargets(content).published.has(target)) return undefined;
  const meant = /^https?:\/\/[^/]/i.test(target) ? undefined : meantAddress(target);
  if (isUnsafeAddress(target) && !meant) return unsafe(target);
  if (target.trim() === '')
    return { message: 'The link has no address', fix: 'Write the address between the round brackets, or take the square ones away.' };
  const onThisSite = pathOnThisSite(target, content);
  if (onThisSite !== undefined)
    return (
      linkProblem({ ...link, target: onThisSite }, entry, content) ?? {
        message: `The link to \`${shown(target)}\` gives the address of this site in full`,
        fix: `Write \`${onThisSite}\`, which works in previews and after a move, too.`,
      }
    );
  if (/^(?:https:\/\/[^/]|mailto:)/i.test(target))
    return addressProblem(target) ?? (isAddress(target) ? undefined : { message: `\`${shown(target)}\` is no address` });
  if (meant) return { message: `\`${shown(target)}\` does not begin as an address does`, fix: `Write \`${meant}\`.` };
  const page = addressOf(entry as Parameters<typeof addressOf>[0]);
  const to = isAddress(target, here + page) ? new URL(target, here + page) : undefined;
  if (to?.origin !== here) {
    const isHere = /^https?:\/\/(?:localhost|127\.[\d.]+)(?::\d+)?\//i.test(target) && linkTargets(content).all.has(to?.pathname ?? '');
    const fix = isHere
      ? `Write \`${to?.pathname}${to?.hash}\`.`
      : /^http:\/\/(?!localhost\b|127\.)/i.test(target)
        ? `Write \`${target.replace(/^http/i, 'https')}\`, if the site has it.`
        : undefined;
    return { message: `The link to \`${shown(target)}\` is neither a page of this site nor an https address`, fix };
  }
  const address = decoded(decodeURI, to.pathname);
  const place = decoded(decodeURIComponent, to.hash.slice(1).replace(/:~:.*$/, ''));
  if (address === undefined || place === undefined) {
    const message = `The link to \`${shown(target)}\` holds a \`%\` that begins no code of a character`;
    return { message, fix: 'Write `%25` for a percent sign.' };
  }
  const { published, all } = linkTargets(content);
  const isDraft = entry.data.status !== 'published';
  const targets = isDraft ? all : published;
  // The page of the entry itself is there, whatever its id or its status.
  if (address !== page && !targets.has(address)) {
    if (!isDraft && all.has(address)) {
      const message = `The link to \`${target}\` leads to an entry that is not published`;
      return { message, fix: 'Publish the other entry, or remove the link until it is ready.', cause: `unpublished ${nameAt(address)}` };
    }
    if (targets.isLeftOut(address)) {
      const message = `The link to \`${shown(target)}\` leads to a page that this site leaves out`;
      return { message, fix: leftOutFix, cause: address };
    }
    const beside = new URL(target, `${here}${page.replace(/[^/]*\/$/, '')}`).pathname;
    const guess = nearestAddress(address, targets) ?? nearestAddress(beside, targets);
    const message = `The link to \`${shown(target)}\` leads to a page that does not exist`;
    const fix = guess && `Did you mean \`${guess}${to.search}${to.hash}\`?`;
    return { message, fix, cause: address, meant: guess && nameAt(guess) };
  }
  const ids = targets.idsAt(address) ?? (address === page ? all.idsAt(address) : undefined);
  if (place === '' || place === 'top' || !ids || ids.has(place)) return undefined;
  const own = headingsAt(address, ids, content);
  const guess = ids.has(place.toLowerCase()) ? place.toLowerCase() : (nearest(place, ids) ?? nearestByWords(place, own));
  return {
    message: address === page ? `There is no heading \`#${place}\` on this page` : `There is no heading \`#${place}\` at \`${address}\``,
    fix: guess ? `Did you mean \`${target.replace(/#.*$/s, '')}#${guess}\`?` : placesFix(own, ids),
    cause: `${address}#${place}`,
  };
}

/** What follows the host in a full address of this site; undefined where it is of another, or beside this one on its host. */
function pathOnThisSite(target: string, content: Content): string | undefined {
  const { address } = content.settings;
  if (!address || !URL.canParse(address) || !/^https?:/i.test(target) || !URL.canParse(target)) return undefined;
  const [own, to] = [new URL(address), new URL(target)];
  if (own.host !== to.host) return undefined;
  const path = to.pathname + to.search + to.hash;
  const [, folder] = to.pathname.split('/');
  const { all } = linkTargets(content);
  const isOurs = [...all.addresses].some((known) => known.split('/')[1] === folder) || all.isLeftOut(to.pathname);
  return isOurs ? path : undefined;
}

/** The entry at an address, as collection/id. */
const nameAt = (address: string) => address.replace(/^\/|\/$/g, '');

const isAddress = (target: string, base?: string) => URL.canParse(target, base);

const shown = (target: string) => excerpt(target, 60);

function decoded(decode: (text: string) => string, text: string): string | undefined {
  try {
    return decode(text);
  } catch {
    return undefined;
  }
}
