import { defineMiddleware } from 'astro:middleware';
import { href } from './site/address.ts';
import { languageOf } from './site/language.ts';
import { getPlaybook } from './site/playbook.ts';
import { shared } from './site/shared.ts';
import { translatedLanguages } from './site/translations.ts';

/**
 * Says in which language a page is: that of the playbook, or the one that its address begins with. Hands each page of a
 * build on as soon as it is rendered, so that the search index grows meanwhile.
 */
export const onRequest = defineMiddleware(async ({ url, locals }, next) => {
  const translated = translatedLanguages().find((tag) => url.pathname.startsWith(href(`/${tag}/`)));
  locals.language = languageOf(translated ?? (await getPlaybook()).settings.language);
  locals.words = locals.language.words;
  const done = shared.onPage?.(url.pathname);
  const response = await next();
  if (!done) return response;
  if (!response.headers.get('content-type')?.startsWith('text/html')) {
    done(undefined);
    return response;
  }
  const html = await response.text();
  done(html);
  return new Response(html, response);
});
