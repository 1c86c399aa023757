import { levelOf } from '../../../model/completeness.ts';
import { bodiesOf } from '../../bodies.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'body/empty',
  severity: 'error',
  weight: 1,
  level: 'full',
  what: 'An entry has no text in its body; of roles, one that is written in full.',
  why: 'The fields say what; the body says how it works in practice.',
  fix: 'Write the text below the front matter.',
  check(content, report) {
    for (const { entry, file } of bodiesOf(content)) {
      if (entry.document.bodyText.trim() !== '') continue;
      if (entry.collection === 'roles' && levelOf(entry.data as { completeness?: unknown }, content.settings) !== 'full') continue;
      const line = entry.document.text.split('\n').length;
      report.file(file, { line, column: 1, endLine: line, endColumn: 1 }, { message: 'The body is not filled in yet' }, entry);
    }
  },
  bad: [
    {
      title: 'no text',
      on: 'roles/cx-manager.mdx',
      file: '---\ntitle: CX manager\n---\n',
      finds: { line: 4, column: 1, message: 'The body is not filled in yet' },
    },
  ],
});
