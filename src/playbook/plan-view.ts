import type { Formats } from '../i18n/language.ts';
import type { Words } from '../i18n/words.ts';
import type { Action } from '../model/action.ts';
import { costOf } from '../model/cost.ts';
import { partyText } from '../model/parties.ts';
import { variationsIn } from '../model/situations.ts';
import { actionTime } from '../model/times.ts';
import { mostOf, total } from '../text/range.ts';
import { type Tree, tree } from '../text/tree.ts';
import { fewestPeople, type MondayPlan, type Obstacle, type PlannableAction, type PlanSums } from './planner.ts';
import type { Slot } from './schedule.ts';

/** How an action is done; published at /data/actions/ID.json. */
export interface HowTo extends Pick<Action, 'openingWords' | 'artefact' | 'doneWhen' | 'variations'> {
  preparation: NonNullable<Action['preparation']>;
  steps: Action['steps'];
  /** What has to be there, in words. */
  materials: string[];
  /** The sheets of the playbook among it. */
  sheets: { id: string; title: string }[];
  /** How to treat personal data; undefined where there are none. */
  privacy?: string | undefined;
}

export interface PlanView {
  say: Words['monday']['tool'];
  common: Words['common'];
  situations: Words['situations'];
  formats: Formats;
  currency: string;
  /** The title of a role, a department or a skill. */
  nameOf(collection: 'roles' | 'departments' | 'skills', id: string): string;
  /** The address of an action's page. */
  pageOf(id: string): string;
  /** The address of a sheet. */
  sheetAt(id: string): string;
  /** How an action is done, where that is known yet. */
  howTo(id: string): HowTo | undefined;
  /** What a day of the plan is called: -1 is the working day before, 0 the first. */
  dayOf(day: number): string;
  /** Whether the steps are shown at once. */
  isWhole?: boolean | undefined;
  /** The names of the people, for a plan of several. */
  people?: readonly string[] | undefined;
  /** A box to tick in place of the title, in the browser. */
  tick?(action: PlannableAction): Tree;
  /** What else a reader can do with an action, in the browser. */
  tools?(action: PlannableAction): Tree[];
}

/** Minutes after midnight as a clock shows them. */
export const clock = (minutes: number): string =>
  [Math.floor(minutes / 60) % 24, Math.floor(minutes % 60)].map((part) => String(part).padStart(2, '0')).join(':');

/** What a plan comes to, in a sentence: the same on the page, in print and in what is shared. */
export function sumsText({ count, ...plan }: PlanSums & { count: number }, { say, formats, currency, nameOf }: PlanView): string {
  const facts = {
    count,
    time:
      plan.before > 0
        ? say.timeAndBefore({ time: formats.duration(total([plan.minutes, -plan.before])), before: formats.duration(plan.before) })
        : formats.duration(plan.minutes),
    people: formats.people(plan.people),
    money: plan.money === 0 ? say.noMoney : say.upTo({ amount: formats.amount(plan.money, currency) }),
    skills: formats.list(plan.skills.map((id) => nameOf('skills', id))),
  };
  return (plan.skills.length > 0 ? say.fitsWithSkills : say.fits)(facts);
}

/** From when to when the work of the first day lasts, with its pauses. */
export function hoursText(slots: readonly Slot[], { say, formats }: PlanView): string {
  const first = slots.filter(({ day }) => day === 0);
  const breaks = first.filter(({ kind, people }) => (kind === 'pause' || kind === 'meal') && people.includes(0));
  const minutes = breaks.reduce((sum, { from, to }) => sum + to - from, 0);
  const hours = { from: clock(Math.min(...first.map(({ from }) => from))), to: clock(Math.max(...first.map(({ to }) => to))) };
  return minutes > 0 ? say.hoursWithBreaks({ ...hours, breaks: formats.duration(minutes) }) : say.hours(hours);
}

/** A plan by the clock: a heading for each day where there are several, and a list of its hours. */
export function planTree(
  { slots, actions, small, instead }: Pick<MondayPlan, 'slots' | 'actions' | 'small' | 'instead'>,
  view: PlanView,
): Tree[] {
  const { people } = view;
  const days = [...new Set(slots.map(({ day }) => day))].sort((a, b) => a - b);
  const work = days.flatMap((day) => [
    tree('h3', {}, view.dayOf(day)),
    tree(
      'ol',
      { class: 'plan clock' },
      ...mergePauses(slots)
        .filter((slot) => slot.day === day && isShown(slot, people))
        .toSorted((a, b) => a.from - b.from || (a.people[0] ?? 0) - (b.people[0] ?? 0))
        .map((slot) => {
          const action = actions.find(({ id }) => id === slot.action);
          return tree(
            'li',
            { class: action ? undefined : 'muted' },
            tree('span', { class: 'hours' }, `${clock(slot.from)}–${clock(slot.to)}`),
            tree(
              'div',
              {},
              ...(action
                ? workTree(action, slot, { isSmall: small.includes(action.id), actions, instead, prepared: preparedIn(slot, slots) }, view)
                : pauseTree(slot, view)),
            ),
          );
        }),
    ),
  ]);
  return [...sheetsTree(actions, view), ...work];
}

