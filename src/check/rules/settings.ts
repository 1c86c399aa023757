import { nearest } from '../nearest.ts';
import { defineRule, type Rule } from '../rule.ts';

export const settingsRules: Rule[] = [
  defineRule({
    code: 'settings/contrast',
    severity: 'error',
    what: 'A colour of the company cannot be read on its ground.',
    why: 'Links and buttons in it would fail people who see less well, and everybody in the sun.',
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
            message: `The contrast of ${colour} on its ground is ${worst.toFixed(2)} to 1`,
          });
      }
    },
    good: [{ title: 'a dark accent on paper', on: 'playbook.yaml', set: { 'colours.accent': '#5a1a4a' } }],
    bad: [
      {
        title: 'a pale accent on paper',
        on: 'playbook.yaml',
        set: { 'colours.accent': '#9fd8d6' },
        finds: { at: 'colours.accent', message: 'The contrast of #9fd8d6 on its ground is 1.34 to 1' },
      },
      {
        title: 'a dark accent on a dark ground',
        on: 'playbook.yaml',
        set: { 'colours.accentDark': '#0b5a5e' },
        finds: { at: 'colours.accentDark', message: 'The contrast of #0b5a5e on its ground is 1.73 to 1' },
      },
    ],
  }),
  defineRule({
    code: 'settings/sponsor',
    severity: 'error',
    what: 'The sponsor in playbook.yaml is a role that is not at the executive level.',
    why: 'A playbook whose sponsor cannot move money or people between departments is a wish.',
    fix: 'Name a role whose level is `executive`.',
    source: 'You Probably Do Not Know What Customer Experience Means: executives decide what it means before anyone is hired.',
    check(content, report) {
      const document = content.files.settings;
      const sponsor = content.get('roles', content.settings.sponsor);
      if (document && sponsor?.data.level && sponsor.data.level !== 'executive')
        report.file(document.file, document.at(['sponsor']), {
          message: `The sponsor \`${sponsor.id}\` is at the level \`${sponsor.data.level}\``,
        });
    },
    bad: [
      {
        title: 'a manager as sponsor',
        on: 'playbook.yaml',
        set: { sponsor: 'cx-manager' },
        finds: { at: 'sponsor', message: 'The sponsor `cx-manager` is at the level `manager`' },
      },
    ],
  }),
  defineRule({
    code: 'settings/unknown-rule',
    severity: 'error',
    what: 'A severity or a waiver in playbook.yaml names a rule that does not exist.',
    why: 'The author believes that the rule is off, or softer, and it is not.',
    fix: 'Write the code of a rule; `npm run check -- --list-rules` names them all.',
    check(content, report) {
      const document = content.files.settings;
      if (!document) return;
      const known = new Set(content.ruleCodes);
      const say = (code: string, at: (string | number)[], part?: 'key') => {
        if (known.has(code)) return;
        const guess = nearest(code, known);
        report.file(document.file, document.at(at, part), {
          message: `There is no rule \`${code}\``,
          fix: guess ? `Did you mean \`${guess}\`? \`npm run check -- --list-rules\` names them all.` : undefined,
        });
      };
      for (const code of Object.keys(content.settings.severities ?? {})) say(code, ['severities', code], 'key');
      for (const [index, waiver] of (content.settings.waivers ?? []).entries())
        if (waiver?.rule) say(waiver.rule, ['waivers', index, 'rule']);
    },
    bad: [
      {
        title: 'a severity for a rule with a typing error',
        on: 'playbook.yaml',
        set: { severities: { 'role/week-hour': 'off' } },
        finds: {
          key: 'severities.role/week-hour',
          message: 'There is no rule `role/week-hour`',
          fix: 'Did you mean `role/week-hours`? `npm run check -- --list-rules` names them all.',
        },
      },
      {
        title: 'a waiver of no rule',
        on: 'playbook.yaml',
        set: {
          waivers: [{ rule: 'role/nothing', entry: 'roles/cx-manager', reason: 'The text is being written now.', until: '2099-01-01' }],
        },
        finds: { at: 'waivers.0.rule', message: 'There is no rule `role/nothing`' },
      },
    ],
  }),
];

/** The contrast of two colours written as #rrggbb, from 1 to 21. @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
