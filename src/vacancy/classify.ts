import { type Lexeme, outsideJobs, type VacancyProfile } from './lexicon.ts';
import { agreement, isMatch } from './match.ts';
import { byKind, kindOf, type PhraseEvidence, type Reading, read, softmax } from './model.ts';
import { withoutOwnTitle } from './own-title.ts';

export interface Evidence {
  /** The words as they stand in the ad, in lower case. */
  phrase: string;
  /** Where they stand in the text that was given: start and end. */
  at: [number, number][];
  /** What they add to the sum of the role: above zero they speak for it, below against it. */
  weight: number;
}

export interface RankedRole {
  id: string;
  /** Probability, from 0 to 1; all of them add up to 1. */
  score: number;
}

export interface Classified {
  /** Which role the work is, whatever the title says. */
  roles: RankedRole[];
  /** What speaks for and against each of the first roles, strongest first. */
  evidence: { role: string; for: Evidence[]; against: Evidence[] }[];
  /** The roles that the title alone would mean; none without a title. */
  titleMeans: RankedRole[];
  titleMatchesWork: boolean;
  /** Two roles of nearly the same weight in one ad, each with phrases of its own. */
  twoJobs: boolean;
}

/** Roles for which the evidence is given. */
const EXPLAINED_ROLES = 3;
/** Phrases that are given for a role, and against it. */
const MAX_FOR = 14;
const MAX_AGAINST = 6;
/** What a phrase must add to count as evidence. */
const MIN_WEIGHT = 0.02;

/** Which job the text of an ad describes, whatever its title says. */
export const readWork = ({ weights }: VacancyProfile, text: string): Reading => read(weights.work, withoutOwnTitle(text));

/**
 * Which role an ad describes. The learned weights say which of the jobs that they know the text describes; a job that is several
 * roles of the playbook is shared among them by the authors' phrases; and a role that is like none of these jobs takes its part
 * by its phrases alone. The title is read apart, and the two readings are compared.
 */
export function classify(profile: VacancyProfile, title: string, text: string, work: Reading): Classified {
  const phrases = new Phrases(text);
  const roles = rolesFrom(profile, work, (lexeme) => phrases.scoreOf(lexeme));
  const short = new Phrases(title);
  const titleReading = title.trim() === '' ? undefined : read(profile.weights.title, title);
  const titleMeans = titleReading
    ? rolesFrom(profile, titleReading, ({ titles }) => OWN_TITLE * titles.filter((phrase) => short.has(phrase)).length)
    : [];
  const evidence = roles.slice(0, EXPLAINED_ROLES).map(({ id }) => ({ role: id, ...evidenceFor(profile, id, work, phrases, text) }));
  return {
    roles,
    evidence,
    titleMeans,
    titleMatchesWork: titleReading ? matches(profile, title, titleReading, work, roles, titleMeans) : true,
    twoJobs: isTwoJobs(profile, text, roles, evidence),
  };
}

const OWN_TITLE = 8;

/** How clearly a title must mean a role of the company's own, and how little the work may show of it, to be no match. */
const CLEAR_TITLE = 0.5;
const LITTLE_WORK = 0.25;

function matches(
  profile: VacancyProfile,
  words: string,
  title: Reading,
  work: Reading,
  roles: readonly RankedRole[],
  titleMeans: readonly RankedRole[],
): boolean {
  const [meant] = titleMeans;
  const ours = profile.lexemes.find(({ role }) => role === meant?.id);
  // The weights know nothing of a role of the company's own, so its title is compared with the phrases.
  if (meant && ours && meant.score > CLEAR_TITLE && !jobOf(profile, ours))
    return (roles.find(({ id }) => id === meant.id)?.score ?? 0) >= LITTLE_WORK;
  const { match, work: known } = profile.weights;
  return isMatch(match, agreement(known.classes, work.probabilities, title.probabilities, words));
}

/** How clearly each half of an ad must be a job of its own. */
const CLEAR_HALF = 0.8;

function isTwoJobs(
  profile: VacancyProfile,
  text: string,
  [first, second]: readonly RankedRole[],
  evidence: Classified['evidence'],
): boolean {
  const ownPhrases = evidence[1]?.for.filter(({ phrase }) => !evidence[0]?.for.some((other) => other.phrase === phrase)) ?? [];
  if (!first || !second || ownPhrases.length < 3) return false;
  if (first.score < 0.6 && second.score > 0.25) return true;
  // Two jobs may stand one below the other, of which the longer one would decide alone.
  const middle = text.indexOf(' ', text.length / 2);
  const halves = [text.slice(0, middle), text.slice(middle)].map((half) => {
    const phrases = new Phrases(half);
    return rolesFrom(profile, readWork(profile, half), (lexeme) => phrases.scoreOf(lexeme))[0];
  });
  return [first.id, second.id].every((id) => halves.some((half) => half?.id === id && half.score > CLEAR_HALF));
}

/** The learned job of which a lexeme is a case; undefined where there is none. */
function jobOf({ weights }: VacancyProfile, { role, like }: Lexeme): string | undefined {
  const job = like ?? role;
  return weights.work.classes.some((known) => kindOf(known) === job) ? job : undefined;
}