/** Which part of the preparation begins with a slot: what is done ahead, what is done on the day, or all of it; undefined where none does. */
function preparedIn(slot: Slot, slots: readonly Slot[]): 'ahead' | 'onTheDay' | 'all' | undefined {
  const mine = slots.filter(({ kind, action }) => kind === 'prepare' && action === slot.action);
  const first = (isAhead: boolean) => mine.find(({ day }) => day < 0 === isAhead);
  const isAhead = slot.day < 0;
  if (slot.kind !== 'prepare' || first(isAhead) !== slot) return undefined;
  return first(!isAhead) === undefined ? 'all' : isAhead ? 'ahead' : 'onTheDay';
}

/** The sheets that the actions of a plan hand out, to print before it begins. */
function sheetsTree(actions: readonly PlannableAction[], view: PlanView): Tree[] {
  const sheets = new Map(actions.flatMap(({ id }) => view.howTo(id)?.sheets ?? []).map((sheet) => [sheet.id, sheet]));
  if (sheets.size === 0) return [];
  const items = [...sheets.values()].map(({ id, title }) => tree('li', {}, tree('a', { href: view.sheetAt(id) }, title)));
  return [tree('div', { class: 'sheets small' }, tree('p', {}, tree('b', {}, view.say.sheets)), tree('ul', {}, ...items))];
}

/** Pauses at the same time in one. */
const mergePauses = (slots: readonly Slot[]): Slot[] => [
  ...Map.groupBy(slots, (slot) => (slot.action === undefined ? `${slot.kind} ${slot.day} ${slot.from} ${slot.to}` : slot))
    .values()
    .map((same) => {
      const [first] = same as [Slot];
      return same.length > 1 ? { ...first, people: same.flatMap(({ people }) => people).sort((a, b) => a - b) } : first;
    }),
];

/** Without names, one pause stands for all. */
const isShown = ({ action, people: [first] }: Slot, people: readonly string[] | undefined) =>
  action !== undefined || people !== undefined || first === 0;

function pauseTree({ kind, from, people: who }: Slot, { say, people, formats }: PlanView): Tree[] {
  const what = kind === 'pause' ? say.pause : from >= 11 * 60 && from < 15 * 60 ? say.lunch : say.meal;
  const name = people && formats.list(who.map((person) => people[person] ?? ''));
  return [tree('p', {}, name ? say.whose({ name, what }) : what)];
}

function workTree(
  action: PlannableAction,
  slot: Slot,
  {
    isSmall,
    actions,
    instead,
    prepared,
  }: { isSmall: boolean; prepared: ReturnType<typeof preparedIn> } & Pick<MondayPlan, 'actions' | 'instead'>,
  view: PlanView,
): Tree[] {
  const { say, formats, people, currency } = view;
  const names = people
    ? formats.list(slot.people.map((person, index) => (index === 0 ? say.leads({ name: people[person] ?? '' }) : (people[person] ?? ''))))
    : '';
  const who = names && tree('p', { class: 'small' }, names);
  const how = view.howTo(action.id);
  const after = actions.filter(({ prerequisites }) => prerequisites.includes(action.id)).map(({ title }) => `“${title}”`);
  if (slot.kind === 'prepare' || slot.part > 0) {
    const title = slot.kind === 'prepare' ? say.prepare({ action: action.title }) : say.continued({ action: action.title });
    return [
      tree('p', {}, tree('b', {}, title)),
      who,
      prepared && how && unfold([stepsTree(preparationOf(how, prepared), view)], view),
    ].filter((part): part is Tree => Boolean(part));
  }
  const facts = (instead === 'anyone' ? say.factsForAnyone : say.facts)({
    time:
      mostOf(action.prepMinutes) === 0
        ? formats.duration(actionTime(action))
        : say.withPreparation({ time: formats.duration(actionTime(action)), preparation: formats.duration(action.prepMinutes) }),
    people: formats.people(action.people),
    money: mostOf(costOf(action.money)) === 0 ? say.noMoney : formats.money(costOf(action.money), currency),
    role: partyText(action.lead, view.nameOf, view.common),
  });
  return [
    view.tick?.(action) ?? tree('p', {}, tree('b', {}, action.title)),
    tree('p', {}, action.what),
    who,
    tree('p', { class: 'muted small beside' }, facts, ' ', tree('a', { href: view.pageOf(action.id) }, say.page)),
    after.length > 0 && tree('p', { class: 'small beside' }, say.comesFirst({ actions: formats.list(after) })),
    isSmall && tree('p', { class: 'small' }, say.small({ people: formats.people(fewestPeople(action)) }), ' ', how?.variations.smallFirm),
    ...(how ? variationsTree(how, isSmall, view) : []),
    how && unfold(howTree(how, view), view),
    ...(view.tools?.(action) ?? []),
  ].filter((part): part is Tree => Boolean(part));
}

