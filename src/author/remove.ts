import { roleLevels } from '../model/fields.ts';
import { type CollectionName, formats, type ReferenceTarget, schemas } from '../model/index.ts';
import { fieldAt } from '../model/walk.ts';
import type { ContentFiles, RawEntry } from '../read/content.ts';
import { addressesOf, changedQuery, partsOfAddress } from './addresses.ts';
import { bodyPointers } from './body-links.ts';
import { dropReferences, type Removal } from './drop-references.ts';
import { allReferences, entryAndTranslations, idsOf, referrers, touchpointsIn } from './places.ts';
import { rewriteLinks } from './rewrite-links.ts';
import { Workspace } from './workspace.ts';

export interface RemoveOptions {
  /** What takes over where exactly one entry of the removed kind must be named. */
  heir?: string | undefined;
  /** Leave measures, skills, sources and families that only the removed entries used. */
  keepUnused?: boolean | undefined;
  /** Remove those that nothing used before, too. */
  unused?: boolean | undefined;
}

export interface Removed {
  workspace: Workspace;
  /** What goes, as collection/id, in the order in which it was decided; the first ones were asked for. */
  asked: string[];
  /** What goes along, and why, as collection/id. */
  along: Map<string, string>;
}

/** Kinds that are there for others to name: what nobody names any more has lost its purpose. */
const auxiliary = ['principles', 'measures', 'skills', 'sources', 'families'] as const satisfies CollectionName[];

/** How often an action is done that a phase of a plan may carry on from the one before. */
const repeated = ['daily', 'weekly', 'monthly'];

type Fields = Record<string, unknown>;
const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});
const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []);
const listOf = (value: unknown): Fields[] => (Array.isArray(value) ? value.map(fieldsOf) : []);

/**
 * Takes entries out of the content with everything that names them. Nothing is written: the workspace holds the result.
 * @throws Error where a file cannot be read.
 */
export function removeEntries(
  content: ContentFiles,
  target: ReferenceTarget,
  ids: readonly string[],
  options: RemoveOptions = {},
): Removed {
  const workspace = new Workspace(content);
  const run = new Run(workspace, options.heir === undefined ? undefined : { target, id: options.heir }, options.keepUnused === true);
  const known = unusedIn(content);
  for (const id of ids) run.add(target, id);
  if (options.unused) for (const name of known) run.addAlong(name, 'nothing names it');
  do {
    run.takeOut();
    run.mend();
    if (!options.keepUnused)
      for (const name of unusedIn(workspace.content))
        if (options.unused || !known.has(name))
          run.addAlong(name, name.startsWith('principles/') ? 'no action serves it any more' : 'nothing names it any more');
  } while (run.hasMore);
  run.rewriteLinks();
  return { workspace, asked: ids.map((id) => `${target}/${id}`), along: run.along };
}

/** The auxiliary entries that no field, and for sources no body, names; as collection/id. */
export function unusedIn(content: ContentFiles): Set<string> {
  const used = new Set<string>();
  for (const referrer of referrers(content)) {
    // Only an action gives a principle something to do.
    for (const { target, id } of allReferences(referrer))
      if (target !== 'principles' || referrer.collection === 'actions') used.add(`${target}/${id}`);
    if (referrer.root.length > 0) continue;
    for (const pointer of bodyPointers(referrer.document)) if (pointer.kind === 'source') used.add(`sources/${pointer.target}`);
  }
  return new Set(
    auxiliary.flatMap((collection) => idsOf(content, collection).map((id) => `${collection}/${id}`)).filter((name) => !used.has(name)),
  );
}

class Run implements Removal {
  readonly along = new Map<string, string>();
  hasMore = false;
  private readonly workspace: Workspace;
  private readonly keepUnused: boolean;
  private readonly heir: { target: ReferenceTarget; id: string } | undefined;
  private readonly gone = new Map<ReferenceTarget, Set<string>>();
  /** The values of all entries at the beginning, by collection and id. */
  private readonly before: Map<string, Fields>;

  constructor(workspace: Workspace, heir: Run['heir'], keepUnused: boolean) {
    this.keepUnused = keepUnused;
    this.workspace = workspace;
    this.heir = heir;
    this.before = new Map(workspace.original.entries.map(({ collection, id, value }) => [`${collection}/${id}`, fieldsOf(value)]));
  }

