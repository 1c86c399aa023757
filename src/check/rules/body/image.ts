import { pictureAddress } from '../../../markdown/pictures.ts';
import { isUnsafeAddress } from '../../../markdown/unsafe-address.ts';
import { nearest } from '../../../text/nearest.ts';
import { bodiesOf } from '../../bodies.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'body/image',
  severity: 'error',
  locked: true,
  what: 'A picture has no description, or its file is not in content/images.',
  why: 'Without a description, readers who cannot see the picture learn nothing; without a file, the others see a broken frame.',
  fix: 'Put the file in content/images, refer to it as /images/name.svg, and say in `alt` what it shows.',
  check(content, report) {
    const addresses = [...content.files.pictures.keys()];
    for (const { entry, links, file } of bodiesOf(content)) {
      for (const link of links) {
        // An address that could run code is a finding of body/link.
        if (link.kind !== 'image' || isUnsafeAddress(link.target)) continue;
        if (link.text.trim() === '')
          report.file(file, link.position, { message: `The picture \`${link.target}\` has no description` }, entry);
        const address = pictureAddress(file, link.target);
        if (address !== undefined && content.files.pictures.has(address)) continue;
        const otherCase = addresses.find((known) => known.toLowerCase() === address?.toLowerCase());
        const guess = otherCase ?? (address && nearest(address, addresses));
        report.file(
          file,
          link.position,
          {
            message: `There is no picture \`${link.target}\``,
            fix: otherCase
              ? `Write \`${otherCase}\`: the file’s name has other capitals, and most servers tell them apart.`
              : guess
                ? `Did you mean \`${guess}\`?`
                : undefined,
          },
          entry,
        );
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
    {
      title: 'a picture outside of the folder of pictures, by a definition',
      on: 'roles/cx-manager',
      body: '![A map][map]\n\n[map]: ../../map.png "The map"\n',
      finds: { text: '[map]: ../../map.png "The map"', message: 'There is no picture `../../map.png`' },
    },
  ],
});
