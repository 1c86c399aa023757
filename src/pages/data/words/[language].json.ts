import type { APIRoute, GetStaticPaths } from 'astro';
import { languageOf } from '../../../site/language.ts';
import { getPlaybook } from '../../../site/playbook.ts';
import { translatedLanguages } from '../../../site/translations.ts';

export const getStaticPaths = (async () => {
  const playbook = await getPlaybook();
  return [playbook.settings.language, ...translatedLanguages(playbook)].map((language) => ({ params: { language } }));
}) satisfies GetStaticPaths;

/** What the search says, in a language: it opens over any page, so that its words do not stand in each of them. */
export const GET: APIRoute = ({ params }) => {
  const { search, kinds } = languageOf(params.language as string).written;
  return new Response(JSON.stringify({ ...search.tool, kinds }), { headers: { 'Content-Type': 'application/json' } });
};
