import { describe, expect, it } from 'vitest';
import { departmentsIn, rolesOf } from '../../src/model/parties.ts';
import { actionMinutes } from '../../src/model/times.ts';
import { hoursBeside } from '../../src/playbook/plan.ts';
import {
  actionMoney,
  isFor,
  type Means,
  mondayFrom,
  type PlannableAction,
  peopleFor,
  planMonday,
  START,
} from '../../src/playbook/planner.ts';
import { planQuarter } from '../../src/playbook/quarter.ts';
import { readAnswers, readinessOf, shareOf, weakestOf } from '../../src/playbook/readiness.ts';
import { daysOf, LUNCH, MAX_STRETCH, MAX_WITHOUT_MEAL, MEAL, PAUSE, type Slot, type TimeWindow } from '../../src/playbook/schedule.ts';
import { randomFrom } from '../bench/generate.ts';
import { referenceActions } from '../support/plannable.ts';

const actions = referenceActions();
const pick = <T>(items: readonly T[], random: (below: number) => number) => items[random(items.length)] as T;
const random = randomFrom(20261124);
const roles = [...new Set(actions.flatMap(({ lead, participants }) => rolesOf([lead, ...participants])))];
const departments = [...new Set(actions.flatMap((action) => action.departments))];
const skills = [...new Set(actions.flatMap((action) => action.skills))];
const meansOf = (): Means => ({
  role: random(3) === 0 ? undefined : pick(roles, random),
  department: random(3) === 0 ? pick(departments, random) : undefined,
  minutes: pick([10, 15, 30, 60, 120, 240, 480, 2400, 10 + random(900)], random),
  from: pick([540, 540, 360, 780, 60 * random(22)], random),
  prepareBefore: random(2) === 0,
  people: 1 + random(15),
  team:
    random(4) === 0
      ? Array.from({ length: 1 + random(6) }, (_, index) => ({
          name: `P${index}`,
          role: random(4) === 0 ? undefined : pick(roles, random),
        }))
      : undefined,
  money: pick([0, 0, 50, 500], random),
  skills: random(2) === 0 ? undefined : skills.filter(() => random(2) === 0),
  done: actions.filter(() => random(8) === 0).map(({ id }) => id),
  pinned: random(3) === 0 ? [pick(actions, random).id] : [],
  kept: random(4) === 0 ? [pick(actions, random).id] : [],
  dropped: actions.filter(() => random(12) === 0).map(({ id }) => id),
});
/** Actions of other shapes than the shipped ones: random prerequisites and conflicts. */
const tangled = (): PlannableAction[] =>
  actions.map((action) => ({
    ...action,
    prerequisites: random(3) === 0 ? [pick(actions, random).id].filter((id) => id !== action.id) : [],
    conflicts: random(6) === 0 ? [pick(actions, random).id].filter((id) => id !== action.id) : [],
    money: { upTo: pick([0, 0, 20, 200], random) },
    aheadMinutes: random(3) === 0 ? random(60) : undefined,
  }));

/** What is wrong with a timeline: who is in two places, works too long, or goes without lunch. */
function clockFaults(slots: readonly Slot[], window: TimeWindow): string[] {
  const faults: string[] = [];
  const days = daysOf(window);
  for (const { day, from, to, action } of slots) {
    const { from: start, to: end } = day < 0 ? { from: 780, to: 1020 } : (days[day] as { from: number; to: number });
    if (from < start || to > end || to <= from) faults.push(`${action ?? 'a pause'} at ${day} ${from}–${to} is outside ${start}–${end}`);
  }
  const own = Map.groupBy(
    slots.flatMap((slot) => slot.people.map((person) => ({ ...slot, person }))),
    ({ person, day }) => `${person} on day ${day}`,
  );
  for (const [who, mine] of own) {
    const sorted = mine.toSorted((a, b) => a.from - b.from);
    const work = sorted.filter(({ action }) => action);
    const meal = sorted.find(({ kind }) => kind === 'meal');
    let stretch = 0;
    for (const [index, slot] of sorted.entries()) {
      const before = sorted[index - 1];
      if (before && before.to > slot.from) faults.push(`${who} is in two places at ${slot.from}`);
      if (!slot.action) stretch = 0;
      else {
        if (before && slot.from - before.to >= PAUSE) stretch = 0;
        stretch += slot.to - slot.from;
        if (stretch > MAX_STRETCH + 1e-6) faults.push(`${who} works ${stretch} minutes without a pause`);
      }
    }
    const [first, last] = [work[0]?.from ?? 0, work.at(-1)?.to ?? 0];
    if (first < LUNCH.earliest && last > LUNCH.latest && !meal) faults.push(`${who} has no lunch`);
    if (last - first > MAX_WITHOUT_MEAL && !meal) faults.push(`${who} does not eat`);
    if (meal && (meal.to - meal.from !== MEAL || meal.from - first > MAX_WITHOUT_MEAL)) faults.push(`${who} eats late or too short`);
  }
  return faults;
}

