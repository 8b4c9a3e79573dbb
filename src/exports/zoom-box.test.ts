import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zoomBox } from './zoom-box.ts';

const whole = { width: 400, height: 200 };
const all = { x: 0, y: 0, ...whole };

test('enlarges around a point and keeps it where it is', () => {
  const box = zoomBox(all, 2, { x: 0.25, y: 0.5 }, whole);
  assert.deepEqual(box, { x: 50, y: 50, width: 200, height: 100 });
  assert.equal(box.x + box.width * 0.25, 100);
});

test('neither shows more than the whole nor loses itself', () => {
  assert.deepEqual(zoomBox(all, 0.1, { x: 0.5, y: 0.5 }, whole), all);
  assert.equal(zoomBox(all, 999, { x: 0.5, y: 0.5 }, whole).width, 400 / 12);
  assert.deepEqual(zoomBox({ x: 9, y: 9, width: 10, height: 5 }, 0, { x: 0, y: 0 }, whole), all);
});
