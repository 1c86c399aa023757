import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'file/name',
  severity: 'error',
  what: 'An entry or touchpoint has another id than others name it by, lies in the folder of another collection, or is gone while many name it.',
  why: 'Whatever refers to it leads nowhere, or to the wrong page.',
  fix: 'Give the file its right name, in the folder of its collection.',
  check({ files, mistaken }, report) {
    for (const { entry, path, message, fix } of mistaken) {
      const isThere = files.documents.includes(entry.document) || files.strays.some(({ document }) => document === entry.document);
      if (!isThere) report.file(entry.document.file, null, { message, fix });
      else if (path) report.entry(entry, path, { message, fix });
      else report.entry(entry, [], { message, fix }, 'key');
    }
  },
  bad: [
    {
      title: 'a role among the actions',
      on: 'actions/service-lead.mdx',
      file: '---\ntitle: Service lead\nlevel: manager\nfamily: programme\nmandate: Leads.\nmustHaves: []\nreportsTo: none\n---\n\nText.\n',
      finds: {
        key: '',
        message: 'This file is among the actions and has the fields of roles',
        fix: 'Move it to roles/service-lead.mdx.',
      },
    },
    {
      title: 'two entries of a shared file with each other’s ids',
      on: 'readiness.yaml',
      file: 'sponsor-pays:\n  title: Desk is staffed\ndesk-is-staffed:\n  title: Sponsor pays\n',
      finds: [
        {
          key: 'sponsor-pays',
          message: "The ids `sponsor-pays` and `desk-is-staffed` stand in each other's place",
          fix: 'Give each the id of its title.',
        },
        {
          key: 'desk-is-staffed',
          message: "The ids `desk-is-staffed` and `sponsor-pays` stand in each other's place",
          fix: 'Give each the id of its title.',
        },
      ],
    },
  ],
});
