import { defineRule } from '../../rule.ts';
import { namedSources, sharedAddresses } from './shared.ts';

export default defineRule({
  code: 'source/same-address',
  severity: 'warning',
  what: 'Two sources have the same address, however it is written.',
  why: 'One document that is counted as two makes a claim look better supported than it is.',
  fix: 'Keep one, and name it where the other was named.',
  check(content, report) {
    for (const [page, entries] of sharedAddresses(content)) {
      const unnamed = entries.filter(({ id }) => !namedSources(content).has(id));
      for (const entry of entries) {
        const isAdded = unnamed.length === 1 && unnamed[0] === entry && entries.length === 2;
        const others = entries.filter((other) => other !== entry).map(({ id }) => `\`${id}\``);
        report.entry(entry, ['url'], {
          message: `${others.join(', ')} ${others.length === 1 ? 'has' : 'have'} the same address`,
          fix: isAdded ? `Name ${others[0]} where this one is meant, and delete this one: no entry names it.` : undefined,
          cause: page,
          isLikeliest: isAdded,
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
