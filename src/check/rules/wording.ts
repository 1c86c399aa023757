import { placeOf, textOf } from '../../read/links.ts';
import type { Path } from '../../read/position.ts';
import { type CheckedEntry, type Content, defineRule, type Rule } from '../rule.ts';
import { bodies } from './body.ts';

/** Every text in the values of an entry, with its path. */
export function* textsIn(value: unknown, path: (string | number)[] = []): Generator<{ text: string; path: Path }> {
  if (typeof value === 'string') yield { text: value, path };
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* textsIn(item, [...path, index]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) yield* textsIn(item, [...path, key]);
}

/** Fields that quote others, or show what not to write. */
const quoting = new Set([
  'aliases',
  'adRedFlags',
  'whenFalse',
  'redFlags',
  'openingWords',
  'gaming',
  'traps',
  'url',
  'code',
  'title',
  'hint',
  'status',
]);

function everyText(content: Content, collections: readonly string[], visit: (entry: CheckedEntry, text: string, path: Path) => void): void {
  for (const entry of content.entries) {
    if (!collections.includes(entry.collection)) continue;
    for (const { text, path } of textsIn(entry.data)) if (!path.some((part) => quoting.has(String(part)))) visit(entry, text, path);
  }
}

const buzzwords: Record<string, string> = {
  'best-in-class': 'say what is better, and than what',
  'world-class': 'say what is better, and than what',
  'cutting-edge': 'say what is new in it',
  'game-changing': 'say what changes',
  synergy: 'say who does what together',
  synergies: 'say who does what together',
  leverage: 'write use',
  leveraging: 'write using',
  rockstar: 'say what the person must be able to do',
  ninja: 'say what the person must be able to do',
  guru: 'say what the person must be able to do',
  'fast-paced': 'say how much comes in, and how quickly it must be done',
  passionate: 'say what the person has done',
  seamless: 'say what the customer no longer has to do',
  seamlessly: 'say what the customer no longer has to do',
  holistic: 'say what it takes in',
  'customer-obsessed': 'say what is done for customers',
};
const buzzPattern = new RegExp(`\\b(?:${Object.keys(buzzwords).join('|')})\\b`, 'gi');

function reportBuzzwords(text: string, found: (word: string, advice: string) => void): void {
  for (const [word] of text.matchAll(buzzPattern)) found(word, buzzwords[word.toLowerCase()] ?? '');
}

const spoken = ['roles', 'actions', 'principles', 'debates', 'measures', 'skills', 'journeys'];

export const wordingRules: Rule[] = [
  defineRule({
    code: 'wording/buzzword',
    severity: 'warning',
    what: 'A text uses a word that sounds good and says nothing.',
    why: 'Two readers picture two things, and the candidate a third.',
    fix: 'Say what is meant in plain words.',
    check(content, report) {
      everyText(content, spoken, (entry, text, path) => {
        reportBuzzwords(text, (word, advice) =>
          report.entry(entry, path, {
            message: `“${word}” says nothing that a reader could check`,
            fix: `${advice.charAt(0).toUpperCase()}${advice.slice(1)}.`,
          }),
        );
      });
      for (const { entry, body, file } of bodies(content)) {
        for (const node of body.children) {
          if (node.type !== 'paragraph' && node.type !== 'list') continue;
          reportBuzzwords(textOf(node), (word, advice) =>
            report.file(
              file,
              placeOf(node),
              { message: `“${word}” says nothing that a reader could check`, fix: `${advice.charAt(0).toUpperCase()}${advice.slice(1)}.` },
              entry,
            ),
          );
        }
      }
    },
    bad: [
      {
        title: 'a summary in the manner of an ad',
        on: 'roles/cx-manager',
        set: { summary: 'A passionate person who creates seamless journeys for our customers in a fast-paced place.' },
        at: 'summary',
      },
      { title: 'a buzzword in the body', on: 'roles/cx-manager', body: 'We leverage synergy.\n' },
    ],
  }),
  defineRule({
    code: 'wording/vacancy-language',
    severity: 'warning',
    what: 'The core of a definition speaks to an applicant: "you will", "we offer", "exciting".',
    why: 'A definition is read by people who hire, work and decide; an ad is made from it later.',
    fix: 'Write what the role does, in the present and without "you will".',
    source: 'The rules of GitLab for its job families.',
    check(content, report) {
      everyText(content, ['roles'], (entry, text, path) => {
        if (!['summary', 'mandate', 'accountabilities', 'mustHaves', 'niceToHaves'].includes(String(path[0]))) return;
        const said = /\b(?:you will|you'll|we offer|we are looking for|exciting|dream job|competitive salary)\b/i.exec(text);
        if (said) report.entry(entry, path, { message: `“${said[0]}” is the language of an advertisement` });
      });
    },
    bad: [
      {
        title: 'an accountability that woos',
        on: 'roles/cx-manager',
        set: { 'accountabilities.0': 'You will run an exciting programme for our customers.' },
        at: 'accountabilities.0',
      },
    ],
  }),
  defineRule({
    code: 'wording/weasel-outcome',
    severity: 'error',
    weight: 1,
    what: 'An outcome begins with a verb of effort, such as improve, drive or enhance.',
    why: 'An outcome says what is true at the end. An effort can be made for ever and nobody can tell whether it succeeded.',
    fix: 'Write the state that is reached, with its measure and day.',
    source: 'Smart and Street, Who: outcomes are results and not activities.',
    check(content, report) {
      for (const entry of content.of('roles')) {
        for (const [index, outcome] of (entry.data.outcomes ?? []).entries()) {
          const verb = /^(?:improve|drive|enhance|support|help|foster|promote|optimi[sz]e|increase|boost|champion|contribute)\b/i.exec(
            outcome?.result ?? '',
          );
          if (verb) report.entry(entry, ['outcomes', index, 'result'], { message: `“${verb[0]}” is an effort and not an outcome` });
        }
      }
    },
    bad: [
      {
        title: 'an outcome without an end',
        on: 'roles/cx-manager',
        set: { 'outcomes.0.result': 'Improve the experience of our customers across all channels.' },
        at: 'outcomes.0.result',
      },
    ],
  }),
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
    bad: [
      { title: 'a pale accent on paper', on: 'playbook.yaml', set: { 'colours.accent': '#9fd8d6' }, at: 'colours.accent' },
      { title: 'a dark accent on a dark ground', on: 'playbook.yaml', set: { 'colours.accentDark': '#0b5a5e' }, at: 'colours.accentDark' },
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
