import { describe, expect, it } from 'vitest';
import { type Finding, fullMessage } from '../../src/check/finding.ts';
import { checkFiles } from '../../src/check/run.ts';
import { contentOf, small, smallWith } from '../support/small.ts';
import { ENDLESS } from '../support/until.ts';

type Texts = Map<string, string>;

const told = (texts: Texts) =>
  checkFiles(contentOf(texts), { today: '2026-12-01' }).findings.map(
    ({ code, file, position, message }) => `${code} ${file}:${position?.line ?? ''} ${message}`,
  );
const fixesOf = (changes: Record<string, (text: string) => string>) =>
  checkFiles(contentOf(smallWith(changes)), { today: '2026-12-01' }).findings.map(({ code, fix }) => `${code} ${fix}`);

const withFile = (file: string, text: string): Texts => new Map([...small, [file, text]]);
const own = [...small.keys()].filter((file) => !file.startsWith('translations/'));
const titled = (text: string, keys: RegExp) => text.replace(keys, (_, before, first, rest) => `${before}${first.toUpperCase()}${rest}:`);

/** What happens to a whole file, each told as that alone and in that file. */
const losses: [string, (text: string, file: string) => string | undefined][] = [
  ['cut off at half', (text, file) => (file.endsWith('.yaml') ? text.slice(0, text.length >> 1) : undefined)],
  ['cut off at a third', (text, file) => (file.endsWith('.yaml') ? text.slice(0, Math.floor(text.length / 3)) : undefined)],
  ['emptied', () => ''],
  ['the body alone', (text, file) => (file.endsWith('.mdx') ? `${text.replace(/^---\n[\s\S]*?\n---\n/, '').trim()}\n` : undefined)],
  ['a letter', (_, file) => (file.endsWith('.mdx') ? 'Dear all,\n\nplease find the text attached.\n\nBest, Ann\n' : undefined)],
  ['capitals at the beginning of lines', (text) => titled(text, /^()([a-z])([a-zA-Z]+):/gm)],
  ['capitals wherever fields begin', (text) => titled(text, /^( *(?:- )?)([a-z])([a-zA-Z-]+):/gm)],
];

/** What a program or a clipboard writes thousands of times, and how many findings it is. */
const many: [string, string, (text: string) => string, { code: string; told: number; more: number | undefined }][] = [
  [
    'fields that nobody knows',
    'skills/listening.yaml',
    (text) => `${text}${Array.from({ length: 2000 }, (_, index) => `f${index}: x\n`).join('')}`,
    { code: 'schema/unknown-field', told: 50, more: 1950 },
  ],
  [
    'a line of a million letters',
    'skills/listening.yaml',
    () => 'a'.repeat(1_000_000),
    { code: 'schema/wrong-type', told: 1, more: undefined },
  ],
  [
    'texts with lines of hyphens right below them',
    'actions/set-a-refund-limit.mdx',
    (text) => `${text}\n${'a\n-\n\n'.repeat(100_000)}`,
    { code: 'body/heading', told: 50, more: 99_950 },
  ],
  [
    'one footnote without its text',
    'actions/set-a-refund-limit.mdx',
    (text) => `${text}\n${'[^a]'.repeat(50_000)}\n`,
    { code: 'body/undefined-reference', told: 1, more: undefined },
  ],
  [
    'footnotes without their texts',
    'actions/set-a-refund-limit.mdx',
    (text) => `${text}\n${Array.from({ length: 3000 }, (_, index) => `[^${index}]`).join('')}\n`,
    { code: 'body/undefined-reference', told: 50, more: 2950 },
  ],
  [
    'a formula of ten thousand additions',
    'measures/returns-settled-on-time.mdx',
    (text) => text.replace('formula: ', `formula: ${'1 + '.repeat(10_000)}`),
    { code: 'schema/bounds', told: 1, more: undefined },
  ],
];

it.each(many)('%s are told in a few findings and in seconds', (_, file, edit, { code, told: count, more }) => {
  const before = process.cpuUsage();
  const findings = checkFiles(contentOf(smallWith({ [file]: edit })), { today: '2026-12-01' }).findings.filter((one) => one.code === code);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(ENDLESS);
  expect(findings.length).toBe(count);
  expect(findings[0]?.file).toBe(file);
  expect(findings.map((one) => one.more)).toEqual([more, ...Array(count - 1).fill(undefined)]);
  if (more) expect(fullMessage(findings[0] as Finding)).toContain(` (and ${more.toLocaleString('en')} more of this kind in this file)`);
});

describe.each(losses)('a file %s', (_, edit) => {
  const files = own.flatMap((file): [string, string][] => {
    const text = small.get(file) ?? '';
    const changed = edit(text, file);
    return changed === undefined || changed === text ? [] : [[file, changed]];
  });
  it.each(files)('%s is told there, and in no other', (file, text) => {
    const findings = told(withFile(file, text));
    const elsewhere = findings.filter((finding) => !finding.includes(` ${file}:`) && !finding.startsWith('file/id'));
    expect(findings.length).toBeGreaterThan(0);
    expect(elsewhere).toEqual([]);
    expect(findings.length, findings.join('\n')).toBeLessThanOrEqual(5);
  });
});

describe('a copy that was left', () => {
  it.each(own.filter((file) => file.includes('/')))('%s is told as that alone', (file) => {
    for (const suffix of ['-v2', '-final', '-2', ' (1)']) {
      const copy = file.replace(/(?=\.\w+$)/, suffix);
      const text = (small.get(file) ?? '').replace('reviewed: 2026-11-23', 'reviewed: 2026-11-24');
      expect(told(withFile(copy, text))).toEqual([`file/copy ${copy}: The file is named as a copy of ${file}, and differs from it`]);
    }
  });
});

