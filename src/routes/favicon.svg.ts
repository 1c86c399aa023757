import type { APIRoute } from 'astro';
import { getPlaybook } from '../site/playbook.ts';

/** The company's mark on its accent; without a mark, a plain square. */
export const GET: APIRoute = async () => {
  const { colours, logo } = (await getPlaybook()).settings;
  const mark = logo
    ? `<svg x="5" y="5" width="22" height="22" viewBox="${logo.viewBox}"><path fill="#fdfcf9" fill-rule="evenodd" d="${logo.path}"/></svg>`
    : '';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${colours.accent}"/>${mark}</svg>`;
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
};
