import { bodiesOf } from '../../bodies.ts';
import { defineRule, type Found } from '../../rule.ts';
import { isPrivate } from '../../web-address.ts';
import { foundBy, reportInTexts } from '../figures/shared.ts';

export default defineRule({
  code: 'reference/private-address',
  severity: 'error',
  what: 'A link, the address of a source or a path in a text leads to the author’s own computer or to a private network.',
  why: 'It opens for the author alone; every other reader finds nothing.',
  fix: 'Write the public address; a playbook for one network may switch the rule off.',
  check(content, report) {
    for (const entry of content.of('sources'))
      if (entry.data.url && isPrivate(entry.data.url)) report.entry(entry, ['url'], say(entry.data.url));
    for (const { entry, links, file } of bodiesOf(content))
      for (const { kind, target, position } of links)
        if (kind === 'link' && /^https:/i.test(target) && isPrivate(target)) report.file(file, position, say(target), entry);
    reportInTexts(content, report, hasPlace, privatePlaces);
  },
  good: [
    {
      title: 'a public address of digits',
      on: 'roles/cx-manager',
      body: 'See [it](https://93.184.215.14/) and [it](https://local.example/).\n',
    },
  ],
  bad: [
    {
      title: 'a path on the author’s computer in a text',
      on: 'roles/cx-manager',
      set: { budget: 'The amount is in C:\\Users\\karen\\budget.xlsx, and at https://intranet.local/budget for now.' },
      finds: [
        {
          at: 'budget',
          words: 'C:\\Users\\karen\\budget.xlsx',
          message: '`C:\\Users\\karen\\budget.xlsx` opens on one computer or in one network only',
        },
        {
          at: 'budget',
          words: 'https://intranet.local/budget',
          message: '`https://intranet.local/budget` opens on one computer or in one network only',
        },
      ],
    },
    {
      title: 'a preview on the author’s computer',
      on: 'sources/sackett-2022',
      set: { url: 'http://localhost:8080/a' },
      finds: { at: 'url', message: '`http://localhost:8080/a` opens on one computer or in one network only' },
    },
    {
      title: 'addresses of private networks',
      on: 'roles/cx-manager',
      body: 'See [one](https://192.168.1.20/), [two](https://10.0.0.8/a) and [three](https://[::1]/).\n',
      finds: [
        { text: '[one](https://192.168.1.20/)', message: '`https://192.168.1.20/` opens on one computer or in one network only' },
        { text: '[two](https://10.0.0.8/a)', message: '`https://10.0.0.8/a` opens on one computer or in one network only' },
        { text: '[three](https://[::1]/)', message: '`https://[::1]/` opens on one computer or in one network only' },
      ],
    },
  ],
});

/** A path of a computer or of a shared drive, or an address that is no link. */
const place = /(?<![\p{L}\p{N}])(?:[A-Z]:\\[^\s,;“”"]+|\\\\[\w.-]+\\[^\s,;“”"]+|file:\/\/[^\s,;“”"]+)|(?<!\S)https?:\/\/[^\s,;“”")]+/gu;
const hasPlace = (text: string) => /\\|:\/\//.test(text);
const say = (address: string): Found => ({ message: `\`${address}\` opens on one computer or in one network only` });
const privatePlaces = (text: string): Found[] =>
  foundBy(place, text, ([found]) => (found.includes('://') && !isPrivate(found) ? undefined : say(found)));
