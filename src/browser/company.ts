import { textsOf } from './kept.ts';
import { keep, recall } from './storage.ts';

/** What a reader has put in about the organisation and the job: once, for every document that says it. */
const key = 'company';

export const recallCompany = (): Record<string, string> => recall(key, textsOf) ?? {};

/** Keeps what is not empty. Says whether it was kept. */
export function keepCompany(values: Record<string, string>): boolean {
  const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
  return keep(key, Object.keys(filled).length > 0 ? filled : undefined);
}
