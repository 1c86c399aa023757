import { describe, expect, it } from 'vitest';
import { jobDescription, roleDocument } from '../../src/document/role-document.ts';
import { toText } from '../../src/document/text.ts';
import type { Role } from '../../src/model/role.ts';
import { situations } from '../../src/model/situations.ts';
import { compareRoles } from '../../src/playbook/compare.ts';
import { readContent } from '../../src/read/content.ts';
import { readLanguage } from '../../src/read/language.ts';
import { allNames, roleRecord } from '../../src/site/records.ts';
import { readPlaybook } from '../support/playbook.ts';

const playbook = readPlaybook('test/fixtures/small');
const role = playbook.get('roles', 'service-manager');
const more = {
  grades: [
    { title: 'Junior manager', youCan: ['settle a return'], foundIn: [] },
    { title: 'Shift manager', level: 'Band 4', youCan: ['lead a shift', 'close the shop'], foundIn: [] },
  ],
  contracts: [
    { type: 'permanent', when: 'The usual one.' },
    { type: 'Season card', when: 'For the summer.' },
  ],
  workingPattern: [{ what: 'Every second Saturday.', note: 'Swap them by name.' }],
  pay: { compareWith: ['What the shop next door pays.'], madeOf: 'An hourly rate.', watch: 'No bonus on refunds refused.', sources: [] },
  variations: {
    stores: {
      differs: 'The counter is in the next town.',
      reportsTo: 'Area manager',
      hiring: 'Hire from the counter.',
      firstMonday: { do: 'Take the bus there.', actions: [] },
    },
  },
} satisfies Partial<Role>;
const whole = { ...role, data: { ...role.data, ...more } };
const flat = (text: string) => text.replace(/\s+/g, ' ');

describe.each([
  ['en-GB', 'Permanent', 'Shops or branches', '[Pay from–to]'],
  ['de', 'Unbefristet', 'Läden oder Filialen', '[Gehalt'],
])('grades, contracts, hours and pay in %s', (tag, permanent, stores, pay) => {
  const language = readLanguage('test/fixtures/small', tag);
  const { employment } = language.words;

  it('are in the job description, to be chosen, with a line for the pay and no advice on it', () => {
    const text = flat(toText(jobDescription(whole, playbook, language)));
    expect(text).toContain(employment.chooseOne({ options: 'Junior manager / Shift manager' }));
    expect(text).toContain(employment.chooseOne({ options: `${permanent} / Season card` }));
    for (const said of [employment.inJobHow, 'lead a shift; close the shop', 'Every second Saturday.', pay]) expect(text).toContain(said);
    for (const advice of ['shop next door', 'The usual one', 'next town', 'Swap them']) expect(text).not.toContain(advice);
    const without = flat(toText(jobDescription(role, playbook, language)));
    for (const said of [employment.inJobHow, `${employment.contract}: `, employment.pattern]) expect(without).not.toContain(said);
  });

  it('are with all advice in the role as a document, and in the comparison', () => {
    const all = [
      'lead a shift',
      'For the summer.',
      'Every second Saturday.',
      'Swap them',
      'next door',
      'hourly',
      'refused',
      'next town',
      'Area manager',
    ];
    const text = flat(toText(roleDocument(whole, playbook, language)));
    for (const said of [...all, stores]) expect(text).toContain(said);
    const rows = compareRoles([roleRecord(whole), roleRecord(role)], allNames(playbook), language.words).flatMap((group) => group.rows);
    const cells = (label: string) => rows.find((row) => row.label === label)?.cells.map((cell) => cell.join(' | '));
    const none = language.words.compared.notWritten;
    expect(cells(employment.grades)).toEqual(['Junior manager | Shift manager', none]);
    expect(cells(employment.contracts)).toEqual([`${permanent} | Season card`, none]);
    expect(cells(language.words.variations.heading)?.[0]).toContain(`${stores}: The counter is in the next town.`);
  });
});

it('the reference playbook says all of it for every role, and other settings for its actions and journeys', () => {
  const { entries } = readContent('content');
  const of = (collection: string) =>
    entries.flatMap((entry) => (entry.collection === collection && !entry.id.includes('/') ? [entry] : []));
  for (const { id, value } of of('roles')) {
    const { grades, contracts, workingPattern, pay, variations = {} } = value as Partial<Role>;
    for (const part of [grades, contracts, workingPattern, pay]) expect(part, id).toBeDefined();
    expect(Object.keys(variations).length, id).toBeGreaterThanOrEqual(2);
    expect(JSON.stringify(pay), id).not.toMatch(/[£€$]|\d{2},\d{3}/);
  }
  const varied = (collection: string, usual: string[]) =>
    of(collection).filter(({ value }) =>
      situations.some((id) => !usual.includes(id) && (value as { variations?: object }).variations?.[id as never] !== undefined),
    ).length;
  expect(varied('actions', ['smallFirm', 'largeFirm', 'remote'])).toBeGreaterThanOrEqual(12);
  expect(varied('journeys', [])).toBeGreaterThanOrEqual(3);
});
