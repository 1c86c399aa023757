import { collectionNames, formats } from '../../../model/index.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'file/no-entries',
  severity: 'error',
  locked: true,
  what: 'A shared file, such as glossary.yaml, has no entries by their ids.',
  why: 'Its page would be there with nothing on it.',
  fix: 'Write each entry under its id: the id and a colon at the beginning of a line, and its fields below, indented.',
  check({ files }, report) {
    for (const name of collectionNames) {
      if (formats[name] !== 'list') continue;
      const file = `${name}.yaml`;
      const document = files.documents.find((candidate) => candidate.file === file);
      if (document?.value !== undefined && !hasEntries(document.value))
        report.file(file, document.at([]), {
          message: `${file} has no entries by their ids`,
          fix: Array.isArray(document.value)
            ? 'Write each item as an entry: in the place of its hyphen its id and a colon, alone on the line, and its fields below, indented by two spaces.'
            : undefined,
        });
    }
  },
  bad: [
    {
      title: 'a shared file without an entry',
      on: 'vacancy.yaml',
      file: '{}\n',
      finds: { line: 1, column: 1, message: 'vacancy.yaml has no entries by their ids' },
    },
    {
      title: 'a list in place of ids',
      on: 'readiness.yaml',
      file: '- title: One\n- title: Two\n',
      finds: { line: 1, column: 1, message: 'readiness.yaml has no entries by their ids' },
    },
  ],
});

const hasEntries = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;
