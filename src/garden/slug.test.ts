import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { encodeAddress, foldName, noteAddress, slugOfPath } from './slug.ts';

suite('the slug of a path', () => {
  const rows: [path: string, slug: string][] = [
    ['Margin mixing.mdx', 'margin-mixing'],
    ['economics/Margin mixing.md', 'economics/margin-mixing'],
    ['Economics/index.md', 'economics'],
    ['a/b/INDEX.mdx', 'a/b'],
    ['index.md', 'index'],
    ['What is a cloud?.md', 'what-is-a-cloud'],
    ['Überblick/Größe.md', 'überblick/größe'],
    ['東京/計算機.md', '東京/計算機'],
    ['v1.2.md', 'v12'],
  ];
  for (const [path, slug] of rows) {
    test(path, () => {
      assert.equal(slugOfPath(path), slug);
    });
  }

  test('is a short hash where nothing is left, another for another name', () => {
    assert.match(slugOfPath('???.md'), /^note-[a-z0-9]{6}$/);
    assert.equal(slugOfPath('???.md'), slugOfPath('???.md'));
    assert.notEqual(slugOfPath('???.md'), slugOfPath('!!!.md'));
  });

  test('is the same for both ways to write an accent', () => {
    assert.equal(slugOfPath('Caf\u00e9.md'), slugOfPath('Cafe\u0301.md'));
  });

  test('never leaves its folder and has no empty segment', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (path) => {
        for (const segment of slugOfPath(path).split('/')) {
          assert.ok(segment !== '' && segment !== '.' && segment !== '..', segment);
        }
      }),
    );
  });
});

test('addresses are encoded segment by segment', () => {
  assert.equal(noteAddress(slugOfPath('a/Größe.md')), '/notes/a/größe/');
  assert.equal(encodeAddress('/notes/a/größe/'), '/notes/a/gr%C3%B6%C3%9Fe/');
  assert.equal(encodeAddress('a\ud800b'), 'a%EF%BF%BDb');
});

suite('folded names', () => {
  const rows: [a: string, b: string, same: boolean][] = [
    ['Margin Mixing', 'margin-mixing', true],
    ['margin_mixing', ' margin  mixing ', true],
    ['El Capitan’s power', "el capitan's POWER", true],
    ['“Cloud”', '"cloud"', true],
    ['ﬁne', 'fine', true],
    ['STRASSE', 'straße', true],
    ['ＧＰＵ', 'gpu', true],
    ['H100', 'H200', false],
  ];
  for (const [a, b, same] of rows) {
    test(`${a} ${same ? '=' : '≠'} ${b}`, () => {
      assert.equal(foldName(a) === foldName(b), same);
    });
  }

  test('stay the same when folded again', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        assert.equal(foldName(foldName(name)), foldName(name));
      }),
    );
  });
});
