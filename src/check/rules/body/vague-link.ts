import { bodiesOf } from '../../bodies.ts';
import { defineRule } from '../../rule.ts';

const vague =
  /^(?:(?:click |see |read |go )?(?:here|this)|(?:this|the) (?:link|page)|link|(?:read |learn |see )?more|(?:klicken sie |siehe )?hier|(?:dieser |der )?link|(?:lesen sie )?mehr)$/i;

export default defineRule({
  code: 'body/vague-link',
  severity: 'warning',
  what: 'The text of a link does not say where it leads, such as “click here”.',
  why: 'Readers who jump from link to link, or hear a list of them, learn nothing of where each leads.',
  fix: 'Make a link of the words that name the page.',
  check(content, report) {
    for (const { entry, links, file } of bodiesOf(content))
      for (const { kind, text, position } of links)
        if (kind === 'link' && vague.test(text.trim().replace(/[.!:]$/, '')))
          report.file(file, position, { message: `The link reads “${text.trim()}”, which does not say where it leads` }, entry);
  },
  bad: [
    {
      title: 'click here',
      on: 'roles/cx-manager',
      body: 'For the director, [click here](/roles/cx-director/).\n',
      finds: { text: '[click here](/roles/cx-director/)', message: 'The link reads “click here”, which does not say where it leads' },
    },
  ],
});
