import type { FoundReference } from '../../../model/walk.ts';
import type { RawEntry } from '../../../read/content.ts';
import { referencesOf } from '../../references.ts';
import { type Content, defineRule } from '../../rule.ts';

export default defineRule({
  code: 'file/name',
  severity: 'error',
  locked: true,
  what: 'An entry or touchpoint has another id than others name it by, lies in the folder of another collection, or is gone while many name it.',
  why: 'Whatever refers to it leads nowhere, or to the wrong page.',
  fix: 'Give it the name that the other entries use, in the folder of its collection.',
  check(content, report) {
    const { documents, strays } = content.files;
    for (const { entry, path, isNamed, message, fix } of content.mistaken) {
      const isThere = documents.includes(entry.document) || strays.some(({ document }) => document === entry.document);
      if (isNamed)
        for (const { entry: namer, reference } of placesNaming(entry, content))
          report.entry(namer, reference.path, { message, fix, cause: message }, reference.isKey ? 'key' : 'value');
      else if (!isThere) report.file(entry.document.file, null, { message, fix });
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
      title: 'a key with a typing error',
      on: 'families.yaml',
      set: {
        programme: undefined,
        programm: { title: 'Programme and insight', summary: 'Roles that find out what customers go through.', status: 'published' },
      },
      finds: {
        key: 'programm',
        message: 'The key of the family is named `programm`, and 3 entries refer to it as `programme`',
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

/** The references to an entry, or to a touchpoint of it, in the order of the entries. */
function placesNaming({ collection, id }: RawEntry, content: Content) {
  const names = ({ target, id: named }: FoundReference) =>
    target === 'touchpoints' ? collection === 'journeys' && named.startsWith(`${id}/`) : target === collection && named === id;
  return referencesOf(content).flatMap(({ entry, references }) => references.filter(names).map((reference) => ({ entry, reference })));
}
