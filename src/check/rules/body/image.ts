import { existsSync } from 'node:fs';
import path from 'node:path';
import { bodiesOf } from '../../bodies.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'body/image',
  severity: 'error',
  what: 'A picture has no description, or its file is not in content/images.',
  why: 'Without a description, readers who cannot see the picture learn nothing; without a file, the others see a broken frame.',
  fix: 'Put the file in content/images, refer to it as /images/name.svg, and say in `alt` what it shows.',
  check(content, report) {
    for (const { entry, links, file } of bodiesOf(content)) {
      for (const link of links) {
        if (link.kind !== 'image') continue;
        if (link.text.trim() === '')
          report.file(file, link.position, { message: `The picture \`${link.target}\` has no description` }, entry);
        const inFolder = /^\/images\/[a-z0-9-]+\.(?:svg|png|jpg|webp|avif)$/.test(link.target);
        if (!inFolder || !existsSync(path.join(content.files.folder, link.target)))
          report.file(file, link.position, { message: `There is no picture \`${link.target}\`` }, entry);
      }
    }
  },
  bad: [
    {
      title: 'a file that is not there',
      on: 'roles/cx-manager',
      body: '<Figure src="/images/none.svg" alt="A map" />\n',
      finds: { text: '<Figure src="/images/none.svg" alt="A map" />', message: 'There is no picture `/images/none.svg`' },
    },
    {
      title: 'no description',
      on: 'roles/cx-manager',
      body: '![](/images/none.svg)\n',
      finds: [
        { text: '![](/images/none.svg)', message: 'The picture `/images/none.svg` has no description' },
        { text: '![](/images/none.svg)', message: 'There is no picture `/images/none.svg`' },
      ],
    },
  ],
});
