import { MAX_PICTURE_BYTES, MAX_PICTURE_SIDE } from '../../../read/pictures.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'file/picture',
  severity: 'error',
  what: `A file in content/images is no picture, is another kind than its name says, has a name that no address can hold, is too large (more than ${MAX_PICTURE_BYTES / 1024 / 1024} MiB, or ${MAX_PICTURE_SIDE} pixels on a side), or is an SVG that does more than draw.`,
  why: 'It would be published as a broken frame, cost readers their time, or run in their browsers.',
  fix: 'Export the picture again as PNG, JPEG, WebP, AVIF or GIF, or as a plain SVG without scripts, links and other files in it.',
  check({ files }, report) {
    for (const { file, problems } of files.pictures.values())
      for (const { message, fix, position } of problems) report.file(file, position, { message, fix });
  },
  bad: [
    {
      title: 'a name with a sign that ends an address',
      on: 'images/plan #2.svg',
      file: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h9"/></svg>',
      finds: {
        wholeFile: true,
        message: 'The name of the picture holds `#`, which addresses and file systems read as a sign of their own',
        fix: 'Rename it, with letters, digits and hyphens.',
      },
    },
    {
      title: 'an empty file',
      on: 'images/map.png',
      file: '',
      finds: { wholeFile: true, message: 'The file is empty' },
    },
    {
      title: 'a page that is called a picture',
      on: 'images/map.png',
      file: '<!doctype html><script>alert(1)</script>',
      finds: { wholeFile: true, message: 'The file is markup and no picture; its name ends in .png' },
    },
    {
      title: 'a text that is called a picture',
      on: 'images/map.jpg',
      file: 'A map',
      finds: { wholeFile: true, message: 'The file is no picture that a browser shows' },
    },
    {
      title: 'an SVG with a script',
      on: 'images/map.svg',
      file: '<svg xmlns="http://www.w3.org/2000/svg">\n<script>alert(1)</script></svg>',
      finds: { line: 2, column: 8, message: 'The picture holds <script>, which does more than draw' },
    },
    {
      title: 'an SVG that is not closed',
      on: 'images/map.svg',
      file: '<svg xmlns="http://www.w3.org/2000/svg"><path>',
      finds: { wholeFile: true, message: 'The file is no SVG that a browser shows: 1:46: unclosed tag: path' },
    },
  ],
});