  add(target: ReferenceTarget, id: string): void {
    if (this.isGone(target, id)) return;
    this.gone.set(target, (this.gone.get(target) ?? new Set()).add(id));
    this.hasMore = true;
  }

  addAlong(name: string, why: string): void {
    const [target, id] = name.split('/') as [ReferenceTarget, string];
    if (this.isGone(target, id)) return;
    this.along.set(name, why);
    this.add(target, id);
  }

  isGone(target: ReferenceTarget, id: string): boolean {
    if (this.gone.get(target)?.has(id)) return true;
    return target === 'touchpoints' && this.gone.get('journeys')?.has(id.split('/')[0] as string) === true;
  }

  named(target: ReferenceTarget): string | undefined {
    return this.heir?.target === target ? this.heir.id : undefined;
  }

  moverOf(measures: readonly string[]): string | undefined {
    const roles = this.of('roles').map(({ id }) => ({ id, parts: listOf(this.before.get(`roles/${id}`)?.measures) }));
    const withPart = (isRight: (part: unknown) => boolean) =>
      roles.find(({ parts }) => parts.some(({ measure, part }) => measures.includes(String(measure)) && isRight(part)));
    return (withPart((part) => part === 'owns') ?? withPart(() => true))?.id;
  }

  heirOf(target: ReferenceTarget, id: string): string | undefined {
    const named = this.named(target);
    if (named !== undefined) return named;
    if (target !== 'roles') return undefined;
    const superior = this.superiorOf(id);
    return 'role' in superior ? superior.role : this.head();
  }

  superiorOf(role: string, below?: string): { role: string } | { outside: string } {
    const line = (id: string) => fieldsOf(this.before.get(`roles/${id}`)?.reportsTo);
    const named = this.named('roles');
    // The heir cannot come above those to whom it reports itself.
    const above = new Set<unknown>();
    for (let next: unknown = named; typeof next === 'string' && !above.has(next); next = line(next).role) above.add(next);
    if (named !== undefined && !above.has(below)) return { role: named };
    const seen = new Set<string>();
    let top = role;
    for (let next: unknown = role; typeof next === 'string' && !seen.has(next); next = line(next).role) {
      if (this.isKept(next)) return { role: next };
      seen.add(next);
      top = next;
    }
    const head = this.head();
    if (head !== undefined && below !== undefined && this.levelOf(head) > this.levelOf(below)) return { role: head };
    const { outside } = line(top);
    return { outside: typeof outside === 'string' ? outside : this.titleOf(`roles/${role}`) };
  }

  private isKept(role: unknown): role is string {
    return typeof role === 'string' && !this.isGone('roles', role) && this.before.has(`roles/${role}`);
  }

  private levelOf(role: string): number {
    return (roleLevels as readonly string[]).indexOf(String(this.before.get(`roles/${role}`)?.level));
  }

  /** The sponsor; where that role goes, the one of the highest level that stays, the first of them by id. */
  private head(): string | undefined {
    const { sponsor } = fieldsOf(this.workspace.original.settings?.value);
    if (this.isKept(sponsor)) return sponsor;
    return idsOf(this.workspace.original, 'roles')
      .filter((id) => this.isKept(id))
      .sort((a, b) => this.levelOf(b) - this.levelOf(a))[0];
  }

  private titleOf(name: string): string {
    return String(this.before.get(name)?.title ?? name.split('/')[1]);
  }

  /** Takes the entries out, and every reference to them. */
  takeOut(): void {
    const { workspace } = this;
    this.hasMore = false;
    for (const entry of [...workspace.content.entries, ...workspace.content.translations]) {
      if (!this.isGone(entry.collection, entry.id)) continue;
      if (formats[entry.collection] === 'list') workspace.remove({ document: entry.document, root: [] }, [entry.id]);
      else workspace.moveFile(entry.document.file, null);
    }
    for (const referrer of referrers(workspace.content)) {
      if (referrer.collection !== 'settings' && this.isGone(referrer.collection, referrer.id)) continue;
      if (referrer.collection === 'journeys') this.removeTouchpoints(referrer as RawEntry);
      dropReferences(workspace, referrer, this);
    }
    workspace.commit();
  }

