import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { parseContentDocument } from '../../src/read/document.ts';

const long = ' and says so to whoever asks, in the words that were agreed with everyone who has to keep them'.repeat(3);

/** Does to a text what an advice says, word for word. */
function follow(yaml: string, fix: string, line: number, column: number): string {
  const lines = yaml.split('\n');
  const at = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0) + column - 1;
  const shown = fix.split('`').filter((_, index) => index % 2 === 1);
  const [one = ''] = shown;
  const end = yaml.search(/\nz: 1/);
  const value = yaml.slice(at, end);
  const withValue = (text: string) => `${yaml.slice(0, at)}${text}${yaml.slice(end)}`;
  if (/^Write `.*>-`/.test(fix)) return withValue(`>-\n    ${value}`);
  if (/^Put the text in quotes: write/.test(fix)) return withValue(`${one}${value}${one}`);
  if (/^Put the text in quotes:|^Leave out the quotation mark|^Use single quotes:/.test(fix)) {
    lines[line - 1] = `${/^\s*/.exec(lines[line - 1] ?? '')?.[0]}${/: `(.*)`\.$/s.exec(fix)?.[1]}`;
    return lines.join('\n');
  }
  if (/of the first `.` and of the last/.test(fix)) {
    const inner = value.slice(1, -1);
    return withValue(`${one}${fix.includes('of each') ? inner.replaceAll("''", "'") : inner}${one}`);
  }
  if (/^Write `.*` in place of each `\\`/.test(fix)) return withValue(value.replaceAll('\\', '\\\\'));
  if (/ in place of `/.test(fix)) {
    let changed = value;
    for (let index = 0; index < shown.length; index += 2)
      changed = changed
        .split(/(\s+)/)
        .map((word) => (word === shown[index + 1] ? (shown[index] as string) : word))
        .join('');
    return withValue(changed);
  }
  if (/^Delete the quotation mark at its beginning/.test(fix)) return withValue(value.slice(1));
  if (/^Write another/.test(fix)) return withValue(`${value}${one}`);
  if (/^Delete the comma/.test(fix)) return withValue(value.replace(/,$/, ''));
  throw new Error(`No way to follow: ${fix}`);
}

/** What an author wrote after `- ` or `key: `, and the text that was meant. */
const written: [string, string][] = [
  ["'It's fine, isn't it?'", "It's fine, isn't it?"],
  ["'Say what''s done, even if it's nothing'", "Say what's done, even if it's nothing"],
  ["'Say \"no\" if it's late'", 'Say "no" if it\'s late'],
  ["'It's late'", "It's late"],
  ["'ask 'how did it go?' first'", "ask 'how did it go?' first"],
  ["'The owners' money and the customers' time'", "The owners' money and the customers' time"],
  ['"ask "how did it go?" before you say"', 'ask "how did it go?" before you say'],
  ['"Wer nie „nein" sagt, hält nicht hin."', 'Wer nie „nein" sagt, hält nicht hin.'],
  ['"Wer „nein" und „ja" sagt"', 'Wer „nein" und „ja" sagt'],
  ['"Wer nie „nein“ und "ja" sagt"', 'Wer nie „nein“ und "ja" sagt'],
  ['"Wer "nie" sagt, hat\'s gut."', 'Wer "nie" sagt, hat\'s gut.'],
  ['"Two or three" managers agree', '"Two or three" managers agree'],
  ['"Old" and "new"', '"Old" and "new"'],
  ["'Old' and 'new'", "'Old' and 'new'"],
  ["'Old' isn't 'new'", "'Old' isn't 'new'"],
  ['"Nein" ist eine Antwort', '"Nein" ist eine Antwort'],
  ['"Coaching".', 'Coaching.'],
  ["'Til last month it was so, and we don't know why", "'Til last month it was so, and we don't know why"],
  ["'Til last month it was so", "'Til last month it was so"],
  ["'s ist gut, wie's ist", "'s ist gut, wie's ist"],
  ["'It's the owners' money", "It's the owners' money"],
  ['"He said "go" and left', 'He said "go" and left'],
  ['"Say what is done', 'Say what is done'],
  ["'Say what is done", 'Say what is done'],
  ['"Say what is done",', 'Say what is done'],
];

/** The texts of lists and fields, as they stand in a file. */
const places = [
  (text: string) => `a: 1\nb:\n  - ${text}\nz: 1\n`,
  (text: string) => `a: 1\nb:\n  c: ${text}\nz: 1\n`,
  (text: string) => `a: 1\nb:\n  - c: ${text}\nz: 1\n`,
];

const valueIn = (yaml: string): unknown => {
  const { errors, contents } = parseDocument(yaml);
  expect(errors, yaml).toEqual([]);
  let value = (contents as unknown as { toJSON(): { b: unknown } }).toJSON().b;
  while (typeof value === 'object' && value !== null) value = Object.values(value)[0];
  return value;
};

describe('the advice on a quotation mark, followed word for word', () => {
  const lengthened = (text: string) => (/["']$/.test(text) ? `${text.slice(0, -1)}${long}${text.at(-1)}` : `${text}${long}`);
  const cases = [
    ...written,
    ...written
      .filter(([text, meant]) => !/[.,]$|new['"]$/.test(text) && meant !== text.slice(0, -2))
      .map(([text, meant]): [string, string] => [
        lengthened(text),
        /["']$/.test(text) && !/["']$/.test(meant) ? `${meant}${long}` : lengthened(meant),
      ]),
  ];
  it.each(cases)('gives all words of %s', (text, meant) => {
    for (const place of places) {
      const yaml = place(text);
      const { problems } = parseContentDocument('skills/x.yaml', Buffer.from(yaml));
      expect(problems.length, yaml).toBe(1);
      const { fix = '', position } = problems[0] as (typeof problems)[0];
      expect(position.line, fix).toBe(3);
      expect(valueIn(follow(yaml, fix, position.line, position.column)), fix).toBe(meant);
    }
  });
});
