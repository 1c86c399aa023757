import { defineMiddleware } from 'astro:middleware';
import { shared } from './site/shared.ts';

/** Hands each page of a build on as soon as it is rendered, so that the search index grows meanwhile. */
export const onRequest = defineMiddleware(async ({ url }, next) => {
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
