import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';
import { describe, expect, it } from 'vitest';
import { type CalendarOptions, calendarOf } from '../../src/playbook/calendar.ts';
import { hoursText, type PlanView, planTree, sumsText } from '../../src/playbook/plan-view.ts';
import { dayOf, type Means, type MondayPlan, type PlannableAction, planMonday } from '../../src/playbook/planner.ts';
import { readLanguage } from '../../src/read/language.ts';
import type { Tree } from '../../src/text/tree.ts';
import { randomFrom } from '../bench/generate.ts';
import { referenceActions } from '../support/plannable.ts';

const actions = referenceActions();
const english = readLanguage('content', 'en-GB');
const make = (
  plan: Pick<MondayPlan, 'slots' | 'actions'>,
  { date = '2026-11-30', ...options }: Partial<Pick<CalendarOptions, 'person' | 'kept' | 'since'>> & { date?: string } = {},
) =>
  calendarOf([{ ...plan, date }], {
    ...options,
    addressOf: (id) => `https://playbook.example/actions/${id}/`,
    language: english,
    prepare: english.words.monday.tool.prepare,
    stamp: new Date('2026-11-24T08:00:00Z'),
  });
const byIcal = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
const byNodeIcal = (text: string) => Object.values(nodeIcal.sync.parseICS(text)).filter((part) => part?.type === 'VEVENT') as VEvent[];
const clockOf = (date: Date) => [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
const only = (id: string, repeat: string): PlannableAction => ({
  ...(actions.find((action) => action.id === 'hold-a-ten-minute-huddle') as PlannableAction),
  id,
  repeat,
  prepMinutes: 5,
  runMinutes: 10,
  steps: [10],
  aheadMinutes: undefined,
  prerequisites: [],
});
const free = { people: 15, money: 500 };

describe('a plan says the same everywhere', () => {
  const seed = 20261130;
  const random = randomFrom(seed);
  const textOf = (part: Tree): string => (typeof part === 'string' ? part : part.children.map(textOf).join(''));
  it(`page, sentence and calendar file by two parsers have the same minutes, people and money (60 random means, seed ${seed})`, () => {
    for (let round = 0; round < 60; round++) {
      const means: Means = {
        minutes: [10, 30, 60, 240, 480, 2400][random(6)] as number,
        from: 420 + 30 * random(12),
        people: 1 + random(12),
        money: 100 * random(4),
        prepareBefore: random(2) === 0,
        dropped: actions.filter(() => random(3) === 0).map(({ id }) => id),
        team: random(3) === 0 ? [{ name: 'Ana' }, { name: 'Ben', role: 'service-team-leader' }, { name: 'Cy' }] : undefined,
      };
      const plan = planMonday(actions, means);
      if (plan.actions.length === 0) continue;
      const note = JSON.stringify(means);
      const { text } = make(plan);
      const minutes = byIcal(text).reduce((sum, { duration }) => sum + duration.toSeconds() / 60, 0);
      expect(minutes, note).toBeCloseTo(plan.minutes, 5);
      expect(
        byNodeIcal(text).reduce((sum, event) => sum + (event.end as Date).getTime() - event.start.getTime(), 0) / 60_000,
        note,
      ).toBeCloseTo(plan.minutes, 5);
      const view: PlanView = {
        say: english.words.monday.tool,
        common: english.words.common,
        situations: english.words.situations,
        formats: english,
        currency: 'GBP',
        nameOf: (_, id) => id,
        sheetAt: (id) => `/materials/${id}/`,
        pageOf: (id) => id,
        howTo: () => undefined,
        dayOf: String,
        people: means.team?.map(({ name }) => name),
      };
      const hours = planTree(plan, view)
        .flatMap((part) => (typeof part === 'string' || part.tag !== 'ol' ? [] : part.children))
        .flatMap((item) => (typeof item === 'string' || item.attributes?.class ? [] : [textOf(item.children[0] as Tree)]));
      const shown = hours.map(
        (text) => text.split('–').map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) as [number, number],
      );
      expect(
        shown.reduce((sum, [from, to]) => sum + to - from, 0),
        note,
      ).toBe(plan.minutes);
      const said = sumsText({ ...plan, count: plan.actions.length }, view);
      expect(said).toContain(english.duration(plan.minutes - plan.before));
      if (plan.before > 0) expect(said).toContain(`plus ${english.duration(plan.before)} on the working day before`);
      expect(said).toContain(english.people(plan.people));
      expect(said).toContain(plan.money === 0 ? 'no money' : english.amount(plan.money, 'GBP'));
      if (hoursText(plan.slots, view).includes('breaks')) expect(plan.slots.some(({ action }) => !action)).toBe(true);
      if (means.team) {
        const own = means.team.map((_, person) => byIcal(make(plan, { person }).text).length);
        expect(own.reduce((sum, count) => sum + count, 0)).toBe(
          plan.slots.reduce((sum, { action, people }) => sum + (action ? people.length : 0), 0),
        );
      }
    }
  }, 60_000);
});

