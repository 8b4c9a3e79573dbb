import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { readLetterforms } from './letterforms.ts';
import { rasterise } from './rasterise.ts';

const font = new URL('../styles/newsreader/newsreader.woff2', import.meta.url);
const letters = readLetterforms(readFileSync(font));

test('letters are as wide as their advance, and those that a font has not become their base', () => {
  assert.equal(letters.widthOf(''), 0);
  assert.equal(letters.widthOf('ab'), letters.widthOf('a') + letters.widthOf('b'));
  assert.equal(letters.widthOf('ǎ'), letters.widthOf('a'));
  assert.equal(letters.widthOf('漢'), 0);
  assert.match(letters.outline('a', 20, 5, 30), /^M[\d.]+ [\d.]+/);
});

test('a drawing becomes the same picture each time, drawn once', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'share-'));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path d="${letters.outline('g', 18, 4, 14)}" fill="#074d80"/></svg>`;
  const first = await rasterise(drawing, join(folder, 'a'));
  const { format, width, height } = await sharp(first).metadata();
  assert.deepEqual([format, width, height], ['png', 40, 20]);
  assert.deepEqual(await rasterise(drawing, join(folder, 'b')), first);
  const [name = ''] = readdirSync(join(folder, 'a'));
  writeFileSync(join(folder, 'a', name), 'kept');
  assert.equal(Buffer.from(await rasterise(drawing, join(folder, 'a'))).toString(), 'kept');
});
