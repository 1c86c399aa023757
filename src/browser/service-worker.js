/**
 * Keeps what a reader visits for reading without a connection. The build writes `site` before this text:
 * `base`, where the site is served; `build`, its name; `first`, the files to bring at once, each with its SHA-256;
 * `hashed`, every script and style sheet of the build.
 *
 * All that is kept belongs to one build. The next one brings its own files, and the kept pages anew, before it takes over;
 * then what was kept before goes.
 */
const own = `playbook ${site.base} `;
const fileCache = `${own}${site.build} files`;
const pageCache = `${own}${site.build} pages`;
const mostPages = 100;
/** Milliseconds after which a kept copy is shown where the network does not answer. */
const patience = 4000;
const listed = new Set(site.first.map(([path]) => path));
const hashed = new Set(site.hashed);

const keyOf = (address) => new URL(address).pathname;
const pathOf = (key) => key.slice(site.base.length);
const isInSite = (address) => new URL(address).origin === location.origin && keyOf(address).startsWith(site.base);
const isPage = (key) => !key.split('/').at(-1).includes('.');
const isHashed = (key) => /^(?:_astro|styles|pagefind\/(?:fragment|index))\//.test(pathOf(key));

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !isInSite(request.url) || request.headers.has('range')) return;
  const key = keyOf(request.url);
  if (isPage(key)) {
    // A page that is only looked ahead at is not kept.
    if (request.mode === 'navigate') event.respondWith(networkFirst(event, key, keepPage));
  } else if (request.mode === 'navigate') return;
  else if (isHashed(key)) event.respondWith(cacheFirst(event, key));
  else event.respondWith(networkFirst(event, key, keepFile));
});

async function install() {
  try {
    const [cache] = await Promise.all([caches.open(fileCache), caches.open(pageCache)]);
    await Promise.all(
      site.first.map(async ([path, digest]) => {
        const key = site.base + path;
        const before = isHashed(key) ? await caches.match(key) : undefined;
        await cache.put(key, before ?? (await bring(key, { integrity: `sha256-${digest}` })));
      }),
    );
    for (const key of await pagesOfBuildBefore()) {
      const answer = await fetch(key, { cache: 'no-cache' });
      await keepPage(key, answer);
    }
  } catch (error) {
    await caches.delete(fileCache);
    await caches.delete(pageCache);
    throw error;
  }
  await self.skipWaiting();
}

async function bring(key, options) {
  const answer = await fetch(key, { cache: 'no-cache', ...options });
  if (!answer.ok) throw new Error(`${key} answers ${answer.status}`);
  return answer;
}

async function pagesOfBuildBefore() {
  const names = (await caches.keys()).filter((name) => name.startsWith(own) && name.endsWith(' pages') && name !== pageCache);
  const keys = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => keyOf(url))));
  return new Set(keys.flat());
}

async function takeOver() {
  await deleteOtherBuilds();
  await self.clients.claim();
  // The page that asked for this worker was there before it.
  for (const { url } of await self.clients.matchAll({ type: 'window' }))
    if (isInSite(url) && isPage(keyOf(url))) await fetch(keyOf(url)).then((answer) => keepPage(keyOf(url), answer), ignore);
  // The worker before may have been keeping something while its caches went.
  await deleteOtherBuilds();
}

async function deleteOtherBuilds() {
  for (const name of await caches.keys()) if (name.startsWith(own) && name !== fileCache && name !== pageCache) await caches.delete(name);
}

async function networkFirst(event, key, keep) {
  const answer = fetch(event.request);
  const copy = answer.then((given) => given.clone());
  event.waitUntil(copy.then((given) => keep(key, given)).catch(ignore));
  const kept = await find(key);
  if (!kept) return answer.catch(() => (event.request.mode === 'navigate' ? notKept() : Response.error()));
  return Promise.race([answer.catch(() => kept), new Promise((resolve) => setTimeout(resolve, patience, kept))]);
}

async function cacheFirst(event, key) {
  const kept = await find(key);
  if (kept) return kept;
  const answer = await fetch(event.request);
  event.waitUntil(keepFile(key, answer.clone()).catch(ignore));
  return answer;
}

async function find(key) {
  for (const cacheName of [pageCache, fileCache]) {
    const kept =
      (await caches.match(key, { cacheName })) ??
      (isPage(key) && !key.endsWith('/') ? await caches.match(`${key}/`, { cacheName }) : undefined);
    if (kept) return kept;
  }
}

/** A cache of this build; none once the next build has taken over, as to open it would make it anew. */
async function ownCache(name) {
  return (await caches.has(name)) ? caches.open(name) : undefined;
}

async function notKept() {
  const page = await find(`${site.base}offline/`);
  return page ? new Response(page.body, { status: 503, headers: page.headers }) : Response.error();
}

/** Keeps a page if it is of this build: if every script and style sheet that it asks for is. */
async function keepPage(key, answer) {
  if (!answer.ok || answer.redirected || !answer.headers.get('content-type')?.startsWith('text/html')) return;
  const text = await answer.clone().text();
  const asked = text.split('"').filter((part) => part.startsWith(site.base) && /^(?:_astro|styles)\//.test(pathOf(part)));
  if (!asked.every((part) => hashed.has(pathOf(part)))) return;
  const cache = await ownCache(pageCache);
  if (!cache) return;
  await cache.put(key, answer);
  const keys = await cache.keys();
  for (const oldest of keys.slice(0, Math.max(0, keys.length - mostPages))) await cache.delete(oldest);
}

/** Keeps another file. What came with the build stays as it came, so that its parts fit each other. */
async function keepFile(key, answer) {
  if (answer.ok && answer.status === 200 && !listed.has(pathOf(key))) await (await ownCache(fileCache))?.put(key, answer);
}

function ignore() {}
