import { expect, it } from 'vitest';
import { templateOf } from '../../src/author/template.ts';
import { sayFrequency } from '../../src/i18n/frequency.ts';
import { schemas } from '../../src/model/index.ts';
import { channelsOf } from '../../src/model/journey.ts';
import { readLanguage } from '../../src/read/language.ts';
import { foundAfter } from '../support/content.ts';

const touchpoint = schemas.journeys.shape.stages.element.shape.touchpoints.element;
const found = (on: string, set: Record<string, unknown>) =>
  foundAfter({ title: 'what real files hold', on, set }).map(({ code, message }) => `${code} ${message}`);

it('has a word in each language for every unit, frequency and channel', () => {
  for (const tag of ['en-GB', 'de']) {
    const { words } = readLanguage('content', tag);
    const [names] = schemas.actions.shape.repeat.options;
    for (const name of names.options) expect(sayFrequency(name, words.frequencies), name).toBeTruthy();
    const [units] = schemas.measures.shape.unit.options;
    expect(Object.keys(words.units)).toEqual(units.options);
    expect(Object.keys(words.unitSigns)).toEqual(units.options);
    const [one] = touchpoint.shape.channel.options;
    expect(Object.keys(words.channels)).toEqual([...one.options, 'any']);
  }
});

it('takes one channel or several, and refuses one that is none', () => {
  expect(channelsOf({ channel: touchpoint.shape.channel.parse('chat') })).toEqual(['chat']);
  expect(channelsOf({ channel: touchpoint.shape.channel.parse(['phone', 'chat', 'email']) })).toEqual(['phone', 'chat', 'email']);
  const on = 'journeys/buy-online';
  expect(found(on, { 'stages.0.touchpoints.0.channel': ['phone', 'chat'] })).toEqual([]);
  expect(found(on, { 'stages.0.touchpoints.0.channel': ['phone', 'phonne'] }).join()).toContain('schema/');
  expect(templateOf('measures', 'Speed of answer')).toContain('seconds');
});

it('takes a procedure that is done as needed, and a measure that is looked at every two weeks', () => {
  expect(found('actions/shadow-a-customer-contact', { repeat: 'as-needed' })).toEqual([]);
  expect(found('measures/abandonment-rate', { cadence: 'fortnightly' })).toEqual([]);
});

it('takes a time in seconds as the unit of a measure, and judges outcomes by it', () => {
  expect(found('measures/time-to-resolution', { unit: 'seconds' })).toEqual([]);
  const set = { 'outcomes.2.result': 'Calls are answered within 20 seconds, whatever the day.' };
  expect(found('roles/contact-centre-manager', set)).toEqual([
    'role/outcome-unshown “20 seconds” is a time, and `cost-per-contact` is in currency',
  ]);
});
