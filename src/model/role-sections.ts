import { type PlainField, plainFieldsIn } from './plain-fields.ts';

/** Reads a path of a role of which any part may be missing. */
const at = (role: object, ...path: string[]): unknown =>
  path.reduce<unknown>((part, key) => (part as Record<string, unknown> | null | undefined)?.[key], role);
const has = (role: object, ...fields: string[]): boolean =>
  fields.some((field) => {
    const value = at(role, field);
    return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null;
  });

const plainLists: readonly PlainField[] = plainFieldsIn('page', 'list');

const hasSkills = (role: object) => has(role, 'skills', 'mustHaves', 'niceToHaves', ...plainLists);
const hasEmployment = (role: object) => has(role, 'grades', 'contracts', 'workingPattern', 'pay');
const hasPlan = (role: object) => ['firstMonday', 'day30', 'day60', 'day90'].some((phase) => at(role, 'plan', phase) !== undefined);
const hasCodes = (role: object) => at(role, 'codes') !== undefined || has(role, 'aliases');

/** The parts of a role's page that have a heading, in their order, each with whether a role has something to show there. */
const sections = {
  decide: () => true,
  facts: () => true,
  'hire-or-not': (role) => has(role, 'hireWhen', 'dontHireWhen', 'insteadOfHiring'),
  'not-this': (role) => has(role, 'notThis'),
  variations: (role) => has(role, 'variations'),
  'decision-rights': () => true,
  'local-decisions': (role) => has(role, 'decides'),
  accountabilities: (role) => has(role, 'accountabilities'),
  'sponsor-duties': (role) => has(role, 'sponsorDuties'),
  outcomes: () => true,
  hire: (role) => hasSkills(role) || hasEmployment(role) || has(role, 'interview', 'adRedFlags'),
  skills: hasSkills,
  employment: hasEmployment,
  interview: (role) => has(role, 'interview'),
  scale: (role) => has(role, 'interview'),
  'work-sample': (role) => has(role, 'interview'),
  'ad-red-flags': (role) => has(role, 'adRedFlags'),
  start: (role, hasBody) => hasBody || hasPlan(role) || has(role, 'week', 'ai', 'relationships'),
  plan: hasPlan,
  week: (role) => has(role, 'week'),
  ai: (role) => has(role, 'ai'),
  relationships: (role) => has(role, 'relationships'),
  'in-practice': (_, hasBody) => hasBody,
  reference: (role) => hasCodes(role) || has(role, 'touchpoints', 'moves'),
  touchpoints: (role) => has(role, 'touchpoints'),
  moves: (role) => has(role, 'moves'),
  codes: hasCodes,
  titles: (role) => has(role, 'aliases'),
} as const satisfies Record<string, (role: object, hasBody: boolean) => boolean>;
export type RoleSection = keyof typeof sections;
export const roleSections = Object.keys(sections) as RoleSection[];

/** The parts that the page of a role has. Anything may be missing while an author writes. */
export const sectionsOf = (role: object, hasBody: boolean): RoleSection[] => roleSections.filter((id) => sections[id](role, hasBody));
