/**
 * The numbers of the ranking: all that is learned. `node test/search/learn.ts` learns them from judged queries.
 *
 * Evidence that a page answers a word of the query is from 0 to 1: the word itself in a name is 1.
 */
export const weights = {
  /** Another word of the same family in a name: `designer` for `design`. */
  family: 0.615,
  /** A word in a name that begins with the last word, which may be half typed. */
  beginning: 0.615,
  /** Another word for the same thing in a name. */
  synonym: 0.67,
  /** A word about the same thing in a name. */
  related: 0.45,
  /** A name of which the word is the first letters. */
  initials: 0.8,
  /** Another word for somebody by their work: `specialist` for `analyst`. */
  jobNoun: 0.464,
  /** A word in the text of the page, at most. */
  text: 0.777,
  /** A word in what people type who do not know the page's name. */
  search: 0.85,
  /** A word in the summary of the page. */
  summary: 0.676,
  /** So many times in the text are half of that at most. */
  halfCount: 2.33,
  /** How much more a rarer word counts: the power of the logarithm of its rarity. */
  rare: 0.5,
  /** What a word counts that says little. */
  weak: 0.55,
  /** What a word counts that no page has. */
  unknown: 0.91,
  /** From this share of the query on, no other words are looked up in the full text. */
  enough: 0.601,
  /** How much longer pages must have a word more often: the power of their length. */
  long: 0.625,
  /** Below this share of the query, the best page answers nothing. */
  least: 0.3,
  /** How much more a term counts for that, in a query of a few, that the page does not have or has in passing only. */
  missing: 3,
  /** Pages are listed down to this share of what the best page has of the query. */
  tail: 0.25,
  /** What each sign that speaks for a page counts: the score of a page is the sum. */
  signs: {
    covered: 4.14,
    mostCovered: 2.98,
    wholeName: 2.71,
    title: 3,
    contained: 2.18,
    searches: 1.7,
    phrase: 1.43,
    every: 0.6,
    lead: 2.67,
    job: 1.3,
    owned: 1.94,
  },
  /** What the kind of a page counts; and what more in a query of many terms, which mostly says what it wants in other words than names. */
  kinds: {
    Action: [0.01, 0.48],
    Comparison: [-0.52, 0.29],
    Debate: [0.31, -0.29],
    Decision: [0.27, 0.36],
    Department: [-0.47, -0.13],
    'Hiring pack': [-0.04, -0.07],
    'Interview kit': [-0.37, -0.03],
    'Job description': [0.05, -0.13],
    Journey: [0.08, 0.11],
    Law: [0.72, 0.06],
    Material: [-0.2, -0.2],
    Measure: [0.98, -0.65],
    'Monday plan': [-0.24, 0.07],
    Overview: [-0.24, -0.02],
    Principle: [0.48, 0.1],
    Role: [1.09, -0.54],
    Rule: [-0.51, -0.08],
    Skill: [0.44, -0.17],
    Source: [-1.5, -0.14],
    Term: [-0.18, 1.02],
    Tool: [-0.15, -0.05],
  } as Readonly<Record<string, readonly [number, number]>>,
};
export type Weights = typeof weights;
