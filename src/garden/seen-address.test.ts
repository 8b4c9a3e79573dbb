import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seenAddress } from './seen-address.ts';

test('where a figure was read is an address, a file of a repository, or words', () => {
  assert.equal(seenAddress('https://a.example/b'), 'https://a.example/b');
  assert.equal(
    seenAddress('stas00/ml-engineering:network/README.md'),
    'https://github.com/stas00/ml-engineering/blob/HEAD/network/README.md',
  );
  assert.equal(
    seenAddress('glennklockwood/limelead-quartz-content:systems/El Capitan.md'),
    'https://github.com/glennklockwood/limelead-quartz-content/blob/HEAD/systems/El%20Capitan.md',
  );
  assert.equal(seenAddress('a book: page 4'), undefined);
  assert.equal(seenAddress('http://a.example/'), undefined);
});
