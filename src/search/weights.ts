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
  least: 0.46,
  /** Pages are listed down to this share of what the best page has of the query. */
  tail: 0.25,
  /** What each sign that speaks for a page counts: the score of a page is the sum. */
  signs: {
    covered: 4.49,
    mostCovered: 3.29,
    wholeName: 3.34,
    title: 3.79,
    contained: 2.45,
    searches: 2.94,
    passage: 2.21,
    every: 1.12,
    lead: 3.48,
    job: 1.84,
    owned: 2.22,
  },
  /** What the kind of a page counts; and what more in a query of many terms, which mostly says what it wants in other words than names. */
  kinds: {
    Action: [-0.25, 0.84],
    Comparison: [0.16, 0.88],
    Debate: [0.11, -0.23],
    Decision: [0.63, 0.44],
    Department: [-1, -0.15],
    'Hiring pack': [-0.1, -0.02],
    'Interview kit': [-0.42, -0.01],
    'Job description': [0.96, -0.18],
    Journey: [0.1, 0.55],
    Law: [1.12, 0.07],
    Material: [-1.27, -1.99],
    Measure: [1.24, -0.93],
    'Monday plan': [-0.16, -0.02],
    Overview: [-0.54, -0.04],
    Principle: [0.78, 0.07],
    Role: [1.21, -0.43],
    Rule: [-0.77, -0.05],
    Skill: [0.62, -0.34],
    Source: [-2.05, -0.28],
    Term: [-0.53, 1.85],
    Tool: [0.12, -0.03],
  } as Readonly<Record<string, readonly [number, number]>>,
};
export type Weights = typeof weights;
