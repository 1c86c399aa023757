import { asUsual } from '../model/situations.ts';
import { type PathStep, pathStates } from '../playbook/hiring.ts';
import type { ContentFiles, RawEntry } from '../read/content.ts';
import { type Fields, fieldsOf, listOf, textsOf } from './fields.ts';
import { allReferences, entryAndTranslations, referrers } from './places.ts';
import type { RemovalRun } from './removal.ts';

/**
 * A measure that no role is left to own or to move has lost its purpose, unless an outcome, a touchpoint or the only move of
 * an action names it: then somebody must decide whose it is.
 */
export function pruneMeasures(run: RemovalRun): void {
  const { workspace } = run;
  const namesOf = (content: ContentFiles) => {
    const names = Map.groupBy(
      referrers(content).flatMap((referrer) => allReferences(referrer).map(({ target, id, path }) => ({ referrer, target, id, path }))),
      ({ target, id }) => `${target}/${id}`,
    );
    return (id: string) => names.get(`measures/${id}`) ?? [];
  };
  const [before, now] = [namesOf(workspace.original), namesOf(workspace.content)];
  const moves = new Map(run.of('actions').map(({ id, value }) => [id, listOf(fieldsOf(value).moves).length]));
  for (const { id } of run.of('measures')) {
    const naming = now(id).filter(({ referrer }) => referrer.document.file.startsWith('translations/') === false);
    const isSpare = ({ referrer, path }: (typeof naming)[number]) =>
      referrer.collection === 'actions' && path[0] === 'moves' && (moves.get(referrer.id) ?? 0) > 1;
    if (naming.length === 0 || now(id).length >= before(id).length || !naming.every(isSpare)) continue;
    for (const { referrer } of naming) moves.set(referrer.id, (moves.get(referrer.id) ?? 0) - 1);
    run.addAlong(`measures/${id}`, 'no role is left that owns or moves it, and each action that does moves another, too');
  }
}

/** A statement without an action that would raise it, or without its principle, tells a reader nothing to do. */
export function pruneReadiness(run: RemovalRun): void {
  for (const { id, value } of run.of('readiness')) {
    const [was, { actions, principle }] = [fieldsOf(run.before.get(`readiness/${id}`)), fieldsOf(value)];
    if (Array.isArray(actions) && actions.length === 0 && listOf(was.actions).length > 0)
      run.addAlong(`readiness/${id}`, 'none of its actions is left');
    else if (principle === undefined && was.principle !== undefined) run.addAlong(`readiness/${id}`, 'its principle is gone');
  }
}

/** A debate that changes no role is talk. */
export function pruneDebates(run: RemovalRun): void {
  for (const { id, value } of run.of('debates')) {
    const roles = fieldsOf(value).roleDesign;
    if (Array.isArray(roles) && roles.length === 0 && listOf(run.before.get(`debates/${id}`)?.roleDesign).length > 0)
      run.addAlong(`debates/${id}`, 'none of the roles that it shapes is left');
  }
}

/** A note on the law that no page is left to show is met by nobody at their work. */
export function pruneLaw(run: RemovalRun): void {
  const isShown = (places: unknown) =>
    Object.values(fieldsOf(places)).some((place) => place === true || (Array.isArray(place) && place.length > 0));
  for (const { id, value } of run.of('law'))
    if (!isShown(fieldsOf(value).appliesTo) && isShown(run.before.get(`law/${id}`)?.appliesTo))
      run.addAlong(`law/${id}`, 'nothing that it applies to is left');
}

