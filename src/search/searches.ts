/** What leads to pages beside their names; loaded with the full text. By address. */
export interface SearchesFile {
  /** The words of those who do not know the name of a page, without those that are in its names and those that no answer is found by. */
  words: Record<string, string>;
  /** What a role answers for: addresses of measures, decisions, journeys and the like. */
  owned: Record<string, string[]>;
}
