import { type VacancyLevel, vacancyLevels } from '../model/vacancy-levels.ts';
import type { Lexeme, VacancyProfile } from './lexicon.ts';

export interface Evidence {
  phrase: string;
  /** Where it stands in the text that was given: start and end. */
  at: [number, number][];
  weight: number;
  /** The kind of work for which it speaks. */
  work: string;
}

export interface RankedRole {
  id: string;
  /** Probability, from 0 to 1; all of them add up to 1. */
  score: number;
}

export interface Classified {
  roles: RankedRole[];
  /** Kinds of work with their probabilities, most likely first. */
  work: { id: string; title: string; score: number }[];
  levels: { level: VacancyLevel; score: number }[];
  evidence: Evidence[];
  /** Two kinds of work of nearly the same weight in one ad. */
  twoJobs: boolean;
  titleMatchesWork: boolean;
  /** The roles that the title alone would mean. */
  titleMeans: RankedRole[];
}

/** The same length as the text, in lower case, every sign but letters and digits a blank, so that places stay true. */
export const plain = (text: string): string => {
  const lower = text.toLowerCase();
  // A few letters change their length in lower case; then the places would shift.
  return (lower.length === text.length ? lower : text.replace(/[^ -~\n\r\t]/g, ' ').toLowerCase()).replace(/[^a-z0-9]/g, ' ');
};

function placesOf(phrase: string, padded: string): [number, number][] {
  const places: [number, number][] = [];
  const wanted = ` ${phrase} `;
  for (let at = padded.indexOf(wanted); at !== -1 && places.length < 8; at = padded.indexOf(wanted, at + wanted.length - 1))
    places.push([at, at + phrase.length]);
  return places;
}

/** Weights and temperatures; tuned by cross-validation over the labelled ads, see test/bench/vacancy.ts. */
export const tuning = {
  strong: 2,
  some: 0.9,
  weak: 0.3,
  against: -1.2,
  title: 3.8,
  levelTitle: 4,
  workTemperature: 2.2,
  levelTemperature: 1.6,
  /** What is expected of a level before a word is read: most ads are for people who do the work themselves. */
  levelPrior: { entry: 1.5, lead: 0, manager: 0.8, director: -0.6, head: -1, executive: -2 } as Record<VacancyLevel, number>,
  /** How likely one of the roles that a title promises must be, by the text alone. */
  promise: 0.4,
  /** Words of an ad for which the weights are meant; longer ads repeat themselves. */
  length: 300,
};

function scoreOf(lexeme: Lexeme, padded: string, evidence: Evidence[]): number {
  let score = 0;
  for (const [strength, phrases] of [
    ['strong', lexeme.strong],
    ['some', lexeme.some],
    ['weak', lexeme.weak],
    ['against', lexeme.against],
  ] as const) {
    for (const phrase of phrases) {
      const at = placesOf(phrase, padded);
      if (at.length === 0) continue;
      const weight = tuning[strength] * Math.min(1 + 0.35 * (at.length - 1), 2);
      score += weight;
      evidence.push({ phrase, at, weight, work: lexeme.id });
    }
  }
  return score;
}

/** The longest phrase of a list that a title holds, in words; 0 for none. */
function titleScore(phrases: readonly string[], title: string): number {
  let best = 0;
  for (const phrase of phrases) if (title.includes(` ${phrase} `)) best = Math.max(best, Math.min(3, phrase.split(' ').length));
  return best;
}

function softmax<T>(items: readonly { item: T; score: number }[], temperature: number): { item: T; score: number }[] {
  const top = Math.max(...items.map(({ score }) => score));
  const powers = items.map(({ score }) => Math.exp((score - top) / temperature));
  const sum = powers.reduce((total, power) => total + power, 0);
  return items.map(({ item }, index) => ({ item, score: (powers[index] as number) / sum })).sort((a, b) => b.score - a.score);
}

