/** Takes the place of a service worker that a reader has from when the site had one: removes what it kept, and itself. */
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave() {
  for (const name of await caches.keys()) if (name.startsWith(`playbook ${site.base} `)) await caches.delete(name);
  await self.registration.unregister();
}
