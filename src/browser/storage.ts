/**
 * What this browser keeps for the reader. Where storage is off or full, nothing is kept and nothing breaks. What is kept
 * may be of another edition, or written by somebody else: it is read as input.
 * @param read Takes what is right of a value, and gives undefined where nothing is.
 */
export function recall<T>(key: string, read: (value: unknown) => T | undefined): T | undefined {
  try {
    return read(JSON.parse(localStorage.getItem(`playbook:${key}`) ?? 'null'));
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

/** An address of this site as a path, of a value that may be anything. @param base Where the site is served, `/` or `/playbook/`. */
export function addressOnSite(value: unknown, origin: string, base: string): string | undefined {
  if (typeof value !== 'string' || !value.startsWith('/') || !URL.canParse(value, origin)) return undefined;
  const url = new URL(value, origin);
  // Browsers read backslashes as slashes and leave tabs out; two slashes at the start would name another host.
  if (url.origin !== origin || !url.pathname.startsWith(base) || url.pathname.startsWith('//')) return undefined;
  return url.pathname + url.search + url.hash;
}
