import { placeOf, textOf } from '../../../read/links.ts';
import { paragraphsOf } from '../../prose.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'body/undefined-reference',
  severity: 'error',
  what: 'A footnote or a link by reference names a definition that the body does not have, or a link has no words.',
  why: 'The brackets stand on the page as they were typed, and the note behind them is missing.',
  fix: 'Add the definition (`[^name]: …` or `[name]: /address/`), or write the link out.',
  check(content, report) {
    for (const entry of content.entries) {
      if (entry.root.length > 0 || !entry.document.body) continue;
      for (const { text, node } of paragraphsOf(entry)) {
        const found = /\[\^[^\]\s]+\]|\][[][a-z0-9-]+\]/i.exec(text);
        if (found) report.file(entry.document.file, placeOf(node), { message: `“${found[0]}” refers to nothing in this body` }, entry);
        if ('children' in node)
          for (const child of node.children)
            if (child.type === 'link' && textOf(child).trim() === '')
              report.file(
                entry.document.file,
                placeOf(child),
                { message: `The link to \`${child.url}\` has no words`, fix: 'Write what one finds there between the brackets.' },
                entry,
              );
      }
    }
  },
  bad: [
    {
      title: 'a footnote that nobody wrote',
      on: 'roles/cx-manager',
      body: 'It is so.[^why]\n',
      finds: { text: 'It is so.[^why]', message: '“[^why]” refers to nothing in this body' },
    },
    {
      title: 'a link without words',
      on: 'roles/cx-manager',
      body: 'See [](/roles/cx-director/).\n',
      finds: {
        text: '[](/roles/cx-director/)',
        message: 'The link to `/roles/cx-director/` has no words',
        fix: 'Write what one finds there between the brackets.',
      },
    },
  ],
});
