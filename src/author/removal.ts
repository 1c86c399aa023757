import { roleLevels } from '../model/fields.ts';
import type { CollectionName, ReferenceTarget } from '../model/index.ts';
import type { RawEntry } from '../read/content.ts';
import type { Removal } from './drop-references.ts';
import { type Fields, fieldsOf, listOf } from './fields.ts';
import { idsOf } from './places.ts';
import type { Workspace } from './workspace.ts';

/** What a removal takes out, as it grows, and who takes over. */
export class RemovalRun implements Removal {
  readonly along = new Map<string, string>();
  hasMore = false;
  readonly workspace: Workspace;
  readonly keepUnused: boolean;
  readonly heir: { target: ReferenceTarget; id: string } | undefined;
  private readonly gone = new Map<ReferenceTarget, Set<string>>();
  /** The values of all entries at the beginning, by collection and id. */
  readonly before: Map<string, Fields>;

  constructor(workspace: Workspace, heir: RemovalRun['heir'], keepUnused: boolean) {
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

  moverOf(role: string, measures: readonly string[]): string | undefined {
    const roles = this.of('roles').map(({ id }) => ({ id, parts: listOf(this.before.get(`roles/${id}`)?.measures) }));
    const withPart = (isRight: (part: unknown) => boolean) =>
      roles.filter(({ parts }) => parts.some(({ measure, part }) => measures.includes(String(measure)) && isRight(part)));
    const nearest = (those: typeof roles) =>
      this.nearestOf(
        role,
        those.map(({ id }) => id),
      );
    return nearest(withPart((part) => part === 'owns')) ?? nearest(withPart(() => true));
  }

  nearestOf(role: string, others: readonly string[]): string | undefined {
    const { family } = this.before.get(`roles/${role}`) ?? {};
    return others.find((other) => this.before.get(`roles/${other}`)?.family === family) ?? others[0];
  }

  heirOf(target: ReferenceTarget, id: string): string | undefined {
    const named = this.named(target);
    if (named !== undefined) return named;
    if (target !== 'roles') return undefined;
    const superior = this.superiorOf(id);
    return 'role' in superior ? superior.role : this.head();
  }

  titleOf(role: string, language: string | undefined): string {
    const translation = this.workspace.original.translations.find(
      (entry) => entry.collection === 'roles' && entry.id === role && entry.language === language,
    );
    return String((translation ? fieldsOf(translation.value) : this.before.get(`roles/${role}`))?.title ?? role);
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
    return { outside: typeof outside === 'string' ? outside : this.titleOutside(role) };
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

  /** What a removed role is called outside the playbook: the first of its titles that no role left here has. */
  titleOutside(id: string): string {
    const titlesOf = (value: unknown) => [fieldsOf(value).title, ...listOf(fieldsOf(value).aliases).map(({ title }) => title)].map(String);
    const taken = new Set(this.of('roles').flatMap(({ value }) => titlesOf(value).map((title) => title.toLowerCase())));
    const titles = titlesOf(this.before.get(`roles/${id}`));
    return titles.find((title) => !taken.has(title.toLowerCase())) ?? (titles[0] as string);
  }

  of(collection: CollectionName): RawEntry[] {
    return this.workspace.content.entries.filter((entry) => entry.collection === collection && !this.isGone(collection, entry.id));
  }

  removedRoles(): string[] {
    return [...(this.gone.get('roles') ?? [])];
  }
}
