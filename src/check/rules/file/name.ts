import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'file/name',
  severity: 'error',
  what: 'An entry has the id of another, or lies in the folder of another collection.',
  why: 'Whatever refers to it leads nowhere, or to the wrong page.',
  fix: 'Give the file its right name, in the folder of its collection.',
  check({ mistaken }, report) {
    for (const { entry, message, fix } of mistaken) report.entry(entry, [], { message, fix }, 'key');
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
      on: 'families.yaml',
      file: 'programme:\n  title: Contact centre\ncontact-centre:\n  title: Programme\n',
      finds: [
        {
          key: 'programme',
          message: "The ids `programme` and `contact-centre` stand in each other's place",
          fix: 'Give each the id of its title.',
        },
        {
          key: 'contact-centre',
          message: "The ids `contact-centre` and `programme` stand in each other's place",
          fix: 'Give each the id of its title.',
        },
      ],
    },
  ],
});
