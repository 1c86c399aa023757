import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { clock } from '../../src/playbook/plan-view.ts';
import { type PlannableAction, planMonday, planOf, START } from '../../src/playbook/planner.ts';
import { readLanguage } from '../../src/read/language.ts';
import { dist } from '../support/site.ts';

const read = (file: string) => readFileSync(path.join(dist, file), 'utf8');
const textOf = (html: string) => html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
const { actions } = JSON.parse(read('data/actions.json')) as { actions: PlannableAction[] };
const english = readLanguage('content', 'en-GB');

it('each page of an action leads to a plan that holds it', () => {
  const without = actions.flatMap(({ id }) => {
    const query = /href="\/monday\/\?([^"]+)"/
      .exec(read(`actions/${id}/index.html`))?.[1]
      ?.replaceAll('&amp;', '&')
      .replaceAll('&#38;', '&');
    const asked = new URLSearchParams(query);
    const plan = planMonday(actions, {
      role: asked.get('role') ?? undefined,
      minutes: Number(asked.get('minutes')),
      people: Number(asked.get('people')),
      money: Number(asked.get('money')),
      pinned: asked.get('with')?.split(','),
    });
    return plan.actions.some((action) => action.id === id) ? [] : [id];
  });
  expect(without).toEqual([]);
});

it('each first Monday shows the minutes, people and hours of the plan', () => {
  const { roles } = JSON.parse(read('data/playbook.json')) as { roles: { id: string; plan: { firstMonday: { actions: string[] } } }[] };
  const pages = readdirSync(path.join(dist, 'monday'), { withFileTypes: true }).filter((item) => item.isDirectory());
  expect(pages.length).toBe(roles.length);
  for (const { id, plan } of roles) {
    const chosen = plan.firstMonday.actions.map((one) => actions.find((action) => action.id === one) as PlannableAction);
    const { minutes, people, slots, overrun } = planOf(chosen, { from: START, minutes: 480 });
    const html = read(`monday/${id}/index.html`);
    const text = textOf(html);
    expect(text, id).toContain(english.duration(minutes));
    expect(text, id).toContain(english.people(people));
    expect(overrun).toBe(0);
    const hours = [...html.matchAll(/<span class="?hours"?>([^<]+)</g)].map(([, shown]) => shown);
    expect(hours, id).toEqual(
      slots
        .filter(({ action, people: who }) => action || who[0] === 0)
        .toSorted((a, b) => a.day - b.day)
        .map(({ from, to }) => `${clock(from)}–${clock(to)}`),
    );
  }
});

it('the planner shows a plan without a script', () => {
  const plan = planMonday(actions, { minutes: 60, people: 6, money: 0 });
  const text = textOf(read('monday/index.html'));
  for (const { title } of plan.actions) expect(text).toContain(title);
});
