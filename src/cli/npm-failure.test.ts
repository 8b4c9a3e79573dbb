import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainNpmFailure } from './npm-failure.mjs';

const cases: readonly (readonly [output: string, cause: RegExp])[] = [
  ['npm error code ENOSPC\nnpm error syscall write', /disk is full.*\nFree/],
  ['npm error code EACCES\nnpm error path /garden/node_modules', /No permission.*\/garden/],
  ['npm error code EAI_AGAIN', /cannot be reached.*\nThe first start needs the network/],
  ['npm error code ENOTCACHED', /cannot be reached/],
  ['npm error code E403\nnpm error 403 Forbidden', /refused a package/],
  ['npm error code E404', /does not hand out/],
  ['npm error code EINTEGRITY', /damaged/],
  ['npm error code EUSAGE', /do not belong together/],
  ['npm error code SELF_SIGNED_CERT_IN_CHAIN', /certificate is not trusted/],
  ['Error: spawn npm ENOENT', /npm is not on/],
  ['npm error code EWHATEVER\nnpm error odd', /^The packages could not be installed\.\nnpm said:/],
];

for (const [output, cause] of cases) {
  test(output.replaceAll('\n', ' / '), () => {
    assert.match(explainNpmFailure(output, '/garden'), cause);
  });
}

test('npm’s own words follow, without a stack, with its log', () => {
  const output = [
    ...['npm error code E403', 'npm error   at Object.<anonymous> (x.js:1:1)', '', 'npm ERR! two'],
    ...['npm error 3', 'npm error 4', 'npm error 5', 'npm error 6'],
    'npm error A complete log of this run can be found in: /tmp/log',
  ].join('\n');
  const text = explainNpmFailure(output, '/garden');
  assert.deepEqual(text.split('\n').slice(3), [
    ...['  code E403', '  two', '  3', '  4', '  5'],
    '  A complete log of this run can be found in: /tmp/log',
  ]);
});
