import { describe, expect, it } from 'vitest';
import { fullMessage } from '../../src/check/finding.ts';
import { parseContentDocument } from '../../src/read/document.ts';
import { foundWith, reference } from '../support/content.ts';

/** The first thing that the reader of files says of a text: where, what, and what to type. */
function firstProblem(file: string, text: string | Uint8Array) {
  const [problem] = parseContentDocument(file, Buffer.from(text as string)).problems;
  return problem && { at: `${problem.position.line}:${problem.position.column}`, message: problem.message, fix: problem.fix };
}

/** Advice that several messages give. */
const endHyphens = 'Write a line of exactly three hyphens, `---`, after the last field.';
const whatSummarySays = 'Two sentences that say what the role does and for whom; shown in lists and search results.';
const noField = 'The line belongs to no field: it has no key and a colon before it';
const notFilledIn = 'The field `summary` is not filled in yet';
const writeKey = 'Write the key before it, `summary: …`, or indent the line to go on with the text above.';
const deleteOne = 'Delete one of the two, or give it the key that was meant.';
const hardSpace = 'The space here is a non-breaking one, as word processors write it, and no space to YAML';
const oneLevel = 'Begin fields of one level in the same column; indent what belongs to a field by two spaces more.';
const numberAlone = 'Write the number alone, without quotes or a unit: `runMinutes: 45`.';
const showBraces = 'To show braces, write `&#123;` for `{` and `&#125;` for `}`.';
const valueUnquoted = 'The value of `kind` in `<Callout>` is not in straight quotation marks';
const noComments = 'Delete it. A note for authors can stand in the front matter, on a line that begins with `#`.';
const sameColumn = 'Begin it in the same column as `a`, or delete the value of `a`.';
const quoted = (line: string) => `Put the text in quotes: \`${line}\`.`;

const withoutStars = (line: string) => `A field is plain text. Leave out the stars: \`${line}\`.`;

type Row = [text: string, at: string, message: string, fix: string];

