import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';

function check(content: string, ...options: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'check.ts'), ...options],
    { env: { ...process.env, GARDEN_CONTENT: content }, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

function makeVault(t: TestContext, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  writeFileSync(join(folder, 'a.mdx'), text);
  return folder;
}

test('a report for people, for machines and for GitHub, with a code that says how it went', (t) => {
  const vault = makeVault(t, '---\ntitle: A\n---\nSee [a](javascript:b) and [[B]]. Less <5 %.\n');
  assert.equal(check(vault).status, 0);
  const text = check(vault, '--strict');
  assert.equal(text.status, 1);
  assert.match(
    text.stdout,
    /^a\.mdx:4:5 {2}error {2}url\/scheme {2}a link may not begin with javascript:\n {4}Write/m,
  );
  assert.match(
    text.stdout,
    /2 errors and 1 warning; 2 suggestions \(--suggestions lists them\)\.\n$/,
  );
  const found: unknown = JSON.parse(check(vault, '--strict', '--format', 'json').stdout);
  assert.ok(Array.isArray(found));
  assert.deepEqual(
    found.map(({ rule, severity }: { rule: string; severity: string }) => `${severity} ${rule}`),
    [
      'warning corpus/orphan',
      'info fm/description',
      'error url/scheme',
      'info wikilink/wanted',
      'error mdx/parse',
    ],
  );
  const lines = check(vault, '--strict', '--format', 'github').stdout.trim().split('\n');
  assert.equal(lines.length, 3);
  for (const line of lines)
    assert.match(line, /^::(?:error|warning) file=a\.mdx,line=\d+,col=\d+,title=/);
});

test('--fix writes what it can and reports the rest', (t) => {
  const vault = makeVault(t, '---\ntitle: A\n---\nLess <5 %.\n\n{a}\n');
  const { status, stdout, stderr } = check(vault, '--strict', '--fix');
  assert.equal(status, 1);
  assert.match(stderr, /^a\.mdx:4 {2}mended {2}< is &lt;$/m);
  assert.match(stdout, /mdx\/expression/);
  assert.match(readFileSync(join(vault, 'a.mdx'), 'utf8'), /^Less &lt;5 %\.$/m);
});

test('what cannot be checked is not called right', (t) => {
  assert.equal(check(join(tmpdir(), 'there-is-no-such-folder')).status, 2);
  assert.match(check('content/notes').stderr, /the notes of a garden .*\nLet it name content\.$/m);
  const vault = makeVault(t, 'a');
  rmSync(join(vault, 'a.mdx'));
  const empty = check(vault);
  assert.equal(empty.status, 1);
  assert.match(empty.stdout, /corpus\/empty {2}no note lies in this folder/);
  assert.equal(check(makeVault(t, 'a'), '--format', 'xml').status, 2);
  assert.equal(check(makeVault(t, 'a'), '--formt').status, 2);
});
