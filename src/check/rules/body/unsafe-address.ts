import { isUnsafeAddress, isUnsafeText } from '../../../markdown/unsafe-address.ts';
import { placeOf } from '../../../read/links.ts';
import { bodiesOf, type Jsx } from '../../bodies.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'body/unsafe-address',
  severity: 'error',
  locked: true,
  what: 'A link, a picture or an attribute in a body has an address that could run code, such as `javascript:` or `data:`.',
  why: 'A reader who follows it would run what somebody wrote into it, as if this site had.',
  fix: 'Write an https:// address, or link to a page of this site.',
  check(content, report) {
    for (const { entry, nodes, file } of bodiesOf(content)) {
      for (const node of nodes) {
        const { attributes = [] } = node as unknown as Partial<Jsx>;
        const addresses = 'url' in node && typeof node.url === 'string' && isUnsafeAddress(node.url) ? [node.url] : [];
        for (const { value } of attributes) if (typeof value === 'string' && isUnsafeText(value)) addresses.push(value);
        for (const address of addresses) {
          const shown = address.length > 60 ? `${address.slice(0, 57)}…` : address;
          report.file(file, placeOf(node), { message: `The address \`${shown}\` could run code` }, entry);
        }
      }
    }
  },
  good: [
    {
      title: 'a word with a colon in an attribute',
      on: 'roles/cx-manager',
      body: '<Callout kind="note" title="Data: what we keep">\n\nText.\n\n</Callout>\n',
    },
  ],
  bad: [
    {
      title: 'a script as the address of a link',
      on: 'roles/cx-manager',
      body: 'See [this](javascript:alert).\n',
      finds: { text: '[this](javascript:alert)', message: 'The address `javascript:alert` could run code' },
    },
    {
      title: 'a document in the address, with capitals',
      on: 'roles/cx-manager',
      body: 'See [this][a].\n\n[a]: DATA:text/html,x\n',
      finds: { text: '[a]: DATA:text/html,x', message: 'The address `DATA:text/html,x` could run code' },
    },
    {
      title: 'a script spelt with a code',
      on: 'roles/cx-manager',
      body: 'See [this](vb&#115;cript:x).\n',
      finds: { text: '[this](vb&#115;cript:x)', message: 'The address `vbscript:x` could run code' },
    },
  ],
});
