import type { APIRoute } from 'astro';
import { termsOf } from '../../model/licence.ts';
import { licenceTexts } from '../../site/licence.ts';
import { getPlaybook } from '../../site/playbook.ts';

/**
 * What programs that read CSV want to know of it, the licence above all: a CSV file has no place for it.
 * @see https://www.w3.org/TR/tabular-metadata/
 */
export const GET: APIRoute = async ({ locals: { words } }) => {
  const { settings } = await getPlaybook();
  const { name, owner, language, licence } = settings;
  const rights = licenceTexts(settings, words);
  const address = termsOf(licence)?.address;
  const metadata = {
    '@context': 'http://www.w3.org/ns/csvw',
    url: 'roles.csv',
    'dc:title': name,
    'dc:publisher': owner,
    'dc:language': language,
    ...(address ? { 'dc:license': { '@id': address } } : {}),
    ...(rights.length > 0 ? { 'dc:rights': rights } : {}),
  };
  return new Response(JSON.stringify(metadata), { headers: { 'Content-Type': 'application/json' } });
};
