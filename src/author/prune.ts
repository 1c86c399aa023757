import type { ContentFiles, RawEntry } from '../read/content.ts';
import { fieldsOf, listOf } from './fields.ts';
import { allReferences, referrers } from './places.ts';
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

/** An ending without its role or actions, a question without a choice, and what no answer leads to any more. */
export function pruneHiring(run: RemovalRun): void {
  const steps = run.of('hiring');
  const [first] = steps;
  const next = (step: RawEntry | undefined) =>
    listOf(fieldsOf(step?.value).answers).flatMap(({ next: to }) => (typeof to === 'string' ? [to] : []));
  const reached = new Set(first ? [first.id] : []);
  for (const id of reached) for (const to of next(steps.find((step) => step.id === id))) reached.add(to);
  for (const step of steps) {
    const { kind, role, actions, answers } = fieldsOf(step.value);
    const was = fieldsOf(run.before.get(`hiring/${step.id}`));
    if (kind === 'hire' && role === undefined && was.role !== undefined) run.addAlong(`hiring/${step.id}`, 'its role is gone');
    else if (kind === 'not-yet' && actions === undefined && was.actions !== undefined)
      run.addAlong(`hiring/${step.id}`, 'none of its actions is left');
    else if (Array.isArray(was.answers) && (answers === undefined || next(step).length === 0))
      run.addAlong(`hiring/${step.id}`, 'none of its answers is left');
    else if (Array.isArray(answers) && answers.length === 1 && listOf(was.answers).length > 1 && step !== first) {
      skipQuestion(run, step, next(step)[0] as string);
      return;
    } else if (!reached.has(step.id) && wasReached(run, step.id)) run.addAlong(`hiring/${step.id}`, 'no answer leads to it any more');
  }
}

/** Lets the answers that led to a question with one answer left lead on to where it leads. */
function skipQuestion(run: RemovalRun, question: RawEntry, to: string): void {
  for (const step of run.of('hiring'))
    for (const [index, { next }] of listOf(fieldsOf(step.value).answers).entries())
      if (next === question.id) run.workspace.set(step, ['answers', index, 'next'], to);
  run.addAlong(`hiring/${question.id}`, `one answer is left, which led to \`${to}\``);
}

function wasReached(run: RemovalRun, id: string): boolean {
  return [...run.before].some(([name, value]) => name.startsWith('hiring/') && listOf(value.answers).some((answer) => answer.next === id));
}
