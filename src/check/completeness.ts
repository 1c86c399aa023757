import type { Report } from './finding.ts';
import { rules } from './rules/index.ts';

export interface Completeness {
  /** From 0 to 100: the weight of the rules without a finding over the weight of all that count, rounded down. */
  score: number;
  /** Codes of the rules that count and have a finding, waived or not. */
  open: string[];
}

/** Rules that count towards the completeness of a role, with their weights. */
export const countingRules = rules.flatMap((rule) => (rule.weight ? [{ code: rule.code, what: rule.what, weight: rule.weight }] : []));

/** How complete a role definition is. A waived finding counts as open: a waiver explains a gap, it does not fill it. */
export function completenessOf(role: string, report: Report): Completeness {
  const broken = new Set(
    [...report.findings, ...report.waived]
      .filter((finding) => [finding, ...(finding.also ?? [])].some(({ entry }) => entry === `roles/${role}`))
      .map(({ code }) => code),
  );
  const all = countingRules.reduce((sum, { weight }) => sum + weight, 0);
  const open = countingRules.filter(({ code }) => broken.has(code));
  const lost = open.reduce((sum, { weight }) => sum + weight, 0);
  return { score: Math.floor((100 * (all - lost)) / all), open: open.map(({ code }) => code) };
}