/** The score at which phrases alone make a role as likely as not, and how steeply that changes. */
const OWN_HALF = 7;
const OWN_SCALE = 1.5;
/** What the role that gave a learned job its name is ahead of others like it before a word is read. */
const NAMESAKE_LEAD = 1;
const SHARE_TEMPERATURE = 1.5;

/** Probabilities of the playbook's roles, from those of the learned jobs and the scores of the authors' phrases. */
function rolesFrom(profile: VacancyProfile, reading: Reading, scoreOf: (lexeme: Lexeme) => number): RankedRole[] {
  const roles = new Map<string, number>();
  const give = (role: string, score: number) => roles.set(role, (roles.get(role) ?? 0) + score);
  const own = profile.lexemes
    .filter((lexeme) => !jobOf(profile, lexeme))
    .map((lexeme) => ({ lexeme, odds: Math.exp((scoreOf(lexeme) - OWN_HALF) / OWN_SCALE) }));
  const all = 1 + own.reduce((sum, { odds }) => sum + odds, 0);
  for (const { lexeme, odds } of own) give(lexeme.role, odds / all);
  for (const [job, probability] of byKind(reading)) {
    const cases = profile.lexemes.filter((lexeme) => jobOf(profile, lexeme) === job);
    const shares = softmax(
      cases.map((lexeme) => scoreOf(lexeme) + (lexeme.role === job ? NAMESAKE_LEAD : 0)),
      SHARE_TEMPERATURE,
    );
    // A job that is no role of this playbook is something else to its readers.
    if (cases.length === 0) give((outsideJobs as readonly string[]).includes(job) ? job : 'other', probability / all);
    for (const [index, { role }] of cases.entries()) give(role, (probability * (shares[index] ?? 0)) / all);
  }
  return [...roles].map(([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function evidenceFor(profile: VacancyProfile, role: string, work: Reading, phrases: Phrases, text: string) {
  const lexemes = profile.lexemes.filter((lexeme) => lexeme.role === role);
  const jobs = new Set([role, ...lexemes.flatMap((lexeme) => jobOf(profile, lexeme) ?? [])]);
  const indexes = [...profile.weights.work.classes.entries()].filter(([, job]) => jobs.has(kindOf(job))).map(([index]) => index);
  // Of several jobs that are one to a reader, that which the text shows most explains it.
  const index = indexes.sort((a, b) => (work.probabilities[b] ?? 0) - (work.probabilities[a] ?? 0))[0];
  const found =
    index === undefined
      ? lexemes.flatMap((lexeme) => phrases.found(lexeme))
      : work.evidence.map((each) => ({ phrase: asWritten(each, text), at: each.at, weight: each.adds[index] ?? 0 }));
  const strongest = found.filter(({ weight }) => Math.abs(weight) >= MIN_WEIGHT).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return {
    for: withoutParts(strongest.filter(({ weight }) => weight > 0)).slice(0, MAX_FOR),
    against: withoutParts(strongest.filter(({ weight }) => weight < 0)).slice(0, MAX_AGAINST),
  };
}

const asWritten = ({ at: [first] }: PhraseEvidence, text: string): string =>
  first
    ? text
        .slice(...first)
        .replace(/\s+/g, ' ')
        .toLowerCase()
    : '';

/** Without single words that stand in a stronger pair, as they say the same again. */
const withoutParts = (evidence: Evidence[]): Evidence[] =>
  evidence.filter(({ phrase }, index) => !evidence.slice(0, index).some((stronger) => ` ${stronger.phrase} `.includes(` ${phrase} `)));

/** Weights of the authors' phrases. */
const strengths = { strong: 2, some: 0.9, weak: 0.3, against: -1.2 } as const;
/** Words of an ad for which these weights are meant; longer ads repeat themselves. */
const USUAL_LENGTH = 300;

/** The places of the authors' phrases in a text. */
class Phrases {
  readonly #padded: string;
  readonly #scale: number;

  constructor(text: string) {
    const lower = text.toLowerCase();
    // A few letters change their length in lower case; then the places would shift.
    const source = lower.length === text.length ? lower : text.replace(/[^ -~\n\r\t]/g, ' ').toLowerCase();
    this.#padded = ` ${source.replace(/[^a-z0-9]/g, ' ')} `;
    this.#scale = Math.sqrt(USUAL_LENGTH / Math.max(USUAL_LENGTH, text.split(/\s+/).length));
  }

  has = (phrase: string): boolean => this.#padded.includes(` ${phrase} `);

  found(lexeme: Lexeme): Evidence[] {
    return (Object.keys(strengths) as (keyof typeof strengths)[]).flatMap((strength) =>
      lexeme[strength].flatMap((phrase) => {
        const at = this.#placesOf(phrase);
        return at.length === 0 ? [] : [{ phrase, at, weight: this.#scale * strengths[strength] * Math.min(1 + 0.35 * (at.length - 1), 2) }];
      }),
    );
  }

  scoreOf = (lexeme: Lexeme): number => this.found(lexeme).reduce((sum, { weight }) => sum + weight, 0);

  #placesOf(phrase: string): [number, number][] {
    const places: [number, number][] = [];
    const wanted = ` ${phrase} `;
    for (let at = this.#padded.indexOf(wanted); at !== -1 && places.length < 8; at = this.#padded.indexOf(wanted, at + wanted.length - 1))
      places.push([at, at + phrase.length]);
    return places;
  }
}
