import { problemRule } from './shared.ts';

export default problemRule('encoding', {
  code: 'syntax/encoding',
  what: 'A file is not clean UTF-8 text, or has conflict markers of an unfinished merge.',
  why: 'Readers would see broken letters, or two versions of a sentence with markers between them.',
  fix: 'Save the file as UTF-8; finish the merge: keep one version and delete the marker lines.',
  bad: [
    {
      title: 'a NUL byte',
      on: 'roles/cx-manager.mdx',
      body: 'Owns the journey\u0000.\n',
      finds: { text: '\u0000', message: 'A NUL byte is here, so the file is no text' },
    },
    {
      title: 'an unfinished merge',
      on: 'roles/cx-manager.mdx',
      body: '<<<<<<< HEAD\nOne version.\n=======\nAnother.\n>>>>>>> branch\n',
      finds: { text: '<<<<<<< HEAD', message: 'A merge was left unfinished here: conflict markers stand in the file' },
    },
    ...['=======', '>>>>>>> branch', '<<<<<<< HEAD', '||||||| base'].map((marker) => ({
      title: `the marker ${marker} alone`,
      on: 'roles/cx-manager.mdx',
      body: `One version.\n\n${marker}\n\nAnother.\n`,
      finds: {
        text: marker,
        message: `The line \`${marker.slice(0, 7)}\` is a conflict marker, left over from a merge`,
        fix: 'Delete the line, and see that only one version is left of what stands around it.',
      },
    })),
  ],
});
