import { problemRule } from './shared.ts';

export default problemRule('mdx', {
  code: 'syntax/mdx',
  what: 'The body of a file cannot be read as MDX.',
  why: 'A tag or brace that is not closed swallows the text after it.',
  fix: 'Close the tag or brace that the message names; write &lt; for a less-than sign and &#123; for a brace.',
  bad: [
    {
      title: 'a component that is not closed',
      on: 'roles/cx-manager.mdx',
      body: '<Callout kind="note">\n\nMind this.\n',
      finds: { text: '<', message: 'Expected a closing tag for `<Callout>`' },
    },
    {
      title: 'a less-than sign as text',
      on: 'roles/cx-manager.mdx',
      body: 'Answers in <5 minutes.\n',
      finds: {
        text: '<',
        message: 'Unexpected character after `<`, expected a valid JSX tag (note: to create a link in MDX, use `[text](url)`)',
      },
    },
    {
      title: 'a brace that is not closed',
      on: 'roles/cx-manager.mdx',
      body: 'Mind the {gap.\n',
      finds: { text: '{', message: 'Unexpected end of file in expression, expected a corresponding closing brace for `{`' },
    },
  ],
});
