import { colourPattern } from '../../../model/settings.ts';
import { contrast, mix } from '../../contrast.ts';
import { defineRule } from '../../rule.ts';

/** The colours of src/styles/site.css that stand beside an accent. Its tints are 12 % of it on paper, and up to 42 % in charts. */
const looks = {
  accent: { paper: '#fdfcf9', grounds: ['#ffffff', '#f3f1ea'], ink: '#1d2326', muted: '#545d61' },
  accentDark: { paper: '#14181a', grounds: ['#1b2124', '#20282b'], ink: '#e8eaea', muted: '#a9b3b6' },
};

interface Look {
  paper: string;
  grounds: string[];
  ink: string;
  muted: string;
}

/** The least contrast of a colour with its grounds, and of text with the grounds that are tinted with it. */
function contrastsOf(colour: string, { paper, grounds, ink, muted }: Look): { worst: number; below: number } {
  const soft = mix(colour, paper, 0.12);
  return {
    worst: Math.min(...[paper, ...grounds, soft].map((ground) => contrast(colour, ground))),
    below: Math.min(contrast(muted, soft), contrast(ink, mix(colour, paper, 0.42))),
  };
}

/** The nearest colour of the same tone that has enough contrast, darker or lighter. */
function fitting(colour: string, look: Look): string | undefined {
  for (let share = 0.98; share > 0; share -= 0.02)
    for (const end of ['#000000', '#ffffff']) {
      const candidate = mix(colour, end, share);
      const { worst, below } = contrastsOf(candidate, look);
      if (worst >= 4.5 && below >= 4.5) return candidate;
    }
  return undefined;
}

export default defineRule({
  code: 'settings/contrast',
  severity: 'error',
  what: 'A company colour has too little contrast with its background.',
  why: 'People with poor sight, and anyone in bright sunlight, could not read links and buttons in it.',
  fix: 'Choose a darker accent, or a lighter accentDark, until the contrast is 4.5 to 1 or more.',
  source: 'WCAG 2.2, success criterion 1.4.3.',
  check(content, report) {
    const document = content.files.settings;
    if (!document) return;
    for (const [name, { paper, grounds, ink, muted }] of Object.entries(looks)) {
      const colour = content.settings.colours?.[name as keyof typeof looks];
      if (!colour || !colourPattern.test(colour)) continue;
      const say = (message: string, fix?: string) => report.file(document.file, document.at(['colours', name]), { message, fix });
      const look = { paper, grounds, ink, muted };
      const { worst, below } = contrastsOf(colour, look);
      const fit = fitting(colour, look);
      const such = fit ? `, such as \`${fit}\`` : '';
      if (worst < 4.5) {
        say(
          `The contrast of ${colour} with its background is ${worst.toFixed(2)} to 1`,
          `Choose a ${name === 'accent' ? 'darker accent' : 'lighter accentDark'}${such}: the contrast is to be 4.5 to 1 or more.`,
        );
        continue;
      }
      if (below < 4.5)
        say(
          `The contrast of text with a ground that is tinted with ${colour} is ${below.toFixed(2)} to 1`,
          `Choose a ${name === 'accent' ? 'lighter accent' : 'darker accentDark'}${such}: the contrast is to be 4.5 to 1 or more.`,
        );
    }
  },
  good: [{ title: 'a dark accent on paper', on: 'playbook.yaml', set: { 'colours.accent': '#5a1a4a' } }],
  bad: [
    {
      title: 'a pale accent on paper',
      on: 'playbook.yaml',
      set: { 'colours.accent': '#9fd8d6' },
      finds: { at: 'colours.accent', message: 'The contrast of #9fd8d6 with its background is 1.40 to 1' },
    },
    {
      title: 'a dark accent on a dark ground',
      on: 'playbook.yaml',
      set: { 'colours.accentDark': '#0b5a5e' },
      finds: { at: 'colours.accentDark', message: 'The contrast of #0b5a5e with its background is 1.88 to 1' },
    },
    {
      title: 'an accent in which charts would be too bright for their text',
      on: 'playbook.yaml',
      set: { 'colours.accentDark': '#ffffff' },
      finds: {
        at: 'colours.accentDark',
        message: 'The contrast of text with a ground that is tinted with #ffffff is 3.62 to 1',
        fix: 'Choose a darker accentDark, such as `#dbdbdb`: the contrast is to be 4.5 to 1 or more.',
      },
    },
  ],
});
