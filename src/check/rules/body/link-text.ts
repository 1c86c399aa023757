import { bodiesOf } from '../../bodies.ts';
import { defineRule } from '../../rule.ts';
import { addressIn } from '../../web-address.ts';

const hostOf = ({ hostname }: URL) => hostname.replace(/^www\./, '');

export default defineRule({
  code: 'body/link-text',
  severity: 'error',
  locked: true,
  what: 'The text of a link is an address, and the link leads to another site.',
  why: 'Readers believe the address that they see; a link that leads elsewhere is how people are deceived.',
  fix: 'Write the address that the link leads to, or words that say what is there.',
  check(content, report) {
    for (const { entry, links, file } of bodiesOf(content))
      for (const { kind, text, target, position } of links) {
        const said = kind === 'link' ? addressIn(text) : undefined;
        if (!said || /^mailto:/i.test(target)) continue;
        const to = URL.canParse(target) ? new URL(target) : undefined;
        // What is no address of another site leads to a page of this one, which a file name such as `a.de` may name.
        if (to ? hostOf(to) !== hostOf(said) : /^(?:https?:|www\.)/i.test(text.trim()))
          report.file(file, position, { message: `The link reads \`${text.trim()}\` and leads to \`${target}\`` }, entry);
      }
  },
  good: [
    {
      title: 'addresses that are their own text',
      on: 'roles/cx-manager',
      body: 'See https://www.iso.org/, [iso.org](https://www.iso.org/standards.html) and [www.iso.org](https://iso.org/).\n',
    },
  ],
  bad: [
    {
      title: 'the address of another site',
      on: 'roles/cx-manager',
      body: 'See [https://www.iso.org/](https://www.w3.org/) and [iso.org](https://isoo.org/).\n',
      finds: [
        {
          text: '[https://www.iso.org/](https://www.w3.org/)',
          message: 'The link reads `https://www.iso.org/` and leads to `https://www.w3.org/`',
        },
        { text: '[iso.org](https://isoo.org/)', message: 'The link reads `iso.org` and leads to `https://isoo.org/`' },
      ],
    },
  ],
});
