import { idPattern } from '../../../model/fields.ts';
import { idOf } from '../../../text/id.ts';
import { entryPlace } from '../../as-meant.ts';
import { originalOf } from '../../copies.ts';
import { latinOf, lookAlikesIn } from '../../look-alikes.ts';
import { defineRule, type Found } from '../../rule.ts';

/** Longer than any id needs; two of them fit into the name of one file, as the addresses of comparisons do. */
const MAX_ID = 80;

/** Windows opens a device under these names, whatever follows after a full stop. */
const devicePattern = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

export default defineRule({
  code: 'file/id',
  severity: 'error',
  locked: true,
  what: 'An id (the file name, or the key in a shared file) is not lower-case words joined by hyphens, is too long, or is a name that Windows keeps for a device.',
  why: 'The id is the address of the page and what other entries refer to, so it must be safe in every system.',
  fix: 'Rename it to lower-case letters, digits and hyphens.',
  check({ files: { entries }, meantIds, capitals }, report) {
    for (const entry of entries) {
      if (originalOf(entry, entries)) continue;
      // Ids that a program wrote with a capital are told with the names of fields.
      const isTold = entry.root.length > 0 && idPattern.test(entry.id.toLowerCase());
      if (isTold && capitals.some(({ file }) => file === entry.document.file)) continue;
      const found = problemOf(entry.id);
      const meant = meantIds.get(entryPlace(entry));
      const cause = entry.root.length > 0 ? entry.document.file : undefined;
      if (found)
        report.entry(
          entry,
          [],
          { ...found, cause, ...(meant ? { fix: `Rename it to \`${meant}\`, by which others name it.` } : {}) },
          'key',
        );
    }
  },
  bad: [
    {
      title: 'capitals and a space',
      on: 'roles/CX Lead.mdx',
      file: '---\ntitle: x\n---\n',
      finds: { key: '', message: 'The id `CX Lead` is not lower-case words joined by hyphens', fix: 'Rename it to `cx-lead`.' },
    },
    {
      title: 'a name of a device',
      on: 'skills/lpt1.yaml',
      file: 'title: x\n',
      finds: {
        key: '',
        message: 'The id `lpt1` is a name that Windows keeps for a device',
        fix: 'Add a word to it: on Windows no such file can be written, nor the folder of its page.',
      },
    },
    {
      title: 'a key that is a name of a device',
      on: 'glossary/aux',
      set: { title: 'x' },
      finds: { key: '', message: 'The id `aux` is a name that Windows keeps for a device' },
    },
    {
      title: 'a name as long as a sentence',
      on: `skills/${'very-'.repeat(16)}long.yaml`,
      file: 'title: x\n',
      finds: {
        key: '',
        message: `The id \`${'very-'.repeat(7)}very…\` has 84 characters; file systems and addresses take at most 80`,
        fix: 'Name it in three or four words.',
      },
    },
    {
      title: 'a letter of another script',
      on: 'skills/fenсing.yaml',
      file: 'title: x\n',
      finds: {
        key: '',
        message: 'The id `fenсing` holds the letter `с`, which is Cyrillic and only looks like a Latin one',
        fix: 'Rename it to `fencing`.',
      },
    },
  ],
});

function problemOf(id: string): Found | undefined {
  if (id.length > MAX_ID)
    return {
      message: `The id \`${id.slice(0, 39)}…\` has ${id.length} characters; file systems and addresses take at most ${MAX_ID}`,
      fix: 'Name it in three or four words.',
    };
  if (devicePattern.test(id))
    return {
      message: `The id \`${id}\` is a name that Windows keeps for a device`,
      fix: 'Add a word to it: on Windows no such file can be written, nor the folder of its page.',
    };
  if (idPattern.test(id)) return undefined;
  const better = idOf(latinOf(id));
  const [foreign] = lookAlikesIn(id);
  return {
    message: foreign
      ? `The id \`${id}\` holds the letter \`${foreign.letter}\`, which is ${foreign.script} and only looks like a Latin one`
      : `The id \`${id}\` is not lower-case words joined by hyphens`,
    fix: better && `Rename it to \`${better}\`.`,
  };
}
