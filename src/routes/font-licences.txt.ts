import { packageFolder } from 'virtual:cx-playbook/site';
import type { APIRoute } from 'astro';
import { fontLicences } from '../styles/fonts.ts';

/** The licences of the fonts that the site publishes, which ask to go with them. */
export const GET: APIRoute = () => new Response(fontLicences(packageFolder), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
