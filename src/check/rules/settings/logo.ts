import { nearest } from '../../../text/nearest.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'settings/logo',
  severity: 'error',
  what: 'The logo in playbook.yaml is a picture that is not in content/images.',
  why: 'Every page would show a broken frame before the name of the playbook.',
  fix: 'Put the file in content/images, and write its address, such as /images/logo.svg; or leave `logo` out.',
  check(content, report) {
    const document = content.files.settings;
    const { logo } = content.settings;
    const { pictures } = content.files;
    if (!document || typeof logo !== 'string' || !/^\/images\/.+\.(?:svg|png)$/.test(logo) || pictures.has(logo)) return;
    const guess = nearest(
      logo,
      [...pictures.keys()].filter((address) => /\.(?:svg|png)$/.test(address)),
    );
    report.file(document.file, document.at(['logo']), {
      message: `There is no picture \`${logo}\``,
      fix: guess && `Did you mean \`${guess}\`?`,
    });
  },
  bad: [
    {
      title: 'a logo whose file is not there',
      on: 'playbook.yaml',
      set: { logo: '/images/none.svg' },
      finds: { at: 'logo', message: 'There is no picture `/images/none.svg`' },
    },
  ],
});