/** How an action is done in companies of each kind: what fits the company that the reader chose once is shown, see situations.css. */
const variationsTree = ({ variations }: HowTo, isSmall: boolean, { say, situations }: PlanView): Tree[] =>
  variationsIn(variations)
    .filter(([id]) => !(isSmall && id === 'smallFirm'))
    .map(([id, text]) =>
      tree(
        'p',
        { class: 'small for-us', 'data-for': id, 'data-pagefind-ignore': true },
        tree('b', {}, say.forUs({ situation: situations[id] })),
        ' ',
        text,
      ),
    );

const stepsTree = (steps: readonly Pick<Action['steps'][number], 'do' | 'minutes'>[], { formats }: PlanView): Tree =>
  tree(
    'ol',
    { class: 'small' },
    ...steps.map((step) => tree('li', {}, step.do, ' ', tree('span', { class: 'muted' }, formats.duration(step.minutes)))),
  );

/** What readers unfold, where it is not shown at once; a print shows it always. */
const unfold = (parts: Tree[], { isWhole, say }: PlanView): Tree =>
  isWhole ? tree('div', {}, ...parts) : tree('details', { class: 'how' }, tree('summary', {}, say.steps), ...parts);

const preparationOf = ({ preparation }: HowTo, part: 'ahead' | 'onTheDay' | 'all') =>
  preparation.filter(({ ahead }) => part === 'all' || (part === 'ahead') === (ahead === true));

/** Lines with a box to tick on paper. */
const boxes = (lines: readonly string[]): Tree =>
  tree(
    'ul',
    { class: 'contains-task-list small' },
    ...lines.map((line) => tree('li', {}, tree('span', { class: 'tick-box', 'aria-hidden': 'true' }), ' ', line)),
  );

const howTree = (how: HowTo, view: PlanView): Tree[] => [
  ...(how.materials.length > 0 ? [tree('p', {}, view.say.haveReady), boxes(how.materials)] : []),
  ...(how.privacy ? [tree('p', {}, view.say.privacy({ text: how.privacy }))] : []),
  tree('p', {}, view.say.openWith({ words: how.openingWords })),
  stepsTree(how.steps, view),
  tree('p', {}, view.say.leaves({ artefact: how.artefact })),
  tree('p', {}, view.say.doneWhen),
  boxes(how.doneWhen),
];

/** What the texts about lacking means need. */
export interface LackView extends Pick<PlanView, 'formats' | 'currency' | 'nameOf'> {
  say: Pick<PlanView['say'], (typeof lackWords)[number]>;
  /** The title of an action. */
  titleOf(action: string): string;
}
export const lackWords = [
  'moreTime',
  'moreTimeWithBreaks',
  'morePeople',
  'moreMoney',
  'somebodyWith',
  'leader',
  'first',
  'leaveOut',
] as const;

/** What is lacking for an action, as part of a sentence. */
export function lackText({ kind, lacking, breaks }: Obstacle, { say, formats, currency, nameOf, titleOf }: LackView): string {
  const id = String(lacking);
  if (kind === 'minutes') return (breaks ? say.moreTimeWithBreaks : say.moreTime)({ time: formats.duration(Number(lacking)) });
  if (kind === 'people') return say.morePeople({ count: Number(lacking) });
  if (kind === 'money') return say.moreMoney({ amount: formats.amount(Number(lacking), currency) });
  if (kind === 'skill') return say.somebodyWith({ skill: formats.inside(nameOf('skills', id)) });
  if (kind === 'lead') return say.leader({ role: nameOf('roles', id) });
  return (kind === 'prerequisite' ? say.first : say.leaveOut)({ action: titleOf(id) });
}
