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
  /** A page answers where its score, what it has of the query more than in passing, and the number of terms come to the least. */
  answer: { least: 10.85, score: 0.7, known: 3.93, terms: 1.17 },
  /** Pages are listed down to this share of what the best page has of the query. */
  tail: 0.25,
  /** What each sign that speaks for a page counts: the score of a page is the sum. */
  signs: {
    covered: 4.33,
    mostCovered: 3.05,
    wholeName: 2.84,
    title: 3.05,
    contained: 1.95,
    searches: 1.66,
    phrase: 1.53,
    every: 0.61,
    lead: 2.36,
    job: 1.06,
    owned: 1.71,
  },
  /** What the kind of a page counts; and what more in a query of many terms, which mostly says what it wants in other words than names. */
  kinds: {
    Action: [0.1, 0.29],
    Comparison: [-0.65, 0.22],
    Debate: [0.11, -0.28],
    Decision: [0.18, 0.22],
    Department: [-0.17, -0.23],
    'Hiring pack': [-0.2, -0.07],
    'Interview kit': [-0.29, -0.05],
    'Job description': [0.13, -0.14],
    Journey: [0.07, 0.13],
    Law: [0.58, 0.18],
    Material: [0.08, 0.47],
    Measure: [0.85, -0.47],
    'Monday plan': [-0.26, 0.06],
    Overview: [-0.26, -0.03],
    Principle: [0.4, -0.06],
    Role: [1.01, -0.63],
    Rule: [-0.59, -0.08],
    Skill: [0.37, -0.2],
    Source: [-1.54, -0.16],
    Term: [-0.24, 0.89],
    Tool: [0.3, -0.05],
  } as Readonly<Record<string, readonly [number, number]>>,
};
export type Weights = typeof weights;
