import { describe, expect, it } from 'vitest';
import { idsOf } from '../../src/author/places.ts';
import { type RemoveOptions, removeEntries } from '../../src/author/remove.ts';
import { renameEntry } from '../../src/author/rename.ts';
import { collectionNames, type ReferenceTarget } from '../../src/model/index.ts';
import type { ContentFiles } from '../../src/read/content.ts';
import { contentWith } from '../support/content.ts';
import { contentOf, findingsIn, small, smallWith, textsOf } from '../support/small.ts';

const targets: ReferenceTarget[] = [...collectionNames, 'touchpoints'];
const content = contentOf(small);
const everyEntry = targets.flatMap((target) => idsOf(content, target).map((id): [ReferenceTarget, string] => [target, id]));

const removed = (from: ReadonlyMap<string, string> | ContentFiles, target: ReferenceTarget, ids: string[], options: RemoveOptions = {}) => {
  const { workspace, along } = removeEntries(from instanceof Map ? contentOf(from) : (from as ContentFiles), target, ids, options);
  return { texts: textsOf(workspace.content), notes: workspace.notesInOrder(), along: [...along.keys()], content: workspace.content };
};
const windows = (texts: ReadonlyMap<string, string>) =>
  new Map([...texts].map(([file, text]): [string, string] => [file, `\uFEFF${text.replaceAll('\n', '\r\n')}`]));

/** The texts with a comment above each item and each pair of their YAML. */
const commented = (texts: ReadonlyMap<string, string>) =>
  new Map(
    [...texts].map(([file, text]): [string, string] => {
      const end = file.endsWith('.mdx') ? text.indexOf('\n---\n') : text.length;
      return [file, text.slice(0, end).replace(/^( *)(?=- |[a-z][\w-]*:)/gim, '$1# a comment\n$1') + text.slice(end)];
    }),
  );
