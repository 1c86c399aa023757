import { collectionNames } from '../../../model/index.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'file/misplaced',
  severity: 'error',
  locked: true,
  what: 'A file in the content folder belongs to no collection, has the wrong format for its collection, or cannot be read safely (a link, a pipe, a device, a folder in its place, a file without the right to read it, or one larger than 1 MiB).',
  why: 'It would be left out of the site without a word.',
  fix: 'Move it to the folder of its collection and give it the right extension; pictures belong in images/.',
  check({ files }, report) {
    for (const stray of files.strays) {
      report.file(stray.file, null, { message: `This file is left out of the site: ${stray.reason}`, fix: stray.fix });
    }
  },
  bad: [
    {
      title: 'a folder that no collection has',
      on: 'jobs/cx-manager.mdx',
      file: '---\ntitle: x\n---\n',
      finds: {
        wholeFile: true,
        message: `This file is left out of the site: no collection has this name; the collections are ${collectionNames.join(', ')}`,
      },
    },
    {
      title: 'a role as .md',
      on: 'roles/cx-lead.md',
      file: '---\ntitle: x\n---\n',
      finds: { wholeFile: true, message: 'This file is left out of the site: roles are .mdx files' },
    },
    {
      title: 'a folder below a collection',
      on: 'roles/more/cx-lead.mdx',
      file: '---\ntitle: x\n---\n',
      finds: {
        wholeFile: true,
        message: 'This file is left out of the site: roles live in the folder roles/, one .mdx file each, without sub-folders',
      },
    },
  ],
});
