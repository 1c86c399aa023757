import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/model/action.ts';
import { calendarOf } from '../../src/playbook/calendar.ts';
import { hoursBeside } from '../../src/playbook/plan.ts';
import { isFor, type Means, mondayFrom, type PlannableAction, planMonday } from '../../src/playbook/planner.ts';
import { readAnswers, readinessOf } from '../../src/playbook/readiness.ts';
import { readContent } from '../../src/read/content.ts';
import { readLanguage } from '../../src/read/language.ts';
import { randomFrom } from '../bench/generate.ts';

const actions: PlannableAction[] = readContent('content')
  .entries.filter(({ collection }) => collection === 'actions')
  .map(({ id, value }) => {
    const data = value as Action;
    return {
      ...data,
      id,
      grade: data.evidence.grade,
      skills: data.skills.map(({ skill }) => skill),
      conflicts: data.conflicts.map(({ action }) => action),
    };
  });
const pick = <T>(items: readonly T[], random: (below: number) => number) => items[random(items.length)] as T;
const random = randomFrom(20261124);
const roles = [...new Set(actions.flatMap(({ lead, participants }) => [lead, ...participants]))];
const departments = [...new Set(actions.flatMap((action) => action.departments))];
const skills = [...new Set(actions.flatMap((action) => action.skills))];
const meansOf = (): Means => ({
  role: random(3) === 0 ? undefined : pick(roles, random),
  department: random(3) === 0 ? pick(departments, random) : undefined,
  minutes: 10 + random(900),
  people: 1 + random(15),
  money: pick([0, 0, 50, 500], random),
  skills: random(2) === 0 ? undefined : skills.filter(() => random(2) === 0),
  done: actions.filter(() => random(8) === 0).map(({ id }) => id),
});
/** Actions of other shapes than the shipped ones: random prerequisites and conflicts. */
const tangled = (): PlannableAction[] =>
  actions.map((action) => ({
    ...action,
    prerequisites: random(3) === 0 ? [pick(actions, random).id].filter((id) => id !== action.id) : [],
    conflicts: random(6) === 0 ? [pick(actions, random).id].filter((id) => id !== action.id) : [],
    money: { upTo: pick([0, 0, 20, 200], random) },
  }));

describe('the planner', () => {
  it('never breaks a limit, keeps the order, adds up, leaves nothing out that fits, and is the same twice (600 random means)', () => {
    for (let round = 0; round < 600; round++) {
      const means = meansOf();
      const all = round % 2 === 0 ? actions : tangled();
      const plan = planMonday(all, means);
      const note = JSON.stringify(means);
      const minutes = plan.actions.reduce((sum, action) => sum + action.prepMinutes + action.runMinutes, 0);
      const money = plan.actions.reduce((sum, action) => sum + action.money.upTo, 0);
      expect(plan.minutes, note).toBe(minutes);
      expect(plan.money, note).toBe(money);
      expect(minutes, note).toBeLessThanOrEqual(means.minutes);
      expect(money, note).toBeLessThanOrEqual(means.money);
      const done = new Set(means.done);
      const planned = new Set(plan.actions.map(({ id }) => id));
      expect(planned.size).toBe(plan.actions.length);
      const before = new Set(done);
      for (const action of plan.actions) {
        expect(done.has(action.id)).toBe(false);
        expect(action.people.min, note).toBeLessThanOrEqual(means.people);
        if (means.skills) for (const skill of action.skills) expect(means.skills, note).toContain(skill);
        for (const id of action.prerequisites) expect(before.has(id), `${action.id} before ${id} ${note}`).toBe(true);
        for (const id of action.conflicts) expect(planned.has(id), note).toBe(false);
        before.add(action.id);
      }
      for (const { action, obstacles } of plan.others) {
        const fits =
          plan.minutes + action.prepMinutes + action.runMinutes <= means.minutes &&
          plan.money + action.money.upTo <= means.money &&
          action.people.min <= means.people &&
          (!means.skills || action.skills.every((skill) => means.skills?.includes(skill))) &&
          action.prerequisites.every((id) => before.has(id)) &&
          !plan.actions.some((other) => action.conflicts.includes(other.id) || other.conflicts.includes(action.id));
        expect(fits, `${action.id} was left out: ${note}`).toBe(false);
        if (action.prerequisites.every((id) => all.some((other) => other.id === id)))
          expect(obstacles.length + action.prerequisites.length, action.id).toBeGreaterThan(0);
      }
      const accounted = new Set([...planned, ...plan.others.map(({ action }) => action.id), ...done]);
      for (const action of all) if (isFor(action, means)) expect(accounted.has(action.id)).toBe(true);
      expect(planMonday(all, means)).toEqual(plan);
      expect(planMonday(all.toReversed(), means).actions.map(({ id }) => id)).toEqual(plan.actions.map(({ id }) => id));
    }
  });

  it('finds the Monday on or after a day', () => {
    expect(mondayFrom('2026-11-23')).toBe('2026-11-23');
    expect(mondayFrom('2026-11-24')).toBe('2026-11-30');
    expect(mondayFrom('2026-12-27')).toBe('2026-12-28');
  });
});

