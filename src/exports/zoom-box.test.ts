import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isWithin, shiftTo, zoomBox } from './zoom-box.ts';

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

test('draws what is in the box and a third beside it', () => {
  const box = { x: 100, y: 50, width: 90, height: 60 };
  assert.ok(isWithin(box, 71, 31));
  assert.ok(!isWithin(box, 69, 30));
  assert.ok(!isWithin(box, 145, 131));
});

test('a drawing is shifted so that a point of the box comes to its place', () => {
  assert.equal(shiftTo(all, all), 'translate(0%,0%) scale(1)');
  const box = zoomBox(all, 2, { x: 0.25, y: 0.5 }, whole);
  // The corner (50, 50) stands at an eighth and a quarter, after scaling at a quarter and a half.
  assert.equal(shiftTo(all, box), 'translate(-25%,-50%) scale(2)');
});
