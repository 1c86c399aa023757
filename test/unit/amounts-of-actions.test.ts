import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { schemas } from '../../src/model/index.ts';
import { actionMinutes, actionTime } from '../../src/model/times.ts';
import { calendarOf } from '../../src/playbook/calendar.ts';
import { type PlannableAction, planMonday } from '../../src/playbook/planner.ts';
import { readLanguage } from '../../src/read/language.ts';
import { sumOf } from '../../src/text/range.ts';

const action = (
  id: string,
  runMinutes: PlannableAction['runMinutes'],
  prepMinutes: PlannableAction['prepMinutes'] = 0,
): PlannableAction => ({
  id,
  title: id,
  what: `${id} is done.`,
  lead: 'cx-manager',
  participants: [],
  departments: [],
  people: { min: 1, max: 400 },
  prepMinutes,
  runMinutes,
  repeat: 'once',
  money: { upTo: 49.99 },
  skills: [],
  prerequisites: [],
  conflicts: [],
  grade: 'weak',
});
const english = readLanguage('content', 'en-GB');
const german = readLanguage('content', 'de');

describe('the time of an action', () => {
  it.each([
    [1.5, '1.5 min', '1,5 min'],
    [90, '1 h 30 min', '1 h 30 min'],
    [{ min: 30, max: 45 }, '30 min to 45 min', '30 min bis 45 min'],
    [960, '16 h', '16 h'],
    [2400, '40 h (5 working days)', '40 h (5 Arbeitstage)'],
    [0.17, '10 s', '10 s'],
    [{ min: 30 }, '30 min or more', 'mindestens 30 min'],
    [{ max: 30 }, 'up to 30 min', 'bis 30 min'],
    [{ min: 480, max: 1440 }, '8 h to 24 h (3 working days)', '8 h bis 24 h (3 Arbeitstage)'],
  ])('%j is said without rounding', (minutes, inEnglish, inGerman) => {
    expect(english.duration(minutes)).toBe(inEnglish);
    expect(german.duration(minutes)).toBe(inGerman);
  });

  it('adds up at both ends, without errors of binary numbers', () => {
    expect(sumOf([0.1, 0.2, { min: 1, max: 1.5 }])).toEqual({ min: 1.3, max: 1.8 });
    expect(sumOf([10, { min: 5 }])).toEqual({ min: 15 });
    expect(sumOf([{ max: 10 }, { max: 5 }])).toEqual({ max: 15 });
    expect(sumOf([{ min: 10 }, { max: 5 }])).toEqual({ min: 10 });
    expect(actionTime(action('a', { min: 10, max: 20 }, 5))).toEqual({ min: 15, max: 25 });
  });

  it.each([0.17, 0.25, 1.5, 2400, 9600, { min: 30, max: 45 }, { min: 30 }, { max: 30 }])('%j is kept by the schema as it is', (minutes) => {
    expect(schemas.actions.shape.steps.element.shape.minutes.parse(minutes)).toEqual(minutes);
  });

  it.each([-1, 0, 9601, { min: 45, max: 30 }, {}, 'an hour'])('%j is refused', (minutes) => {
    expect(schemas.actions.shape.steps.element.shape.minutes.safeParse(minutes).success).toBe(false);
  });
});

describe('money', () => {
  it.each([
    [49.99, 'up to £49.99', 'bis 49,99\u00a0£'],
    [50, 'up to £50', 'bis 50\u00a0£'],
    [2_500_000, 'up to £2,500,000', 'bis 2.500.000\u00a0£'],
  ])('%d is said with the pennies that it has', (amount, inEnglish, inGerman) => {
    expect(english.money(amount, 'GBP')).toBe(inEnglish);
    expect(german.money(amount, 'GBP')).toBe(inGerman);
  });

  it('adds up in a plan without errors of binary numbers', () => {
    const three = ['a', 'b', 'c'].map((id) => ({ ...action(id, 10), money: { upTo: 0.1 } }));
    expect(planMonday(three, { people: 400, money: 0.3, minutes: 30 }).money).toBe(0.3);
  });
});

describe('the planner', () => {
  it('keeps the most free that an action takes', () => {
    const means = { people: 400, money: 100 };
    expect(planMonday([action('a', { min: 30, max: 45 })], { ...means, minutes: 44 }).actions).toEqual([]);
    expect(planMonday([action('a', { min: 30, max: 45 })], { ...means, minutes: 45 }).minutes).toBe(45);
    expect(planMonday([action('sprint', 1800)], { ...means, minutes: 2400 }).money).toBe(49.99);
  });
});

describe('the calendar file', () => {
  const eventsOf = (actions: PlannableAction[]) => {
    const { text } = calendarOf([{ ...planMonday(actions, { minutes: 4800, people: 400, money: 100 }), date: '2026-11-30' }], {
      prepare: english.words.monday.tool.prepare,
      addressOf: (id) => `https://playbook.example/actions/${id}/`,
      language: english,
      stamp: new Date('2026-11-24T08:00:00Z'),
    });
    return new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents('vevent')
      .map((component) => new ICAL.Event(component))
      .map(({ uid, startDate, endDate }) => `${uid.split('@')[0]?.slice(11)} ${startDate} ${endDate}`);
  };

  it('spreads an action of several days over working days, with pauses and lunch, and keeps its minutes', () => {
    const events = eventsOf([action('sprint', 2880)]).map((event) => event.split(' '));
    const days = [...new Set(events.map(([, starts = '']) => starts.slice(0, 10)))];
    expect(days).toEqual(['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-07', '2026-12-08', '2026-12-09']);
    expect(events[0]).toEqual(['sprint', '2026-11-30T09:00:00', '2026-11-30T10:30:00']);
    expect(events.reduce((sum, [, starts = '', ends = '']) => sum + (Date.parse(ends) - Date.parse(starts)) / 60_000, 0)).toBe(2880);
    expect(new Set(events.map(([uid]) => uid)).size).toBe(events.length);
  });

  it('puts what does not fit the day on the next, and keeps half minutes', () => {
    expect(eventsOf([action('a', { min: 20, max: 60.5 }), action('b', 380)]).slice(0, 2)).toEqual([
      'a 2026-11-30T09:00:00 2026-11-30T10:00:30',
      'b 2026-12-01T09:00:00 2026-12-01T10:30:00',
    ]);
    expect(actionMinutes(action('a', { min: 20, max: 60.5 }))).toBe(60.5);
  });
});
