import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../vault/testing.ts';
import { obtainPrograms } from './kept-programs.ts';
import { placesIn, printStyles } from './programs-folder.ts';

/** Writes what Astro bundles, as far as its form goes, and counts how often. */
function makeBundler() {
  const times = { bundled: 0 };
  const app = `
    export const app = {
      manifest: { base: '/garden/', site: 'https://example.org', routes: [] },
      routeCache: {},
      getComponentByRoute() {},
      setInternals({ pagesByKeys }) { this.keys = [...pagesByKeys.keys()]; },
      setOptions() {},
      render: (request) => Promise.resolve(new Response(request.url)),
    };`;
  return {
    times,
    bundle: (folder: string): Promise<void> => {
      times.bundled += 1;
      const { files, programs, styles } = placesIn(folder);
      for (const each of [files, programs]) mkdirSync(each, { recursive: true });
      writeFileSync(join(programs, 'prerender-entry.a1.mjs'), app);
      writeFileSync(styles, printStyles(new Map()));
      return Promise.resolve();
    },
  };
}

test('programs are bundled once for each digest, and anew where some of them is missing', async (t) => {
  const folder = join(temporaryFolder(t), 'programs');
  const { bundle, times } = makeBundler();
  const first = await obtainPrograms(folder, 'one', bundle);
  assert.deepEqual(await first.listPaths(), []);
  await obtainPrograms(folder, 'one', bundle);
  assert.equal(times.bundled, 1);
  await obtainPrograms(folder, 'two', bundle);
  assert.equal(times.bundled, 2);
  rmSync(placesIn(join(folder, 'one')).styles);
  const mended = await obtainPrograms(folder, 'one', bundle);
  assert.equal(times.bundled, 3);
  assert.equal(mended.files, join(folder, 'one', 'files'));
  assert.deepEqual(readdirSync(folder), ['one', 'two']);
});

test('old programs are forgotten, and what a killed build had begun', async (t) => {
  const folder = join(temporaryFolder(t), 'programs');
  const { bundle } = makeBundler();
  for (const [age, digest] of ['a', 'b', 'c', 'd'].entries()) {
    await obtainPrograms(folder, digest, bundle);
    utimesSync(join(folder, digest), 1_000 + age, 1_000 + age);
  }
  mkdirSync(join(folder, 'e.123'));
  await obtainPrograms(folder, 'f', bundle);
  assert.deepEqual(readdirSync(folder), ['b', 'c', 'd', 'f']);
});

test('where bundling fails nothing is kept', async (t) => {
  const folder = join(temporaryFolder(t), 'programs');
  const bundle = async (place: string): Promise<void> => {
    await makeBundler().bundle(place);
    throw new Error('The disk is full.');
  };
  await assert.rejects(obtainPrograms(folder, 'one', bundle), /disk is full/);
  assert.deepEqual(readdirSync(folder), []);
});
