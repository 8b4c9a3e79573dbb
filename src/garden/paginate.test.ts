import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pageAddress, paginate } from './paginate.ts';
import { slugOfPath } from './slug.ts';

test('pages hold every item once, in order, and never more than their size', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), (items, size) => {
      const pages = paginate(items, size);
      assert.deepEqual(
        pages.flatMap((page) => page.items),
        items,
      );
      for (const [index, page] of pages.entries()) {
        assert.ok(page.items.length <= size);
        assert.deepEqual([page.number, page.count], [index + 1, pages.length]);
      }
    }),
  );
});

test('an empty list is one empty page, and no note has the address of a page', () => {
  assert.deepEqual(paginate([], 5), [{ items: [], number: 1, count: 1 }]);
  assert.equal(pageAddress('/notes/', 1), '/notes/');
  assert.equal(pageAddress('/notes/', 2), '/notes/~2/');
  assert.notEqual(slugOfPath('~2'), '~2');
});
