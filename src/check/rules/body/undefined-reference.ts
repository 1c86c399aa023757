import { placeOf, textOf } from '../../../read/links.ts';
import { paragraphsOf } from '../../prose.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'body/undefined-reference',
  severity: 'error',
  what: 'A footnote or reference link has no definition in the body, or a link has no text.',
  why: 'The page shows the brackets as typed, and the note is missing.',
  fix: 'Add the definition (`[^name]: …` or `[name]: /address/`), or write the link out.',
  check(content, report) {
    for (const entry of content.entries) {
      if (entry.root.length > 0 || !entry.document.body) continue;
      for (const { text, node } of paragraphsOf(entry)) {
        const found = /\[\^[^\]\s]+\]|\][[][a-z0-9-]+\]/i.exec(text);
        if (found) report.file(entry.document.file, placeOf(node), { message: `“${found[0]}” has no definition in this body` }, entry);
        if ('children' in node)
          for (const child of node.children)
            if (child.type === 'link' && textOf(child).trim() === '')
              report.file(
                entry.document.file,
                placeOf(child),
                { message: `The link to \`${child.url}\` has no text`, fix: 'Write the link text between the brackets.' },
                entry,
              );
      }
    }
  },
  bad: [
    {
      title: 'a footnote without its text',
      on: 'roles/cx-manager',
      body: 'It is so.[^why]\n',
      finds: { text: 'It is so.[^why]', message: '“[^why]” has no definition in this body' },
    },
    {
      title: 'a link without text',
      on: 'roles/cx-manager',
      body: 'See [](/roles/cx-director/).\n',
      finds: {
        text: '[](/roles/cx-director/)',
        message: 'The link to `/roles/cx-director/` has no text',
        fix: 'Write the link text between the brackets.',
      },
    },
  ],
});