describe('the planner', () => {
  const seed = 20261124;
  it(`never breaks a limit of 5,000 random means (seed ${seed}), keeps the order and the clock, adds up, and leaves nothing out that fits`, () => {
    for (let round = 0; round < 5000; round++) {
      const means = meansOf();
      const all = round % 2 === 0 ? actions : tangled();
      const plan = planMonday(all, means);
      const note = JSON.stringify(means);
      const people = means.team?.length ?? means.people;
      const window = { from: means.from ?? START, minutes: means.minutes, prepareBefore: means.prepareBefore };
      const minutes = plan.actions.reduce((sum, action) => sum + actionMinutes(action), 0);
      const money = plan.actions.reduce((sum, action) => sum + actionMoney(action), 0);
      if (plan.minutes !== minutes || plan.money !== money || money > means.money) expect({ minutes, money }, note).toEqual(plan);
      const faults = clockFaults(plan.slots, window);
      const done = new Set(means.done);
      const pinned = new Set(means.pinned);
      const planned = new Set(plan.actions.map(({ id }) => id));
      if (planned.size !== plan.actions.length) faults.push('an action is planned twice');
      const before = new Set(done);
      const isStranger = ({ lead, leadIn }: PlannableAction) =>
        Boolean(means.department && leadIn && leadIn !== means.department && lead !== means.role);
      const strangers = means.team ? [] : plan.actions.filter(isStranger).map(({ id }) => id);
      const endOf = (id: string) => plan.slots.filter((slot) => slot.action === id).at(-1) as Slot;
      for (const action of plan.actions) {
        if (done.has(action.id) && !pinned.has(action.id)) faults.push(`${action.id} is done already`);
        if (means.dropped?.includes(action.id) && !pinned.has(action.id)) faults.push(`${action.id} is not wanted`);
        if (peopleFor(action, people) === undefined) faults.push(`too few people for ${action.id}`);
        if (means.skills) for (const skill of action.skills) if (!means.skills.includes(skill)) faults.push(`nobody has ${skill}`);
        const mine = plan.slots.filter((slot) => slot.action === action.id);
        const run = mine.filter(({ kind }) => kind === 'run');
        const [ahead, onTheDay] = [true, false].map((isAhead) =>
          mine.reduce((sum, { kind, day, from, to }) => sum + (kind === 'prepare' && day < 0 === isAhead ? to - from : 0), 0),
        ) as [number, number];
        if (!means.prepareBefore && ahead !== 0 && Math.abs(ahead - Math.min(action.aheadMinutes ?? 0, ahead + onTheDay)) > 1e-6)
          faults.push(`${action.id} is prepared for ${ahead} minutes ahead`);
        if (run.some((slot) => slot.people.length !== peopleFor(action, people))) faults.push(`${action.id} has other people`);
        for (const id of action.prerequisites) {
          if (!before.has(id)) faults.push(`${action.id} stands before ${id}`);
          else if (planned.has(id)) {
            // People are asked ahead, whatever comes first on the day.
            const [start, end] = [mine.find(({ day }) => day >= 0) as Slot, endOf(id)];
            if (start.day < end.day || (start.day === end.day && start.from < end.to)) faults.push(`${action.id} starts before ${id} ends`);
          }
        }
        for (const id of action.conflicts) if (planned.has(id)) faults.push(`${action.id} conflicts with ${id}`);
        before.add(action.id);
      }
      for (const id of pinned)
        if (!planned.has(id) && !plan.missing.some(({ action, obstacles }) => action.id === id && obstacles.length > 0))
          faults.push(`${id} is neither in the plan nor said to lack anything`);
      if (strangers.length > 0 && !plan.instead && pinned.size + (means.kept?.length ?? 0) === 0) {
        const own = planMonday(
          all.filter((action) => !isStranger(action)),
          means,
        );
        if (own.actions.length > 0 && !own.instead) faults.push(`${strangers} of other departments, though others fit`);
      }
      if (!means.prepareBefore && plan.nearest?.part && plan.nearest.part.minutes > means.minutes)
        faults.push('the part of the nearest does not fit');
      for (const { action, obstacles } of plan.others) if (obstacles.length === 0) faults.push(`${action.id} was left out for nothing`);
      const accounted = new Set([...planned, ...plan.others.map(({ action }) => action.id), ...done, ...(means.dropped ?? []), ...pinned]);
      if (!means.team) for (const action of all) if (isFor(action, means) && !accounted.has(action.id)) faults.push(`${action.id} is lost`);
      if (faults.length > 0) expect(faults, `round ${round} of seed ${seed}: ${note}`).toEqual([]);
      if (round % 10 !== 0) continue;
      expect(planMonday(all, means)).toEqual(plan);
      expect(planMonday(all.toReversed(), means).slots).toEqual(plan.slots);
    }
  }, 120_000);

  it('leaves no role and no department with nothing, from ten minutes and one person without money, and says what the nearest lacks', () => {
    const places = [...new Set(actions.flatMap(departmentsIn))];
    for (const who of [...roles.map((role) => ({ role })), ...places.map((department) => ({ department }))])
      for (const means of [
        { ...who, minutes: 60, people: 5, money: 0 },
        { ...who, minutes: 10, people: 1, money: 0 },
      ]) {
        const plan = planMonday(actions, means);
        const note = JSON.stringify(means);
        expect(plan.actions.length, note).toBeGreaterThan(0);
        if (plan.instead) expect(plan.nearest?.obstacles.length, note).toBeGreaterThan(0);
      }
    const shop = planMonday(actions, { department: 'retail', minutes: 60, people: 5, money: 50 });
    expect(shop.instead).toBeUndefined();
    expect(shop.actions.some(({ departments }) => departments.includes('retail'))).toBe(true);
  });

  it('says by how many minutes an action does not fit: with so many more it does', () => {
    for (let round = 0; round < 60; round++) {
      const minutes = 10 + random(300);
      const means: Means = { minutes, people: 15, money: 0, from: 840, dropped: actions.filter(() => random(3) > 0).map(({ id }) => id) };
      const plan = planMonday(actions, means);
      for (const { action, obstacles } of plan.others) {
        const [only] = obstacles;
        if (obstacles.length !== 1 || only?.kind !== 'minutes' || minutes + Number(only.lacking) > 480) continue;
        const kept = [...plan.actions.map(({ id }) => id), action.id];
        expect(planMonday(actions, { ...means, kept, minutes: minutes + Number(only.lacking) }).actions).toContain(action);
      }
    }
  });

  it('finds the Monday on or after a day', () => {
    expect(mondayFrom('2026-11-23')).toBe('2026-11-23');
    expect(mondayFrom('2026-11-24')).toBe('2026-11-30');
    expect(mondayFrom('2026-12-27')).toBe('2026-12-28');
  });
});