describe('the reader says of YAML', () => {
  it.each<Row>([
    ['a: 1\nb: 2\na: 3\n', '3:1', 'The key `a` is there twice; the first is on line 1', deleteOne],
    [
      'summary: One thing: a list\nb: 2\n',
      '1:10',
      '`summary` contains a colon and a space, which YAML reads as another key',
      quoted('summary: "One thing: a list"'),
    ],
    [
      'l:\n  - One: thing: a list\n',
      '2:5',
      'The text contains a colon and a space, which YAML reads as another key',
      quoted('- "One: thing: a list"'),
    ],
    [
      'title: "CX manager" and more\nb: 2\n',
      '1:8',
      '`title` goes on after its closing quotation mark',
      quoted('title: \'"CX manager" and more\''),
    ],
    ["title: 'It's time'\nb: 1\n", '1:8', '`title` goes on after its closing quotation mark', quoted('title: "It\'s time"')],
    ['title: “One: two”\n', '1:8', '`title` is in typographic quotation marks, which are letters to YAML', quoted('title: "One: two"')],
    ['a:\n\tb: 1\n', '2:1', 'The line is indented with a tab', 'Write two spaces for each step of indentation.'],
    ['a:\n\u00a0 b: 1\n  c: 2\n', '2:1', hardSpace, 'Delete it, and type a space.'],
    ['a:\u00a0b\nc: 1\n', '1:3', hardSpace, 'Delete it, and type a space.'],
    ['a:\n  - x\n\t- y\n', '3:1', 'The line is indented with a tab', 'Write two spaces for each step of indentation.'],
    ['a: 1\n  b: 2\n', '2:3', 'The line is indented below `a`, which has a value already', sameColumn],
    ['a:\n    b: 1\n  c: 2\n', '3:3', 'The line is indented by 2 spaces, and the one above is indented by 4 spaces', oneLevel],
    ['a:\n  b: 1\n c: 2\n', '3:2', 'The line is indented by 1 space, and the one above is indented by 2 spaces', oneLevel],
    [
      'a:\n  - b: 1\n    c: 2\n   - b: 3\n    c: 4\n',
      '4:4',
      'The list item is indented by 3 spaces, and the item before it is indented by 2 spaces',
      'Take away 1 space: all items of a list begin in the same column.',
    ],
    [
      'l:\n  - what: x\n   with: y\n',
      '3:4',
      'The line is indented by 3 spaces, and the one above is indented by 2 spaces',
      'Write 1 space more, so that it begins in the column of `what` above.',
    ],
    [' a: 1\nb: 2\n', '2:1', 'The line is not indented, and the one above is indented by 1 space', oneLevel],
    ['a:1\nb: 2\n', '1:2', 'There is no space after the colon of `a`', 'Write `a: 1`.'],
    ['b: 2\na:1\n', '2:2', 'There is no space after the colon of `a`', 'Write `a: 1`.'],
    ['b: 2\na:1\nc: 3\n', '2:2', 'There is no space after the colon of `a`', 'Write `a: 1`.'],
    ['l:\n  - one\n  -two\n', '3:3', 'There is no space after the hyphen', 'Write `- two`.'],
    ['a: @me\n', '1:4', '`a` begins with `@`, which has a meaning of its own in YAML', quoted('a: "@me"')],
    ['a: `x`\n', '1:4', '`a` begins with ```, which has a meaning of its own in YAML', 'Put the text in quotes: `a: "`x`"`.'],
    ['a: %x\n', '1:4', '`a` begins with `%`, which has a meaning of its own in YAML', quoted('a: "%x"')],
    ['a: *bold*\n', '1:4', '`a` begins with `*`, which has a meaning of its own in YAML', withoutStars('a: bold')],
    ['a: **bold** text\n', '1:4', '`a` begins with `*`, which has a meaning of its own in YAML', withoutStars('a: bold text')],
    ['a: **bold: text**\n', '1:4', '`a` begins with `*`, which has a meaning of its own in YAML', withoutStars('a: "bold: text"')],
    ['a: *alias\n', '1:4', '`a` begins with `*`, which has a meaning of its own in YAML', quoted('a: "*alias"')],
    ['a: !important\n', '1:4', '`a` begins with `!`, which has a meaning of its own in YAML', quoted('a: "!important"')],
    ['a: | text\n', '1:4', '`a` begins with `|`, which has a meaning of its own in YAML', 'Leave out the `|`: `a: text`.'],
    ['a: > One: two\n', '1:4', '`a` begins with `>`, which has a meaning of its own in YAML', 'Leave out the `>`: `a: "One: two"`.'],
    ['unit: %\n', '1:7', '`unit` begins with `%`, which has a meaning of its own in YAML', 'Write the word: `unit: percent`.'],
    [
      'a: [Draft] One thing\n',
      '1:4',
      '`a` begins with `[`, which has a meaning of its own in YAML',
      'Take `[Draft]` out: `a: One thing`. An entry that is not done has `status: draft`.',
    ],
    [
      "a: 'It's the owners' money\nb: 1\n",
      '1:4',
      '`a` goes on after its closing quotation mark',
      "Leave out the quotation mark at its beginning: `a: It's the owners' money`.",
    ],
    [
      'l:\n  - "S:\\Files"\n',
      '2:5',
      'The text has a backslash in double quotes, where it begins a code',
      "Use single quotes: `- 'S:\\Files'`.",
    ],
    [
      `a: @${'word '.repeat(100)}end\n`,
      '1:4',
      '`a` begins with `@`, which has a meaning of its own in YAML',
      'Put the text in quotes: write `"` before its first word, `@word`, and after its last, `end`.',
    ],
    ['a: > 5 days\n', '1:4', '`a` begins with `>`, which has a meaning of its own in YAML', quoted('a: "> 5 days"')],
    [
      'a: [x\nb: 1\n',
      '1:4',
      'The bracket `[` that opens here is never closed',
      'Write `]` at the end of the list, or put the text in quotes.',
    ],
    ['a: {x} text\n', '1:4', '`a` begins with `{`, which has a meaning of its own in YAML', quoted('a: "{x} text"')],
    ['a: [x] text\n', '1:4', '`a` begins with `[`, which has a meaning of its own in YAML', quoted('a: "[x] text"')],
    ['a: "C:\\dir"\n', '1:4', '`a` has a backslash in double quotes, where it begins a code', "Use single quotes: `a: 'C:\\dir'`."],
    ['a: 1\njust text\nb: 2\n', '2:1', noField, writeKey],
    ['a: 1\njust text\n', '2:1', noField, writeKey],
    ['a: "x\nb: 2\n', '1:4', 'The quotation mark `"` that opens here is never closed', 'Write another `"` at the end of the text.'],
    ["a: 'x\nb: 2\n", '1:4', "The quotation mark `'` that opens here is never closed", "Write another `'` at the end of the text."],
    [
      'a:\n  - x\n  b: 1\n',
      '3:3',
      'A list item and a field stand in the same column',
      'Begin every item of a list with `- `, and every field in the column of the fields beside it.',
    ],
    ['a:\n- x\nb\n', '3:1', noField, writeKey],
    ['a: "x",\nb: 2\n', '1:4', '`a` ends with a comma', 'Delete the comma: `a: "x"`.'],
    ['a: b: c\n', '1:4', '`a` contains a colon and a space, which YAML reads as another key', quoted('a: "b: c"')],
    ['a: text\n  more: text\n', '2:3', 'The line is indented below `a`, which has a value already', sameColumn],
    ['"a" : 1\nb: "x": 2\n', '2:4', '`b` goes on after its closing quotation mark', quoted('b: \'"x": 2\'')],
    ['a: "x"y\n', '1:4', '`a` goes on after its closing quotation mark', quoted('a: \'"x"y\'')],
    ['a: !!js x\n', '1:4', '`a` begins with `!`, which has a meaning of its own in YAML', quoted('a: "!!js x"')],
    ['a：1\nb: 2\n', '1:2', 'The colon `：` is not the plain one', 'Write `a: 1`.'],
    ['a:\n  b: 1\n  b: 2\n', '3:3', 'The key `b` is there twice; the first is on line 2', deleteOne],
    [
      'l:\n  - One text.\n   - Another\n  - x\n',
      '3:4',
      'Two items of the list have run together: this one is indented deeper, and goes on with the text above',
      'Take away 1 space, so that it begins in the column of the items above. If it is no item, put the whole text in quotes.',
    ],
    [
      'l:\n  - One text.\n    • Another\n',
      '3:5',
      'Two items of the list have run together: this one is indented deeper, and goes on with the text above',
      'Write `- ` in the place of `•`, and take away 2 spaces, so that it begins in the column of the items above. If it is no item, put the whole text in quotes.',
    ],
    [
      'summary: One text\n  - Another\n',
      '2:3',
      'The item goes on with the text of `summary`, which has a value already',
      'If `summary` is a list, begin its first item on a line of its own too; if it is one text, put it in quotes.',
    ],
    [
      'l:\n  - It is so. - Says it once more\n',
      '2:15',
      'Two items of the list stand in one line',
      'Begin a line of its own with `- Says it once more`, in the column of the item above. If it is one text, put it in quotes.',
    ],
    ['l:\n  - one\n  – two\n', '3:3', 'The line begins with `–`, where an item of a list begins with a hyphen', 'Write `- two`.'],
    ['title: x\nstatus published\n', '2:1', 'There is no colon after `status`', 'Write `status: published`.'],
    [
      'summary: One text. aliases: [x]\n',
      '1:20',
      'The field `aliases` begins in the line of another',
      'Begin a new line before `aliases:`, in the column of the field that it stands beside.',
    ],
    [
      'summary: "One text." aliases: [x]\n',
      '1:22',
      'The field `aliases` begins in the line of another',
      'Begin a new line before `aliases:`, in the column of the field that it stands beside.',
    ],
    ['l:\n  - x\n  -\u00a0y\n', '3:4', hardSpace, 'Delete it, and type a space.'],
    ['levels:\n\u00a0\u00a0awareness:\n    - x\n  working:\n    - y\n', '2:1', hardSpace, 'Delete it, and type a space.'],
    ['l:\n  - x: 1\n    x: 2\n', '3:5', 'The key `x` is there twice; the first is on line 2', deleteOne],
  ])('%j', (text, at, message, fix) => {
    expect(firstProblem('decisions.yaml', text)).toEqual({ at, message, fix });
  });

  it.each([
    'l:\n  - One text\n    that goes on - as texts do\n  - x\n',
    'l:\n  - >-\n    One text.\n     - Another\n',
    'l:\n  - "One text.\n     - Another"\n',
    'l: # a remark\n  - One: x\n    two:\n      - Three - so it is\n',
    'a: One text\n  – which goes on\nb: See page 3. - 4\n',
  ])('nothing of %j', (text) => {
    expect(parseContentDocument('decisions.yaml', Buffer.from(text)).problems).toEqual([]);
  });

  it('where both keys stand, for every key that is there twice', () => {
    const { problems } = parseContentDocument('roles/a.mdx', Buffer.from('---\ntitle: x\na:\n  b: 1\n  b: 2\ntitle: y\n---\n'));
    expect(problems.map(({ message, position }) => `${position.line}:${position.column} ${message}`)).toEqual([
      '5:3 The key `b` is there twice; the first is on line 4',
      '6:1 The key `title` is there twice; the first is on line 2',
    ]);
  });
});

