/** Answers as an address holds them: one digit a statement in the order of the page, 0 for none, 1 to 4 for a step. */
export const readAnswers = (text: string | null, statements: number): number[] | undefined =>
  text !== null && new RegExp(`^[0-4]{${statements}}$`).test(text) ? [...text].map(Number) : undefined;

export interface PrincipleResult {
  principle: string;
  /** Mean step of the answered statements, from 1 to 4. */
  mean: number;
  /** Places of its statements, weakest first. */
  statements: number[];
}

/** The results that share the lowest mean. @param results Weakest first. */
export const weakestOf = (results: readonly PrincipleResult[]): PrincipleResult[] =>
  results.filter(({ mean }) => mean === results[0]?.mean);

/** How much of the way from the lowest step to the highest a mean is: 0 for the lowest, 1 for the highest. */
export const shareOf = ({ mean }: Pick<PrincipleResult, 'mean'>): number => (mean - 1) / 3;

/** The principles that were answered, weakest first; of equals, in the order of the page. */
export function readinessOf(principles: readonly string[], answers: readonly number[]): PrincipleResult[] {
  const found = new Map<string, number[]>();
  for (const [index, principle] of principles.entries()) {
    if ((answers[index] ?? 0) === 0) continue;
    found.set(principle, [...(found.get(principle) ?? []), index]);
  }
  return [...found]
    .map(([principle, statements]) => ({
      principle,
      mean: statements.reduce((sum, index) => sum + (answers[index] ?? 0), 0) / statements.length,
      statements: statements.toSorted((a, b) => (answers[a] ?? 0) - (answers[b] ?? 0) || a - b),
    }))
    .sort((a, b) => a.mean - b.mean);
}
