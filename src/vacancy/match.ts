import { sumOf, type YesModel } from './model.ts';

/** Endings of titles that people expect of those who answer customers. */
const frontLine =
  /\b(?:agent|representative|rep|associate|assistant|coordinator|advisor|adviser|support|service desk|help ?desk|call cent\w*|contact cent\w*|clerk)\b/i;
const leader = /\b(?:manager|director|head|vp|vice president|chief|supervisor|lead|leader)\b/i;
const experience = /\bexperience\b|\bcx\b/i;
const product = /\buser exp|\bux\b/i;
const success = /\bsuccess\b/i;

/** Kinds of work, as far as people tell them apart by a title. */
const kinds = {
  contacts: ['customer-service-representative', 'technical-support-engineer'],
  running: ['contact-centre-manager', 'service-team-leader'],
  experience: [
    'cx-manager',
    'cx-director',
    'head-of-cx',
    'chief-customer-officer',
    'customer-insight-analyst',
    'service-designer',
    'customer-operations-manager',
    'ux-researcher',
  ],
  accounts: ['customer-success-manager', 'head-of-customer-success', 'onboarding-specialist', 'account-manager'],
};

/**
 * How far the reading of the work agrees with what a title promises, as numbers from which it is learned when the two match: what
 * both readings hold likely; and for titles that promise work on the experience, customer success, leading or answering
 * customers, how likely it is other work.
 */
export function agreement(classes: readonly string[], work: readonly number[], title: readonly number[], words: string): number[] {
  const both = work.reduce((sum, value, index) => sum + Math.sqrt(value * (title[index] ?? 0)), 0);
  const same = work.reduce((sum, value, index) => sum + value * (title[index] ?? 0), 0);
  const meant = title.indexOf(Math.max(...title));
  const part = (kind: keyof typeof kinds) => kinds[kind].reduce((sum, job) => sum + (work[classes.indexOf(job)] ?? 0), 0);
  const [contacts, running, improving, accounts] = [part('contacts'), part('running'), part('experience'), part('accounts')];
  const isFrontLine = frontLine.test(words);
  const isExperience = experience.test(words) && !product.test(words) && !isFrontLine;
  const isSuccess = success.test(words);
  const isLeader = leader.test(words);
  const where = (condition: boolean, value = 1) => (condition ? value : 0);
  return [
    both,
    Math.log(0.02 + (work[meant] ?? 0)),
    same,
    where(isExperience),
    where(isExperience, contacts + running),
    where(isExperience, 1 - contacts - running - improving),
    where(isSuccess),
    where(isSuccess, contacts + running),
    where(isSuccess, 1 - contacts - running - improving - accounts),
    where(isLeader),
    where(isLeader, contacts),
    where(isFrontLine),
    where(isFrontLine, 1 - contacts),
  ];
}

/** Whether the work is what the title makes one expect. */
export const isMatch = (model: YesModel, values: readonly number[]): boolean => sumOf(model, values) < 0;
