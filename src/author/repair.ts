import { schemas } from '../model/index.ts';
import { advisedItems, fieldAt } from '../model/walk.ts';
import type { RawEntry } from '../read/content.ts';
import { countedOf } from '../text/frequency.ts';
import { type Fields, fieldsOf, listOf, textsOf } from './fields.ts';
import { entryAndTranslations, touchpointsIn } from './places.ts';
import type { RemovalRun } from './removal.ts';

/** Whether an action is done so often, at least monthly, that a phase of a plan may carry on with it from the one before. */
function isFrequent(repeat: string): boolean {
  const counted = countedOf(repeat);
  if (!counted) return repeat === 'continuously';
  if ('times' in counted) return !['quarter', 'year'].includes(counted.unit);
  return !['quarter', 'year'].includes(counted.unit) && (counted.unit !== 'month' || counted.every === 1);
}

/** A decision that a removed role took is taken outside the playbook, or by the heir that was named. */
export function repairDecisions(run: RemovalRun): void {
  for (const decision of run.of('decisions')) {
    const { outside, title } = fieldsOf(decision.value);
    const decides = (role: unknown) => fieldsOf(fieldsOf(role).decisionRights)[decision.id] === 'decides';
    if (outside !== undefined || run.of('roles').some(({ value }) => decides(value))) continue;
    const was = run.removedRoles().find((id) => decides(run.before.get(`roles/${id}`)));
    if (was === undefined || title === undefined) continue;
    if (run.heir?.target === 'roles') {
      for (const entry of entryAndTranslations(run.workspace.content, 'roles', run.heir.id)) {
        run.workspace.set(entry, ['decisionRights', decision.id], 'decides');
        run.workspace.note(entry, ['decisionRights', decision.id], `\`${decision.id}\` was decided by \`${was}\` and is now decided here`);
      }
      continue;
    }
    const last = Object.keys(fieldsOf(decision.value)).at(-1) as string;
    run.workspace.insertAfter(decision, [last], 'outside', run.titleOutside(was));
    run.workspace.note(decision, [], `\`${decision.id}\` was decided by \`${was}\`, whose title now decides outside the playbook`);
  }
}

