import { problemRule } from './shared.ts';

export default problemRule('empty', {
  code: 'syntax/empty-file',
  what: 'A content file is empty.',
  why: 'An empty file looks like an entry in the folder, but the site has nothing to show.',
  fix: 'Write the entry or delete the file.',
  bad: [
    { title: 'nothing in the file', on: 'roles/cx-manager.mdx', file: '', finds: { line: 1, column: 1, message: 'The file is empty' } },
  ],
});
