import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { distFolderAt, recoverDist, swapDist, type DistFolder } from './dist-folder.ts';

let parent: string;
let dist: DistFolder;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'dist-folder-'));
  dist = distFolderAt(join(parent, 'dist'));
});
afterEach(() => {
  rmSync(parent, { recursive: true });
});

function write(folder: string, text: string): void {
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.html'), text);
}

/** What the three folders hold, `-` for one that does not exist. */
function state(): string {
  return [dist.current, dist.next, dist.previous]
    .map((folder) => join(folder, 'index.html'))
    .map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : '-'))
    .join(' ');
}

test('the next site takes the place of the current one, whole', () => {
  write(dist.current, 'old');
  writeFileSync(join(dist.current, 'gone.html'), '');
  write(dist.next, 'new');
  swapDist(dist);
  assert.equal(state(), 'new - -');
  assert.equal(existsSync(join(dist.current, 'gone.html')), false);
});

test('the first site needs no current one', () => {
  write(dist.next, 'new');
  swapDist(dist);
  assert.equal(state(), 'new - -');
});

test('the current site stays when there is no next one', () => {
  write(dist.current, 'old');
  assert.throws(() => {
    swapDist(dist);
  }, /ENOENT/);
  assert.equal(state(), 'old - -');
});

test('a build that was killed while it wrote leaves nothing', () => {
  write(dist.current, 'old');
  write(dist.next, 'half');
  recoverDist(dist);
  assert.equal(state(), 'old - -');
});

test('a build that was killed in the middle of the swap gives the last site back', () => {
  write(dist.previous, 'old');
  write(dist.next, 'new');
  recoverDist(dist);
  assert.equal(state(), 'old - -');
});

test('a build that was killed after the swap leaves the new site', () => {
  write(dist.current, 'new');
  write(dist.previous, 'old');
  recoverDist(dist);
  assert.equal(state(), 'new - -');
});
