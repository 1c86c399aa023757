import { defineRule } from '../../rule.ts';
import { addressProblem } from '../../web-address.ts';

export default defineRule({
  code: 'source/address',
  severity: 'error',
  locked: true,
  what: 'The address of a source is one that no browser opens, or leads to another site than it seems to.',
  why: 'Readers who want to check a claim find nothing, or land on a site that nobody read.',
  fix: 'Copy the address from the browser.',
  check(content, report) {
    for (const entry of content.of('sources')) {
      // As it is written: the schema passes over spaces around it.
      const { url } = entry.value as { url?: unknown };
      const found = entry.data.url && typeof url === 'string' && addressProblem(url);
      if (found) report.entry(entry, ['url'], found);
    }
  },
  good: [
    {
      title: 'an address with a port and a query',
      on: 'sources/sackett-2022',
      set: { url: 'https://iso.example:8443/a,b/?to=https://b.example/&c=a@b' },
    },
    {
      title: 'an address within an archive',
      on: 'sources/sackett-2022',
      set: { url: 'https://web.archive.org/web/2020/https://www.iso.org/' },
    },
  ],
  bad: [
    {
      title: 'a scheme twice',
      on: 'sources/sackett-2022',
      set: { url: 'https://https://www.iso.org/a' },
      finds: { at: 'url', message: '`https://https://www.iso.org/a` begins with two schemes', fix: 'Write `https://www.iso.org/a`.' },
    },
    {
      title: 'a comma for a full stop',
      on: 'sources/sackett-2022',
      set: { url: 'https://iso,org/a' },
      finds: { at: 'url', message: 'The host `iso,org` holds `,`, which no name of a site has', fix: 'Write `https://iso.org/a`.' },
    },
    {
      title: 'an address that a word processor cut',
      on: 'sources/sackett-2022',
      set: { url: 'https://iso.org/standard-…' },
      finds: {
        at: 'url',
        message: '`https://iso.org/standard-…` is cut short: it ends in an ellipsis',
        fix: 'Copy the whole address from the browser.',
      },
    },
    {
      title: 'a space within',
      on: 'sources/sackett-2022',
      set: { url: 'https://www.iso.org/ standard/1' },
      finds: {
        at: 'url',
        message: '`https://www.iso.org/ standard/1` holds a space',
        fix: 'Write `https://www.iso.org/standard/1`, or copy the address from the browser.',
      },
    },
    {
      title: 'two addresses',
      on: 'sources/sackett-2022',
      set: { url: 'https://www.iso.org/a, https://www.iso.org/b' },
      finds: {
        at: 'url',
        message: '`https://www.iso.org/a, https://www.iso.org/b` holds two addresses',
        fix: 'Write one of the two: `https://www.iso.org/a` or `https://www.iso.org/b`.',
      },
    },
    {
      title: 'a space before it',
      on: 'sources/sackett-2022',
      set: { url: ' https://www.iso.org/a' },
      finds: { at: 'url', message: '` https://www.iso.org/a` begins or ends with a space', fix: 'Write `https://www.iso.org/a`.' },
    },
    {
      title: 'a host without its end',
      on: 'sources/sackett-2022',
      set: { url: 'https://www.iso/a' },
      finds: { at: 'url', message: '`https://www.iso/a` names no site: its host is `www.iso`' },
    },
    {
      title: 'a name of a user that looks like a site',
      on: 'sources/sackett-2022',
      set: { url: 'https://www.iso.org@evil.example/' },
      finds: {
        at: 'url',
        message: '`https://www.iso.org@evil.example/` leads to `evil.example`: what stands before the `@` is a name of a user',
        fix: 'Write `https://evil.example/`, if that is the site that is meant.',
      },
    },
  ],
});
