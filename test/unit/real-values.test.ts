import { describe, expect, it } from 'vitest';
import { batchesOf, errorsIn } from '../support/batches.ts';

const items = (count: number, of: (index: number) => unknown) => Array.from({ length: count }, (_, index) => of(index));
const names = ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn', 'Gus', 'Hal', 'Ida', 'Jon', 'Kim', 'Lou', 'Mo', 'Nia', 'Oz', 'Pat', 'Quin'];
const line = (index: number, about: string) => `Looks after ${about} together with ${names[index]} of team ${index + 1}.`;
const week = (...hours: number[]) => hours.map((one, index) => ({ activity: line(index, 'calls and letters'), hours: one }));
const reason = 'Nothing else would show that somebody has seen two year-ends from close by.';
const steps = (...minutes: unknown[]) => minutes.map((one, index) => ({ do: line(index, 'the room and the notes'), minutes: one }));
const role = 'roles/cx-director';
const action = 'actions/agree-on-first-value';
const journey = 'journeys/buy-online';
const measure = 'measures/time-to-resolution';
const at = 'stages.0.touchpoints.0';

/** Values of rotas, job descriptions, service standards, process maps and skill frameworks, as such files have them. */
const fragments: [string, string, Record<string, unknown>][] = [
  ['council contract of 36.25 hours', role, { contractedHours: 36.25, week: week(20, 10, 4, 2.25) }],
  ['hospital post of 22.5 hours', role, { contractedHours: 22.5, week: week(12, 6.5, 3, 1) }],
  ['shop rota of 30.25 hours', role, { contractedHours: 30.25, week: week(16.25, 8, 4, 2) }],
  ['weekends only', role, { contractedHours: 16, week: week(10, 4, 1.75, 0.25) }],
  ['on-call week of 48 hours', role, { contractedHours: 48, week: week(36, 8, 3, 1) }],
  ['fourteen duties', role, { accountabilities: items(14, (index) => line(index, 'one part of the service')) }],
  ['twelve essential criteria', role, { mustHaves: items(12, (index) => line(index, 'a difficult queue')) }],
  ['eight desirable criteria', role, { niceToHaves: items(8, (index) => line(index, 'a difficult queue')) }],
  ['three to five years', role, { experience: { years: { min: 3, max: 5 }, reason } }],
  ['eighteen months', role, { experience: { years: 1.5, reason } }],
  ['twenty years', role, { experience: { years: 20, reason } }],
  ['up to a year', role, { experience: { years: { min: 0, max: 1 }, reason } }],
  ['an outcome at the end of the first week', role, { 'outcomes.0.byDay': 7 }],
  ['an outcome of a three-year plan', role, { 'outcomes.0.byDay': 1095 }],
  ['a director with 450 people', role, { 'directReports.max': 450 }],
  ['a regulator', role, { 'relationships.0': { outside: 'The financial ombudsman', why: 'It decides what we could not settle.' } }],
  ['the board of trustees', role, { 'relationships.1': { outside: 'The board of trustees', why: 'It approves the plan every spring.' } }],
  [
    'ten departments',
    role,
    { relationships: items(10, (index) => ({ outside: `Supplier ${names[index]}`, why: line(index, 'the orders') })) },
  ],
  ['a higher grade', role, { 'aliases.0.grade': { level: 'executive', difference: 'Answers for several countries.' } }],
  ['a title that is ours alone', role, { 'aliases.0.foundIn': [] }],
  ['twelve tools', role, { tools: items(12, (index) => `Kind of tool that ${names[index]} brought`) }],
  ['a short question', role, { 'interview.questions.0.minutes': 2 }],
  ['half a day of work sample, which is paid', role, { 'interview.workSample.minutes': 240, 'interview.workSample.paid': true }],
  ['a sprint of five days', action, { steps: steps(480, 480, 480, 480, 480), runMinutes: 2400 }],
  ['30 to 45 minutes', action, { steps: steps({ min: 20, max: 30 }, { min: 10, max: 15 }), runMinutes: { min: 30, max: 45 } }],
  ['90 seconds', action, { steps: steps(1.5), runMinutes: 1.5 }],
  ['one step alone', action, { steps: steps(45), runMinutes: 45 }],
  ['a procedure of fourteen steps', action, { steps: steps(...items(14, () => 5)), runMinutes: 70, repeat: 'as-needed' }],
  ['every two weeks', action, { repeat: 'fortnightly' }],
  ['twice a year', action, { repeat: 'half-yearly' }],
  ['an all-hands of 900', action, { 'people.max': 900 }],
  ['49.99 a seat', action, { money: { upTo: 49.99, for: 'One seat of a survey tool for a month.' } }],
  ['two and a half million', action, { money: { upTo: 2_500_000, for: 'A new telephone system for all sites.' } }],
  ['phone, chat or email', journey, { [`${at}.channel`]: ['phone', 'chat', 'email'] }],
  ['social media', journey, { [`${at}.channel`]: 'social-media' }],
  ['a kiosk in the shop', journey, { [`${at}.channel`]: ['self-service-machine', 'in-person'] }],
  ['a parcel carrier', journey, { 'stages.2.touchpoints.1.accountable': { outside: 'The parcel carrier', department: 'logistics' } }],
  ['speed of answer in seconds', measure, { unit: 'seconds' }],
  ['a backlog in weeks', measure, { unit: 'weeks' }],
  ['tenure in years', measure, { unit: 'years' }],
  ['looked at every hour', measure, { cadence: 'hourly' }],
  ['looked at as needed', measure, { cadence: 'as-needed' }],
  ['a study of several years', 'sources/real-ads-sample', { year: { min: 2019, max: 2021 } }],
  ['a law of 1893', 'sources/real-ads-sample', { year: 1893 }],
  ['a skill without a first level', 'skills/account-planning', { 'levels.awareness': 'not-defined' }],
  [
    'seven signs of a level',
    'skills/account-planning',
    { 'levels.expert': items(7, (index) => `plan with ${names[index]} for account ${index + 1}`) },
  ],
];

describe('no value of a real file is refused', () => {
  const batches = batchesOf(fragments.map(([title, on, set]) => ({ title, on, set })));
  it.each(batches.map((batch) => [batch.examples.map(({ title }) => title).join(', '), batch] as const))('%s', (_, batch) => {
    expect(errorsIn(batch)).toEqual([]);
  });
});
