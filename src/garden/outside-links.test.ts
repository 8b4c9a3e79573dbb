import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collectOutsideLinks, countHosts } from './outside-links.ts';
import { sketchGarden } from './testing.ts';

test('each address on another site once, with its places; hosts by their number', () => {
  const garden = sketchGarden({
    'a.md': {
      links: [
        '[x](https://b.example/1)',
        '[x](https://a.example/)',
        '[[b]]',
        '[m](mailto:a@b.example)',
      ],
    },
    'b.md': { links: ['[x](https://b.example/1)', '[x](https://b.example/2)'] },
  });
  const links = collectOutsideLinks(garden);
  assert.deepEqual(
    links.map(({ url, places }) => `${url} ${places.map(({ file }) => file).join(' ')}`),
    ['https://a.example/ a.md', 'https://b.example/1 a.md b.md', 'https://b.example/2 b.md'],
  );
  assert.deepEqual(
    [...countHosts(links)],
    [
      ['b.example', 2],
      ['a.example', 1],
    ],
  );
});
