import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { addressOf, type Entry, makePlaybook, type Playbook } from '../../src/playbook/playbook.ts';
import { readLanguage } from '../../src/read/language.ts';
import { changesFeed, changesOf } from '../../src/site/changes.ts';
import { payloads } from '../support/payloads.ts';
import { readPlaybook } from '../support/playbook.ts';

const { words } = readLanguage('content', 'en-GB');
const address = (path: string) => `https://playbook.example/sub${path}`;

interface Item {
  title: string;
  link: string;
  guid: { '#text': string; '@_isPermaLink': string };
  description: string;
  pubDate: string;
}
/** The feed as an XML parser reads it; throws where it is not well formed. */
async function read(playbook: Playbook) {
  const xml = await changesFeed(playbook, words, address);
  expect(XMLValidator.validate(xml)).toBe(true);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML must not hold
  expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
  const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, trimValues: false, isArray: (name) => name === 'item' });
  const { rss } = parser.parse(xml);
  return { rss, channel: rss.channel, items: (rss.channel.item ?? []) as Item[] };
}

const reference = readPlaybook('content');
/** The reference playbook with one role that changed as given. */
function changed(changes: { date: string; what: string; why: string }[]): Playbook {
  const role = reference.get('roles', 'cx-manager');
  return makePlaybook(reference.settings, [{ ...role, data: { ...role.data, changes } } as Entry]);
}

describe('the feed of changes', () => {
  it('says what it is, where it stands and in which language', async () => {
    const { rss, channel } = await read(reference);
    expect(rss).toMatchObject({ '@_version': '2.0', '@_xmlns:atom': 'http://www.w3.org/2005/Atom' });
    expect(channel).toMatchObject({
      title: `Changes: ${reference.settings.name}`,
      link: 'https://playbook.example/sub/changes/',
      language: 'en-gb',
      'atom:link': { '@_href': 'https://playbook.example/sub/changes.xml', '@_rel': 'self', '@_type': 'application/rss+xml' },
    });
  });

  it('has an item for each change of the reference playbook, newest first', async () => {
    const { items } = await read(reference);
    expect(items.length).toBeGreaterThan(10);
    expect(items).toEqual(
      changesOf(reference)
        .slice(0, 50)
        .map(({ entry, date, what, why }) => ({
          title: `${entry.data.title}: ${what}`,
          link: address(addressOf(entry)),
          guid: { '#text': `${address(addressOf(entry))}#${date}-${what}`, '@_isPermaLink': 'false' },
          description: `Why: ${why}`,
          pubDate: new Date(`${date}T00:00:00Z`).toUTCString(),
        })),
    );
    const days = items.map(({ pubDate }) => Date.parse(pubDate));
    expect(days).toEqual(days.toSorted((a, b) => b - a));
  });

  it('holds the newest fifty', async () => {
    const days = Array.from({ length: 60 }, (_, index) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10));
    const { items } = await read(changed(days.map((date) => ({ date, what: 'What', why: 'Why' }))));
    expect(items).toHaveLength(50);
    expect(items[0]?.guid['#text']).toContain('#2026-03-01-');
  });

  it.each([...payloads, '&amp; &lt; &#65; 007', ']]>', '\u0001 and \uFFFE', '"quoted" and \'so\''])('says %j as text', async (text) => {
    const { items } = await read(changed([{ date: '2026-11-23', what: text, why: text }]));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot hold
    const plain = text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').replace(/\r\n?/g, '\n');
    expect(items[0]).toMatchObject({ title: `Customer experience manager: ${plain}`, description: `Why: ${plain}` });
    expect(items[0]?.guid['#text']).toContain(`#2026-11-23-${plain.trimEnd()}`);
  });
});
