/** What this browser keeps for the reader. Where storage is off or full, nothing is kept and nothing breaks. */
export function recall<T>(key: string, isRight: (value: unknown) => value is T): T | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(`playbook:${key}`) ?? 'null');
    return isRight(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a value; undefined removes it. Says whether it was kept. */
export function keep(key: string, value: unknown): boolean {
  try {
    if (value === undefined) localStorage.removeItem(`playbook:${key}`);
    else localStorage.setItem(`playbook:${key}`, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export const isTexts = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((item) => typeof item === 'string');