  private removeTouchpoints(journey: RawEntry): void {
    const touchpoints = touchpointsIn(journey);
    const stages = listOf(fieldsOf(journey.value).stages);
    const emptied = stages.flatMap((_, index) => {
      const inStage = touchpoints.filter(({ path }) => path[1] === index);
      return inStage.length > 0 && inStage.every(({ id }) => this.isGone('touchpoints', id)) ? [index] : [];
    });
    for (const { id, path } of touchpoints)
      if (this.isGone('touchpoints', id) && !(emptied.includes(path[1] as number) && emptied.length < stages.length))
        this.workspace.remove(journey, path);
    if (emptied.length < stages.length) for (const index of emptied) this.workspace.remove(journey, ['stages', index]);
  }

  /** Mends what says the same thing on two sides, and finds what has lost its purpose. */
  mend(): void {
    this.mendDecisions();
    this.mendDirectReports();
    this.mendTouchpoints();
    this.workspace.commit();
    this.mendMeasures();
    this.workspace.commit();
    if (!this.keepUnused) this.pruneMeasures();
    this.refillLists();
    this.pruneReadiness();
    this.pruneDebates();
    this.pruneHiring();
    this.workspace.commit();
  }

  private of(collection: CollectionName): RawEntry[] {
    return this.workspace.content.entries.filter((entry) => entry.collection === collection && !this.isGone(collection, entry.id));
  }

  private removedRoles(): string[] {
    return [...(this.gone.get('roles') ?? [])];
  }

  /** A decision that a removed role took is taken outside the playbook, or by the heir that was named. */
  private mendDecisions(): void {
    for (const decision of this.of('decisions')) {
      const { outside, title } = fieldsOf(decision.value);
      const decides = (role: unknown) => fieldsOf(fieldsOf(role).decisionRights)[decision.id] === 'decides';
      if (outside !== undefined || this.of('roles').some(({ value }) => decides(value))) continue;
      const was = this.removedRoles().find((id) => decides(this.before.get(`roles/${id}`)));
      if (was === undefined || title === undefined) continue;
      if (this.heir?.target === 'roles') {
        for (const entry of entryAndTranslations(this.workspace.content, 'roles', this.heir.id)) {
          this.workspace.set(entry, ['decisionRights', decision.id], 'decides');
          this.workspace.note(
            entry,
            ['decisionRights', decision.id],
            `\`${decision.id}\` was decided by \`${was}\` and is now decided here`,
          );
        }
        continue;
      }
      const last = Object.keys(fieldsOf(decision.value)).at(-1) as string;
      this.workspace.insertAfter(decision, [last], 'outside', this.titleOf(`roles/${was}`));
      this.workspace.note(decision, [], `\`${decision.id}\` was decided by \`${was}\`, whose title now decides outside the playbook`);
    }
  }

