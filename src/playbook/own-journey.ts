import type { Journey, Touchpoint } from '../model/journey.ts';
import { departmentOf, type LooseParty, nameOf } from '../model/parties.ts';

/** Who is accountable at a company, by touchpoint: `journey/touchpoint`. Several are several claims; without a key it has no such touchpoint. */
export type Owners = Readonly<Record<string, readonly string[]>>;

/** The titles in a text, between commas, without doubles. */
export const ownersIn = (text: string): string[] => [
  ...new Map(
    text
      .split(/[,;\n]/)
      .map((title) => title.trim().slice(0, 80))
      .filter((title) => title.length > 0)
      .map((title) => [title.toLowerCase(), title]),
  ).values(),
];

/**
 * A journey with the owners of a company, as a YAML file that the check reads. A touchpoint without exactly one owner has no
 * `accountable`, and a comment that says why: the check names it until it has one.
 * @param roles Ids of roles by title: an owner that is one becomes a reference; any other is a job of the touchpoint’s department.
 */
export function ownJourney(id: string, journey: Journey, owners: Owners, roles: Readonly<Record<string, string>>): string {
  const roleIds = new Map(Object.entries(roles).map(([title, role]) => [title.toLowerCase(), role]));
  const touchpointOf = (touchpoint: Touchpoint, found: readonly string[]) => {
    const { accountable: _, ...others } = touchpoint;
    const [owner] = found;
    if (found.length !== 1 || !owner) return others;
    const accountable = roleIds.get(owner.toLowerCase()) ?? { post: owner, department: [touchpoint.department].flat()[0] };
    return { ...others, accountable, contributing: touchpoint.contributing.filter((party) => !isSame(party, accountable)) };
  };
  const stages = journey.stages
    .map((stage) => ({
      ...stage,
      touchpoints: stage.touchpoints.flatMap((touchpoint) => {
        const found = owners[`${id}/${touchpoint.id}`];
        return found ? [touchpointOf(touchpoint, found)] : [];
      }),
    }))
    .filter(({ touchpoints }) => touchpoints.length > 0);
  const open = Object.entries(owners).filter(([place, found]) => place.startsWith(`${id}/`) && found.length !== 1);
  const comments = open.map(
    ([place, found]) => `# ${place}: ${found.length === 0 ? 'accountable: nobody' : `accountable: ${found.join(', ')}`}\n`,
  );
  return `${comments.join('')}${toYaml({ ...journey, stages }).trimStart()}\n`;
}

/** Whether parties are one: a role, or a title of one department. */
const isSame = (a: LooseParty, b: LooseParty): boolean =>
  typeof a === typeof b && departmentOf(a) === departmentOf(b) && nameOf(a).toLowerCase() === nameOf(b).toLowerCase();

/** Plain values as YAML: maps and lists in lines of their own, texts in double quotes as JSON has them. */
function toYaml(value: unknown, indent = ''): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return ' []';
    return value.map((item) => `\n${indent}- ${toYaml(item, `${indent}  `).trimStart()}`).join('');
  }
  if (typeof value !== 'object' || value === null) return ` ${JSON.stringify(value)}`;
  return Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) => `\n${indent}${key}:${toYaml(item, `${indent}  `)}`)
    .join('');
}
