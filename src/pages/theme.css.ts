import type { APIRoute } from 'astro';
import { getPlaybook } from '../site/playbook.ts';

/** The colours of the company, as playbook.yaml has them. */
export const GET: APIRoute = async () => {
  const { accent, accentDark } = (await getPlaybook()).settings.colours;
  return new Response(`:root{--accent-light:${accent};--accent-dark:${accentDark}}\n`, { headers: { 'Content-Type': 'text/css' } });
};
