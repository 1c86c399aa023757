import { problemRule } from './shared.ts';

export default problemRule('invisible', {
  code: 'syntax/invisible',
  what: 'A file holds a character that cannot be seen.',
  why: 'Such characters turn the direction of text, hide a word in another or cut a text short: what is read is not what is written.',
  fix: 'Delete the character; it most often comes along when text is pasted.',
  source: 'Boucher and Anderson, Trojan Source: Invisible Vulnerabilities (2021).',
  bad: [
    {
      title: 'a character that turns the direction of text',
      on: 'roles/cx-manager.mdx',
      body: 'Pay \u202Eyllaer\u202C.\n',
      finds: { text: '\u202E', message: 'The character U+202E cannot be seen' },
    },
    {
      title: 'a space without width',
      on: 'roles/cx-manager.mdx',
      body: 'Owns the jour\u200Bney.\n',
      finds: { text: '\u200B', message: 'The character U+200B cannot be seen' },
    },
    {
      title: 'a control character',
      on: 'roles/cx-manager.mdx',
      body: 'Owns the journey\u0007.\n',
      finds: { text: '\u0007', message: 'The character U+0007 cannot be seen' },
    },
  ],
});