describe('the reader says of a body', () => {
  it.each<Row>([
    ['Text.\n\n<!-- note -->\n', '7:1', 'A body holds no HTML comments', noComments],
    ['a <!-- x --> b\n', '5:3', 'A body holds no HTML comments', noComments],
    ['In <5 minutes.\n', '5:4', 'The sign `<` begins a tag, and none follows', 'Write `&lt;` for a less-than sign.'],
    ['x <= y\n', '5:3', 'The sign `<` begins a tag, and none follows', 'Write `&lt;` for a less-than sign.'],
    ['Mind the {gap\n', '5:10', 'The brace `{` begins code and is never closed', showBraces],
    ['Mind {the gap}.\n', '5:6', 'What stands in braces is code, and a body holds none', showBraces],
    [
      '<br>\n',
      '5:1',
      'The HTML tag `<br>` stands in the body',
      'End the line with a backslash for a line break, or begin a new paragraph.',
    ],
    ['<Callout kind="note">\nx\n', '5:1', '`<Callout>` is never closed', 'Write `</Callout>` on a line of its own where it ends.'],
    ['</Callout>\n', '5:1', '`</Callout>` closes nothing', 'Write `<Callout>` where it begins, or delete the closing tag.'],
    ['<Callout kind=note>\nx\n</Callout>\n', '5:1', valueUnquoted, 'Write `kind="note"`.'],
    ['<Callout kind=“note”>\nx\n</Callout>\n', '5:1', valueUnquoted, 'Write `kind="note"`.'],
    [
      '<Callout kind="note>\nx\n</Callout>\n',
      '5:1',
      'A quotation mark in `<Callout>` is never closed',
      'Write another `"` after the value.',
    ],
    ['Write to <me@x.org>\n', '5:10', 'An address in angle brackets is read as a tag', 'Write `[me@x.org](mailto:me@x.org)`.'],
    ['<https://x.org>\n', '5:1', 'An address in angle brackets is read as a tag', 'Write `[https://x.org](https://x.org)`.'],
    ['<Steps>\n1. a\n</Step>\n', '5:1', '`<Steps>` is closed by `</Step>`', 'Write `</Steps>`.'],
  ])('%j', (body, at, message, fix) => {
    expect(firstProblem('roles/a.mdx', `---\ntitle: x\n---\n\n${body}`)).toEqual({ at, message, fix });
  });
});