  /** Puts those who report to a role among its direct reports. */
  private mendDirectReports(): void {
    const { workspace } = this;
    const added = new Map<string, string[]>();
    for (const { id, value } of this.of('roles')) {
      const superior = fieldsOf(fieldsOf(value).reportsTo).role;
      const was = fieldsOf(this.before.get(`roles/${id}`)?.reportsTo).role;
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
  private mendTouchpoints(): void {
    const { workspace } = this;
    const accountable = (entries: RawEntry[]) =>
      entries
        .filter(({ collection }) => collection === 'journeys')
        .flatMap(touchpointsIn)
        .map(({ id, touchpoint }): [string, unknown] => [id, touchpoint.accountable]);
    const before = new Map(accountable(workspace.original.entries));
    for (const [id, role] of accountable(this.of('journeys'))) {
      if (role === before.get(id)) continue;
      for (const entry of entryAndTranslations(workspace.content, 'roles', String(role))) {
        const claims = listOf(fieldsOf(entry.value).touchpoints);
        const index = claims.findIndex(({ touchpoint }) => touchpoint === id);
        if (index === -1) workspace.append(entry, ['touchpoints'], { touchpoint: id, part: 'accountable' });
        else if (claims[index]?.part !== 'accountable') workspace.set(entry, ['touchpoints', index, 'part'], 'accountable');
      }
    }
  }

  /** Gives a measure that lost its owner to a role that moves it already. */
  private mendMeasures(): void {
    const { workspace } = this;
    const mostMeasures = Number(fieldAt(schemas.roles, ['measures'])?._zod.bag.maximum);
    for (const measure of this.of('measures')) {
      const part = (value: unknown) => listOf(fieldsOf(value).measures).find((item) => item.measure === measure.id)?.part;
      const roles = this.of('roles');
      if (roles.some(({ value }) => part(value) === 'owns')) continue;
      const was = this.removedRoles().find((id) => part(this.before.get(`roles/${id}`)) === 'owns');
      if (was === undefined) continue;
      const may = (Array.isArray(fieldsOf(measure.value).mayOwn) ? fieldsOf(measure.value).mayOwn : []) as unknown[];
      const movers = roles.filter(({ value }) => part(value) !== undefined);
      const named = this.heir?.target === 'roles' ? roles.find(({ id }) => id === this.heir?.id) : undefined;
      const hasRoom = ({ value }: RawEntry) => listOf(fieldsOf(value).measures).length < mostMeasures;
      const owner =
        named ?? movers.find(({ id }) => may.includes(id)) ?? movers[0] ?? roles.find((role) => may.includes(role.id) && hasRoom(role));
      if (!owner) {
        const heir = may.length === 0 ? this.heirOf('roles', was) : undefined;
        if (heir === undefined) continue;
        for (const entry of entryAndTranslations(workspace.content, 'measures', measure.id)) {
          workspace.append(entry, ['mayOwn'], heir);
          workspace.note(
            entry,
            ['mayOwn'],
            `\`${was}\` owned \`${measure.id}\` and none of the others who may is left; now \`${heir}\` may`,
          );
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
   * A measure that no role is left to own or to move has lost its purpose, unless an outcome, a touchpoint or the only move of
   * an action names it: then somebody must decide whose it is.
   */
  private pruneMeasures(): void {
    const { workspace } = this;
    const namesOf = (content: ContentFiles) => {
      const names = Map.groupBy(
        referrers(content).flatMap((referrer) => allReferences(referrer).map(({ target, id, path }) => ({ referrer, target, id, path }))),
        ({ target, id }) => `${target}/${id}`,
      );
      return (id: string) => names.get(`measures/${id}`) ?? [];
    };
    const [before, now] = [namesOf(workspace.original), namesOf(workspace.content)];
    const moves = new Map(this.of('actions').map(({ id, value }) => [id, listOf(fieldsOf(value).moves).length]));
    for (const { id } of this.of('measures')) {
      const naming = now(id).filter(({ referrer }) => referrer.document.file.startsWith('translations/') === false);
      const isSpare = ({ referrer, path }: (typeof naming)[number]) =>
        referrer.collection === 'actions' && path[0] === 'moves' && (moves.get(referrer.id) ?? 0) > 1;
      if (naming.length === 0 || now(id).length >= before(id).length || !naming.every(isSpare)) continue;
      for (const { referrer } of naming) moves.set(referrer.id, (moves.get(referrer.id) ?? 0) - 1);
      this.addAlong(`measures/${id}`, 'no role is left that owns or moves it, and each action that does moves another, too');
    }
  }

  /**
   * Gives a list of actions that a role must have, and that is empty now, another action that fits the role: one that it
   * leads, one that it takes part in, or one that moves one of its measures or takes one of its skills. A plan may go on with
   * an action that is done again and again.
   */
  private refillLists(): void {
    const { workspace } = this;
    const actions = this.of('actions').map(({ id, value }) => ({ id, data: fieldsOf(value) }));
    for (const role of this.of('roles')) {
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
          workspace.note(
            entry,
            path,
            `no action was left in \`${path.join('.')}\`; \`${chosen.id}\`, which ${chosen.reason}, is there now`,
          );
        }
      };
      for (const [at, { phase, list }] of phases.entries()) {
        if (list.length > 0 || !this.wasFull(role.id, ['plan', phase, 'actions'])) continue;
        const isRepeated = (id: string) => actions.some((action) => action.id === id && repeated.includes(String(action.data.repeat)));
        const goesOn = phases
          .slice(0, at)
          .flatMap((sooner) => sooner.list.filter(isRepeated))
          .at(-1);
        const fitting = choose((id, data) => {
          const isPlanned = phases.some((other) => other.list.includes(id));
          const comesTooEarly = phases
            .slice(at + 1)
            .some((later) => later.list.some((other) => textsOf(data.prerequisites).includes(other)));
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
      if (textsOf(insteadOfHiring).length === 0 && this.wasFull(role.id, ['insteadOfHiring']))
        fill(
          ['insteadOfHiring'],
          choose(() => true),
        );
    }
    workspace.commit();
  }

  private wasFull(role: string, path: string[]): boolean {
    const list = path.reduce<unknown>((at, key) => fieldsOf(at)[key], this.before.get(`roles/${role}`));
    return Array.isArray(list) && list.length > 0;
  }

  /** A statement without an action that would raise it, or without its principle, tells a reader nothing to do. */
  private pruneReadiness(): void {
    for (const { id, value } of this.of('readiness')) {
      const [was, { actions, principle }] = [fieldsOf(this.before.get(`readiness/${id}`)), fieldsOf(value)];
      if (Array.isArray(actions) && actions.length === 0 && listOf(was.actions).length > 0)
        this.addAlong(`readiness/${id}`, 'none of its actions is left');
      else if (principle === undefined && was.principle !== undefined) this.addAlong(`readiness/${id}`, 'its principle is gone');
    }
  }

  /** A debate that changes no role is talk. */
  private pruneDebates(): void {
    for (const { id, value } of this.of('debates')) {
      const roles = fieldsOf(value).roleDesign;
      if (Array.isArray(roles) && roles.length === 0 && listOf(this.before.get(`debates/${id}`)?.roleDesign).length > 0)
        this.addAlong(`debates/${id}`, 'none of the roles that it shapes is left');
    }
  }

  /** An ending without its role or actions, a question without a choice, and what no answer leads to any more. */
  private pruneHiring(): void {
    const steps = this.of('hiring');
    const [first] = steps;
    const next = (step: RawEntry | undefined) =>
      listOf(fieldsOf(step?.value).answers).flatMap(({ next: to }) => (typeof to === 'string' ? [to] : []));
    const reached = new Set(first ? [first.id] : []);
    for (const id of reached) for (const to of next(steps.find((step) => step.id === id))) reached.add(to);
    for (const step of steps) {
      const { kind, role, actions, answers } = fieldsOf(step.value);
      const was = fieldsOf(this.before.get(`hiring/${step.id}`));
      if (kind === 'hire' && role === undefined && was.role !== undefined) this.addAlong(`hiring/${step.id}`, 'its role is gone');
      else if (kind === 'not-yet' && actions === undefined && was.actions !== undefined)
        this.addAlong(`hiring/${step.id}`, 'none of its actions is left');
      else if (Array.isArray(was.answers) && (answers === undefined || next(step).length === 0))
        this.addAlong(`hiring/${step.id}`, 'none of its answers is left');
      else if (Array.isArray(answers) && answers.length === 1 && listOf(was.answers).length > 1 && step !== first) {
        this.skipQuestion(step, next(step)[0] as string);
        return;
      } else if (!reached.has(step.id) && this.wasReached(step.id)) this.addAlong(`hiring/${step.id}`, 'no answer leads to it any more');
    }
  }

  /** Lets the answers that led to a question with one answer left lead on to where it leads. */
  private skipQuestion(question: RawEntry, to: string): void {
    for (const step of this.of('hiring'))
      for (const [index, { next }] of listOf(fieldsOf(step.value).answers).entries())
        if (next === question.id) this.workspace.set(step, ['answers', index, 'next'], to);
    this.addAlong(`hiring/${question.id}`, `one answer is left, which led to \`${to}\``);
  }

  private wasReached(id: string): boolean {
    return [...this.before].some(
      ([name, value]) => name.startsWith('hiring/') && listOf(value.answers).some((answer) => answer.next === id),
    );
  }

  /** Makes text of links to pages that are no longer there, and takes out what cites a removed source. */
  rewriteLinks(): void {
    const { workspace } = this;
    const { content, original } = workspace;
    const [before, now] = [addressesOf(original), addressesOf(content)];
    const isLost = ({ page, id }: ReturnType<typeof partsOfAddress>) =>
      now.pages.has(page) ? id !== undefined && before.idsAt(page).has(id) && !now.idsAt(page).has(id) : before.pages.has(page);
    const withoutGone = (target: string) => changedQuery(target, (kind, id) => (this.isGone(kind, id) ? undefined : id));
    rewriteLinks(workspace, {
      source: (id) => (this.isGone('sources', id) ? undefined : id),
      address(target) {
        if (isLost(partsOfAddress(target))) return undefined;
        return target.startsWith('/') ? withoutGone(target) : target;
      },
    });
  }
}