/** Puts those who report to a role among its direct reports. */
export function repairDirectReports(run: RemovalRun): void {
  const { workspace } = run;
  const added = new Map<string, string[]>();
  for (const { id, value } of run.of('roles')) {
    const superior = fieldsOf(fieldsOf(value).reportsTo).role;
    const was = fieldsOf(run.before.get(`roles/${id}`)?.reportsTo).role;
    if (typeof superior === 'string' && superior !== was) added.set(superior, [...(added.get(superior) ?? []), id]);
  }
  for (const [superior, ids] of added) {
    for (const entry of entryAndTranslations(workspace.content, 'roles', superior)) {
      const { directReports } = fieldsOf(entry.value);
      const { roles } = fieldsOf(directReports);
      if (Array.isArray(roles))
        for (const id of ids.filter((other) => !roles.includes(other))) workspace.append(entry, ['directReports', 'roles'], id);
      if (directReports !== 'none') continue;
      workspace.setYaml(entry, ['directReports'], `{ min: ${ids.length}, max: ${ids.length}, roles: [${ids.join(', ')}] }`);
      workspace.note(entry, ['directReports'], `nobody reported to this role; now ${ids.map((id) => `\`${id}\``).join(', ')}`);
    }
  }
}

/** Writes on a role that it is accountable for a touchpoint now. */
export function repairTouchpoints(run: RemovalRun): void {
  const { workspace } = run;
  const accountable = (entries: RawEntry[]) =>
    entries
      .filter(({ collection }) => collection === 'journeys')
      .flatMap(touchpointsIn)
      .map(({ id, touchpoint }): [string, unknown] => [id, touchpoint.accountable]);
  const before = new Map(accountable(workspace.original.entries));
  for (const [id, role] of accountable(run.of('journeys'))) {
    if (role === before.get(id)) continue;
    for (const entry of entryAndTranslations(workspace.content, 'roles', String(role))) {
      const claims = listOf(fieldsOf(entry.value).touchpoints);
      const index = claims.findIndex(({ touchpoint }) => touchpoint === id);
      if (index === -1) workspace.append(entry, ['touchpoints'], { touchpoint: id, part: 'accountable' });
      else if (claims[index]?.part !== 'accountable') workspace.set(entry, ['touchpoints', index, 'part'], 'accountable');
    }
  }
}

/** Gives a measure that lost its owner to a role that moves it already, leads an action that does, or may own it. */
export function repairMeasures(run: RemovalRun): void {
  const { workspace } = run;
  const mostMeasures = advisedItems(fieldAt(schemas.roles, ['measures'])) ?? Number.POSITIVE_INFINITY;
  for (const measure of run.of('measures')) {
    const part = (value: unknown) => listOf(fieldsOf(value).measures).find((item) => item.measure === measure.id)?.part;
    const roles = run.of('roles');
    if (roles.some(({ value }) => part(value) === 'owns')) continue;
    const was = run.removedRoles().find((id) => part(run.before.get(`roles/${id}`)) === 'owns');
    if (was === undefined) continue;
    const may = (Array.isArray(fieldsOf(measure.value).mayOwn) ? fieldsOf(measure.value).mayOwn : []) as unknown[];
    const movers = roles.filter(({ value }) => part(value) !== undefined);
    const named = run.heir?.target === 'roles' ? roles.find(({ id }) => id === run.heir?.id) : undefined;
    const countOf = ({ value }: RawEntry) => listOf(fieldsOf(value).measures).length;
    const hasRoom = (role: RawEntry) => countOf(role) < mostMeasures;
    const leads = run
      .of('actions')
      .filter(({ value }) => listOf(fieldsOf(value).moves).some((move) => move.measure === measure.id))
      .map(({ value }) => fieldsOf(value).lead);
    const able = roles.filter(({ id }) => may.includes(id)).sort((a, b) => countOf(a) - countOf(b));
    const owner =
      named ??
      movers.find(({ id }) => may.includes(id)) ??
      movers[0] ??
      roles.find((role) => leads.includes(role.id) && hasRoom(role)) ??
      able[0];
    if (!owner) {
      const heir = may.length === 0 ? run.heirOf('roles', was) : undefined;
      if (heir === undefined) continue;
      for (const entry of entryAndTranslations(workspace.content, 'measures', measure.id)) {
        workspace.append(entry, ['mayOwn'], heir);
        workspace.note(entry, ['mayOwn'], `\`${was}\` owned \`${measure.id}\` and none of the others who may is left; now \`${heir}\` may`);
      }
      continue;
    }
    for (const entry of entryAndTranslations(workspace.content, 'roles', owner.id)) {
      const index = listOf(fieldsOf(entry.value).measures).findIndex((item) => item.measure === measure.id);
      if (index === -1) workspace.append(entry, ['measures'], { measure: measure.id, part: 'owns' });
      else workspace.set(entry, ['measures', index, 'part'], 'owns');
      workspace.note(
        entry,
        index === -1 ? ['measures'] : ['measures', index],
        `\`${measure.id}\` was owned by \`${was}\` and is now owned here`,
      );
    }
    if (!may.includes(owner.id))
      for (const entry of entryAndTranslations(workspace.content, 'measures', measure.id)) workspace.append(entry, ['mayOwn'], owner.id);
    // The next measure counts what the role has now.
    workspace.commit();
  }
}

/**
 * Gives a list of actions that a role must have, and that is empty now, another action that fits the role: one that it
 * leads, one that it takes part in, or one that moves one of its measures or takes one of its skills. A plan may go on with
 * an action that is done again and again.
 */
