import type { Kind } from './kinds.ts';
import { materialFormats } from './material-formats.ts';

interface RolePage {
  /** Its file below src/routes; `[id]` is the role, `[...language]` makes a page for each translation. */
  route: string;
  /** Where it comes in a list of all that the search knows, from 0 to 1: higher first. */
  worth: number;
  /** Where it lies below the page of the role. */
  below?: string;
  /** The part of the definition that it shows, by its path: a role that lacks it has no such page. */
  shows?: readonly [string, ...string[]];
}

/**
 * The pages that say a role in another form, by their kind. The search finds them by title alone. Those for two roles
 * have `[pair]` in the place of `[id]`.
 */
export const rolePages = {
  'Interview kit': {
    route: '[...language]/roles/[id]/interview.astro',
    worth: 0.75,
    below: 'interview/',
    shows: ['interview'],
  },
  'Job description': {
    route: 'roles/[id]/job-description.astro',
    worth: 0.72,
    below: 'job-description/',
  },
  'Hiring pack': {
    route: 'roles/[id]/pack.astro',
    worth: 0.71,
    below: 'pack/',
  },
  'Monday plan': { route: 'monday/[id].astro', worth: 0.72, shows: ['plan', 'firstMonday'] },
  Comparison: { route: 'compare/[pair].astro', worth: 0.75 },
} as const satisfies Partial<Record<Kind, RolePage>>;
export type RolePageKind = keyof typeof rolePages;
export const rolePageKinds = Object.keys(rolePages) as RolePageKind[];

export const rolePage = (kind: RolePageKind): RolePage => rolePages[kind];
/** Whether a role, any part of which may be missing, has a page that says it in this form. */
export const hasRolePage = (kind: RolePageKind, role: object): boolean =>
  (rolePage(kind).shows ?? []).reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], role) !== undefined;
export const isRolePage = (kind: Kind): kind is RolePageKind => Object.hasOwn(rolePages, kind);

/** The formats in which the whole of a role is offered: /roles/ID.json. */
export const roleFormats = ['json', 'md'] as const;
export type RoleFormat = (typeof roleFormats)[number];

/** The formats in which its job description is offered: /roles/ID/job-description.docx. */
export const jobDescriptionFormats = ['docx', 'md', 'txt'] as const;
export type JobDescriptionFormat = (typeof jobDescriptionFormats)[number];

/** The format that a route of `routeFormats` is for. */
export const formatOfRoute = <Format extends string>(pattern: string): Format => pattern.slice(pattern.lastIndexOf('.') + 1) as Format;

/** The routes whose `[format]` is one of these. Each format is a route of its own, as the dev server takes `.[format]` for no file. */
export const routeFormats: Readonly<Record<string, readonly string[]>> = {
  'roles/[id].[format].ts': roleFormats,
  'roles/[id]/job-description.[format].ts': jobDescriptionFormats,
  'materials/[id].[format].ts': materialFormats,
};
