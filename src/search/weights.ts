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
  /** What the best name of a page counts beside all evidence for it. */
  name: 0.215,
  /** How much the title adds to that, where it has the words too. */
  title: 0.169,
  /** How much a name of several words adds that is in the query in full, by its share of the query. */
  contained: 0.15,
  /** How much the text adds, where names have the words already. */
  alsoText: 0.154,
  /** How much a page gains that has every term of the query somewhere; of one term nothing, of many nearly all of it. */
  every: 0.15,
  /** How much longer pages must have a word more often: the power of their length. */
  long: 0.625,
  /** Of a name's own score, what hangs on how much of the name was asked for. */
  tightness: 0.4,
  /** How much a kind that answers such a question gains. */
  kind: 0.325,
  /** How much a role gains where the query has a word for somebody by their work. */
  job: 0.296,
  /** How much more a name counts that has all of the query than names that have a part of it: the power of its share. */
  whole: 2,
  /** How much what each kind is worth counts: its power. */
  worth: 1,
  /** Below this share of the query, the best page answers nothing. */
  least: 0.25,
  /** So much more where the query is one word; for more words, divided by their number. */
  short: 0.3,
  /** Above this share of words that no page has, no page answers, unless one has as much of the others as `sure` says. */
  mostMissing: 0.385,
  sure: 0.8,
  /** Pages are listed down to this share of the best page's score. */
  tail: 0.25,
};
export type Weights = typeof weights;
