import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Commit, FileChange } from './content-history.ts';
import { revisionsOf } from './revisions.ts';

const words = Array.from({ length: 60 }, (_, index) => `w${String(index)}`).join(' ');
const texts = new Map([
  ['1', `---\ntitle: A\n---\nOne two. ${words}`],
  ['2', `---\ntitle: B\n---\nOne\ntwo. ${words}`],
  ['3', `---\ntitle: B\n---\nOne three. ${words}`],
]);

function revisions(changes: readonly Omit<FileChange, 'file'>[]) {
  const touches = changes.map((change, index) => {
    const hash = String(changes.length - index);
    const commit: Commit = { hash, time: 0, day: '', subject: '', authors: [], changes: [] };
    return { commit, change: { file: 'a', ...change } };
  });
  return revisionsOf({ touches, formerFiles: [] }, (id) => texts.get(id));
}

test('only commits that changed words count, and each says which', () => {
  const found = revisions([
    { before: '2', after: '3' },
    { before: '1', after: '2' },
    { after: '1' },
  ]);
  assert.deepEqual(
    found.map(({ commit }) => commit.hash),
    ['3', '1'],
  );
  const last = found[0]?.pieces?.at(-1);
  assert.deepEqual(found[0]?.pieces?.slice(0, 3), [
    { kind: 'same', text: 'One ' },
    { kind: 'removed', text: 'two' },
    { kind: 'added', text: 'three' },
  ]);
  assert.ok(last?.text.endsWith('w7 … '));
  assert.equal(found[1]?.pieces, undefined);
});

test('where the bytes are not at hand there is nothing to compare', () => {
  assert.deepEqual(revisions([{ before: '1', after: 'gone' }]), []);
});
