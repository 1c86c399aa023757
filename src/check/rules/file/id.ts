import { idPattern } from '../../../model/fields.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'file/id',
  severity: 'error',
  locked: true,
  what: 'An id (the file name, or the key in a shared file) is not lower-case words joined by hyphens.',
  why: 'The id is the address of the page and what other entries refer to, so it must be safe in every system.',
  fix: 'Rename it to lower-case letters, digits and hyphens.',
  check({ files: { entries } }, report) {
    for (const entry of entries) {
      if (!idPattern.test(entry.id)) {
        const better = entry.id
          .normalize('NFKD')
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, '-')
          .replace(/^-|-$/g, '');
        report.entry(
          entry,
          [],
          { message: `The id \`${entry.id}\` is not lower-case words joined by hyphens`, fix: `Rename it to \`${better}\`.` },
          'key',
        );
      }
    }
  },
  bad: [
    {
      title: 'capitals and a space',
      on: 'roles/CX Manager.mdx',
      file: '---\ntitle: x\n---\n',
      finds: { key: '', message: 'The id `CX Manager` is not lower-case words joined by hyphens', fix: 'Rename it to `cx-manager`.' },
    },
  ],
});
