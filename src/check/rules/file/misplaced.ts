import path from 'node:path';
import { collectionNames, formats } from '../../../model/index.ts';
import type { ContentFiles, Stray } from '../../../read/content.ts';
import { nearest } from '../../../text/nearest.ts';
import { collectionOf } from '../../as-meant.ts';
import { defineRule } from '../../rule.ts';

/** What editors and people put after the name of a file that they keep a copy of. */
const backup = /(?:~|\.(?:bak|backup|old|orig|save|sav|swp|tmp|temp|rej))$/i;
const picture = /\.(?:png|jpe?g|webp|avif|gif|svg|heic|tiff?|bmp)$/i;
const office = /\.(?:docx?|odt|rtf|pdf|pages|pptx?|xlsx?|csv|html?)$/i;

/** What to do with a file that is no content, by its name. */
function adviceFor({ file, document: read }: Stray, { documents }: ContentFiles): string | undefined {
  const [folder = '', ...rest] = file.split('/');
  const name = path.posix.basename(file);
  const original = file.replace(backup, '');
  if (backup.test(name))
    return documents.some((other) => other.file === original)
      ? `Delete it: it is a backup, and ${original} is there.`
      : `It is a backup. Rename it to ${path.posix.basename(original)}, or delete it.`;
  if (picture.test(name)) return `Move it to images/${name}.`;
  const meantFor = collectionOf(read?.value);
  const to = meantFor && `${meantFor}/${name.replace(/\.[^.]*$/, '')}.${formats[meantFor]}`;
  if (to && meantFor !== folder && folder !== 'translations') {
    const isTaken = documents.some((other) => other.file === to);
    return `It has the fields of ${meantFor}: ${isTaken ? `${to} is there already, so move what is newer in it there, and delete it.` : `move it to ${to}.`}`;
  }
  const format = formats[folder as keyof typeof formats];
  if (rest.length === 1 && (format === 'mdx' || format === 'yaml')) {
    if (/\.(?:mdx?|ya?ml|markdown|txt)$/i.test(name)) return `Rename it to ${name.replace(/\.[^.]*$/, '')}.${format}.`;
    if (office.test(name) || !name.includes('.'))
      return `Only .${format} files are read: copy its text into one, which \`cx-playbook new\` writes, and keep this one elsewhere.`;
  }
  if (rest.length === 0 && /\.(?:mdx?|astro)$/i.test(name))
    return `Move an entry to the folder of its collection; a page of your own goes to src/pages/${name}, beside the content folder.`;
  if (format === 'list' && rest.length > 0 && /\.ya?ml$/i.test(name))
    return `Move its entries to ${folder}.yaml, beside the folders: all of the ${folder} stand in that one file.`;
  if (folder === 'translations') {
    const [language = '', collection, ...more] = rest;
    if (/^(?:german|deutsch)$/i.test(language)) return `Rename the folder \`${language}\` to \`de\`.`;
    return collection !== undefined && more.length > 0
      ? `Name the folder by the code of its language, as translations/de/${collection}/${name}.`
      : 'Move it to the folder of its language and collection, as translations/de/roles/.';
  }
  const meant = nearest(folder.replace(/\.ya?ml$/, ''), collectionNames);
  return meant && meant !== folder && format === undefined
    ? `Did you mean ${rest.length === 0 ? `${meant}.yaml` : `${meant}/${rest.join('/')}`}?`
    : undefined;
}

export default defineRule({
  code: 'file/misplaced',
  severity: 'error',
  locked: true,
  what: 'A file in the content folder belongs to no collection, has the wrong format for its collection, or cannot be read safely (a link, a pipe, a device, a folder in its place, a file without the right to read it, or one larger than 1 MiB).',
  why: 'It would be left out of the site without a word.',
  fix: 'Move it to the folder of its collection and give it the right extension; pictures belong in images/.',
  check({ files }, report) {
    for (const stray of files.strays) {
      report.file(stray.file, null, {
        message: `This file is left out of the site: ${stray.reason}`,
        fix: stray.fix ?? adviceFor(stray, files),
      });
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
    ...(
      [
        ['a role as .md', 'roles/cx-lead.md', 'roles are .mdx files', 'Rename it to cx-lead.mdx.'],
        [
          'a backup of an editor',
          'skills/coaching.yaml~',
          'skills are .yaml files',
          'Delete it: it is a backup, and skills/coaching.yaml is there.',
        ],
        [
          'a backup whose original is gone',
          'roles/cx-lead.mdx.bak',
          'roles are .mdx files',
          'It is a backup. Rename it to cx-lead.mdx, or delete it.',
        ],
        [
          'a document of a word processor',
          'roles/cx-lead.docx',
          'roles are .mdx files',
          'Only .mdx files are read: copy its text into one, which `cx-playbook new` writes, and keep this one elsewhere.',
        ],
        [
          'a shared file in a folder',
          'glossary/glossary.yaml',
          'glossary live in the one file glossary.yaml',
          'Move its entries to glossary.yaml, beside the folders: all of the glossary stand in that one file.',
        ],
        ['a picture beside the text', 'roles/team.png', 'roles are .mdx files', 'Move it to images/team.png.'],
        [
          'a folder in the singular',
          'role/cx-lead.mdx',
          `no collection has this name; the collections are ${collectionNames.join(', ')}`,
          'Did you mean roles/cx-lead.mdx?',
        ],
        [
          'a lock of a word processor',
          'roles/~$-lead.mdx',
          'an office program holds a file open under this name',
          'Close the file there; delete this one if it stays.',
        ],
      ] as const
    ).map(([title, on, reason, fix]) => ({
      title,
      on,
      file: '---\ntitle: x\n---\n',
      finds: { wholeFile: true as const, message: `This file is left out of the site: ${reason}`, fix },
    })),
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