describe('the calendar file', () => {
  it('has lines of at most 75 octets in UTF-8 with CRLF, and each event has what clients ask for', () => {
    const { text } = make(planMonday(actions, { ...free, minutes: 480 }));
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const event of byNodeIcal(text)) expect(event).toMatchObject({ sequence: expect.anything(), status: 'CONFIRMED' });
    expect(byIcal(text).every(({ component }) => component.getFirstSubcomponent('valarm'))).toBe(true);
  });

  // The Mondays before the clocks change in London on 25 October 2026 and 28 March 2027, and in New York on 1 November 2026.
  it.each(['2026-10-19', '2026-10-26', '2027-03-22'])('comes back at the same hour of the reader after %s, by two parsers', (date) => {
    const plan = planMonday([only('daily', 'daily'), only('weekly', 'weekly')], { ...free, minutes: 60, from: 540 });
    const { text } = make(plan, { date });
    expect(text).not.toMatch(/(?:DTSTART|DTEND|EXDATE)[^\r\n]*(?:Z\r|TZID)/);
    const runs = byIcal(text).filter(({ uid }) => !uid.includes('-prep'));
    for (const event of runs) {
      const hour = event.startDate.toString().slice(11, 16);
      const days: string[] = [];
      for (let next = event.iterator(), time = next.next(); time && days.length < 20; time = next.next()) {
        expect(time.toString().slice(11, 16)).toBe(hour);
        days.push(time.toString().slice(0, 10));
      }
      const isDaily = event.uid.includes('daily');
      expect(days).toEqual(
        isDaily
          ? Array.from({ length: 20 }, (_, index) => dayOf(date, index))
          : Array.from({ length: 13 }, (_, index) => dayOf(date, index * 5)),
      );
      const other = byNodeIcal(text).find(({ uid }) => uid === event.uid) as VEvent;
      const found = nodeIcal.expandRecurringEvent(other, { from: new Date(date), to: new Date(`${dayOf(date, 18)}T23:00:00`) });
      expect(new Set(found.map(({ start }) => clockOf(start)))).toEqual(new Set([hour]));
      expect(found.length).toBe(isDaily ? 19 : 4);
    }
  });

  it('a daily action leaves out the days on which a plan of a week has something else for its people', () => {
    const plan = planMonday([only('daily', 'daily'), ...actions], { ...free, minutes: 2400, kept: ['daily'] });
    const events = byIcal(make(plan).text);
    const busy = events.map((event) => [event.startDate.toString(), event.endDate.toString(), event.uid] as const);
    for (const event of events.filter(({ uid }) => uid.includes('-daily'))) {
      const length = event.duration;
      for (let next = event.iterator(), time = next.next(); time && time.toString() < '2026-12-05'; time = next.next()) {
        const end = time.clone();
        end.addDuration(length);
        const met = busy.filter(([from, to, uid]) => uid !== event.uid && from < end.toString() && time.toString() < to);
        expect(met).toEqual([]);
      }
    }
  });

  it('what people need notice of comes back weekly with a weekly action, and once with a daily one', () => {
    const events = (repeat: string) =>
      byIcal(make(planMonday([{ ...only('a', repeat), aheadMinutes: 3 }], { ...free, minutes: 60 })).text).map((event) => [
        event.startDate.toString().slice(0, 16),
        event.duration.toSeconds() / 60,
        event.isRecurring(),
      ]);
    const [ahead, prepared, run] = [
      ['2026-11-27T13:00', 3],
      ['2026-11-30T09:00', 2],
      ['2026-11-30T09:02', 10],
    ] as const;
    expect(events('weekly')).toEqual([
      [...ahead, true],
      [...prepared, true],
      [...run, true],
    ]);
    expect(events('daily')).toEqual([
      [...ahead, false],
      [...prepared, true],
      [...run, true],
    ]);
  });

  it('gives the same UIDs again, and counts up, cancels and takes back what a changed plan changes', () => {
    const [a, b] = [only('a', 'once'), only('b', 'weekly')];
    const first = make(planMonday([a, b], { ...free, minutes: 60 }));
    const again = make(planMonday([a, b], { ...free, minutes: 60 }), { kept: first.kept });
    expect(again.kept).toEqual(first.kept);
    expect(again.text).toBe(first.text);
    const later = make(planMonday([a], { ...free, minutes: 60, from: 600 }), { kept: first.kept });
    const said = Object.fromEntries(
      byNodeIcal(later.text).map(({ uid, sequence, status, start }) => [uid.split('@')[0], `${sequence} ${status} ${clockOf(start)}`]),
    );
    expect(said).toEqual({
      '2026-11-30-a-prep': '1 CONFIRMED 10:00',
      '2026-11-30-a': '1 CONFIRMED 10:05',
      '2026-11-30-b-prep': '1 CANCELLED 09:15',
      '2026-11-30-b': '1 CANCELLED 09:20',
    });
    const back = make(planMonday([a, b], { ...free, minutes: 60 }), { kept: later.kept });
    expect(Object.values(back.kept).map(({ sequence }) => sequence)).toEqual([2, 2, 2, 2]);
    expect(byIcal(back.text).map(({ component }) => component.getFirstPropertyValue('status'))).not.toContain('CANCELLED');
    expect(make(planMonday([a], { ...free, minutes: 60 }), { date: '2026-12-07' }).text).not.toContain('2026-11-30-a');
  });

  it('cancels nothing of the days before the first that it may change, and remembers it', () => {
    const before = make(planMonday([only('a', 'once')], { ...free, minutes: 60 }));
    const plan = planMonday([only('b', 'once')], { ...free, minutes: 60 });
    const next = make(plan, { date: '2027-01-04', kept: before.kept, since: '2027-01-01' });
    expect(next.text).not.toContain('CANCELLED');
    expect(next.kept).toMatchObject(before.kept);
    expect(make(plan, { date: '2027-01-04', kept: before.kept, since: '2026-11-30' }).text.match(/CANCELLED/g)).toHaveLength(2);
  });
});
