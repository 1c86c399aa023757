import { defineMiddleware } from 'astro:middleware';
import { href } from './site/address.ts';
import { languageOf } from './site/language.ts';
import { getPlaybook } from './site/playbook.ts';
import { isThere } from './site/tools.ts';
import { translatedLanguages } from './site/translations.ts';

/** Says in which language a page is: that of the playbook, or the one that its address begins with. */
export const onRequest = defineMiddleware(async ({ url, locals, rewrite }, next) => {
  const playbook = await getPlaybook();
  const translated = translatedLanguages(playbook).find((tag) => url.pathname.startsWith(href(`/${tag}/`)));
  locals.language = languageOf(translated ?? playbook.settings.language);
  locals.words = locals.language.words;
  // A build does not ask for what the site leaves out.
  const address = url.pathname.slice(href('').length);
  if (import.meta.env.DEV && !isThere(address, playbook)) return rewrite(href('/404'));
  return next();
});
