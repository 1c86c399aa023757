import { type FormatWords, formatsOf } from '../i18n/language.ts';
import type { Words } from '../i18n/words.ts';
import { costOf } from '../model/cost.ts';
import { partyText } from '../model/parties.ts';
import { actionTime } from '../model/times.ts';
import { lackText } from '../playbook/plan-view.ts';
import { dayOf, mondayFrom, type PlannableAction, type Unplanned, withPrerequisites } from '../playbook/planner.ts';
import { planQuarter, type QuarterPlan, type quarterWords } from '../playbook/quarter.ts';
import { mostOf } from '../text/range.ts';
import { make } from './dom.ts';
import { download } from './download.ts';
import { fetchJson } from './fetch.ts';
import { localToday } from './today.ts';
import { pageLanguage } from './words.ts';

export interface QuarterWords extends FormatWords {
  tool: Words['readiness']['tool'];
  monday: Pick<Words['monday']['tool'], (typeof quarterWords)[number]>;
  common: Words['common'];
}

interface Data {
  actions: PlannableAction[];
  names: Record<'roles' | 'departments' | 'skills', Record<string, string>>;
  currency: string;
}

let data: Promise<Data> | undefined;
const load = (base: string): Promise<Data> =>
  (data ??= fetchJson<Data>(`${base}data/actions.json`).catch((error) => {
    data = undefined;
    throw error;
  }));

