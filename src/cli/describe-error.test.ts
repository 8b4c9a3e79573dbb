import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CommandError } from './command-error.ts';
import { describeError } from './describe-error.ts';

const root = new URL('file:///work/garden/');

function errorWith(message: string, more: object): Error {
  return Object.assign(new Error(message), { stack: '' }, more);
}

const cases: readonly (readonly [name: string, error: unknown, text: string])[] = [
  ['not an error', 'gone', 'gone'],
  ['a remedy', new CommandError('No site.', 'Build it.'), 'No site.\nBuild it.'],
  ['a foreseen error has no stack', new CommandError('No site.'), 'No site.'],
  [
    'place and hint of Astro',
    errorWith('Bad tag', {
      loc: { file: '/work/garden/src/a.astro', line: 3, column: 7 },
      hint: 'Close it',
    }),
    'src/a.astro:3:7: Bad tag\nClose it',
  ],
  [
    'a hint that the message has already',
    errorWith('Bad tag. Close it', { hint: 'Close it' }),
    'Bad tag. Close it',
  ],
  [
    'a full disk, one level down',
    errorWith('Could not write', { cause: errorWith('write', { code: 'ENOSPC' }) }),
    'Could not write\nThe disk is full: free some space and try again.',
  ],
  [
    'an error nobody foresaw, with our lines of its stack only',
    errorWith('x is undefined', {
      stack: [
        'TypeError: x is undefined',
        '    at f (file:///work/garden/src/garden/a.ts:1:2)',
        '    at g (file:///work/garden/node_modules/vite/b.js:3:4)',
        '    at node:internal/c:5:6',
      ].join('\n'),
    }),
    'x is undefined\n    at f (src/garden/a.ts:1:2)',
  ],
  [
    'a message with a stack in it',
    errorWith('Build failed\n    at h (file:///work/garden/node_modules/x.js:1:1)', {}),
    'Build failed',
  ],
];

for (const [name, error, text] of cases) {
  test(name, () => {
    assert.equal(describeError(error, root), text);
  });
}
