import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { buffer, text } from 'node:stream/consumers';
import { brotliDecompressSync } from 'node:zlib';
import { createStaticHost } from './static-host.ts';

const folder = mkdtempSync(join(tmpdir(), 'static-host-'));
const atRoot = createServer(createStaticHost(join(folder, 'dist'), '/'));
const atGarden = createServer(createStaticHost(join(folder, 'dist'), '/garden/'));
const files: Readonly<Record<string, string>> = {
  'secret.txt': 'secret',
  'dist/index.html': 'home',
  'dist/404.html': 'nothing here',
  'dist/about.html': 'about',
  'dist/notes/a/index.html': 'a '.repeat(2000),
  'dist/notes/a.md': '# a',
  'dist/notes/50% & more?.txt': 'odd',
  'dist/_astro/a.abc.js': 'export {}',
};

before(async () => {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  await Promise.all(
    [atRoot, atGarden].map(
      (server) => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)),
    ),
  );
});
after(() => {
  atRoot.close();
  atGarden.close();
  rmSync(folder, { recursive: true });
});

/** Sends the path as it stands; `fetch` would tidy it first. */
function get(
  server: Server,
  path: string,
  options: { method?: string; headers?: Record<string, string> } = {},
): Promise<IncomingMessage> {
  const address = server.address();
  assert.ok(typeof address === 'object' && address !== null);
  return new Promise((resolve, reject) => {
    request({ ...options, host: '127.0.0.1', port: address.port, path, agent: false }, resolve)
      .on('error', reject)
      .end();
  });
}

const cases: readonly (readonly [Server, path: string, status: number, bodyOrLocation: string])[] =
  [
    [atRoot, '/', 200, 'home'],
    [atRoot, '/?q=1', 200, 'home'],
    [atRoot, '/about', 200, 'about'],
    [atRoot, '/notes/a.md', 200, '# a'],
    [atRoot, '/notes/50%25%20%26%20more%3F.txt', 200, 'odd'],
    [atRoot, '/notes/a', 301, '/notes/a/'],
    [atRoot, '/notes/a?q=1', 301, '/notes/a/?q=1'],
    [atRoot, '//notes/a', 301, '/notes/a/'],
    [atRoot, '/nowhere/', 404, 'nothing here'],
    [atRoot, '/notes/', 404, 'nothing here'],
    [atRoot, '/%E0%A4%A', 400, 'Bad Request\n'],
    [atRoot, '/../secret.txt', 403, 'Forbidden\n'],
    [atRoot, '/%2e%2e/secret.txt', 403, 'Forbidden\n'],
    [atGarden, '/', 302, '/garden/'],
    [atGarden, '/garden', 301, '/garden/'],
    [atGarden, '/garden?q=1', 301, '/garden/?q=1'],
    [atGarden, '/garden/', 200, 'home'],
    [atGarden, '/garden/notes/a', 301, '/garden/notes/a/'],
    [atGarden, '/garden/nowhere/', 404, 'nothing here'],
    [atGarden, '/notes/a/', 404, 'nothing here'],
    [atGarden, '/gardens/', 404, 'nothing here'],
  ];

for (const [server, path, status, expected] of cases) {
  test(`${server === atRoot ? 'at /' : 'at /garden/'}: ${path} → ${String(status)}`, async () => {
    const response = await get(server, path);
    assert.equal(response.statusCode, status);
    assert.equal(response.headers.location ?? (await text(response)), expected);
    response.resume();
  });
}

test('types are told, and nothing is guessed', async () => {
  const page = await get(atRoot, '/');
  assert.equal(page.headers['content-type'], 'text/html; charset=utf-8');
  assert.equal(page.headers['x-content-type-options'], 'nosniff');
  const missing = await get(atRoot, '/nowhere/');
  assert.equal(missing.headers['content-type'], 'text/html; charset=utf-8');
});

test('only names with a hash are kept for ever', async () => {
  const hashed = await get(atRoot, '/_astro/a.abc.js');
  assert.equal(hashed.headers['cache-control'], 'public, max-age=31536000, immutable');
  const page = await get(atRoot, '/');
  assert.equal(page.headers['cache-control'], 'public, max-age=0');
});

test('text is compressed for those who ask', async () => {
  const headers = { 'accept-encoding': 'gzip, br' };
  const response = await get(atRoot, '/notes/a/', { headers });
  assert.equal(response.headers['content-encoding'], 'br');
  const body = await buffer(response);
  assert.equal(brotliDecompressSync(body).toString(), files['dist/notes/a/index.html']);
  const small = await get(atRoot, '/', { headers });
  assert.equal(small.headers['content-encoding'], undefined);
});

test('a range is a range of the file', async () => {
  const headers = { 'accept-encoding': 'br', range: 'bytes=2-3' };
  const response = await get(atRoot, '/notes/a/', { headers });
  assert.equal(response.statusCode, 206);
  assert.equal(await text(response), 'a ');
});

test('a page that did not change is not sent again', async () => {
  const { headers } = await get(atRoot, '/notes/a/');
  const again = { 'if-none-match': headers.etag ?? '', 'accept-encoding': 'br' };
  const response = await get(atRoot, '/notes/a/', { headers: again });
  assert.equal(response.statusCode, 304);
  assert.equal(await text(response), '');
});

test('HEAD has no body, and nothing can be posted', async () => {
  for (const path of ['/', '/nowhere/']) {
    assert.equal(await text(await get(atRoot, path, { method: 'HEAD' })), '');
  }
  assert.equal((await get(atRoot, '/', { method: 'POST' })).statusCode, 405);
});
