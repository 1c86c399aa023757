import { isEitherCopy, isNamedAsCopy, originalOf } from '../../copies.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'file/copy',
  severity: 'error',
  locked: true,
  what: 'A file or a key is a copy of another, left by a file manager, an editor or a shared folder, or written otherwise; or a file holds what another does, and nothing names it.',
  why: 'It would be a second page of the same entry, and nobody would know which of the two is kept.',
  fix: 'Keep what is newer in the original, and delete the copy.',
  check({ files: { entries } }, report) {
    for (const entry of entries) {
      const original = originalOf(entry, entries);
      if (!original) continue;
      if (entry.root.length > 0) {
        report.entry(
          entry,
          [],
          {
            message: `The key \`${entry.id}\` is \`${original.id}\` written otherwise, and that is there`,
            fix: 'Move what is newer in it to the other, and delete it; or give it an id of its own.',
          },
          'key',
        );
        continue;
      }
      const isSame = original.document.text === entry.document.text;
      if (!isNamedAsCopy(entry, entries)) {
        const own = 'or write what is its own, with a title of its own';
        report.file(entry.document.file, null, {
          message: `The file holds ${isSame ? 'the same' : 'nearly the same'} as ${original.document.file}, and nothing names it`,
          fix: isEitherCopy(entry, original, entries)
            ? `Nothing names the other either. Delete one of the two, ${own}.`
            : `Delete it, ${own}.`,
        });
        continue;
      }
      report.file(entry.document.file, null, {
        message: `The file is named as a copy of ${original.document.file}, and ${isSame ? 'holds the same' : 'differs from it'}`,
        fix: isSame ? 'Delete it.' : 'Move what is newer in it to the original, and delete it; or give it a name and a text of its own.',
      });
    }
  },
  bad: [
    {
      title: 'a copy of a file manager',
      on: 'skills/coaching (1).yaml',
      file: 'title: Coaching\n',
      finds: {
        wholeFile: true,
        message: 'The file is named as a copy of skills/coaching.yaml, and differs from it',
        fix: 'Move what is newer in it to the original, and delete it; or give it a name and a text of its own.',
      },
    },
    {
      title: 'a copy of a shared folder',
      on: "roles/cx-manager (Mia's conflicted copy 2026-11-24).mdx",
      file: '---\ntitle: CX manager\n---\n',
      finds: { wholeFile: true, message: 'The file is named as a copy of roles/cx-manager.mdx, and differs from it' },
    },
    {
      title: 'a copy by hand',
      on: 'roles/Copy of cx-manager.mdx',
      file: '---\ntitle: CX manager\n---\n',
      finds: { wholeFile: true, message: 'The file is named as a copy of roles/cx-manager.mdx, and differs from it' },
    },
    {
      title: 'the name of another file with a capital',
      on: 'skills/Coaching.yaml',
      file: 'title: Coaching\n',
      finds: { wholeFile: true, message: 'The file is named as a copy of skills/coaching.yaml, and differs from it' },
    },
    {
      title: 'a key that is another but for capitals and spaces',
      on: 'families.yaml',
      set: {
        'Field Service': { title: 'Field service', summary: 'Roles that visit customers.', status: 'published' },
        'field-service': { title: 'Field service', summary: 'Roles that go to where customers are.', status: 'published' },
      },
      finds: {
        key: 'Field Service',
        message: 'The key `Field Service` is `field-service` written otherwise, and that is there',
        fix: 'Move what is newer in it to the other, and delete it; or give it an id of its own.',
      },
    },
  ],
});
