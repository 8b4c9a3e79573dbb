import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caddyfile } from './caddy.ts';
import { headerRules } from './header-rules.ts';
import { headersFile, redirectsFile } from './headers-file.ts';
import { nginxConfig } from './nginx.ts';
import { s3Commands } from './s3.ts';

/** Whether some address is matched by both paths. */
function overlap(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => path.replace(/\*$/, ''));
  if (a === undefined || b === undefined) return false;
  if (one.endsWith('*') && other.endsWith('*')) return a.startsWith(b) || b.startsWith(a);
  if (one.endsWith('*')) return b.startsWith(a);
  return other.endsWith('*') ? a.startsWith(b) : a === b;
}

test('no address gets one header twice: Cloudflare would join the two', () => {
  for (const [index, one] of headerRules.entries()) {
    for (const other of headerRules.slice(index + 1)) {
      if (!overlap(one.path, other.path)) continue;
      const shared = Object.keys(one.headers).filter((name) => Object.hasOwn(other.headers, name));
      assert.deepEqual(shared, [], `${one.path} and ${other.path}`);
    }
  }
});

test('_headers stays below what Cloudflare reads: 100 rules of 2,000 characters', () => {
  const file = headersFile('/garden/');
  const rules = file.split('\n').filter((line) => line.startsWith('/'));
  assert.ok(rules.length <= 100);
  assert.ok(file.split('\n').every((line) => line.length <= 2000));
  assert.ok(rules.includes('/garden/_astro/*'));
  assert.match(headersFile('/'), /^\/\*\n {2}X-Content-Type-Options: nosniff\n/);
});

test('_redirects has one move a line', () => {
  const moves = [{ from: '/old/', to: '/notes/new/' }];
  assert.equal(redirectsFile(moves), '/old/ /notes/new/ 301\n');
});

test('addresses are literal in patterns of nginx', () => {
  const place = { root: '/srv', basePath: '/a.b/', listen: '80' };
  const config = nginxConfig(place);
  assert.ok(config.includes(String.raw`"~^/a\.b/_astro/" "public, max-age=31536000, immutable";`));
  assert.ok(config.includes(String.raw`"~^/a\.b/graph\.json$" "*";`));
  assert.ok(!nginxConfig(place, { hasBrotli: false }).includes('brotli'));
});

test('Caddy has every rule', () => {
  const file = caddyfile({ root: '/srv', basePath: '/', listen: ':80' });
  for (const { path, headers } of headerRules) {
    for (const name of Object.keys(headers)) assert.ok(file.includes(`header ${path} ${name} "`));
  }
});

test('storage gets what lasts first, removes last, and nothing twice', () => {
  const commands = s3Commands('dist', 'b');
  assert.match(commands[0] ?? '', /--include '_astro\/\*'.*immutable/);
  assert.match(commands[2] ?? '', /--exclude '_astro\/\*'.*--exclude '\*\.md'.*no-cache/);
  assert.equal(commands.filter((command) => command.includes('--delete')).length, 1);
  assert.ok(commands.at(-1)?.includes('--delete'));
});