describe('the calendar file', () => {
  const plan = planMonday(actions, { minutes: 240, people: 10, money: 0 });
  const make = (monday: string, stamp = '2026-11-24T08:00:00Z') =>
    calendarOf(plan.actions, {
      monday,
      from: 540,
      addressOf: (id) => `https://playbook.example/actions/${id}/`,
      language: readLanguage('content', 'en-GB'),
      stamp: new Date(stamp),
    });

  // The Mondays after the clocks changed: London on 25 October and New York on 1 November 2026.
  it.each(['2026-10-26', '2026-11-02', '2027-03-29'])('begins at nine o’clock of the reader on %s, wherever that is', (monday) => {
    const calendar = new ICAL.Component(ICAL.parse(make(monday)));
    const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
    expect(events.map(({ summary }) => summary)).toEqual(plan.actions.map(({ title }) => title));
    let clock = 540;
    for (const [index, event] of events.entries()) {
      const action = plan.actions[index] as PlannableAction;
      const minutes = action.prepMinutes + action.runMinutes;
      expect(event.startDate.toString()).toBe(
        `${monday}T${String(Math.floor(clock / 60)).padStart(2, '0')}:${String(clock % 60).padStart(2, '0')}:00`,
      );
      expect(event.duration.toSeconds()).toBe(minutes * 60);
      // Floating: no zone in the file, so that the wall clock is the same in London and in New York.
      expect(event.startDate.zone).toBe(ICAL.Timezone.localTimezone);
      expect(event.component.getFirstProperty('dtstart')?.getParameter('tzid')).toBeUndefined();
      clock += minutes + 10;
    }
    expect(make(monday)).not.toMatch(/DTSTART[^\r\n]*Z/);
    expect(calendar.getAllSubcomponents('vevent').every((event) => event.getFirstSubcomponent('valarm'))).toBe(true);
  });

  it('gives an action the same UID each time, so that importing twice does not double it', () => {
    const uids = (text: string) => [...text.matchAll(/^UID:(.*)$/gm)].map(([, uid]) => uid);
    expect(uids(make('2026-11-30', '2026-11-25T09:30:00Z'))).toEqual(uids(make('2026-11-30')));
    expect(new Set(uids(make('2026-11-30'))).size).toBe(plan.actions.length);
    expect(uids(make('2026-12-07'))).not.toEqual(uids(make('2026-11-30')));
  });
});

describe('readiness', () => {
  it('puts the weakest principle first and leaves out what was not answered', () => {
    expect(readinessOf(['a', 'a', 'b', 'c'], [4, 2, 1, 0])).toEqual([
      { principle: 'b', mean: 1, statements: [2] },
      { principle: 'a', mean: 3, statements: [1, 0] },
    ]);
  });
  it('takes only answers that belong to the statements', () => {
    expect(readAnswers('1234', 4)).toEqual([1, 2, 3, 4]);
    for (const wrong of ['123', '12345', '1239', 'abcd', '<b>1', null]) expect(readAnswers(wrong, 4)).toBeUndefined();
  });
});

describe('the time beside the actions of a plan', () => {
  it.each([
    [18 * 60, [20, 18], 470],
    [0, [35], 450],
    [24 * 60, [35], 430],
  ])('%i minutes of actions in 90 days of weeks of %j hours leave %i hours', (minutes, week, left) => {
    expect(
      hoursBeside(
        { minutes },
        week.map((hours) => ({ hours })),
      ),
    ).toBe(left);
  });
});