describe('the reader says of front matter', () => {
  it.each<Row>([
    [
      'title: x\n---\nText\n',
      '1:1',
      'The file does not begin with front matter: a line `---`, the fields, and another line `---`',
      'Begin the file with a line `---`, write the fields, and end them with another line `---`.',
    ],
    ['---\ntitle: x\n\nText here\n', '1:1', 'The front matter that begins here is never closed by a line `---`', endHyphens],
    ['---\ntitle: x\n----\nText\n', '3:1', 'The front matter is to end with a line `---`, and `----` is no such line', endHyphens],
    ['---\ntitle: x\n—\nText\n', '3:1', 'The front matter is to end with a line `---`, and `—` is no such line', endHyphens],
    ['---\ntitle: x\n --- \nText\n', '3:1', 'The front matter is to end with a line `---`, and ` ---` is no such line', endHyphens],
    ['\n---\ntitle: x\n---\n', '1:1', 'The front matter begins below an empty line', 'Delete what stands before the first line `---`.'],
    [
      'A note.\n\n---\ntitle: x\n---\n',
      '1:1',
      'A text stands above the front matter',
      'Delete what stands before the first line `---`, or move it below the front matter.',
    ],
    [
      '---\ntitle: x\n---\n\n---\ntitle: y\n---\n\nText\n',
      '5:1',
      'A second front matter begins here',
      'Keep one of the two: delete the fields from here to the next line `---`, with that line, or those above.',
    ],
    ['----\ntitle: x\n---\n', '1:1', 'The first line is `----`, and not `---`', 'Write a first line of exactly three hyphens, `---`.'],
    ['—-\na: b\n---\n', '1:1', 'The first line is `—-`, and not `---`', 'Write a first line of exactly three hyphens, `---`.'],
    [
      '---\ntitle: x\n\nText here\n\n---\n\nMore\n',
      '4:1',
      noField,
      'If the fields end above it, write a line `---` there; else write the key before it, `summary: …`.',
    ],
  ])('%j', (text, at, message, fix) => {
    expect(firstProblem('roles/a.mdx', text)).toEqual({ at, message, fix });
  });
});

describe('the reader says of a file that is no UTF-8', () => {
  it('which sign it would be in Windows-1252', () => {
    expect(firstProblem('decisions.yaml', Buffer.from('a: caf\u00e9\n', 'latin1'))).toEqual({
      at: '1:7',
      message: 'The file is not UTF-8 text; as Windows-1252, this would be `é`',
      fix: 'Save it as UTF-8: in most editors, “Save as” has a choice of encoding. Then see that `é` is right here.',
    });
  });

  it.each([
    ['a: donâ€™t\n', '1:7', 'â€™'],
    ['a: Â£5 a day\n', '1:4', 'Â£'],
    ['a: cafÃ©\n', '1:7', 'Ã©'],
  ])('that letters of %j were once', (text, at, letters) => {
    expect(firstProblem('decisions.yaml', text)).toMatchObject({
      at,
      message: `\`${letters}\` is a letter or a sign in the wrong encoding`,
    });
  });

  it.each(['a: crème brûlée\n', 'a: São Paulo, Âme, £5 – “yes”\n'])('nothing of %j', (text) => {
    expect(firstProblem('decisions.yaml', text)).toBeUndefined();
  });

  it('that it is UTF-16', () => {
    expect(firstProblem('decisions.yaml', Buffer.from('\ufeffa: b\n', 'utf16le'))?.message).toBe('The file is UTF-16 text, and not UTF-8');
  });
});

/** The new findings after a change of one file, in the order of the report. */
function findingsOf(file: string, from: RegExp, to: string) {
  const text = reference.get(file) as string;
  const changed = text.replace(from, to);
  expect(changed, 'the change changes nothing').not.toBe(text);
  const line = changed.split('\n').findIndex((part, index) => part !== text.split('\n')[index]) + 1;
  return { line, found: foundWith({ [file]: changed }) };
}

