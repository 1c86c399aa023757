import { problemRule } from './shared.ts';

export default problemRule('mdx', {
  code: 'syntax/mdx',
  what: 'The body of a file cannot be read as MDX.',
  why: 'A tag or brace that is not closed swallows the text after it.',
  fix: 'Close the tag or brace that the message names; write &lt; for a less-than sign and &#123; for a brace.',
  bad: [
    {
      title: 'a block of code that is not closed',
      on: 'roles/cx-manager.mdx',
      body: 'So:\n\n```\nText.\n\nMore.[^1]\n\n[^1]: A note.\n',
      finds: {
        text: '```',
        message: 'The block of code that begins here is never closed',
        fix: 'Write the signs that open it once more, on a line of their own, where the code ends; or delete this line.',
      },
    },
    {
      title: 'a component that is not closed',
      on: 'roles/cx-manager.mdx',
      body: '<Callout kind="note">\n\nMind this.\n',
      finds: { text: '<', message: '`<Callout>` is never closed', fix: 'Write `</Callout>` on a line of its own where it ends.' },
    },
    {
      title: 'a less-than sign as text',
      on: 'roles/cx-manager.mdx',
      body: 'Answers in <5 minutes.\n',
      finds: {
        text: '<',
        message: 'The sign `<` begins a tag, and none follows',
        fix: 'Write `&lt;` for a less-than sign.',
      },
    },
    {
      title: 'a brace that is not closed',
      on: 'roles/cx-manager.mdx',
      body: 'Mind the {gap.\n',
      finds: { text: '{', message: 'The brace `{` begins code and is never closed' },
    },
  ],
});
