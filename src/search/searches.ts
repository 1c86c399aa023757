/** What leads to pages beside their names; loaded with the full text. By address. */
export interface SearchesFile {
  /** The phrases of those who do not know the name of a page, separated by `|`, without the words that no answer is found by. */
  phrases: Record<string, string>;
  /** What a role answers for: addresses of measures, decisions, journeys and the like. */
  owned: Record<string, string[]>;
}