const manager = 'roles/cx-manager.mdx';
const action = 'actions/shadow-a-customer-contact.mdx';
const score = 'measures/net-promoter-score.mdx';
const levels = '`entry`, `specialist`, `senior-specialist`, `team-lead`, `manager`, `director`, `executive`';
const field = (name: string) => new RegExp(`^${name}: .*$`, 'm');
const block = (name: string) => new RegExp(`^${name}: .*\\n|^${name}:\\n(?: {2}.*\\n)+`, 'm');

/** What a change makes the check say: how many lines below the first that changed, in which column, what, and what to type. */
type Change = [what: string, file: string, from: RegExp, to: string, at: [number, number], message: string, fix: string];

describe('one message says what is wrong and what to type', () => {
  it.each<Change>([
    [
      'a range in the place of a number',
      action,
      /^people:\n(?: {2}.*\n)+/m,
      'people: 3-6\n',
      [0, 9],
      '`people` should be a number, and is `3-6`',
      'Write a range with its two ends: `people: { min: 3, max: 6 }`.',
    ],
    [
      'two ids without a comma',
      action,
      /^principles: .*$/m,
      'principles: [everyone-has-a-part use-what-customers-told-you]',
      [0, 14],
      'There is no principle `everyone-has-a-part use-what-customers-told-you`',
      'Put a comma between them in a list: `[everyone-has-a-part, use-what-customers-told-you]`.',
    ],
    [
      'two ids with “and” between them',
      action,
      /^principles: .*$/m,
      'principles: [everyone-has-a-part and use-what-customers-told-you]',
      [0, 14],
      'There is no principle `everyone-has-a-part and use-what-customers-told-you`',
      'Put a comma between them in a list: `[everyone-has-a-part, use-what-customers-told-you]`.',
    ],
    [
      'a time from a range with an open end',
      action,
      /^people:\n(?: {2}.*\n)+/m,
      'people: at least 3\n',
      [0, 9],
      '`people` should be a number, and is `at least 3`',
      'Write a range with its lower end: `people: { min: 3 }`.',
    ],
    [
      'a number that cannot be read with certainty',
      action,
      field('runMinutes'),
      'runMinutes: 3 sessions',
      [0, 13],
      '`runMinutes` should be a number, and is `3 sessions`',
      'Write digits only. Minutes of the action itself, or { min: 30, max: 45 }: the sum of its steps. A working day has 480, and plans go by the most.',
    ],
    [
      'the day of a spreadsheet',
      manager,
      field('reviewed'),
      'reviewed: 46349',
      [0, 11],
      '`reviewed` should be a day as YYYY-MM-DD, and is `46349`',
      'Spreadsheets count days, and 46349 is 2026-11-23. Write `2026-11-23`.',
    ],
    [
      'how often in a short form',
      action,
      field('repeat'),
      'repeat: 4x/yr',
      [0, 9],
      '`repeat` is `4x/yr`, which is not one of `once`, `continuously`, `as-needed`, `hourly`, `daily`, `weekly`, `fortnightly`, `monthly`, `every-two-months`, `quarterly`, `half-yearly`, `yearly`, or words of your own',
      'Write `4 times a year`.',
    ],
    [
      'an id in braces',
      action,
      field('owner'),
      'owner: {cx-manager}',
      [0, 1],
      '`owner` should be text, and is named fields (`cx-manager`)',
      'Write it without braces: `owner: cx-manager`.',
    ],
    [
      'an item that is only a hyphen',
      action,
      /^traps:\n {2}- .*$/m,
      'traps:\n  -',
      [0, 4],
      'The field `traps[1]` is not filled in yet',
      'Write the item after its hyphen, or delete the hyphen.',
    ],
    [
      'a decision misspelt among the rights',
      manager,
      /^ {2}improvement-backlog: decides/m,
      '  improvement-backlogs: decides',
      [0, 3],
      'There is no decision `improvement-backlogs`',
      'Did you mean `improvement-backlog`?',
    ],
    [
      'a day that no month has',
      manager,
      field('reviewed'),
      'reviewed: 2026-02-30',
      [0, 11],
      '`reviewed` is `2026-02-30`, which is no day of the calendar',
      'February 2026 has 28 days.',
    ],
    [
      'a month that no year has',
      manager,
      field('reviewed'),
      'reviewed: 2026-13-01',
      [0, 11],
      '`reviewed` is `2026-13-01`, which is no day of the calendar',
      'Write the year, the month from 01 to 12 and the day, as in `2026-11-24`.',
    ],
    [
      'day, month, year',
      manager,
      field('reviewed'),
      'reviewed: 24/11/2026',
      [0, 11],
      '`reviewed` is `24/11/2026`: write a day as YYYY-MM-DD',
      'Write `2026-11-24`.',
    ],
    [
      'day, month, year with dots',
      manager,
      field('reviewed'),
      'reviewed: 24.11.2026',
      [0, 11],
      '`reviewed` is `24.11.2026`: write a day as YYYY-MM-DD',
      'Write `2026-11-24`.',
    ],
    [
      'month, day, year',
      manager,
      field('reviewed'),
      'reviewed: 11/24/2026',
      [0, 11],
      '`reviewed` is `11/24/2026`: write a day as YYYY-MM-DD',
      'Write `2026-11-24`.',
    ],
    [
      'a day in one of two orders',
      manager,
      field('reviewed'),
      'reviewed: 03/04/2026',
      [0, 11],
      '`reviewed` is `03/04/2026`: write a day as YYYY-MM-DD',
      'Write `2026-04-03` or `2026-03-04`, whichever of the two is meant.',
    ],
    [
      'a day without a year',
      manager,
      field('reviewed'),
      'reviewed: Nov 24',
      [0, 11],
      '`reviewed` is `Nov 24`: write a day as YYYY-MM-DD',
      'Write the year too, as in `2026-11-24`.',
    ],
    [
      'a day in words',
      manager,
      field('reviewed'),
      'reviewed: 24 November 2026',
      [0, 11],
      '`reviewed` is `24 November 2026`: write a day as YYYY-MM-DD',
      'Write `2026-11-24`.',
    ],
    [
      'a day without zeros',
      manager,
      field('reviewed'),
      'reviewed: 2026-1-4',
      [0, 11],
      '`reviewed` is `2026-1-4`: write a day as YYYY-MM-DD',
      'Write `2026-01-04`.',
    ],
    [
      'a day with a time',
      manager,
      field('reviewed'),
      'reviewed: 2026-11-24T10:00:00Z',
      [0, 11],
      '`reviewed` is `2026-11-24T10:00:00Z`: write a day as YYYY-MM-DD',
      'Write `2026-11-24`.',
    ],
    [
      'a day in smart quotes',
      manager,
      field('reviewed'),
      'reviewed: “2026-11-24”',
      [0, 11],
      '`reviewed` is `“2026-11-24”`: write a day as YYYY-MM-DD',
      'Write `2026-11-24`.',
    ],
    [
      'a day as a number',
      manager,
      field('reviewed'),
      'reviewed: 20261124',
      [0, 11],
      '`reviewed` should be a day as YYYY-MM-DD, and is `20261124`',
      'Write `2026-11-24`.',
    ],
    [
      'no day at all',
      manager,
      field('reviewed'),
      'reviewed: today',
      [0, 11],
      '`reviewed` is `today`: write a day as YYYY-MM-DD',
      'Write the year, the month and the day, as in `2026-11-24`.',
    ],
    [
      'a number for a code',
      manager,
      /^ {4}code: .*$/m,
      '    code: 1120',
      [0, 11],
      '`codes[1].code` should be text, and is `1120`',
      'Put it in quotes: `code: "1120"`.',
    ],
    [
      'a code that begins with a nought',
      manager,
      /^ {4}code: .*$/m,
      '    code: 0112',
      [0, 11],
      '`codes[1].code` should be text, and is `112`',
      'Put it in quotes: `code: "0112"`.',
    ],
    [
      'yes for true',
      'playbook.yaml',
      /^offline: .*$/m,
      'offline: yes',
      [0, 10],
      '`offline` should be true or false, and is `yes`',
      'Write `offline: true`.',
    ],
    [
      'off for false',
      'playbook.yaml',
      /^offline: .*$/m,
      'offline: Off',
      [0, 10],
      '`offline` should be true or false, and is `Off`',
      'Write `offline: false`.',
    ],
    [
      'a number with its unit',
      action,
      field('runMinutes'),
      'runMinutes: 45 minutes',
      [0, 13],
      '`runMinutes` should be a number, and is `45 minutes`',
      numberAlone,
    ],
    [
      'a number in quotes',
      action,
      field('runMinutes'),
      'runMinutes: "45"',
      [0, 13],
      '`runMinutes` should be a number, and is `45`',
      numberAlone,
    ],
    [
      'a number with a comma',
      action,
      field('runMinutes'),
      'runMinutes: 1,000',
      [0, 13],
      '`runMinutes` should be a number, and is `1,000`',
      'Write the number alone, without quotes or a unit: `runMinutes: 1000`.',
    ],
    [
      'text for a list',
      manager,
      block('mustHaves'),
      'mustHaves: Ten good years\n',
      [0, 12],
      '`mustHaves` should be a list (each item on a line of its own that begins with `- `), and is `Ten good years`',
      'Write each item on a line of its own below `mustHaves:`, such as `- Ten good years`.',
    ],
    [
      'long text for a list',
      manager,
      block('tools'),
      'tools: A word. A word. A word. A word. A word. A word. A word. A word. A word. A word. A word. A word. A word. A word. A word. A word. A word. A word. A word. A word. A word. A word. A word. A word. A word. \n',
      [0, 8],
      '`tools` should be a list (each item on a line of its own that begins with `- `), and is `A word. A word. A word. A word. A word. A word. A word. A…`',
      'Write each item on a line of its own below `tools:`, such as `- A word. A word. A word. A word. A word…`.',
    ],
    [
      'a list for text',
      manager,
      field('summary'),
      'summary:\n  - One\n  - Two',
      [1, 3],
      '`summary` should be text, and is a list (`One`, `Two`)',
      'Write one text after `summary:`, without brackets or hyphens.',
    ],
    [
      'a field for text',
      manager,
      field('summary'),
      'summary:\n  one: two',
      [0, 1],
      '`summary` should be text, and is named fields (`one`)',
      'The colon makes a field of it. Put the text in quotes: `summary: "one: two"`.',
    ],
    [
      'a colon in an item',
      manager,
      /^mustHaves:\n/m,
      'mustHaves:\n  - One thing: a list\n',
      [0, 5],
      '`mustHaves[1]` should be text, and is named fields (`One thing`)',
      'The colon makes a field of it. Put the text in quotes: `- "One thing: a list"`.',
    ],
    ['nothing', manager, field('summary'), 'summary:', [0, 9], notFilledIn, whatSummarySays],
    ['null', manager, field('summary'), 'summary: null', [0, 10], notFilledIn, whatSummarySays],
    ['an empty text', manager, field('summary'), 'summary: ""', [0, 10], notFilledIn, whatSummarySays],
    ['a text of spaces', manager, field('summary'), 'summary: "  "', [0, 10], notFilledIn, whatSummarySays],
    [
      'text for named fields',
      manager,
      block('reportsTo'),
      'reportsTo: CX director\n',
      [0, 12],
      '`reportsTo` should be named fields, and is `CX director`',
      'Write each field on a line of its own below `reportsTo:`, indented by two spaces: `role: …`, `outside: …`, `also: …`.',
    ],
    [
      'a text for an item with fields',
      manager,
      block('notThis'),
      'notThis:\n  - CX director\n',
      [0, 5],
      '`notThis[1]` should be named fields, and is `CX director`',
      'Begin the item with `- role: …`, and write its other fields below: `difference: …`.',
    ],
    ['a misspelt field', manager, /^budget:/m, 'bugdet:', [0, 1], 'The field `bugdet` is not known', 'Did you mean `budget`?'],
    ['a field with a capital', manager, /^budget:/m, 'Budget:', [0, 1], 'The field `Budget` is not known', 'Did you mean `budget`?'],
    [
      'a value with a capital',
      manager,
      field('level'),
      'level: Manager',
      [0, 8],
      `\`level\` is \`Manager\`, which is not one of ${levels}`,
      'Did you mean `manager`?',
    ],
    [
      'a value in smart quotes',
      manager,
      field('level'),
      'level: “manager”',
      [0, 8],
      `\`level\` is \`“manager”\`, which is not one of ${levels}`,
      'Did you mean `manager`?',
    ],
    [
      'a capital in none',
      manager,
      block('experience'),
      'experience: None\n',
      [0, 13],
      '`experience` should be `none`, or named fields, and is `None`',
      'Did you mean `none`?',
    ],
    [
      'an id with a capital',
      manager,
      field('family'),
      'family: Programme',
      [0, 9],
      'There is no family `Programme`',
      'Did you mean `programme`?',
    ],
    [
      'an id that is far from all',
      manager,
      field('family'),
      'family: gardening',
      [0, 9],
      'There is no family `gardening`',
      'Name one that exists (families), or add the family.',
    ],
    [
      'a touchpoint without its journey',
      manager,
      /^ {2}- touchpoint: .*$/m,
      '  - touchpoint: delivery',
      [0, 17],
      '`touchpoints[1].touchpoint` is `delivery`: write it as journey-id/touchpoint-id',
      'Did you mean `buy-online/delivery`?',
    ],
    [
      'a space at the end',
      manager,
      field('title'),
      'title: "CX manager "',
      [0, 8],
      '`title` is `CX manager `: it starts or ends with a space',
      'Delete the space.',
    ],
    [
      'one character',
      manager,
      field('title'),
      'title: X',
      [0, 8],
      '`title` takes at least 3 characters; there is 1',
      'The name that readers see in headings, lists and search. Must differ from every other title in its collection.',
    ],
    [
      'an address that runs code',
      'sources.yaml',
      /^ {2}url: .*$/m,
      '  url: javascript:alert(1)',
      [0, 8],
      '`url` is `javascript:alert(1)`: write an address that begins with https:// or http://',
      'Its address, or `none` when it has no public one.',
    ],
    [
      'a currency as a sign',
      'playbook.yaml',
      field('currency'),
      'currency: £',
      [0, 11],
      '`currency` is `£`: write a currency as three capital letters, such as GBP',
      'Write `GBP`.',
    ],
  ])('%s', (_, file, from, to, [below, column], message, fix) => {
    const { line, found } = findingsOf(file, from, to);
    // A translation that says something else than the original is a finding of its own.
    const here = found.filter((finding) => finding.file === file);
    expect(here.map(({ position, message: said, fix: advice }) => ({ position, said, advice }))).toMatchObject([
      { position: { line: line + below, column }, said: message, advice: fix },
    ]);
    expect(found.length).toBeLessThanOrEqual(5);
  });

  it('division by zero', () => {
    const { found } = findingsOf(score, /^ {4}responses: .*$/m, '    responses: 0');
    expect(found.map(({ message }) => message)).toEqual(['The example divides by zero, so that the formula has no result']);
  });

  it('text that is no id for who is accountable', () => {
    const { found } = findingsOf('journeys/buy-online.yaml', /accountable: service-team-leader/, 'accountable: Head of payments');
    expect(found.map(({ code, message, fix }) => [code, message, fix])).toEqual([
      [
        'reference/unknown',
        'There is no role `Head of payments`',
        'Write `accountable: { post: Head of payments, department: … }` for a job that no role here has, or `accountable: { outside: Head of payments }` for a party outside.',
      ],
    ]);
  });

  it('two accountable roles, both by name', () => {
    const { found } = findingsOf(
      'roles/cx-director.mdx',
      /^touchpoints:\n/m,
      'touchpoints:\n  - touchpoint: buy-online/delivery\n    part: accountable\n',
    );
    expect(found.map(({ message }) => message)).toContain(
      'Two roles are accountable at `buy-online/delivery`: `cx-director` here, and `Head of delivery` in the journey',
    );
  });
});

