import { describe, expect, it } from 'vitest';
import { type Changes, foundWith, reference } from '../support/content.ts';

/** What the check finds after a change of files. */
const found = (changes: Changes): string[] =>
  foundWith(changes).map(
    ({ code, file, position, message }) => `${code} ${file}${position ? `:${position.line}:${position.column}` : ''} ${message}`,
  );
const text = (file: string) => reference.get(file) as string;

const journey = 'journeys/buy-online.yaml';
const role = 'roles/cx-manager.mdx';
const perFile = [journey, role, 'actions/coach-one-contact.mdx', 'skills/coaching.yaml', 'principles/executives-own-it.mdx'];
const shared = ['glossary', 'readiness', 'vacancy', 'hiring', 'sources', 'decisions', 'departments', 'families'].map(
  (name) => `${name}.yaml`,
);

const midway = (yaml: string, line: string) => {
  const lines = yaml.split('\n');
  const at = lines.findIndex((candidate, index) => index > lines.length / 3 && /^\S/.test(candidate));
  return { line: at + 1, text: [...lines.slice(0, at), line, ...lines.slice(at)].join('\n') };
};

describe.each(shared)('%s', (file) => {
  it('is missed where it is empty, commented out or deleted, and nothing else is found', () => {
    expect(found({ [file]: '' })).toEqual([`syntax/empty-file ${file}:1:1 The file is empty`]);
    expect(found({ [file]: '# later\n' })).toEqual([`syntax/empty-file ${file}:1:1 The file holds nothing but comments`]);
    expect(found({ [file]: null })).toEqual([`file/missing ${file} ${file} is missing`]);
  });

  it.each(['---', '...'])('is not cut by a line %s without a word', (mark) => {
    const { line, text: cut } = midway(text(file), mark);
    expect(found({ [file]: cut })).toEqual([
      `syntax/yaml ${file}:${line}:1 The line \`${mark}\` ends what is read: all below it is left out`,
    ]);
  });
});

describe.each(perFile)('%s', (file) => {
  const [folder, name = ''] = file.split('/') as [string, string];
  const [stem = '', extension] = name.split('.');

  it('with a quotation mark that is not closed is one finding', () => {
    const broken = text(file).replace(/^title: "?(.*?)"?$/m, 'title: "$1');
    const line = broken.split('\n').findIndex((candidate) => candidate.startsWith('title:')) + 1;
    const findings = found({ [file]: broken });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(new RegExp(`^syntax/yaml ${file}:${line}:`));
  });

  it('as UTF-16 is one finding', () => {
    expect(found({ [file]: Buffer.from(text(file), 'utf16le') })).toEqual([
      `syntax/encoding ${file}:1:1 The file is UTF-16 text, and not UTF-8`,
    ]);
  });

  it('under another name is one finding', () => {
    const findings = found({ [file]: null, [`${folder}/renamed.${extension}`]: text(file) });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(
      new RegExp(
        `^file/name ${folder}/renamed\\.${extension}:1:1 The file of the \\w+ is named \`renamed\`, and \\d+ entries refer to it as \`${stem}\`$`,
      ),
    );
  });

  it.each([`${folder}/more/${name}`, `${folder}/${stem}.md`, `${folder}/${name}.txt`, name])('as %s is one finding', (place) => {
    const findings = found({ [file]: null, [place]: text(file) });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(`file/misplaced ${place} This file is left out of the site: `);
  });

  it('deleted is one finding', () => {
    const findings = found({ [file]: null });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(new RegExp(`^file/name [^ ]+:\\d+:\\d+ There is no \\w+ \`${stem}\`$`));
  });
});

it('a role among the measures is one finding', () => {
  expect(found({ [role]: null, 'measures/cx-manager.mdx': text(role) })).toEqual([
    'file/name measures/cx-manager.mdx:1:1 This file is among the measures and has the fields of roles',
  ]);
});

