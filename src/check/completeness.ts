import { type CompletenessLevel, reaches } from '../model/completeness.ts';
import type { Report } from './finding.ts';
import { memoize } from './memoize.ts';
import { rules } from './rules/index.ts';

export interface Completeness {
  /** The level that the role is measured by. */
  level: CompletenessLevel;
  /** From 0 to 100: the weight of the rules without a finding over the weight of all that count at its level, rounded down. */
  score: number;
  /** Codes of the rules that count and have a finding, waived or not. */
  open: string[];
}

/** Rules that count towards the completeness of a role, with their weights, and the level from which they do. */
export const countingRules = rules.flatMap(({ weight, code, what, level = 'outline' }) => (weight ? [{ code, what, weight, level }] : []));

/** The weight of all rules that count at a level. */
export const weightOf = (level: CompletenessLevel): number =>
  countingRules.reduce((sum, rule) => sum + (reaches(level, rule.level) ? rule.weight : 0), 0);

/** The codes of the rules that find something in an entry, by `collection/id`; of a report that many roles are measured by. */
const brokenIn = memoize((report: Report): ReadonlyMap<string, ReadonlySet<string>> => {
  const broken = new Map<string, Set<string>>();
  for (const finding of [...report.findings, ...report.drafts, ...report.waived])
    for (const { entry } of [finding, ...(finding.also ?? [])])
      if (entry) broken.set(entry, (broken.get(entry) ?? new Set()).add(finding.code));
  return broken;
});

/**
 * How complete a role definition is for its level. A waived finding counts as open: a waiver explains a gap, it does not
 * fill it.
 */
export function completenessOf(role: string, level: CompletenessLevel, report: Report): Completeness {
  const broken = brokenIn(report).get(`roles/${role}`);
  const all = weightOf(level);
  const open = countingRules.filter((rule) => broken?.has(rule.code) && reaches(level, rule.level));
  const lost = open.reduce((sum, { weight }) => sum + weight, 0);
  return { level, score: Math.floor((100 * (all - lost)) / all), open: open.map(({ code }) => code) };
}