const withoutComments = (texts: ReadonlyMap<string, string>) =>
  new Map([...texts].map(([file, text]): [string, string] => [file, text.replace(/^ *# a comment\n/gm, '')]));

/** The same content in other forms, read once. */
const inWindows = contentOf(windows(small));
const withComments = contentOf(commented(small));

it('begins with content that is whole', () => {
  expect(findingsIn(content)).toEqual([]);
  expect(everyEntry.length).toBeGreaterThan(30);
});

describe.each(everyEntry)('without %s %s', (target, id) => {
  const plain = removed(content, target, [id]);

  it('leaves nothing that names it, and only questions for a person', () => {
    const codes = new Set(findingsIn(plain.content).map((finding) => finding.split(' ')[0]));
    expect(
      [...codes].filter(
        (code) =>
          ![
            'file/missing',
            'file/no-entries',
            'schema/bounds',
            'schema/missing-field',
            'role/meets-no-customer',
            'settings/sponsor',
          ].includes(code as string),
      ),
    ).toEqual([]);
    expect(idsOf(plain.content, target)).toEqual(
      idsOf(content, target).filter((other) => other !== id && !plain.along.includes(`${target}/${other}`)),
    );
  });

  it('keeps line ends and comments', () => {
    expect(removed(inWindows, target, [id]).texts).toEqual(windows(plain.texts));
    expect(withoutComments(removed(withComments, target, [id]).texts)).toEqual(plain.texts);
  });
});

describe.each(everyEntry)('%s %s under another id', (target, id) => {
  const to = target === 'touchpoints' ? `${id.split('/')[0]}/another-id` : 'another-id';
  const { content: now } = renameEntry(content, target, id, to).workspace;

  it('is whole, and no longer there under the old one', () => {
    expect(findingsIn(now)).toEqual([]);
    expect(idsOf(now, target).toSorted()).toEqual([...idsOf(content, target).filter((other) => other !== id), to].toSorted());
  });

  it('is as it was after it got the old one back', () => {
    for (const before of [content, inWindows, withComments]) {
      const there = renameEntry(before, target, id, to).workspace.content;
      expect(textsOf(renameEntry(there, target, to, id).workspace.content)).toEqual(textsOf(before));
    }
  });
});

const role = 'roles/managing-director.mdx';
const body = (text: string) => smallWith({ [role]: (whole) => `${whole.slice(0, whole.indexOf('\n---\n') + 5)}\n${text}` });
const bodyOf = (texts: ReadonlyMap<string, string>) => texts.get(role)?.replace(/^---\n[\s\S]*?\n---\n\n/, '');

describe('links to what is removed', () => {
  const cases: [what: string, before: string, after: string][] = [
    ['become their words', 'See [the *manager*](/roles/service-manager/ "x").\n', 'See the *manager*.\n'],
    ['with a heading', 'See [it](/roles/service-manager/#plan).\n', 'See it.\n'],
    ['to other pages of the role', '[A](/monday/service-manager/), [b](/roles/service-manager/interview/).\n', 'A, b.\n'],
    ['to a comparison', '[A](/compare/managing-director-and-service-manager/).\n', 'A.\n'],
    ['to its translation and record', '[A](/de/roles/service-manager/), [b](/roles/service-manager.json).\n', 'A, b.\n'],
    ['in a query', '[A](/search/?roles=service-manager,managing-director).\n', '[A](/search/?roles=managing-director).\n'],
    ['alone in a query', '[A](/compare/?roles=service-manager).\n', 'A.\n'],
    ['by a definition', 'See [it][a].\n\n[a]: /roles/service-manager/\n\nEnd.\n', 'See it.\n\nEnd.\n'],
    ['around a citation', '[A <Cite source="iso-10002" />](/roles/service-manager/).\n', 'A <Cite source="iso-10002" />.\n'],
    ['stay where they lead to others', 'See [it](/measures/customer-satisfaction/).\n', 'See [it](/measures/customer-satisfaction/).\n'],
  ];

  it.each(cases)('%s', (_, before, after) => {
    const { texts, notes } = removed(body(before), 'roles', ['service-manager']);
    expect(bodyOf(texts)).toBe(after);
    const line = (texts.get(role) as string).split('\n').indexOf(after.split('\n')[0] as string) + 1;
    const about = notes.filter(({ message }) => message.includes('linked to'));
    expect(about.every((note) => note.file === role && note.line === line)).toBe(true);
    expect(about.length > 0).toBe(!after.includes(']('));
  });

  it('as a part of a page that stays become their words, or follow its new id', () => {
    const before = '[A](/journeys/return-an-item/#at-the-counter), [b](/hire/#read-first), [c](/journeys/return-an-item/#the-refund).\n';
    expect(bodyOf(removed(body(before), 'touchpoints', ['return-an-item/at-the-counter']).texts)).toBe(before.replace(/\[A\]\(.*?\)/, 'A'));
    expect(bodyOf(removed(body(before), 'hiring', ['read-first']).texts)).toBe(before.replace(/\[b\]\(.*?\)/, 'b'));
    const renamed = (target: ReferenceTarget, from: string, to: string) =>
      bodyOf(textsOf(renameEntry(contentOf(body(before)), target, from, to).workspace.content));
    expect(renamed('touchpoints', 'return-an-item/at-the-counter', 'return-an-item/desk')).toBe(before.replace('at-the-counter', 'desk'));
    expect(renamed('hiring', 'read-first', 'slips')).toBe(before.replace('read-first', 'slips'));
    expect(renamed('journeys', 'return-an-item', 'returns')).toBe(before.replaceAll('return-an-item', 'returns'));
  });

  it('in text fields become their words', () => {
    const { texts } = removed(
      smallWith({ 'glossary.yaml': (text) => text.replace('A place at which', 'A [place](/roles/service-manager/) at which') }),
      'roles',
      ['service-manager'],
    );
    expect(texts.get('glossary.yaml')).toBe(small.get('glossary.yaml'));
  });

  it('as whole fields go', () => {
    expect(small.get('glossary.yaml')).toContain('page: /journeys/return-an-item/');
    expect(removed(small, 'journeys', ['return-an-item']).texts.get('glossary.yaml')).not.toContain('/journeys/');
  });

  it('in attributes of own components are said', () => {
    const before = '<Badge to="/roles/service-manager/" />\n';
    const { texts, notes } = removed(body(before), 'roles', ['service-manager']);
    expect(bodyOf(texts)).toBe(before);
    expect(notes.map(({ message }) => message)).toContain(
      'an attribute names /roles/service-manager/, which is gone: write another address',
    );
  });
});

it.each([
  ['So it is.<Cite source="iso-10002" /> Yes.\n', 'So it is. Yes.\n'],
  ['One.\n\n<Quote source="iso-10002">\n\nWords.\n\n</Quote>\n\nTwo.\n', 'One.\n\nTwo.\n'],
  ['A <Cite source="isco-08" />.\n', 'A <Cite source="isco-08" />.\n'],
])('%j without the source is %j', (before, after) => {
  expect(bodyOf(removed(body(before), 'sources', ['iso-10002']).texts)).toBe(after);
});

it('writes links of every kind anew under another id', () => {
  const before = [
    '[A](/roles/service-manager/#plan "service-manager"), [b](/monday/service-manager/), [c](/compare/?roles=managing-director,service-manager).',
    '[D](/compare/managing-director-and-service-manager/), [e](/de/roles/service-manager/), [f](/roles/service-manager/job-description.docx).',
    '[/roles/service-manager/][g] and [h](https://example.org/roles/service-manager/).',
    '[g]: /roles/service-manager/',
    '<Badge to="/roles/service-manager/" />\n',
  ].join('\n\n');
  const { workspace, pages } = renameEntry(contentOf(body(before)), 'roles', 'service-manager', 'care-manager');
  expect(bodyOf(textsOf(workspace.content))).toBe(
    before
      .replace('managing-director-and-service-manager', 'care-manager-and-managing-director')
      .replace(/(?<!"|\[\/roles\/|example\.org\/roles\/)service-manager/g, 'care-manager'),
  );
  expect(pages.get('/compare/managing-director-and-service-manager/')).toBe('/compare/care-manager-and-managing-director/');
});

it('takes waivers along, of the entry and of its translation', () => {
  const waiver = (entry: string) =>
    `  - { rule: body/empty, entry: ${entry}, reason: The text is being written now., until: 2099-01-01 }\n`;
  const waived = smallWith({
    'playbook.yaml': (text) =>
      text.replace(
        'waivers: []\n',
        `waivers:\n${['roles/service-manager', 'translations/de/roles/service-manager', role.slice(0, -4)].map(waiver).join('')}`,
      ),
  });
  expect(removed(waived, 'roles', ['service-manager']).texts.get('playbook.yaml')).toBe(
    small.get('playbook.yaml')?.replace('waivers: []\n', `waivers:\n${waiver(role.slice(0, -4))}`),
  );
  const { workspace } = renameEntry(contentOf(waived), 'roles', 'service-manager', 'care-manager');
  expect(textsOf(workspace.content).get('playbook.yaml')).toContain(waiver('translations/de/roles/care-manager'));
});

describe('who takes over', () => {
  it('is who stood beside a lead, and then the next role above; each is said with its line', () => {
    const { texts, notes } = removed(small, 'roles', ['service-manager']);
    const action = texts.get('actions/read-ten-return-slips.mdx') as string;
    expect(action).toMatch(/^lead: managing-director\nparticipants: \[\]$/m);
    const line = action.split('\n').indexOf('lead: managing-director') + 1;
    expect(notes).toContainEqual({
      file: 'actions/read-ten-return-slips.mdx',
      line,
      message: 'lead was `service-manager` and is now `managing-director`',
    });
    expect(texts.get('decisions.yaml')).toContain('  outside: Service manager\n');
  });

  it('is the role that was named, with its decisions and measures', () => {
    const { texts, content: now } = removed(small, 'roles', ['managing-director'], { heir: 'service-manager' });
    expect(findingsIn(now).filter((finding) => !/^(?:schema\/bounds|settings\/sponsor) /.test(finding))).toEqual([]);
    expect(texts.get('playbook.yaml')).toMatch(/^sponsor: service-manager$/m);
    const heir = texts.get('roles/service-manager.mdx') as string;
    expect(heir).toMatch(/^ {2}service-standards: decides$/m);
    expect(heir).toContain('  - measure: customer-satisfaction\n    part: owns\n');
    expect(texts.get('translations/de/roles/service-manager.mdx')).toContain('  - measure: customer-satisfaction\n    part: owns\n');
  });

  it('is nobody where no role is left: the check asks', () => {
    const { content: none } = removed(small, 'roles', ['managing-director', 'service-manager']);
    expect(findingsIn(none).some((finding) => finding.startsWith('schema/missing-field actions/'))).toBe(true);
  });
});

describe('what has lost its purpose', () => {
  it('goes along, unless it is to stay', () => {
    expect(removed(small, 'roles', ['service-manager']).along).toEqual(
      expect.arrayContaining(['families/service', 'hiring/hire-service-manager', 'debates/who-sets-the-sum']),
    );
    expect(removed(small, 'roles', ['service-manager'], { keepUnused: true }).along).not.toContain('families/service');
  });

  it('stays where it had none before, unless it is asked for', () => {
    const spare = smallWith({
      'families.yaml': (text) => `${text}spare:\n  title: Spare\n  summary: Roles that nobody has at the moment.\n`,
    });
    expect(removed(spare, 'glossary', ['promise']).along).toEqual([]);
    expect(removed(spare, 'glossary', ['promise'], { unused: true }).along).toEqual(['families/spare']);
    expect(removed(spare, 'sources', [], { unused: true }).texts).toEqual(textsOf(content));
  });
});

it('changes nothing where a file cannot be read', () => {
  const broken = smallWith({ [role]: (text) => text.replace('title:', 'title: [') });
  expect(() => removed(broken, 'families', ['service'])).toThrow(
    /^nothing was changed, as a file cannot be read: roles\/managing-director\.mdx/,
  );
});

it('counts the ads of a role that goes under its title', () => {
  const { workspace } = removeEntries(contentWith({}), 'roles', ['head-of-cx', 'customer-operations-manager']);
  const texts = textsOf(workspace.content);
  const file = texts.get('roles/cx-manager.mdx');
  expect(file).toContain('{ what: Head of customer experience, ads: 2 }');
  expect(file).toMatch(/\{ what: 'Customer operations manager, or planning, quality and tools', ads: 11 \}/);
  expect(findingsIn(workspace.content).filter((finding) => finding.startsWith('schema/format'))).toEqual([]);
}, 60_000);
