import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { startPreview } from './preview-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'preview-server-'));
const options = { folder, basePath: '/garden/', port: undefined };
after(() => {
  rmSync(folder, { recursive: true });
});

test('without a site it says how to get one', async () => {
  await assert.rejects(startPreview(options), {
    message: `There is no site in ${folder}.`,
    remedy: /npm run build/,
  });
});

test('a port that was asked for and is taken is refused; another is found where none was', async () => {
  writeFileSync(join(folder, 'index.html'), 'home');
  const first = await startPreview(options);
  const port = Number(new URL(first.address).port);
  await assert.rejects(startPreview({ ...options, port }), {
    message: `Port ${String(port)} is in use.`,
  });
  const second = await startPreview(options);
  assert.notEqual(second.address, first.address);
  assert.equal(await (await fetch(second.address)).text(), 'home');
  first.server.close();
  second.server.close();
});

test('only this machine can reach it', async () => {
  const { server } = await startPreview(options);
  const address = server.address();
  assert.ok(typeof address === 'object' && address?.address === '127.0.0.1');
  server.close();
});
