import { collectionNames, formats } from '../../../model/index.ts';
import { toolCollections } from '../../../playbook/tools.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'file/no-entries',
  severity: 'error',
  locked: true,
  what: 'A shared file, such as glossary.yaml, is missing or has no entries by their ids.',
  why: 'What it holds would be missing from the site, and everything that refers to it would lead nowhere.',
  fix: 'Write each entry under its id: the id and a colon at the beginning of a line, and its fields below, indented.',
  check({ files }, report) {
    for (const name of collectionNames) {
      if (formats[name] !== 'list') continue;
      const file = `${name}.yaml`;
      const document = files.documents.find((candidate) => candidate.file === file);
      if (!document) {
        const isStray = files.strays.some((stray) => stray.file === file);
        if (!isStray && !toolCollections.has(name)) report.file(file, null, { message: `${file} is missing` });
      } else if (document.value !== undefined && !hasEntries(document.value) && !(toolCollections.has(name) && isEmpty(document.value)))
        report.file(file, document.at([]), { message: `${file} has no entries by their ids` });
    }
  },
  good: [{ title: 'a tool without content, which the site is without', on: 'vacancy.yaml', file: '{}\n' }],
  bad: [
    {
      title: 'a shared file that was deleted',
      on: 'glossary.yaml',
      file: null,
      finds: { wholeFile: true, message: 'glossary.yaml is missing' },
    },
    {
      title: 'a shared file without an entry',
      on: 'glossary.yaml',
      file: '{}\n',
      finds: { line: 1, column: 1, message: 'glossary.yaml has no entries by their ids' },
    },
    {
      title: 'a list in place of ids',
      on: 'readiness.yaml',
      file: '- title: One\n- title: Two\n',
      finds: { line: 1, column: 1, message: 'readiness.yaml has no entries by their ids' },
    },
  ],
});

const isMapping = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
const isEmpty = (value: unknown) => isMapping(value) && Object.keys(value).length === 0;
const hasEntries = (value: unknown) => isMapping(value) && !isEmpty(value);
