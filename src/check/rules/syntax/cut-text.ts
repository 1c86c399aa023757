import { problemRule } from './shared.ts';

export default problemRule('cut', {
  code: 'syntax/cut-text',
  what: 'A # after a space cuts a text that has no quotation marks.',
  why: 'YAML takes the rest of the line for a comment, so readers get half a sentence.',
  fix: 'Put the text in quotation marks; put a comment on a line of its own, above the field.',
  bad: [
    {
      title: 'a number sign in a sentence',
      on: 'roles/cx-manager.mdx',
      file: '---\ntitle: CX manager\nsummary: It is our #1 reason to call.\n---\n',
      finds: { line: 3, column: 20, message: 'The text ends before `#1 reason to call.`, which YAML takes for a comment' },
    },
    {
      title: 'a number sign after one word',
      on: 'roles/cx-manager.mdx',
      file: '---\ntitle: CX manager\nbudget: Fund # 3\n---\n',
      finds: { line: 3, column: 14, message: 'The text ends before `# 3`, which YAML takes for a comment' },
    },
    {
      title: 'a number sign between two words',
      on: 'roles/cx-manager.mdx',
      file: '---\ntitle: CX manager\nsummary: Count the # of calls.\n---\n',
      finds: { line: 3, column: 20, message: 'The text ends before `# of calls.`, which YAML takes for a comment' },
    },
    {
      title: 'an item of a list that begins with a number sign',
      on: 'roles/cx-manager.mdx',
      file: '---\ntitle: CX manager\nmustHaves:\n  - #1 in service\n---\n',
      finds: { line: 4, column: 5, message: 'The text ends before `#1 in service`, which YAML takes for a comment' },
    },
    {
      title: 'a text that goes on with a number sign on its next line',
      on: 'roles/cx-manager.mdx',
      file: '---\nsummary: Our reasons to call are\n  #1 price\ntitle: CX manager\n---\n',
      finds: { line: 3, column: 3, message: 'The text ends before `#1 price`, which YAML takes for a comment' },
    },
  ],
});