describe('one cause gives at most five findings', () => {
  it.each([
    ['a role', 'roles/cx-manager.mdx', 'roles/cx-manger.mdx'],
    ['a role, far from its own', 'roles/cx-manager.mdx', 'roles/zzz.mdx'],
  ])('a wrong file name of %s', (_, from, to) => {
    const found = foundWith({ [from]: null, [to]: reference.get(from) as string });
    expect(found.length).toBeLessThanOrEqual(5);
    expect(found[0]).toMatchObject({ code: 'file/name', file: to, fix: 'Rename the file to `cx-manager.mdx`.' });
  });

  it('two roles under each other’s file name', () => {
    const [one, two] = ['roles/cx-director.mdx', 'roles/cx-manager.mdx'];
    const found = foundWith({ [one]: reference.get(two) as string, [two]: reference.get(one) as string });
    expect(found.length).toBeLessThanOrEqual(5);
    expect(found.filter(({ code }) => code === 'file/name').map(({ file }) => file)).toEqual([one, two]);
  });

  it('a role that was deleted: one finding names the places', () => {
    const found = foundWith({ 'roles/cx-manager.mdx': null });
    expect(found).toHaveLength(1);
    const [unknown] = found;
    expect(unknown?.message).toBe('There is no role `cx-manager`');
    expect(unknown?.also?.length).toBeGreaterThan(20);
    expect(fullMessage(unknown as never)).toMatch(
      /^There is no role `cx-manager` \(and \d+ more places: actions\/[\w-]+\.mdx:\d+, .* and \d+ more\)$/,
    );
  });

  it.each([
    ['a key of decisions', 'decisions.yaml', /^cx-budget:/m, 'cx-budgets:'],
    ['a key of departments', 'departments.yaml', /^customer-service:/m, 'zzz:'],
    ['a key of hiring', 'hiring.yaml', /^cause-or-capacity:/m, 'zzz:'],
    ['the owner of a touchpoint', 'journeys/make-a-complaint.yaml', /accountable: cx-manager/, 'accountable: cx-manger'],
    ['the status', manager, /^status: published/m, 'status: publishd'],
    ['no status', manager, /^status: published\n/m, ''],
    ['no reporting line', manager, block('reportsTo'), ''],
    ['no skills', manager, /^skills:\n(?: {2}.*\n)+/m, ''],
    ['no decision rights', manager, block('decisionRights'), ''],
    ['no touchpoints', manager, block('touchpoints'), ''],
    ['text for the stages of a journey', 'journeys/buy-online.yaml', /^stages:\n(?: {2}.*\n)+/m, 'stages: Find, buy, use\n'],
    ['an id of a touchpoint', 'journeys/buy-online.yaml', /^ {6}- id: delivery/m, '      - id: deliver'],
    ['a skill', manager, /^ {4}- skill: .*$/m, '    - skill: juggling'],
  ])('a slip in %s', (_, file, from, to) => {
    const { found } = findingsOf(file, from, to);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length, found.map(({ code, file: where, message }) => `${code} ${where} ${message}`).join('\n')).toBeLessThanOrEqual(5);
  });
});

it('hides nothing of other files where a shared file is left out with its tool', () => {
  const settings = (reference.get('playbook.yaml') as string).replace(/^tools:\n(?: {2}.*\n)+/m, '');
  const twice = (reference.get('roles/head-of-cx.mdx') as string).replace(
    /^ {2}improvement-backlog: .*$/m,
    '  improvement-backlog: decides',
  );
  const found = foundWith({
    'playbook.yaml': `${settings}tools:\n  vacancy: off\n`,
    'vacancy.yaml': null,
    'roles/head-of-cx.mdx': twice,
  });
  expect(found.map(({ code }) => code)).toContain('decision/decider');
});
