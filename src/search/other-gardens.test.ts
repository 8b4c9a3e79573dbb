import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addressIn, readOtherGardens } from './other-gardens.ts';

test('addresses of gardens end in one slash, each once', () => {
  const { gardens, refused } = readOtherGardens(
    ' https://a.example  https://b.example/garden https://a.example/ http://127.0.0.1:4402/ ',
  );
  assert.deepEqual(gardens, [
    'https://a.example/',
    'https://b.example/garden/',
    'http://127.0.0.1:4402/',
  ]);
  assert.deepEqual(refused, []);
  assert.deepEqual(readOtherGardens(undefined), { gardens: [], refused: [] });
});

test('what could reach further than a garden is refused', () => {
  const written = [
    'b.example',
    'http://b.example/',
    'https://user:word@b.example/',
    'https://b.example/?q=1',
    'https://b.example/#top',
    'https://b.example/a;script-src',
    'https://b.example/a,b/',
    'javascript:alert(1)',
    'data:text/html,x',
    '*',
  ];
  assert.deepEqual(readOtherGardens(written.join(' ')), { gardens: [], refused: written });
});

test('whatever is written, no entry can end a directive of the policy', () => {
  fc.assert(
    fc.property(fc.string(), (path) => {
      for (const garden of readOtherGardens(`https://b.example/${path}`).gardens) {
        assert.match(garden, /^https:\/\/b\.example\/[\w./~%-]*$/);
      }
    }),
  );
});

test('a result of another garden leads into that garden or nowhere', () => {
  const garden = 'https://b.example/garden/';
  assert.equal(addressIn(garden, '/garden/notes/a/#b'), 'https://b.example/garden/notes/a/#b');
  const elsewhere = [
    'javascript:alert(1)',
    '//evil.example/',
    'https://evil.example/garden/',
    '/garden/../',
    '/',
    'http://b.example/garden/',
    '\\\\evil.example',
  ];
  for (const sent of elsewhere) assert.equal(addressIn(garden, sent), undefined, sent);
});
