import type { Action } from '../schemas/action.ts';
import type { Audience, DecisionRight, RoleLevel, SkillLevel } from '../schemas/fields.ts';
import type { Measure } from '../schemas/measure.ts';

export const decisionRightWords: Record<DecisionRight, string> = {
  decides: 'decides',
  'must-agree': 'must agree',
  recommends: 'recommends',
  consulted: 'is consulted',
  'no-say': 'no say',
};

export const roleLevelWords: Record<RoleLevel, string> = {
  entry: 'Entry',
  specialist: 'Specialist',
  'senior-specialist': 'Senior specialist',
  'team-lead': 'Team lead',
  manager: 'Manager',
  director: 'Director',
  executive: 'Executive',
};

export const skillLevelWords: Record<SkillLevel, string> = {
  awareness: 'Awareness',
  working: 'Working',
  practitioner: 'Practitioner',
  expert: 'Expert',
};

export const audienceWords: Record<Audience, string> = {
  executives: 'Executives',
  managers: 'Managers',
  'front-line': 'Front line',
  'back-office': 'Back office',
};

export const unitWords: Record<Measure['unit'], string> = {
  percent: '%',
  points: 'points',
  count: '',
  ratio: '',
  minutes: 'minutes',
  hours: 'hours',
  days: 'days',
  currency: '',
  score: '',
};

export const directionWords: Record<Measure['direction'], string> = {
  higher: 'Higher is better',
  lower: 'Lower is better',
  range: 'Right within a range',
};

export const evidenceWords: Record<Action['evidence']['grade'], string> = {
  strong: 'Strong evidence',
  moderate: 'Moderate evidence',
  weak: 'Weak evidence',
  judgement: 'Our judgement',
};

/** Minutes as people say them: 45 min, 1 h, 1 h 30 min. */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** The choices of "time needed" in search and filters, by prep and run minutes together. */
export function timeNeeded(minutes: number): string {
  if (minutes <= 15) return 'up to 15 minutes';
  if (minutes <= 30) return 'up to 30 minutes';
  if (minutes <= 60) return 'up to 1 hour';
  if (minutes <= 120) return 'up to 2 hours';
  return 'more than 2 hours';
}

const longDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A day as 23 November 2026. */
export const day = (date: string): string => longDay.format(new Date(`${date}T00:00:00Z`));

export function money(amount: number, currency: string): string {
  return amount === 0 ? 'none' : `up to ${amount.toLocaleString('en-GB', { style: 'currency', currency, maximumFractionDigits: 0 })}`;
}

export const people = ({ min, max }: { min: number; max: number }): string => (min === max ? String(min) : `${min}–${max}`);
