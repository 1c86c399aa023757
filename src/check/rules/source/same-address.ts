import { defineRule } from '../../rule.ts';

/** An address without what leads to the same page: the scheme, `www.`, the case of the host, a slash at the end, a fragment and the marks of campaigns. */
function pageAt(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { host, pathname, searchParams } = new URL(address);
  for (const name of [...searchParams.keys()]) if (/^(?:utm_|fbclid$|gclid$|mc_)/.test(name)) searchParams.delete(name);
  searchParams.sort();
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/(?:index\.html?)?$/i, '')}?${searchParams}`;
}

export default defineRule({
  code: 'source/same-address',
  severity: 'warning',
  what: 'Two sources have the same address, however it is written.',
  why: 'One document that is counted as two makes a claim look better supported than it is.',
  fix: 'Keep one, and name it where the other was named.',
  check(content, report) {
    const sources = content.of('sources').filter(({ data }) => data.url !== undefined && data.url !== 'none');
    const holders = Map.groupBy(sources, ({ data }) => pageAt(data.url as string));
    for (const [page, entries] of holders) {
      if (page === undefined || entries.length < 2) continue;
      for (const entry of entries) {
        const others = entries.filter((other) => other !== entry).map(({ id }) => `\`${id}\``);
        report.entry(entry, ['url'], {
          message: `${others.join(', ')} ${others.length === 1 ? 'has' : 'have'} the same address`,
          cause: page,
        });
      }
    }
  },
  bad: [
    {
      title: 'a page that was entered twice',
      on: 'sources/esco-1-1',
      set: { url: 'http://onetcenter.org/database.html#about' },
      finds: [
        { in: 'sources/onet-29-3', at: 'url', message: '`esco-1-1` has the same address' },
        { at: 'url', message: '`onet-29-3` has the same address' },
      ],
    },
    {
      title: 'the address from a newsletter',
      on: 'sources/esco-1-1',
      set: { url: 'https://WWW.onetcenter.org/database.html?utm_source=newsletter' },
      finds: [
        { in: 'sources/onet-29-3', at: 'url', message: '`esco-1-1` has the same address' },
        { at: 'url', message: '`onet-29-3` has the same address' },
      ],
    },
  ],
});
