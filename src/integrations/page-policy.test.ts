import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { printPage, takeApart } from './page-parts.ts';
import { policyOf, withPolicy } from './page-policy.ts';

const page = (head: string, body = '') =>
  takeApart(
    `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`,
  );
const sha256 = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('the policy stands first in the head, once', () => {
  const guarded = withPolicy(page('<title>A</title>'));
  assert.ok(guarded);
  assert.match(
    printPage(guarded),
    /^<!doctype html><html lang="en"><head><meta http-equiv="content-sec/,
  );
  assert.deepEqual(withPolicy(guarded), guarded);
});

test('inline scripts and styles are allowed by their hash, and nothing inline else', () => {
  const policy = policyOf(page('<style>a{}</style><script type="module">let a</script>'));
  assert.ok(policy.includes(`style-src 'self' ${sha256('a{}')};`));
  assert.ok(policy.includes(`script-src 'self' ${sha256('let a')};`));
  assert.doesNotMatch(policy, /unsafe/);
});

test('data and scripts of their own file need no hash', () => {
  const policy = policyOf(
    page('<script type="application/ld+json">{"a":1}</script>', '<script src="/a.js"></script>'),
  );
  assert.ok(policy.includes("script-src 'self';"));
});

test('the search files of other gardens may be read where they are searched', () => {
  assert.match(policyOf(page('')), /;connect-src 'self';/);
  const policy = policyOf(page(''), ['https://b.example/garden/']);
  assert.match(policy, /;connect-src 'self' https:\/\/b\.example\/garden\/search\/;/);
});

test('one text that stands twice is listed once', () => {
  const policy = policyOf(page('<style>a{}</style><style>a{}</style>'));
  assert.equal(policy.split('sha256-').length, 2);
});

test('a page without a head, or with its encoding too late, is refused', () => {
  assert.equal(withPolicy(takeApart('<p>Hello</p>')), undefined);
  const late = takeApart('<!doctype html><html><head><title>A</title></head></html>');
  assert.equal(withPolicy(late), undefined);
});
