import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Commit, FileChange } from '../garden/content-history.ts';
import { sketchGarden } from '../garden/testing.ts';
import { changesOf } from './changes.ts';

test('each commit says which notes it changed, by their names of today', () => {
  const commit = (hash: string, ...changes: FileChange[]): Commit => ({
    ...{ hash, time: 0, day: '2026-01-01', subject: '', authors: [] },
    changes,
  });
  const commits = [
    commit('3', { file: 'facts/power.yaml', before: '1', after: '2' }),
    commit('2', { file: 'b.md', formerFile: 'a.md', before: '1', after: '1' }),
    commit('1', { file: 'a.md', after: '1' }, { file: 'gone.md', after: '9' }),
  ];
  const garden = sketchGarden({ 'b.md': {} }, { history: { isComplete: true, commits } });
  assert.deepEqual(
    changesOf(garden).map(({ commit, notes, others }) => [
      commit.hash,
      notes.map(({ path }) => path),
      others,
    ]),
    [
      ['3', [], 1],
      ['1', ['b.md'], 0],
    ],
  );
});
