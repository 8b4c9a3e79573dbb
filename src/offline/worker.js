/* Keeps what was read for days without a network. With one, it never answers from what it kept. */
const { version, shell } = __SHELL__;
const current = `garden-shell-${version}`;
const visited = 'garden-visited';
const mostVisited = 400;
const isHashed = /\/(?:_astro|pagefind\/(?:fragment|index))\//;

addEventListener('install', (event) => {
  const keep = async () => (await caches.open(current)).addAll(shell);
  event.waitUntil(keep().then(() => skipWaiting()));
});

addEventListener('activate', (event) => {
  const tidy = async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith('garden-') && name !== current && name !== visited) {
        await caches.delete(name);
      }
    }
    await registration.navigationPreload?.enable();
    await clients.claim();
  };
  event.waitUntil(tidy());
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || request.headers.has('range'))
    return;
  event.respondWith(isHashed.test(pathname) ? keptFirst(event) : networkFirst(event));
});

async function keptFirst(event) {
  return (await caches.match(event.request)) ?? fromNetwork(event);
}

async function networkFirst(event) {
  try {
    return await fromNetwork(event);
  } catch (error) {
    const kept = await caches.match(event.request, { ignoreSearch: true });
    if (kept !== undefined) return kept;
    if (event.request.mode !== 'navigate') throw error;
    return (await caches.match('offline/')) ?? Response.error();
  }
}

async function fromNetwork(event) {
  const response = (await event.preloadResponse) ?? (await fetch(event.request));
  if (response.ok) event.waitUntil(keep(event.request, response.clone()));
  return response;
}

async function keep(request, response) {
  const cache = await caches.open(visited);
  const { origin, pathname } = new URL(request.url);
  await cache.put(origin + pathname, response);
  const kept = await cache.keys();
  for (const old of kept.slice(0, -mostVisited)) await cache.delete(old);
}
