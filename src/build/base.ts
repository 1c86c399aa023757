/**
 * @param base The path under which a site is served, as Astro's `base`.
 * @throws Error for one that no server or browser would lead to the site.
 */
export function assertBase(base: string): void {
  const segments = base.replace(/^\/|\/$/g, '').split('/');
  if (base === '' || base === '/') return;
  const problem = problemOf(base, segments);
  if (problem)
    throw new Error(
      `The base “${base}” cannot work: ${problem}. Write a path such as /playbook/: letters, digits and - . _ ~ between slashes.`,
    );
}

function problemOf(base: string, segments: string[]): string | undefined {
  if (/^\/?[a-z][a-z0-9+.-]*:/i.test(base)) return 'it is an address, and not the path in it (the address belongs in playbook.yaml)';
  if (segments.some((segment) => /^\.+$/.test(segment))) return 'a segment of full stops leads elsewhere';
  if (segments.includes('')) return 'it has two slashes in a row';
  const sign = /[^\w.~/-]/.exec(base)?.[0];
  return sign && `it holds ${/\s/.test(sign) ? 'a space' : `“${sign}”`}`;
}