describe('the quarter', () => {
  it('keeps each week in its means and the money in all, puts first what comes first, and adds up (200 random means)', () => {
    for (let round = 0; round < 200; round++) {
      const means = { minutes: pick([30, 60, 120, 240, 480], random), people: 1 + random(10), money: pick([0, 50, 500], random) };
      const ids = actions.filter(() => random(8) === 0).map(({ id }) => id);
      const plan = planQuarter(ids, actions, '2026-11-30', means);
      const note = JSON.stringify({ means, ids });
      const done = new Set<string>();
      for (const { actions: planned, date, slots, week } of plan.weeks) {
        expect(new Date(date).getUTCDay(), note).toBe(1);
        expect(clockFaults(slots, { from: START, minutes: means.minutes }), `${week} ${note}`).toEqual([]);
        for (const action of planned) {
          expect(done.has(action.id)).toBe(false);
          for (const first of action.prerequisites) expect(done.has(first), `${action.id} before ${first}`).toBe(true);
          done.add(action.id);
        }
      }
      const all = plan.weeks.flatMap((week) => week.actions);
      expect(plan.minutes).toBe(all.reduce((sum, action) => sum + actionMinutes(action), 0));
      expect(plan.money).toBe(all.reduce((sum, action) => sum + actionMoney(action), 0));
      expect(plan.money).toBeLessThanOrEqual(means.money);
      const told = new Set(plan.missing.map(({ action }) => action.id));
      if (plan.weeks.length < 13) for (const id of ids) expect(done.has(id) || told.has(id), `${id} is lost: ${note}`).toBe(true);
    }
  });

  it.each(['2026-11-28', '2026-11-29', '2026-12-02'])('stay on the day of the week of %s', (start) => {
    const { weeks } = planQuarter(
      actions.map(({ id }) => id),
      actions,
      start,
      { minutes: 60, people: 5, money: 0 },
    );
    expect(weeks.length).toBeGreaterThan(2);
    for (const { date, week } of weeks) expect(Date.parse(date) - Date.parse(start)).toBe((week - 1) * 7 * 86_400_000);
  });
});

describe('readiness', () => {
  it('puts the weakest principle first and leaves out what was not answered', () => {
    expect(readinessOf(['a', 'a', 'b', 'c'], [4, 2, 1, 0])).toEqual([
      { principle: 'b', mean: 1, statements: [2] },
      { principle: 'a', mean: 3, statements: [1, 0] },
    ]);
  });
  it('names all that are equally weak, and shows the lowest step as nothing', () => {
    const results = readinessOf(['a', 'b', 'c'], [2, 1, 1]);
    expect(weakestOf(results).map(({ principle }) => principle)).toEqual(['b', 'c']);
    expect([1, 2.5, 4].map((mean) => shareOf({ mean }))).toEqual([0, 0.5, 1]);
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
