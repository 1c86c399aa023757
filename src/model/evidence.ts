/** How well it is known that an action works, best first. Apart from the schemas, which the browser must not load. */
export const evidenceGrades = ['strong', 'moderate', 'weak', 'judgement'] as const;
