import { problemRule } from './shared.ts';

export default problemRule('joined', {
  code: 'syntax/joined-items',
  severity: 'warning',
  what: 'A line goes on with the item of a list above it, although the sentence there has ended and no other text of the file goes over two lines.',
  why: 'Where its hyphen is lost, readers see two items as one.',
  fix: 'Begin it with a hyphen, or write both sentences in one line.',
  bad: [
    {
      title: 'an item that has lost its hyphen',
      on: 'roles/cx-manager.mdx',
      file: '---\ntitle: CX manager\nmustHaves:\n  - Has mended a process.\n    Has written to customers.\n  - Has read complaints.\n---\n',
      finds: { line: 5, column: 5, message: 'This line goes on with the item above, whose sentence has ended' },
    },
  ],
});