describe('advice', () => {
  it('names a file by the fields that it has, not by its folder', () => {
    const texts = new Map(small);
    texts.delete('skills/listening.yaml');
    texts.set('roles/listening.yaml', small.get('skills/listening.yaml') ?? '');
    const { findings } = checkFiles(contentOf(texts), { today: '2026-12-01' });
    expect(findings.map(({ fix }) => fix)).toEqual(['It has the fields of skills: move it to skills/listening.yaml.']);
  });

  it('gives a key the id by which others name it', () => {
    expect(fixesOf({ 'families.yaml': (text) => text.replace('leadership:', 'Leadership:') })).toEqual([
      'file/id Rename it to `leadership`, by which others name it.',
    ]);
    expect(fixesOf({ 'families.yaml': (text) => text.replace(/^service:/m, 'Customer Service:') })).toEqual([
      'file/id Rename it to `service`, by which others name it.',
    ]);
  });

  it('breaks a circle of superiors where it is wrong', () => {
    const fixes = fixesOf({
      'roles/managing-director.mdx': (text) => text.replace('outside: Owners of the shop', 'role: service-manager'),
    });
    expect(new Set(fixes)).toEqual(
      new Set([
        'role/reporting-cycle Change `reportsTo` of `managing-director`: name a role outside the circle there, or `outside` with the title of whom it reports to.',
      ]),
    );
  });

  it.each([
    ['participants', 'actions/read-ten-return-slips.mdx', 'participants: [managing-director]', 'participants: [service-managr]'],
    ['followUps', 'actions/set-a-refund-limit.mdx', 'followUps: []', 'followUps: [read-ten-return-slip]'],
    ['reportsTo', 'roles/managing-director.mdx', 'outside: Owners of the shop', 'role: service-managr'],
  ])('proposes nothing for `%s` that another rule would refuse', (_, file, from, to) => {
    expect(fixesOf({ [file]: (text) => text.replace(from, to) })).toEqual([
      expect.stringMatching(/^reference\/unknown Name one that exists/),
    ]);
  });
});

describe('a copy under a name of its own', () => {
  const files = own.filter((file) => file.includes('/') && !file.startsWith('images/'));
  it.each(files)('%s is told as that alone, whatever its title', (file) => {
    const copy = file.replace(/[^/]*(?=\.\w+$)/, 'a-name-of-its-own');
    const text = small.get(file) ?? '';
    for (const [changed, how] of [
      [text, 'the same'],
      [text.replace(/^title: .*/m, 'title: A name of its own'), 'nearly the same'],
    ] as const) {
      expect(told(withFile(copy, changed))).toEqual([`file/copy ${copy}: The file holds ${how} as ${file}, and nothing names it`]);
    }
  });
});

describe('what follows from another finding is silent', () => {
  const settled = 'measures/returns-settled-on-time.mdx';
  const slips = 'actions/read-ten-return-slips.mdx';
  it.each([
    ['a letter of another script in an id', slips, 'lead: service-manager', 'lead: service-mаnager', 'syntax/look-alike', 13],
    ['typographic marks around an id', slips, 'lead: service-manager', 'lead: “service-manager”', 'syntax/typographic-quotes', 13],
    ['a value of an example that is no number', settled, 'returns: 24', 'returns: £24', 'schema/wrong-type', 21],
    ['an input that the formula lacks', settled, 'on_time / returns', 'on_time', 'measure/formula', 10],
    ['a text that is cut within a bracket', settled, 'Gifts without', 'Gifts (see page #4) without', 'syntax/cut-text', 16],
  ] as const)('%s', (_, file, from, to, code, line) => {
    const findings = told(smallWith({ [file]: (text) => text.replace(from, to) }));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(`${code} ${file}:${line} `);
  });

  it('a source that nothing names but by a misspelt id', () => {
    const findings = told(
      smallWith({
        'roles/managing-director.mdx': (text) => text.replace(', isco-08', ''),
        'roles/service-manager.mdx': (text) => text.replace(', isco-08', ', isco-8'),
      }),
    );
    expect(findings).toEqual([expect.stringMatching(/^reference\/unknown roles\/service-manager\.mdx:192 /)]);
  });

  it('names all places of a draft once, whether a field or a link names it', () => {
    const findings = told(smallWith({ [settled]: (text) => text.replace('status: published', 'status: draft') }));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(/^reference\/(?:unpublished|left-out) /);
  });
});

describe('an advice on numbers', () => {
  const settled = 'measures/returns-settled-on-time.mdx';
  const percent = 'measure/formula Write `formula: on_time / returns * 100`';
  it.each([
    ['a share of one', [['returns * 100', 'returns']], `${percent}.`],
    [
      'a share of one with its result',
      [
        ['returns * 100', 'returns'],
        ['result: 75', 'result: 0.75'],
      ],
      `${percent} and \`result: 75\`.`,
    ],
    ['a sign of percent for the factor', [['returns * 100', 'returns * 100%']], `${percent}.`],
    ['words for signs', [['on_time / returns * 100', 'on_time divided by returns times 100 per cent']], `${percent}.`],
    [
      'two values in each other’s place',
      [
        ['on_time: 18', 'on_time: 24'],
        ['returns: 24', 'returns: 18'],
      ],
      'measure/formula `on_time` and `returns` seem to have each other’s value: swap them.',
    ],
  ] as const)('%s ends in a right figure', (_, edits, fix) => {
    const change = (text: string) => edits.reduce((changed, [from, to]) => changed.replace(from, to), text);
    expect(fixesOf({ [settled]: change })).toEqual([fix]);
  });
});
