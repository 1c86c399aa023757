import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { builtFixture } from '../support/build.ts';

// The fixture with values as real rotas, process maps and frameworks have them; support/varied.ts sets them.
const out = builtFixture('varied');
const read = (file: string) => readFileSync(path.join(out, file), 'utf8');
/** The text of a page as it is read. */
const page = (address: string) =>
  read(`${address}index.html`)
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll(/\s+/g, ' ');

describe('pages say them without rounding', () => {
  it.each([
    [
      'roles/service-manager/',
      [
        '30.25 h a week',
        '8.25',
        '8 or more',
        'up to 90',
        'Managing director, Chair of the holding company',
        '3–5 years',
        'The trade inspectorate',
        'Senior specialist',
        'Runs one counter',
      ],
    ],
    [
      'de/roles/service-manager/',
      ['30,25 Std. pro Woche', '8,25', 'mindestens 8', 'bis 90', 'Chair of the holding company', '3–5 Jahre', 'The trade inspectorate'],
    ],
    [
      'roles/service-manager/job-description/',
      ['30.25 h a week', '3–5 years', 'The trade inspectorate', 'Managing director, Chair of the holding company'],
    ],
    ['titles/', ['Senior specialist', 'Runs one counter']],
    ['actions/read-ten-return-slips/', ['25 min to 40.5 min', '10 min to 25.5 min', 'as needed']],
    [
      'actions/set-a-refund-limit/',
      [
        '40 h (5 working days) or more',
        '10 s',
        '5 or more',
        'every 2 years',
        '£200 to £499.99',
        'Shop owner (Finance)',
        'The accountant, Warehouse',
      ],
    ],
    [
      'roles/managing-director/',
      [
        'up to 45 h a week',
        '2.5–4',
        '60–90',
        'up to 365',
        '5 or more years',
        '12',
        'Owners of the shop',
        'Band 8a',
        '4 min to 6.5 min',
        'up to 45 min',
      ],
    ],
    ['roles/managing-director/interview/', ['4–6.5 min', 'up to 45 min']],
    ['roles/managing-director/job-description/', ['up to 45 h a week', '2.5–4', '60–90', '5 or more years', '12 people']],
    ['compare/managing-director-and-service-manager/', ['12 people', 'Chair of the holding company']],
    ['measures/customer-satisfaction/', ['2–3 times a week']],
    ['monday/', ['40 h (5 working days)']],
    [
      'journeys/return-an-item/',
      [
        'phone',
        'chat',
        'text message',
        'Smart speaker',
        'Customer service, Finance',
        'The consumer agency, Web editor (Finance)',
        'The payment provider, outside the organisation (contract:',
      ],
    ],
    ['ownership/', ['The payment provider', 'The consumer agency', 'Web editor (Finance)']],
    ['departments/finance/', ['Reads how to return it']],
    ['departments/customer-service/', ['Reads how to return it']],
    [
      'measures/returns-settled-on-time/',
      ['every 2 weeks', 'The parcel carrier, outside the organisation (contract: Warehouse)', 'Head of returns (Finance)'],
    ],
    ['skills/listening/', ['Not defined: this skill has no such level.']],
  ])('/%s', (address, texts) => {
    const text = page(address);
    expect(texts.filter((one) => !text.includes(one))).toEqual([]);
  });
});

describe('exports hold them', () => {
  it('Markdown, CSV and JSON', () => {
    const texts = {
      'roles/service-manager.md': ['30.25 h a week', '3–5 years', 'The trade inspectorate'],
      'data/roles.csv': ['30.25 h a week', '3–5 years'],
    };
    for (const [file, parts] of Object.entries(texts)) for (const part of parts) expect(read(file), file).toContain(part);
    expect(JSON.parse(read('roles/service-manager.json'))).toMatchObject({
      contractedHours: 30.25,
      experience: { years: { min: 3, max: 5 } },
    });
    const actions = JSON.parse(read('data/actions.json')) as
      | { id: string; runMinutes: unknown }[]
      | { actions: { id: string; runMinutes: unknown }[] };
    const list = Array.isArray(actions) ? actions : actions.actions;
    expect(list.find(({ id }) => id === 'read-ten-return-slips')?.runMinutes).toEqual({ min: 25, max: 40.5 });
  });

  it('Word', () => {
    const files = unzipSync(readFileSync(path.join(out, 'roles/service-manager/job-description.docx')));
    const text = strFromU8(files['word/document.xml'] as Uint8Array).replace(/<[^>]+>/g, ' ');
    for (const part of ['30.25 h a week', '3–5 years', 'The trade inspectorate']) expect(text).toContain(part);
  });
});

it('filters and plans go by the most that an action takes', () => {
  expect(read('actions/index.html')).toMatch(/data-minutes="45.5"/);
  expect(page('monday/')).toContain('40 h (5 working days)');
  expect(read('actions/set-a-refund-limit/index.html')).toMatch(/href="\/monday\/\?[^"]*minutes=2400/);
});
