import { readFileSync } from 'node:fs';
import type { LabelledAd } from './ads.ts';

/**
 * The jobs that are learned, by the ids of the reference playbook or as jobs outside it, with the label of each in the data.
 * What the labels call `other` is many jobs that have nothing in common, and each of them is easier to tell than all
 * together: they are learned apart, and added up again.
 */
const labelOfJob: Record<string, string> = {
  'account-manager': 'account-manager',
  'chief-customer-officer': 'chief-customer-officer',
  'contact-centre-manager': 'contact-centre-manager',
  'customer-insight-analyst': 'cx-analyst',
  'customer-operations-manager': 'cx-operations',
  'customer-service-representative': 'support-representative',
  'customer-success-manager': 'customer-success-manager',
  'cx-director': 'cx-director',
  'cx-manager': 'cx-manager',
  'head-of-customer-success': 'customer-success-leader',
  'head-of-cx': 'vp-or-head-of-cx',
  'onboarding-specialist': 'other',
  'retention-manager': 'customer-marketing-or-loyalty',
  sales: 'sales',
  'service-designer': 'cx-designer',
  'service-team-leader': 'support-team-lead',
  'technical-support-engineer': 'technical-support-engineer',
  'ux-researcher': 'ux-researcher',
  'other/consulting': 'other',
  'other/design': 'other',
  'other/engineering': 'other',
  'other/office': 'other',
  'other/product': 'other',
  'other/rest': 'other',
};
export const jobs = Object.keys(labelOfJob);

/** Labels that the playbook does not tell apart, by test/vacancy/labels.json. */
const { joined } = JSON.parse(readFileSync('test/vacancy/labels.json', 'utf8')) as { joined: Record<string, string> };
export const labels = [...new Set(Object.values(labelOfJob))].sort();
export const labelOf = (role: string): string => joined[role] ?? role;
export const roleOf = (ad: LabelledAd): string => labelOf(ad.label.role);

const jobOfLabel = new Map(Object.entries(labelOfJob).map(([job, label]) => [label, job]));

/** Which of the other jobs it is, by the reader's reason for the label. */
const otherJobs: [RegExp, string][] = [
  [
    /kyc|aml|back-office|billing|tax|disburse|mail ?room|invoice|case (?:files|work)|claims|clerk|data entry|reception|office|bookkeeping|collection|administration|financial/,
    'other/office',
  ],
  [/consult(?!ant)|moderni/, 'other/consulting'],
  [/implement|onboard(?!ing & teammate)|deploy|delivery/, 'onboarding-specialist'],
  [/product (?:management|manager|owner|marketing)|marketing|seo/, 'other/product'],
  [/engineer|software|developer|test|data|code|python|front-end/, 'other/engineering'],
  [/design|research|ux/, 'other/design'],
];

function jobOf(ad: LabelledAd, role: string): string {
  if (labelOf(role) !== 'other') return jobOfLabel.get(labelOf(role)) ?? 'other/rest';
  const about = `${ad.title} ${ad.label.why ?? ad.label.other_kind ?? ''}`.toLowerCase();
  return otherJobs.find(([pattern]) => pattern.test(about))?.[1] ?? 'other/rest';
}

/** How much of a label goes to the role that a fair reader could also have chosen. */
const SECOND_SHARE = { high: 0.15, medium: 0.25, low: 0.4 };

/** How likely each job is by the label of an ad. */
export function targetOf(ad: LabelledAd): Float64Array {
  const target = new Float64Array(jobs.length);
  const { role, second_best: second, confidence = 'medium' } = ad.label;
  const share = second && labelOf(second) !== labelOf(role) ? SECOND_SHARE[confidence] : 0;
  const put = (name: string, part: number) => {
    const at = jobs.indexOf(jobOf(ad, name));
    target[at] = (target[at] as number) + part;
  };
  put(role, 1 - share);
  if (second && share > 0) put(second, share);
  return target;
}

/** Probabilities of jobs, added up to those of labels. */
export function byLabel(probabilities: readonly number[]): Map<string, number> {
  const sums = new Map(labels.map((label) => [label, 0]));
  for (const [at, job] of jobs.entries()) {
    const label = labelOfJob[job] as string;
    sums.set(label, (sums.get(label) ?? 0) + (probabilities[at] ?? 0));
  }
  return sums;
}
