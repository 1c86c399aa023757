import { getRssString } from '@astrojs/rss';
import { forXml, inXml } from '../document/xml.ts';
import type { Words } from '../i18n/words.ts';
import { addressOf, type Entry, type Playbook } from '../playbook/playbook.ts';
import { licenceTexts } from './licence.ts';

export interface EntryChange {
  entry: Entry;
  date: string;
  what: string;
  why: string;
}

/** What changed in the entries, newest first; on one day in the order of addresses. */
export function changesOf(playbook: Playbook): EntryChange[] {
  return playbook.all
    .flatMap((entry) => ('changes' in entry.data ? (entry.data.changes ?? []).map((change) => ({ entry: entry as Entry, ...change })) : []))
    .sort((a, b) => (a.date === b.date ? (addressOf(a.entry) < addressOf(b.entry) ? -1 : 1) : a.date < b.date ? 1 : -1));
}

const MAX_FEED_ITEMS = 50;

/**
 * The newest changes as RSS 2.0. @see https://www.rssboard.org/rss-specification
 * @param address The full address of a path of the site.
 */
export function changesFeed(
  playbook: Playbook,
  words: Pick<Words, 'changes' | 'page'>,
  address: (path: string) => string,
): Promise<string> {
  const { changes } = words;
  const { name, language } = playbook.settings;
  const copyright = licenceTexts(playbook.settings, words).join(' ');
  return getRssString({
    title: forXml(changes.feedTitle({ name })),
    description: forXml(changes.feedDescription({ name })),
    site: address('/changes/'),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${language.toLowerCase()}</language><atom:link href="${inXml(address('/changes.xml'))}" rel="self" type="application/rss+xml"/>${copyright && `<copyright>${inXml(copyright)}</copyright>`}`,
    items: changesOf(playbook)
      .slice(0, MAX_FEED_ITEMS)
      .map(({ entry, date, what, why }) => {
        const link = address(addressOf(entry));
        return {
          title: forXml(`${entry.data.title}: ${what}`),
          link,
          pubDate: new Date(`${date}T00:00:00Z`),
          description: forXml(changes.why({ why })),
          // An entry changes more than once, so its address does not identify the change.
          customData: `<guid isPermaLink="false">${inXml(`${link}#${date}-${what}`)}</guid>`,
        };
      }),
  });
}
