import { settingsFile } from '../../../read/content.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'file/no-settings',
  severity: 'error',
  locked: true,
  what: 'The content folder has no playbook.yaml.',
  why: 'It names the playbook, its owner, its address and its sponsor.',
  fix: 'Add content/playbook.yaml.',
  check({ files }, report) {
    const isThere = files.settings || files.strays.some(({ file }) => file === settingsFile);
    if (!isThere) report.file(settingsFile, null, { message: 'playbook.yaml is missing' });
  },
  bad: [{ title: 'no settings at all', on: settingsFile, file: null, finds: { wholeFile: true, message: 'playbook.yaml is missing' } }],
});
