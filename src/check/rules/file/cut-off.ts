import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'file/cut-off',
  severity: 'error',
  locked: true,
  what: 'The end of a YAML file is lost: it breaks off in an entry, and what would follow is missing.',
  why: 'What stood there is on no page, and whatever names it leads nowhere.',
  fix: 'Restore the file from an earlier version, or write what is missing. End the last line with a line break.',
  check({ cutOff }, report) {
    // About the file, whose other entries nobody judges until it is whole: not about its last entry, which may be a draft.
    for (const { file, position, message } of cutOff) report.file(file, position, { message });
  },
  bad: [
    {
      title: 'a journey of which half is there',
      on: 'journeys/half.yaml',
      file: 'title: Half\nstatus: published\nsummary: A journey of which the rest was lost on the way here.\ncustomer: Someone who is made up.\ntrigger: A letter co',
      finds: {
        text: 'trigger: A letter co',
        message: 'The file looks cut off after this line: `ends`, `owner`, `stages`, `sources` and 3 more are missing',
      },
    },
    {
      title: 'a shared file that ends in its first entry',
      on: 'families.yaml',
      file: 'leadership:\n  title: Leadership\n',
      finds: {
        text: '  title: Leadership',
        message: 'The file looks cut off after this line: `summary`, `service`, `design`, `programme` and 1 more are missing',
      },
    },
  ],
});
