import { pictureAddress } from '../../../markdown/pictures.ts';
import { bodiesOf } from '../../bodies.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'file/unused-picture',
  severity: 'warning',
  what: 'No body shows a picture that is in content/images, and it is not the logo.',
  why: 'A picture that no page shows is not published; somebody meant it to be seen, or forgot to remove it.',
  fix: 'Show it, `![What it shows](/images/name.png)`, or remove the file.',
  check(content, report) {
    // A body that cannot be read may show any of them.
    if ([...content.entries, ...content.translations].some(({ document }) => document.file.endsWith('.mdx') && !document.body)) return;
    const { logo } = content.settings;
    const used = new Set([
      ...(typeof logo === 'string' ? [logo] : []),
      ...bodiesOf(content).flatMap(({ file, links }) =>
        links.flatMap((link) => (link.kind === 'image' ? pictureAddress(file, link.target) : [])),
      ),
    ]);
    for (const [address, { file, problems }] of content.files.pictures)
      if (problems.length === 0 && !used.has(address)) report.file(file, null, { message: `No page shows the picture \`${address}\`` });
  },
  bad: [
    {
      title: 'a picture that nothing refers to',
      on: 'images/map.svg',
      file: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h9" /></svg>',
      finds: { wholeFile: true, message: 'No page shows the picture `/images/map.svg`' },
    },
  ],
});
