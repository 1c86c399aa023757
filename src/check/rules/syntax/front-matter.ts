import { problemRule } from './shared.ts';

export default problemRule('front-matter', {
  code: 'syntax/front-matter',
  what: 'An .mdx file does not begin with front matter.',
  why: 'The fields of an entry are between two lines of `---` at the top; without them there is no entry.',
  fix: 'Begin the file with `---`, write the fields, and end them with another `---`.',
  bad: [
    {
      title: 'text alone',
      on: 'roles/cx-manager.mdx',
      file: 'A CX manager manages.\n',
      finds: { key: '', message: 'The file does not begin with front matter: a line `---`, the fields, and another line `---`' },
    },
  ],
});
