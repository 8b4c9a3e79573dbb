/* In the place of the worker that kept pages: gives back all that it kept, and goes. */
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => {
  const leave = async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith('garden-')) await caches.delete(name);
    }
    await registration.unregister();
  };
  event.waitUntil(leave());
});
