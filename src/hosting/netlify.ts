import { caching, type Header, types } from './headers.ts';

/**
 * `_headers` for Netlify and Cloudflare Pages. Later rules do not replace earlier ones there but add to them, so that no
 * path may match two rules that set the same header.
 * @param base Where the site is served, `/` or `/playbook/`.
 * @see https://developers.cloudflare.com/pages/configuration/headers/
 */
export function netlifyHeaders(base: string, security: readonly Header[], rules = caching): string {
  const rule = (path: string, headers: readonly { name: string; value: string }[]) =>
    [path, ...headers.map(({ name, value }) => `  ${name}: ${value}`)].join('\n');
  const special = rules.filter(({ below }) => below !== '');
  return `${[
    rule(`${base}*`, security),
    ...special.map(({ below, value }) => rule(`${base}${below}*`, [{ name: 'Cache-Control', value }])),
    ...Object.entries(types)
      .filter(([ending]) => !ending.startsWith('pf_') && ending !== 'pagefind')
      .map(([ending, value]) => rule(`${base}*.${ending}`, [{ name: 'Content-Type', value }])),
  ].join('\n\n')}\n`;
}
