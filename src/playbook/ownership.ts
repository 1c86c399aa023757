import { departmentsOf } from '../model/journey.ts';
import { roleOf } from '../model/parties.ts';
import type { Party } from '../model/party.ts';
import { partyId } from '../model/party-id.ts';
import type { PlacedTouchpoint } from './playbook.ts';

export interface OwnershipCell {
  touchpoints: PlacedTouchpoint[];
  /** Touchpoints that hurt: customers feel worse than indifferent there. */
  hurts: number;
  /** Touchpoints that nobody owns. */
  unowned: number;
}

export interface OwnershipGrid {
  journeys: { id: string; title: string; stages: { id: string; title: string }[] }[];
  /** One row for each department that runs a touchpoint, one cell for each stage of each journey, in order. */
  rows: { department: string; cells: OwnershipCell[]; total: number }[];
}

/** Whoever is accountable for touchpoints, and for which. */
export interface Owner {
  id: string;
  accountable: Party;
  places: PlacedTouchpoint[];
}

/** Whether nobody owns a touchpoint: its accountable role is not one of `roles`. A job outside the playbook owns as a role does. */
export function isUnowned({ touchpoint }: PlacedTouchpoint, roles: ReadonlySet<string>): boolean {
  const role = roleOf(touchpoint.accountable);
  return role !== undefined && !roles.has(role);
}

/** Everybody who is accountable for a touchpoint, those with most first. */
export const ownersOf = (touchpoints: readonly PlacedTouchpoint[]): Owner[] =>
  [...Map.groupBy(touchpoints, ({ touchpoint }) => partyId(touchpoint.accountable))]
    .map(([id, places]) => ({ id, accountable: (places[0] as PlacedTouchpoint).touchpoint.accountable, places }))
    .sort((a, b) => b.places.length - a.places.length);

/** Touchpoints by department and by stage. Departments stand in the order of `departments`, stages in that of the journeys. */
export function ownershipGrid(
  touchpoints: readonly PlacedTouchpoint[],
  departments: readonly string[],
  roles: ReadonlySet<string>,
): OwnershipGrid {
  const journeys = [...new Set(touchpoints.map(({ journey }) => journey))];
  const cell = (found: PlacedTouchpoint[]): OwnershipCell => ({
    touchpoints: found,
    hurts: found.filter(({ touchpoint }) => touchpoint.feels.score < 0).length,
    unowned: found.filter((place) => isUnowned(place, roles)).length,
  });
  return {
    journeys: journeys.map(({ id, data }) => ({
      id,
      title: data.title,
      stages: data.stages.map((stage) => ({ id: stage.id, title: stage.title })),
    })),
    rows: departments.flatMap((department) => {
      const own = touchpoints.filter(({ touchpoint }) => departmentsOf(touchpoint).includes(department));
      if (own.length === 0) return [];
      const cells = journeys.flatMap((journey) =>
        journey.data.stages.map((stage) => cell(own.filter((place) => place.journey === journey && place.stage.id === stage.id))),
      );
      return [{ department, cells, total: own.length }];
    }),
  };
}
