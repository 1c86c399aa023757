import { formats } from '../../../model/index.ts';
import { defineRule } from '../../rule.ts';
import { nameOf } from './shared.ts';

export default defineRule({
  code: 'reference/misnamed',
  severity: 'error',
  locked: true,
  what: 'A file or a key has a name that no other entry uses, and the others use a name that nothing has; or two have each other’s name.',
  why: 'The name is the id by which everything else refers to the entry.',
  fix: 'Give it the name that the other entries use.',
  check({ misnamed }, report) {
    for (const { entry, written, references } of misnamed) {
      const { collection, id } = entry;
      const isKey = formats[collection] === 'list';
      const kind = `${isKey ? 'key' : 'file'} of the ${nameOf(collection)}`;
      const message =
        references > 0
          ? `The ${kind} is named \`${written}\`, and ${references} places refer to it as \`${id}\``
          : `The ${kind} \`${id}\` is named \`${written}\`, which is another ${nameOf(collection)}`;
      const fix = isKey ? `Rename the key to \`${id}\`.` : `Rename the file to \`${id}.${formats[collection]}\`.`;
      report.entry(entry, [], { message, fix }, 'key');
    }
  },
  bad: [
    {
      title: 'a key with a typing error',
      on: 'families.yaml',
      set: {
        programme: undefined,
        programm: { title: 'Programme and insight', summary: 'Roles that find out what customers go through.', status: 'published' },
      },
      finds: {
        key: 'programm',
        message: 'The key of the family is named `programm`, and 3 places refer to it as `programme`',
        fix: 'Rename the key to `programme`.',
      },
    },
    {
      title: 'the names of two entries swapped',
      on: 'families.yaml',
      set: { 'design.title': 'Service', 'service.title': 'Design' },
      finds: [
        {
          key: 'design',
          message: 'The key of the family `service` is named `design`, which is another family',
          fix: 'Rename the key to `service`.',
        },
        {
          key: 'service',
          message: 'The key of the family `design` is named `service`, which is another family',
          fix: 'Rename the key to `design`.',
        },
      ],
    },
  ],
});
