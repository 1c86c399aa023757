import { contrast } from '../../contrast.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'settings/contrast',
  severity: 'error',
  what: 'A company colour has too little contrast with its background.',
  why: 'People with poor sight, and anyone in bright sunlight, could not read links and buttons in it.',
  fix: 'Choose a darker accent, or a lighter accentDark, until the contrast is 4.5 to 1 or more.',
  source: 'WCAG 2.2, success criterion 1.4.3.',
  check(content, report) {
    const document = content.files.settings;
    const { accent, accentDark } = content.settings.colours ?? {};
    if (!document) return;
    const grounds = [
      ['accent', accent, ['#fdfcf9', '#ffffff', '#f3f1ea', '#e2efee']],
      ['accentDark', accentDark, ['#14181a', '#1b2124', '#20282b', '#163133']],
    ] as const;
    for (const [name, colour, backgrounds] of grounds) {
      if (!colour || !/^#[0-9a-f]{6}$/.test(colour)) continue;
      const worst = Math.min(...backgrounds.map((ground) => contrast(colour, ground)));
      if (worst < 4.5)
        report.file(document.file, document.at(['colours', name]), {
          message: `The contrast of ${colour} with its background is ${worst.toFixed(2)} to 1`,
        });
    }
  },
  good: [{ title: 'a dark accent on paper', on: 'playbook.yaml', set: { 'colours.accent': '#5a1a4a' } }],
  bad: [
    {
      title: 'a pale accent on paper',
      on: 'playbook.yaml',
      set: { 'colours.accent': '#9fd8d6' },
      finds: { at: 'colours.accent', message: 'The contrast of #9fd8d6 with its background is 1.34 to 1' },
    },
    {
      title: 'a dark accent on a dark ground',
      on: 'playbook.yaml',
      set: { 'colours.accentDark': '#0b5a5e' },
      finds: { at: 'colours.accentDark', message: 'The contrast of #0b5a5e with its background is 1.73 to 1' },
    },
  ],
});