it.each([
  [role, 'roles/cx-director.mdx'],
  [journey, 'journeys/make-a-complaint.yaml'],
  ['skills/coaching.yaml', 'skills/survey-design.yaml'],
])('%s and %s in each other’s place are two findings', (one, other) => {
  const findings = found({ [one]: text(other), [other]: text(one) });
  expect(findings).toHaveLength(2);
  for (const finding of findings)
    expect(finding).toMatch(/^file\/name .*:1:1 The file of the (\w+) `.*` is named `.*`, which is another \1$/);
});

it('files in each other’s place whose titles say nothing of it are two findings', () => {
  const titled = (file: string, title: string) => text(file).replace(/^title: .*$/m, `title: ${title}`);
  const [one, other] = ['roles/cx-director.mdx', role] as const;
  const findings = found({ [one]: titled(role, 'Anna’s job'), [other]: titled(one, 'Bela’s job') });
  expect(findings.filter((finding) => finding.startsWith('file/name')).map((finding) => finding.split(' ')[1])).toEqual([
    `${one}:1:1`,
    `${other}:1:1`,
  ]);
  expect(findings.length).toBeLessThanOrEqual(5);
});

it('touchpoints with each other’s ids are two findings, and a renamed one is one', () => {
  const swapped = text(journey)
    .replace('id: checkout\n', 'id: @\n')
    .replace('id: refund\n', 'id: checkout\n')
    .replace('id: @\n', 'id: refund\n');
  const lineOf = (id: string) => swapped.split('\n').findIndex((line) => line.endsWith(`id: ${id}`)) + 1;
  expect(found({ [journey]: swapped })).toEqual([
    `file/name ${journey}:${lineOf('refund')}:13 The ids \`refund\` and \`checkout\` stand in each other's place: roles have them the other way round`,
    `file/name ${journey}:${lineOf('checkout')}:13 The ids \`checkout\` and \`refund\` stand in each other's place: roles have them the other way round`,
  ]);
  const renamed = text(journey).replace('id: checkout\n', 'id: check-out\n');
  const line = renamed.split('\n').findIndex((one) => one.endsWith('id: check-out')) + 1;
  expect(found({ [journey]: renamed })).toEqual([
    `file/name ${journey}:${line}:13 Roles know the touchpoint \`check-out\` as \`checkout\``,
  ]);
});

it('a touchpoint that cannot be read is one finding', () => {
  for (const broken of ['id: "checkout', 'id: [checkout'])
    expect(found({ [journey]: text(journey).replace('id: checkout', broken) })).toHaveLength(1);
});

it('half a shared file, or a folder that is gone, is one finding', () => {
  expect(found({ 'sources.yaml': text('sources.yaml').slice(0, text('sources.yaml').indexOf('\nchristensen-2016:') + 1) })).toHaveLength(1);
  const skills = [...reference.keys()].filter((file) => file.startsWith('skills/'));
  expect(found(Object.fromEntries(skills.map((file) => [file, null])))).toHaveLength(1);
});

it('front matter without an end, or that ends too early, is one finding', () => {
  expect(found({ [role]: text(role).replace('\n---\n', '\n') })).toHaveLength(1);
  expect(found({ [role]: text(role).replace('\nlevel: ', '\n---\nlevel: ') })).toEqual([
    expect.stringMatching(/^syntax\/front-matter roles\/cx-manager\.mdx:\d+:1 The front matter ends here, above its field `level`$/),
  ]);
});

it('what has nothing to do with it is still found', () => {
  const findings = found({
    [role]: text(role).replace(/^title: .*$/m, 'title: "x'),
    'skills/coaching.yaml': text('skills/coaching.yaml').replace(/^title: .*\n/m, ''),
    'principles/executives-own-it.mdx': text('principles/executives-own-it.mdx').replace('status: published', 'status: publishd'),
  });
  expect(findings.map((finding) => finding.split(' ').slice(0, 2).join(' ').replace(/:.*/, ''))).toEqual([
    'syntax/yaml roles/cx-manager.mdx',
    'schema/unknown-value principles/executives-own-it.mdx',
    'schema/missing-field skills/coaching.yaml',
  ]);
});
