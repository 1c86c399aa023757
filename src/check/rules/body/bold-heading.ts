import { placeOf, textOf } from '../../../read/links.ts';
import { bodiesOf } from '../../bodies.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'body/bold-heading',
  severity: 'warning',
  what: 'A paragraph of a few bold words stands where a heading belongs.',
  why: 'It is in no list of contents, has no address, and readers who hear the page cannot jump to it.',
  fix: 'Write it as a heading: ## and a space before it, without the stars.',
  check(content, report) {
    for (const { entry, file } of bodiesOf(content)) {
      const { children = [] } = entry.document.body ?? {};
      for (const [index, node] of children.entries()) {
        const only = node.type === 'paragraph' && node.children.length === 1 ? node.children[0] : undefined;
        if (only?.type !== 'strong' || index === children.length - 1) continue;
        const text = textOf(only);
        if (text.length <= 60 && !/[.!?:;,…]$/.test(text))
          report.file(file, placeOf(node), { message: `“${text}” is bold text in place of a heading` }, entry);
      }
    }
  },
  bad: [
    {
      title: 'bold words above a paragraph',
      on: 'roles/cx-manager',
      body: '**A good week**\n\nOne repair is done.\n',
      finds: { text: '**A good week**', message: '“A good week” is bold text in place of a heading' },
    },
  ],
});
