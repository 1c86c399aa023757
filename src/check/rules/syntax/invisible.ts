import { problemRule } from './shared.ts';

export default problemRule('invisible', {
  code: 'syntax/invisible',
  what: 'A file contains an invisible character.',
  why: 'Such characters can reverse text, hide a word or cut a text short, so that readers do not see what is in the file.',
  fix: 'Delete the character; it usually comes with pasted text.',
  source: 'Boucher and Anderson, Trojan Source: Invisible Vulnerabilities (2021).',
  bad: [
    {
      title: 'a character that reverses text',
      on: 'roles/cx-manager.mdx',
      body: 'Pay \u202Eyllaer\u202C.\n',
      finds: { text: '\u202E', message: 'The character U+202E cannot be seen' },
    },
    {
      title: 'a zero-width space',
      on: 'roles/cx-manager.mdx',
      body: 'Owns the jour\u200Bney.\n',
      finds: { text: '\u200B', message: 'The character U+200B cannot be seen' },
    },
    {
      title: 'half of a character as an escape',
      on: 'skills/coaching.yaml',
      file: 'summary: Listens.\ntitle: "Coaching \\ud800"\n',
      finds: { line: 2, column: 18, message: 'The character U+D800, written as an escape, cannot be seen', fix: 'Delete the escape.' },
    },
    {
      title: 'no character as an escape',
      on: 'skills/coaching.yaml',
      file: 'title: "Coaching \\u0000"\n',
      finds: { line: 1, column: 18, message: 'The character U+0000, written as an escape, cannot be seen' },
    },
    {
      title: 'a control character',
      on: 'roles/cx-manager.mdx',
      body: 'Owns the journey\u0007.\n',
      finds: { text: '\u0007', message: 'The character U+0007 cannot be seen' },
    },
  ],
});