/** What a role says of a size, a sector or a place of work goes where it says the same everywhere now; sentences stay. */
export function pruneVariations(run: RemovalRun): void {
  const roles = new Map(run.of('roles').map(({ id, value }) => [id, fieldsOf(value)]));
  for (const [id, { reportsTo, plan, variations }] of roles) {
    const { role: above, outside } = fieldsOf(reportsTo);
    const superiors = textsOf([outside, roles.get(String(above))?.title]);
    const usual = { superiors, actions: textsOf(fieldsOf(fieldsOf(plan).firstMonday).actions) };
    for (const [situation, variation] of Object.entries(fieldsOf(variations))) {
      const { reportsTo: own, firstMonday } = fieldsOf(variation);
      const alike = asUsual(
        { reportsTo: typeof own === 'string' ? own : undefined, actions: textsOf(fieldsOf(firstMonday).actions) },
        usual,
      );
      for (const entry of entryAndTranslations(run.workspace.content, 'roles', id)) {
        if (alike.includes('reportsTo')) run.workspace.remove(entry, ['variations', situation, 'reportsTo']);
        // An empty list says that they are the usual ones.
        if (alike.includes('actions'))
          for (const index of usual.actions.keys()) run.workspace.remove(entry, ['variations', situation, 'firstMonday', 'actions', index]);
      }
    }
  }
}

/** An ending without its role or actions, a question without a choice, and what no answer leads to any more. */
export function pruneHiring(run: RemovalRun): void {
  const steps = run.of('hiring');
  const [first] = steps;
  const next = (step: RawEntry | undefined) =>
    listOf(fieldsOf(step?.value).answers)
      .flatMap((answer) => [answer, ...listOf(answer.instead)])
      .flatMap(({ next: to }) => (typeof to === 'string' ? [to] : []));
  const reached = new Set(pathStates(steps.map(({ id, value }) => ({ id, ...fieldsOf(value) }) as PathStep)).map(({ id }) => id));
  for (const step of steps) {
    const { kind, role, actions, answers } = fieldsOf(step.value);
    const was = fieldsOf(run.before.get(`hiring/${step.id}`));
    if (kind === 'hire' && role === undefined && was.role !== undefined) run.addAlong(`hiring/${step.id}`, 'its role is gone');
    else if (kind === 'not-yet' && actions === undefined && was.actions !== undefined)
      run.addAlong(`hiring/${step.id}`, 'none of its actions is left');
    else if (Array.isArray(was.answers) && (answers === undefined || next(step).length === 0))
      run.addAlong(`hiring/${step.id}`, 'none of its answers is left');
    else if (Array.isArray(answers) && answers.length === 1 && listOf(was.answers).length > 1 && step !== first && leadsOneWay(step)) {
      skipQuestion(run, step, next(step)[0] as string);
      return;
    } else if (!reached.has(step.id) && wasReached(run, step.id)) run.addAlong(`hiring/${step.id}`, 'no answer leads to it any more');
  }
}

/** Whether a question with one answer leads all readers to one step, and keeps nothing of what they say. */
const leadsOneWay = ({ value }: RawEntry): boolean => {
  const { asks, answers } = fieldsOf(value);
  return asks === undefined && listOf(answers).every(({ instead }) => listOf(instead).length === 0);
};

/** Lets the answers that led to a question with one answer left lead on to where it leads. */
function skipQuestion(run: RemovalRun, question: RawEntry, to: string): void {
  for (const step of run.of('hiring'))
    for (const [index, answer] of listOf(fieldsOf(step.value).answers).entries()) {
      if (answer.next === question.id) run.workspace.set(step, ['answers', index, 'next'], to);
      for (const [other, { next }] of listOf(answer.instead).entries())
        if (next === question.id) run.workspace.set(step, ['answers', index, 'instead', other, 'next'], to);
    }
  run.addAlong(`hiring/${question.id}`, `one answer is left, which led to \`${to}\``);
}

function wasReached(run: RemovalRun, id: string): boolean {
  const leadsThere = (answer: Fields) => [answer, ...listOf(answer.instead)].some(({ next }) => next === id);
  return [...run.before].some(([name, value]) => name.startsWith('hiring/') && listOf(value.answers).some(leadsThere));
}