/** The weeks of a quarter for some actions, into the section `[data-quarter]` of the readiness check. */
export async function showQuarter(
  section: HTMLElement,
  base: string,
  words: QuarterWords,
  ids: readonly string[],
  outside: readonly string[],
) {
  const say = words.tool;
  const formats = formatsOf(pageLanguage, words);
  const place = section.querySelector('[data-weeks]') as HTMLElement;
  const form = section.querySelector('form') as HTMLFormElement;
  section.hidden = ids.length === 0;
  if (section.hidden) return;
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement;
  const nextMonday = () => mondayFrom(dayOf(localToday(), 1));
  // The field is empty while a date is typed.
  const start = () => field('start').value || nextMonday();
  field('start').value ||= nextMonday();
  const known = await load(base).catch(() => undefined);
  if (!known) {
    place.replaceChildren(make('p', {}, words.monday.failed));
    return;
  }
  const { actions, names, currency } = known;
  const title = (id: string) => actions.find((action) => action.id === id)?.title ?? id;
  const nameOf = (collection: keyof Data['names'], id: string) => names[collection][id] ?? id;
  const leadOf = ({ lead }: PlannableAction) => partyText(lead, nameOf, words.common);
  const costText = (action: PlannableAction) =>
    mostOf(costOf(action.money)) === 0 ? words.monday.noMoney : formats.money(costOf(action.money), currency);
  const number = (name: string, least: number) => Math.max(least, Number(field(name).value) || 0);
  const limits = () => ({ minutes: number('minutes', 10), people: number('people', 1), money: number('money', 0) });
  const choice = section.querySelector('[data-lacking]') as HTMLElement;
  const isLacking = (id: string) => choice.querySelector<HTMLInputElement>(`[value="${id}"]`)?.checked === true;
  /** A box for each skill that the actions need, whatever the limits; what is ticked stays so. */
  const offer = (skills: readonly string[]) => {
    choice.hidden = skills.length === 0;
    const boxes = skills.map((id) => {
      const box = make('input', { type: 'checkbox', name: 'lacking', value: id, checked: isLacking(id) });
      return make('label', { class: 'check' }, box, ` ${names.skills[id] ?? id}`);
    });
    choice.querySelector('.columns')?.replaceChildren(...boxes);
  };

  const view = { say: words.monday, formats, currency, nameOf, titleOf: title };
  const lacks = ({ action, obstacles }: Unplanned) =>
    words.monday.needs.with<Node | string>({
      action: make('a', { href: `${base}actions/${action.id}/` }, action.title),
      obstacles: formats.list(obstacles.map((obstacle) => lackText(obstacle, view))),
    });

  const rowsOf = ({ weeks }: QuarterPlan) =>
    weeks.flatMap((week) =>
      week.actions.map((action) => ({
        week,
        action,
        cells: [
          formats.day(week.date),
          action.title,
          leadOf(action),
          formats.duration(actionTime(action)),
          formats.people(action.people),
          costText(action),
          formats.list(action.skills.map((id) => names.skills[id] ?? id)),
        ],
      })),
    );

  const heads = [say.week, say.action, say.ledBy, say.time, say.people, say.money, say.skills];

  function render(): void {
    const plan = planQuarter(ids, actions, start(), { ...limits(), skills: needed.filter((id) => !isLacking(id)) });
    const sums = {
      time: formats.duration(plan.minutes),
      weeks: say.weeks({ count: plan.weeks.length }),
      people: formats.people(plan.people),
      money: plan.money === 0 ? words.monday.noMoney : words.monday.upTo({ amount: formats.amount(plan.money, currency) }),
      skills: formats.list(plan.skills.map((id) => names.skills[id] ?? id)),
    };
    const mondayOf = (week: QuarterPlan['weeks'][number]) =>
      `${base}monday/?${new URLSearchParams({
        minutes: field('minutes').value,
        people: String(limits().people),
        money: String(limits().money),
        monday: week.date,
        with: week.actions.map(({ id }) => id).join(),
        only: '1',
        met: plan.weeks.flatMap((other) => (other.week < week.week ? other.actions.map(({ id }) => id) : [])).join(),
      })}`;
    let last = '';
    place.replaceChildren(
      make('p', {}, plan.weeks.length === 0 ? say.noWeek : (plan.skills.length > 0 ? say.quarterSkills : say.quarterSums)(sums)),
      make(
        'div',
        { class: 'stacked', hidden: plan.weeks.length === 0 },
        make(
          'table',
          { role: 'table' },
          make(
            'thead',
            { role: 'rowgroup' },
            make('tr', { role: 'row' }, ...heads.map((head) => make('th', { role: 'columnheader', scope: 'col' }, head))),
          ),
          make(
            'tbody',
            { role: 'rowgroup' },
            ...rowsOf(plan).map(({ week, action, cells }) => {
              const isNew = week.date !== last;
              last = week.date;
              return make(
                'tr',
                { role: 'row' },
                ...cells.map((cell, index) => {
                  const link =
                    index === 0 && isNew
                      ? make('a', { href: mondayOf(week) }, cell)
                      : index === 1
                        ? make('a', { href: `${base}actions/${action.id}/` }, cell)
                        : cell;
                  return index === 0
                    ? make('th', { role: 'rowheader', scope: 'row' }, link)
                    : make('td', { role: 'cell', 'data-label': heads[index] }, link || words.common.none);
                }),
              );
            }),
          ),
        ),
      ),
      ...(plan.missing.length + outside.length > 0
        ? [
            make('h4', {}, say.outside),
            make('ul', {}, ...plan.missing.map((one) => make('li', {}, ...lacks(one))), ...outside.map((text) => make('li', {}, text))),
          ]
        : []),
    );
    const act: Record<string, () => void> = {
      calendar: async () => {
        const { downloadCalendar } = await import('./monday-files.ts');
        downloadCalendar('quarter', plan.weeks, {
          isOnce: true,
          // What is over stays, and a quarter planned ahead leaves the rest of this one; preparation may be a working day before.
          since: [dayOf(start(), -1), localToday()].sort().at(-1),
          addressOf: (id) => `${location.origin}${base}actions/${id}/`,
          language: formats,
          prepare: words.monday.prepare,
        });
      },
      csv: async () => {
        const { toCsv } = await import('../document/csv.ts');
        const rows = rowsOf(plan).map(({ week, cells }) => [week.date, ...cells.slice(1)]);
        download('quarter.csv', 'text/csv', toCsv([heads, ...rows]));
      },
    };
    for (const [name, run] of Object.entries(act)) {
      const button = section.querySelector<HTMLButtonElement>(`[data-${name}]`);
      if (button) button.onclick = run;
    }
  }

  const wanted = new Set(ids.flatMap((id) => [...withPrerequisites(id, actions)]));
  const needed = [...new Set([...wanted].flatMap(({ skills }) => skills))].sort();
  offer(needed);
  form.oninput = render;
  form.onsubmit = (event) => event.preventDefault();
  render();
}