function rolesFrom(work: { item: Lexeme; score: number }[], levels: { item: VacancyLevel; score: number }[]): RankedRole[] {
  const roles = new Map<string, number>();
  for (const { item, score } of work) {
    for (const level of levels) {
      const role = roleAt(item, level.item);
      if (role) roles.set(role, (roles.get(role) ?? 0) + score * level.score);
    }
  }
  return [...roles].map(([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** The role of a kind of work at a level, or at the nearest level below for which there is one. */
function roleAt({ roles }: Lexeme, level: VacancyLevel): string | undefined {
  const any = roles.find((role) => role.level === 'any');
  if (any) return any.role;
  for (let at = vacancyLevels.indexOf(level); at >= 0; at--) {
    const found = roles.find((role) => role.level === vacancyLevels[at]);
    if (found) return found.role;
  }
  return roles[0]?.role;
}

/**
 * Which role an ad describes. Phrases for a kind of work and for a level are weighed and added up; softmax makes
 * probabilities of the sums, and each kind of work at each level is a role. The title counts, the work counts more.
 */
export function classify(profile: VacancyProfile, title: string, text: string): Classified {
  const padded = ` ${plain(text)} `;
  const shortTitle = ` ${plain(title).replace(/\s+/g, ' ').trim()} `;
  const words = text.split(/\s+/).length;
  const scale = Math.sqrt(tuning.length / Math.max(tuning.length, words));
  const evidence: Evidence[] = [];
  const works = profile.lexemes.filter(({ kind }) => kind === 'work');
  const levelLexemes = profile.lexemes.filter(({ kind }) => kind === 'level');
  const byText = works.map((item) => ({ item, score: scoreOf(item, padded, evidence) * scale }));
  const byTitle = works.map((item) => ({ item, score: tuning.title * titleScore(item.titles, shortTitle) }));
  const both = byText.map(({ item, score }, index) => ({ item, score: score + (byTitle[index]?.score ?? 0) }));
  const levelText = levelLexemes.map((item) => {
    const level = item.level as VacancyLevel;
    return { item: level, score: tuning.levelPrior[level] + scoreOf(item, padded, []) };
  });
  const levelTitle = levelLexemes.map((item) => ({
    item: item.level as VacancyLevel,
    score: tuning.levelTitle * titleScore(item.titles, shortTitle),
  }));
  const levels = softmax(
    levelText.map(({ item, score }, index) => ({ item, score: score + (levelTitle[index]?.score ?? 0) })),
    tuning.levelTemperature,
  );
  const work = softmax(both, tuning.workTemperature);
  const roles = rolesFrom(work, levels);
  const titleWork = softmax(byTitle, 1);
  const titleMeans = rolesFrom(titleWork, softmax(levelTitle, 1));
  const textRoles = rolesFrom(softmax(byText, tuning.workTemperature), levels);
  const [first, second] = work;
  return {
    roles,
    work: work.map(({ item, score }) => ({ id: item.id, title: item.title, score })),
    levels: levels.map(({ item, score }) => ({ level: item, score })),
    evidence: evidence.sort((a, b) => b.weight - a.weight),
    twoJobs: Boolean(first && second && first.score < 0.6 && second.score > 0.3),
    titleMatchesWork: matches(profile, shortTitle, textRoles),
    titleMeans,
  };
}

/**
 * Whether the work is what the title makes one expect. A title that promises nothing in particular cannot be broken;
 * otherwise the text alone must speak for one of the roles that the title promises.
 */
function matches(profile: VacancyProfile, title: string, byText: readonly RankedRole[]): boolean {
  return profile.lexemes
    .filter(({ kind, titles, unless }) => kind === 'title' && titleScore(titles, title) > 0 && titleScore(unless ?? [], title) === 0)
    .every(({ expects }) => {
      const kept = byText.reduce((sum, { id, score }) => sum + (expects?.includes(id) ? score : 0), 0);
      return kept >= tuning.promise;
    });
}
