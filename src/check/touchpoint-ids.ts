import type { Journey } from '../model/journey.ts';
import { rolesOf } from '../model/parties.ts';
import type { Role } from '../model/role.ts';
import type { RawEntry } from '../read/content.ts';
import type { Path } from '../read/position.ts';
import type { Loose } from './rule.ts';

/** A touchpoint under another id than roles know it by. */
export interface MistakenTouchpoint {
  journey: RawEntry;
  /** Of the id. */
  path: Path;
  id: string;
  meant: string;
  isSwapped: boolean;
}

interface Place {
  journey: RawEntry;
  path: Path;
  id: string;
  /** Who works there as the journey has it: the part and the role. */
  parts: ReadonlySet<string>;
}

/** How much of two sets of parts must agree to be those of one touchpoint. */
const SAME = 0.8;
const OTHER = 0.5;

/**
 * Touchpoints whose ids were changed or put in each other's place: the roles that claim one id are those that the journey
 * has at another.
 */
export function mistakenTouchpoints(entries: readonly RawEntry[]): MistakenTouchpoint[] {
  const claims = new Map<string, Set<string>>();
  for (const { collection, id, value } of entries) {
    if (collection !== 'roles') continue;
    for (const claim of listOf<Loose<NonNullable<Role['touchpoints']>[number]>>((value as Loose<Role> | undefined)?.touchpoints)) {
      if (!claim?.touchpoint) continue;
      const known = claims.get(claim.touchpoint) ?? new Set();
      claims.set(claim.touchpoint, known.add(`${claim.part} ${id}`));
    }
  }
  const places = [...placesIn(entries)];
  const nameOf = ({ journey, id }: Place) => `${journey.id}/${id}`;
  const claimed = (name: string) => claims.get(name) ?? new Set<string>();
  const known = new Set(places.map(nameOf));
  const misfits = places.filter((place) => place.parts.size > 0 && likeness(claimed(nameOf(place)), place.parts) < OTHER);
  const unplaced = Map.groupBy(
    [...claims].filter(([name]) => !known.has(name)),
    ([name]) => name.split('/')[0],
  );
  const found: MistakenTouchpoint[] = [];
  const add = ({ journey, path, id }: Place, meant: string, isSwapped: boolean) => found.push({ journey, path, id, meant, isSwapped });
  for (const [index, one] of misfits.entries()) {
    const other = misfits
      .slice(index + 1)
      .find(
        (place) =>
          place.journey === one.journey &&
          likeness(claimed(nameOf(one)), place.parts) >= SAME &&
          likeness(claimed(nameOf(place)), one.parts) >= SAME,
      );
    if (other) {
      add(one, other.id, true);
      add(other, one.id, true);
    }
    if (claims.has(nameOf(one))) continue;
    const missing = (unplaced.get(one.journey.id) ?? []).filter(([, by]) => likeness(by, one.parts) >= SAME);
    if (missing.length === 1 && missing[0]) add(one, missing[0][0].slice(one.journey.id.length + 1), false);
  }
  return found;
}

function* placesIn(entries: readonly RawEntry[]): Generator<Place> {
  for (const journey of entries) {
    if (journey.collection !== 'journeys') continue;
    const { stages } = (journey.value ?? journey.document.partial ?? {}) as Loose<Journey>;
    for (const [stage, { touchpoints } = {}] of listOf<Loose<Journey['stages'][number]>>(stages).entries())
      for (const [index, touchpoint] of listOf<Loose<Journey['stages'][number]['touchpoints'][number]>>(touchpoints).entries())
        if (typeof touchpoint?.id === 'string')
          yield {
            journey,
            path: ['stages', stage, 'touchpoints', index, 'id'],
            id: touchpoint.id,
            parts: new Set([
              // A post outside the playbook lists nothing.
              ...(typeof touchpoint.accountable === 'string' ? [`accountable ${touchpoint.accountable}`] : []),
              ...rolesOf(listOf<string>(touchpoint.contributing)).map((role) => `contributes ${role}`),
            ]),
          };
  }
}

const listOf = <T>(value: unknown): (T | undefined)[] => (Array.isArray(value) ? value.map((item) => item ?? undefined) : []);

/** The share of members that two sets have in common; 0 where one is empty. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const item of one) if (other.has(item)) common++;
  return common === 0 ? 0 : common / (one.size + other.size - common);
}
