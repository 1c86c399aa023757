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
  /** A name of which the word is the first letters. */
  initials: 0.8,
  /** Another word for somebody by their work: `specialist` for `analyst`. */
  jobNoun: 0.464,
  /** A word in the text of the page, at most. */
  text: 0.777,
  /** A word in the summary of the page. */
  summary: 0.676,
  /** So many times in the text are half of that at most. */
  halfCount: 2.33,
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
  /** So much more where the query is one word; for more words, divided by their number. */
  short: 0.3,
  /** Above this share of words that no page has, no page answers, unless one has as much of the others as `sure` says. */
  mostMissing: 0.385,
  sure: 0.8,
  /** Pages are listed down to this share of what the best page has of the query. */
  tail: 0.25,
  /** What each sign that speaks for a page counts: the score of a page is the sum. */
  signs: {
    covered: 3.29,
    names: 2.42,
    text: 1.84,
    name: 2.35,
    wholeName: 3.43,
    title: 3.02,
    contained: 2.3,
    passage: 2.31,
    every: 1.2,
    lead: 3.75,
    job: 1.72,
  },
  /** What the kind of a page counts; and what more in a query of many terms, which mostly says what it wants in other words than names. */
  kinds: {
    Action: [0.23, 0.68],
    Comparison: [0.19, 1.25],
    Debate: [0, -0.16],
    Decision: [1.22, -0.12],
    Department: [-1.15, -0.22],
    'Hiring pack': [-0.09, -0.02],
    'Interview kit': [-0.29, -0.01],
    'Job description': [1.28, -0.28],
    Journey: [0.52, 0.71],
    Law: [0.98, 0.19],
    Material: [-3.05, -2.53],
    Measure: [1.89, -1.57],
    'Monday plan': [-0.17, -0.02],
    Overview: [-0.52, -0.03],
    Principle: [1.14, 0.96],
    Role: [1.42, -0.44],
    Rule: [-1.55, -0.03],
    Skill: [1.12, -0.56],
    Source: [-2.35, -0.16],
    Term: [-0.63, 2.1],
    Tool: [-0.18, 0.27],
  } as Readonly<Record<string, readonly [number, number]>>,
};
export type Weights = typeof weights;
