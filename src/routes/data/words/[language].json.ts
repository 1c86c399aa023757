import type { APIRoute, GetStaticPaths } from 'astro';
import { staticPaths } from '../../../playbook/addresses.ts';
import { languageOf } from '../../../site/language.ts';
import { getPathSource } from '../../../site/playbook.ts';

export const getStaticPaths = (async () => staticPaths['data/words/[language].json.ts'](await getPathSource())) satisfies GetStaticPaths;

/** What the search says, in a language: it opens over any page, so that its words do not stand in each of them. */
export const GET: APIRoute = ({ params }) => {
  const { search, kinds } = languageOf(params.language as string).written;
  return new Response(JSON.stringify({ ...search.tool, kinds }), { headers: { 'Content-Type': 'application/json' } });
};
