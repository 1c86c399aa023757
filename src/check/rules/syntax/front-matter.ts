import { problemRule } from './shared.ts';

export default problemRule('front-matter', {
  code: 'syntax/front-matter',
  what: 'An .mdx file does not begin with front matter, or its front matter ends too early or twice.',
  why: 'The fields of an entry are between two lines of `---` at the top; without them there is no entry.',
  fix: 'Begin the file with `---`, write the fields, and end them with another `---`; in the text, *** draws a line.',
  bad: [
    {
      title: 'a line of hyphens among the fields',
      on: 'roles/cx-manager.mdx',
      file: '---\ntitle: CX manager\n---\nsummary: Mends what hurts.\nlevel: manager\n---\n\nText.\n',
      finds: { line: 3, column: 1, message: 'The front matter ends here, above its field `summary`' },
    },
    {
      title: 'a body that begins with hyphens, as front matter does',
      on: 'roles/cx-manager',
      body: '---\n\nText.\n\n---\n\nMore.\n',
      finds: { text: '---', message: 'The body begins with `---`, the mark of front matter' },
    },
    {
      title: 'text alone',
      on: 'roles/cx-manager.mdx',
      file: 'A CX manager manages.\n',
      finds: { key: '', message: 'The file does not begin with front matter: a line `---`, the fields, and another line `---`' },
    },
  ],
});
