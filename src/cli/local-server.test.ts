import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { buffer, text } from 'node:stream/consumers';
import { brotliDecompressSync } from 'node:zlib';
import { findFreePort } from './free-port.ts';
import { isInstalled, serverNames, startServer, type ServerName } from './local-server.ts';
import { precompress } from './precompress-folder.ts';

const files: Readonly<Record<string, string>> = {
  'index.html': 'home',
  '404.html': 'nothing here',
  'notes/a/index.html': 'a '.repeat(2000),
  'notes/a.md': '# a',
  'graph.json': '{}',
  'calculators/b/index.html': 'b',
  '_astro/a.abc.js': 'export {}',
  'pagefind/fragment/a.pf_fragment': 'f',
};

async function serve(t: TestContext, name: ServerName, basePath: string) {
  const folder = mkdtempSync(join(tmpdir(), 'served-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  await precompress(folder);
  const server = await startServer(name, { folder, basePath, port: await findFreePort() });
  t.after(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });
  return (path: string, headers: Record<string, string> = {}): Promise<IncomingMessage> =>
    new Promise((answer, fail) => {
      get(server.origin + basePath + path, { headers, agent: false }, answer).on('error', fail);
    });
}

for (const name of serverNames) {
  suite(`${name} with the configuration that is printed for it`, () => {
    for (const basePath of ['/', '/garden/']) {
      test(`at ${basePath}`, async (t) => {
        if (!isInstalled(name)) {
          t.skip(`${name} is not installed`);
          return;
        }
        const ask = await serve(t, name, basePath);
        const home = await ask('');
        assert.equal(await text(home), 'home');
        assert.equal(home.headers['content-type'], 'text/html; charset=utf-8');
        assert.equal(home.headers['x-content-type-options'], 'nosniff');
        assert.equal(home.headers['content-security-policy'], "frame-ancestors 'self'");
        assert.equal(home.headers['cache-control'], 'no-cache');
        const { etag } = home.headers;
        assert.ok(etag);
        assert.equal((await ask('', { 'if-none-match': etag })).statusCode, 304);

        const missing = await ask('nowhere/');
        assert.equal(missing.statusCode, 404);
        assert.equal(await text(missing), 'nothing here');

        const slash = await ask('notes/a');
        assert.ok(slash.statusCode === 301 || slash.statusCode === 308);
        assert.equal(slash.headers.location, `${basePath}notes/a/`);

        const note = await ask('notes/a/', { 'accept-encoding': 'gzip, br' });
        assert.equal(note.headers['content-encoding'], 'br');
        assert.equal(note.headers['vary'], 'Accept-Encoding');
        assert.equal(
          brotliDecompressSync(await buffer(note)).toString(),
          files['notes/a/index.html'],
        );
        assert.equal(
          (await ask('notes/a/', { 'accept-encoding': 'gzip' })).headers['content-encoding'],
          'gzip',
        );
        assert.equal(
          (await ask('notes/a.md')).headers['content-type'],
          'text/markdown; charset=utf-8',
        );
        assert.equal((await ask('graph.json')).headers['access-control-allow-origin'], '*');
        const framed = await ask('calculators/b/');
        assert.equal(framed.headers['content-security-policy'], undefined);
        for (const path of ['_astro/a.abc.js', 'pagefind/fragment/a.pf_fragment']) {
          const lasting = (await ask(path)).headers['cache-control'];
          assert.equal(lasting, 'public, max-age=31536000, immutable');
        }
      });
    }
  });
}
