/** The parts of a role's plan, in the order of time. */
export const planPhases = ['firstMonday', 'day30', 'day60', 'day90'] as const;
