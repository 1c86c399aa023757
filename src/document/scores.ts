/** A candidate's scorecard: a score from 1 to 4 and a note for each question, as far as they are filled in. */
export interface Candidate {
  candidate?: string;
  interviewer?: string;
  date?: string;
  missing?: string;
  [rated: string]: string | undefined;
}

/** How many of the questions on a card have a score, and the mean of the scores; undefined where nothing is rated yet. */
export function meanOf(card: Candidate, rated: readonly { id: string }[]): { count: number; mean: number } | undefined {
  const scores = rated.map(({ id }) => Number(card[id] ?? 0)).filter((score) => score >= 1 && score <= 4);
  return scores.length > 0 ? { count: scores.length, mean: scores.reduce((sum, score) => sum + score, 0) / scores.length } : undefined;
}
