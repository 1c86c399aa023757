import { settingsSchema } from '../../../model/index.ts';
import { referencesIn } from '../../../model/walk.ts';
import { bodiesOf } from '../../bodies.ts';
import { memoize } from '../../memoize.ts';
import { referencesOf } from '../../references.ts';
import type { Content } from '../../rule.ts';

/** The ids of the sources that an entry, a body or a setting names. */
export const namedSources = memoize((content: Content): ReadonlySet<string> => {
  const used = new Set(referencesIn(settingsSchema, content.settings).map(({ id }) => id));
  for (const { references } of referencesOf(content)) for (const { target, id } of references) if (target === 'sources') used.add(id);
  for (const { entry } of bodiesOf(content))
    for (const [, id] of entry.document.bodyText.matchAll(/\bsource="([^"]+)"/g)) used.add(id as string);
  return used;
});

/** An address without what leads to the same page: the scheme, `www.`, the case of the host, a slash at the end, a fragment and the marks of campaigns. */
function pageAt(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { host, pathname, searchParams } = new URL(address);
  for (const name of [...searchParams.keys()]) if (/^(?:utm_|fbclid$|gclid$|mc_)/.test(name)) searchParams.delete(name);
  searchParams.sort();
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/(?:index\.html?)?$/i, '')}?${searchParams}`;
}

/** The sources that share their address, by the page that it leads to. */
export const sharedAddresses = memoize((content: Content) =>
  [
    ...Map.groupBy(
      content.of('sources').filter(({ data }) => data.url !== undefined && data.url !== 'none'),
      ({ data }) => pageAt(data.url as string),
    ),
  ].filter(([page, entries]) => page !== undefined && entries.length > 1),
);
