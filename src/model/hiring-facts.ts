import type { Situation } from './situations.ts';

/** What "should we hire?" asks about an organisation, and the answers that it tells apart. */
export const hiringFacts = {
  size: ['under-50', 'under-300', 'under-2000', 'from-2000'],
  sector: ['consumers', 'stores', 'business', 'public-sector'],
  reportsTo: ['chief-executive', 'executive', 'manager', 'undecided'],
} as const;
export type HiringFact = keyof typeof hiringFacts;
export const hiringFactNames = Object.keys(hiringFacts) as [HiringFact, ...HiringFact[]];

/** What guides call the answers of which they say how a role reads there. */
export const situationsOfFacts: Record<string, Situation> = {
  'under-50': 'smallFirm',
  'under-300': 'mediumFirm',
  'under-2000': 'largeFirm',
  'from-2000': 'largeFirm',
  stores: 'stores',
  business: 'businessToBusiness',
  'public-sector': 'publicSector',
} satisfies Partial<Record<(typeof hiringFacts)['size' | 'sector'][number], Situation>>;