export function refillLists(run: RemovalRun): void {
  const { workspace } = run;
  const actions = run.of('actions').map(({ id, value }) => ({ id, data: fieldsOf(value) }));
  for (const role of run.of('roles')) {
    const { plan, insteadOfHiring, measures } = fieldsOf(role.value);
    const phases = Object.entries(fieldsOf(plan)).map(([phase, value]) => ({ phase, list: textsOf(fieldsOf(value).actions) }));
    const { core, supporting } = fieldsOf(fieldsOf(role.value).skills);
    const ownSkills = new Set([...listOf(core), ...listOf(supporting)].map(({ skill }) => skill));
    const own = new Set(listOf(measures).map(({ measure }) => measure));
    const reasons: [string, (data: Fields) => boolean][] = [
      ['it leads', ({ lead }) => lead === role.id],
      ['it takes part in', ({ participants }) => textsOf(participants).includes(role.id)],
      ['moves one of its measures', ({ moves }) => listOf(moves).some(({ measure }) => own.has(measure))],
      ['takes one of its skills', ({ skills }) => listOf(skills).some(({ skill }) => ownSkills.has(skill))],
    ];
    const choose = (fits: (id: string, data: Fields) => boolean) => {
      for (const [reason, isRight] of reasons) {
        const action = actions.find(({ id, data }) => isRight(data) && fits(id, data));
        if (action) return { id: action.id, reason };
      }
      return undefined;
    };
    const fill = (path: string[], chosen: { id: string; reason: string } | undefined) => {
      if (!chosen) return;
      for (const entry of entryAndTranslations(workspace.content, 'roles', role.id)) {
        workspace.append(entry, path, chosen.id);
        workspace.note(entry, path, `no action was left in \`${path.join('.')}\`; \`${chosen.id}\`, which ${chosen.reason}, is there now`);
      }
    };
    for (const [at, { phase, list }] of phases.entries()) {
      if (list.length > 0 || !wasFull(run, role.id, ['plan', phase, 'actions'])) continue;
      const isRepeated = (id: string) => actions.some((action) => action.id === id && isFrequent(String(action.data.repeat)));
      const goesOn = phases
        .slice(0, at)
        .flatMap((sooner) => sooner.list.filter(isRepeated))
        .at(-1);
      const fitting = choose((id, data) => {
        const isPlanned = phases.some((other) => other.list.includes(id));
        const comesTooEarly = phases.slice(at + 1).some((later) => later.list.some((other) => textsOf(data.prerequisites).includes(other)));
        const comesTooLate = phases
          .slice(0, at)
          .some(({ list: sooner }) =>
            sooner.some((other) => textsOf(actions.find((action) => action.id === other)?.data.prerequisites).includes(id)),
          );
        return !isPlanned && !comesTooEarly && !comesTooLate;
      });
      const chosen = fitting ?? (goesOn === undefined ? undefined : { id: goesOn, reason: 'goes on' });
      fill(['plan', phase, 'actions'], chosen);
      if (chosen) list.push(chosen.id);
    }
    if (textsOf(insteadOfHiring).length === 0 && wasFull(run, role.id, ['insteadOfHiring']))
      fill(
        ['insteadOfHiring'],
        choose(() => true),
      );
    repairEvidence(run, role, phases[0]?.list ?? []);
  }
  workspace.commit();
}

/** What a first Monday leaves behind is what its actions make: the artefact of the first of them, where one has gone. */
function repairEvidence(run: RemovalRun, role: RawEntry, now: readonly string[]): void {
  const before = fieldsOf(fieldsOf(run.before.get(`roles/${role.id}`)?.plan).firstMonday);
  const artefact = fieldsOf(run.of('actions').find(({ id }) => id === now[0])?.value).artefact;
  const path = ['plan', 'firstMonday', 'evidence'];
  if (typeof artefact !== 'string' || textsOf(before.actions).every((id) => now.includes(id))) return;
  if (!fieldAt(schemas.roles, path)?.safeParse(artefact).success) return;
  for (const entry of entryAndTranslations(run.workspace.content, 'roles', role.id)) {
    run.workspace.set(entry, path, artefact);
    run.workspace.note(entry, path, `this was of actions that are gone; it is now what \`${now[0]}\` leaves behind`);
  }
}

function wasFull(run: RemovalRun, role: string, path: string[]): boolean {
  const list = path.reduce<unknown>((at, key) => fieldsOf(at)[key], run.before.get(`roles/${role}`));
  return Array.isArray(list) && list.length > 0;
}
