import type { PlacedTouchpoint } from './playbook.ts';

export interface OwnershipCell {
  touchpoints: PlacedTouchpoint[];
  /** Touchpoints that hurt: customers feel worse than indifferent there. */
  hurts: number;
  /** Touchpoints whose accountable role is not in the playbook. */
  unowned: number;
}

export interface OwnershipGrid {
  journeys: { id: string; title: string; stages: { id: string; title: string }[] }[];
  /** One row for each department that runs a touchpoint, one cell for each stage of each journey, in order. */
  rows: { department: string; cells: OwnershipCell[]; total: number }[];
}

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
    unowned: found.filter(({ touchpoint }) => !roles.has(touchpoint.accountable)).length,
  });
  return {
    journeys: journeys.map(({ id, data }) => ({
      id,
      title: data.title,
      stages: data.stages.map((stage) => ({ id: stage.id, title: stage.title })),
    })),
    rows: departments.flatMap((department) => {
      const own = touchpoints.filter(({ touchpoint }) => touchpoint.department === department);
      if (own.length === 0) return [];
      const cells = journeys.flatMap((journey) =>
        journey.data.stages.map((stage) => cell(own.filter((place) => place.journey === journey && place.stage.id === stage.id))),
      );
      return [{ department, cells, total: own.length }];
    }),
  };
}
