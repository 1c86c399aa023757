import { problemRule } from './shared.ts';

export default problemRule('empty', {
  code: 'syntax/empty-file',
  what: 'A content file is empty, or holds nothing but comments.',
  why: 'An empty file looks like an entry in the folder, but the site has nothing to show.',
  fix: 'Write the entry or delete the file.',
  bad: [
    { title: 'nothing in the file', on: 'roles/cx-manager.mdx', file: '', finds: { line: 1, column: 1, message: 'The file is empty' } },
    {
      title: 'a shared file of which all is commented out',
      on: 'readiness.yaml',
      file: '# to do\n#sponsor:\n',
      finds: { line: 1, column: 1, message: 'The file holds nothing but comments' },
    },
    {
      title: 'front matter without fields',
      on: 'roles/cx-manager.mdx',
      file: '---\n---\n\nText.\n',
      finds: { line: 2, column: 1, message: 'The front matter is empty' },
    },
  ],
});
