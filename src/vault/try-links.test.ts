import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { test } from 'node:test';
import { tryLinks } from './try-links.ts';

test('what is gone is named with the reason; what only turns programs away is not', async (t) => {
  const server = createServer(({ url }, response) => {
    if (url === '/slow') return;
    response.writeHead(Number(url?.slice(1)) || 200).end('page');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const links = ['/', '/404', '/403', '/410', '/slow'].map((path) => ({
    url: `http://127.0.0.1:${String(port)}${path}`,
    places: [],
  }));
  const dead = await tryLinks(links, { fetch, patience: 300, atOnce: 2 });
  assert.deepEqual(
    dead.map(
      ({ link, why }) => `${link.url.replace(/.*\//, '')} ${why.replace(/.*timeout/, 'timeout')}`,
    ),
    ['404 answers 404', '410 answers 410', 'slow timeout'],
  );
});
