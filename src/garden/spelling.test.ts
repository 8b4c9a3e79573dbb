import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { indexSpellings, isTypo, nearestName } from './spelling.ts';

suite('a slip of the keyboard', () => {
  const rows: [typed: string, name: string, isTypo: boolean][] = [
    ['frontier', 'frontier', false],
    ['fronteir', 'frontier', true],
    ['frontie', 'frontier', true],
    ['margin mixxing', 'margin mixing', true],
    ['magrin mixin', 'margin mixing', true],
    ['mrgn mixn', 'margin mixing', false],
    ['nre', 'nro', false],
    ['pues', 'puez', true],
    ['pues', 'peuz', false],
    ['h100 price', 'h200 price', false],
    ['llama 3', 'llama', false],
    ['2025-01-02', '2025-01-03', false],
    ['北京大学', '南京大学', false],
  ];
  for (const [typed, name, expected] of rows) {
    test(`${typed} for ${name}: ${String(expected)}`, () => {
      assert.equal(isTypo(typed, name), expected);
      assert.equal(isTypo(name, typed), expected);
    });
  }
});

test('the nearest name has the fewest slips, then comes first', () => {
  assert.equal(nearestName('gross margim', ['gross margins', 'gross margin']), 'gross margin');
  assert.equal(nearestName('cloud cost x', ['cloud cost y', 'cloud cost a']), 'cloud cost a');
  assert.equal(nearestName('nothing like it', ['cloud']), undefined);
});

test('the index finds what a comparison with every name would', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 2, maxLength: 14 });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), word, (names, typed) => {
      assert.equal(indexSpellings(names).nearest(typed), nearestName(typed, names));
    }),
    { numRuns: 500 },
  );
});
