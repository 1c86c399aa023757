import { problemRule } from './shared.ts';

export default problemRule('yaml', {
  code: 'syntax/yaml',
  what: 'The YAML of a file cannot be read.',
  why: 'Until it can, the entry is neither checked nor shown.',
  fix: 'Fix the line that the message names: check the indentation, and put text that contains a colon and a space, or begins with a sign, in quotes; delete a line of `---` or `...` between entries.',
  bad: [
    {
      title: 'a bracket that is not closed',
      on: 'roles/cx-manager.mdx',
      file: '---\ntitle: [CX manager\n---\n',
      finds: { line: 2, column: 8, message: 'The bracket `[` that opens here is never closed' },
    },
    {
      title: 'a quotation mark that is not closed',
      on: 'roles/cx-manager.mdx',
      file: '---\ntitle: "CX manager\nsummary: Mends what hurts.\nlevel: manager\n---\n',
      finds: { line: 2, column: 8, message: 'The quotation mark `"` that opens here is never closed' },
    },
    {
      title: 'a repeated key',
      on: 'roles/cx-manager.mdx',
      file: '---\ntitle: CX manager\ntitle: CX manager\n---\n',
      finds: { line: 3, column: 1, message: 'The key `title` is there twice; the first is on line 2' },
    },
    {
      title: 'a line of hyphens in a shared file',
      on: 'readiness.yaml',
      file: 'one:\n  title: One\n---\ntwo:\n  title: Two\n',
      finds: { text: '---', message: 'The line `---` ends what is read: all below it is left out' },
    },
    {
      title: 'a line of three full stops in front matter',
      on: 'roles/cx-manager.mdx',
      file: '---\ntitle: CX manager\n...\nlevel: manager\n---\n',
      finds: { line: 3, column: 1, message: 'The line `...` ends what is read: all below it is left out' },
    },
    {
      title: 'a text that begins with an ampersand',
      on: 'roles/cx-manager.mdx',
      file: '---\ntitle: &Co manager\n---\n',
      finds: { line: 2, column: 8, message: '`title` begins with `&`, which has a meaning of its own in YAML' },
    },
    {
      title: 'a tag of another system',
      on: 'roles/cx-manager.mdx',
      file: '---\ntitle: !!js/function x\n---\n',
      finds: { line: 2, column: 8, message: '`title` begins with `!`, which has a meaning of its own in YAML' },
    },
    {
      title: 'an alias',
      on: 'roles/cx-manager.mdx',
      file: '---\ntitle: &a CX manager\nsummary: *a\n---\n',
      finds: { line: 3, column: 10, message: '`summary` begins with `*`, which has a meaning of its own in YAML' },
    },
  ],
});
