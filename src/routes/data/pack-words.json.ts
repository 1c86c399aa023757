import type { APIRoute } from 'astro';
import { packWords } from '../../site/pack.ts';

/** What the documents of a hire say beside what a role does: once for all roles. */
export const GET: APIRoute = ({ locals: { language } }) =>
  new Response(JSON.stringify(packWords(language)), { headers: { 'Content-Type': 'application/json' } });
