import { placeOf, textOf } from '../../../read/links.ts';
import { bodiesOf } from '../../bodies.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'body/heading',
  severity: 'error',
  what: 'A body has a first-level heading, skips a level, or has a heading without a word.',
  why: 'The page already has a title, and people who use a screen reader find their way by headings; one without letters has no name and no address.',
  fix: 'Start with ## and go down one level at a time; say in words what each part is about.',
  check(content, report) {
    for (const { entry, nodes, file } of bodiesOf(content)) {
      let last = 1;
      for (const node of nodes) {
        if (node.type !== 'heading') continue;
        if (node.depth === 1)
          report.file(file, placeOf(node), { message: 'The body has a first-level heading', cause: `first-level ${file}` }, entry);
        else if (node.depth > last + 1)
          report.file(
            file,
            placeOf(node),
            { message: `A heading of level ${node.depth} follows one of level ${last}`, cause: `skips ${file}` },
            entry,
          );
        last = node.depth;
        const text = textOf(node).trim();
        if (!/[\p{L}\p{N}]/u.test(text)) {
          const message = text === '' ? 'The heading is empty' : `The heading \`${text}\` has no letters`;
          report.file(
            file,
            placeOf(node),
            { message, fix: 'Write in words what the part below is about, or delete the line.', cause: `${message} ${file}` },
            entry,
          );
        }
      }
    }
  },
  good: [{ title: 'headings from the second level down', on: 'roles/cx-manager', body: '## One\n\nText.\n\n### Two\n\nText.\n' }],
  bad: [
    {
      title: 'a second title',
      on: 'roles/cx-manager',
      body: '# CX manager\n\nText.\n',
      finds: { text: '# CX manager', message: 'The body has a first-level heading' },
    },
    {
      title: 'headings without a word',
      on: 'roles/cx-manager',
      body: '##\n\nText.\n\n## ✅ →\n\nText.\n\n## ** **\n\nText.\n',
      finds: [
        { text: '##', message: 'The heading is empty', fix: 'Write in words what the part below is about, or delete the line.' },
        { text: '## ✅ →', message: 'The heading `✅ →` has no letters' },
        { text: '## ** **', message: 'The heading `** **` has no letters' },
      ],
    },
    {
      title: 'a level skipped',
      on: 'roles/cx-manager',
      body: '## One\n\n#### Three\n\nText.\n',
      finds: { text: '#### Three', message: 'A heading of level 4 follows one of level 2' },
    },
  ],
});
