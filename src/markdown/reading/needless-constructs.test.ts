import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { walk } from '../tree/walk.ts';
import { needlessIn } from './needless-constructs.ts';

const whole = unified().use(remarkParse).use(remarkGfm);

/** Whether the whole of GitHub's Markdown finds a node in the text. */
function finds(text: string, isIt: (node: Nodes) => boolean): boolean {
  let isFound = false;
  walk(whole.parse(text), (node) => {
    isFound ||= isIt(node);
    return undefined;
  });
  return isFound;
}

const isTable = ({ type }: Nodes): boolean => type === 'table';
const isLink = ({ type }: Nodes): boolean => type === 'link';

test('a construct that a text has is never needless', () => {
  const pieces = [
    '|',
    '-',
    ':',
    'a',
    ' ',
    '\n',
    '\n',
    '> ',
    '- ',
    '1. ',
    '\t',
    '\r\n',
    '| a |\n|-|',
    '[^1]: ',
  ];
  const tables = fc.array(fc.constantFrom(...pieces), { maxLength: 16 });
  let found = 0;
  fc.assert(
    fc.property(tables, (parts) => {
      const text = parts.join('');
      if (!finds(text, isTable)) return;
      found += 1;
      assert.ok(!needlessIn(text).includes('table'), JSON.stringify(text));
    }),
    { numRuns: 2_000 },
  );
  assert.ok(found > 20, `only ${String(found)} of the texts had a table`);

  const addresses = [
    'http',
    'HTTPS',
    '://',
    'www',
    'WwW',
    '.',
    'a.org',
    '/',
    ' ',
    '(',
    '_',
    '*',
    '@',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...addresses), { maxLength: 8 }), (parts) => {
      const text = parts.join('');
      if (text.includes('@') || !finds(text, isLink)) return;
      assert.ok(!needlessIn(text).includes('protocolAutolink'), JSON.stringify(text));
      assert.ok(!needlessIn(text).includes('wwwAutolink'), JSON.stringify(text));
    }),
    { numRuns: 2_000 },
  );
});

test('what a text surely has not is needless', () => {
  assert.deepEqual(needlessIn('A line.\n---\nAn | other: 5 - 3.'), [
    ...['emailAutolink', 'protocolAutolink', 'wwwAutolink', 'table'],
  ]);
  assert.deepEqual(needlessIn('www.a.org\n\n> a | b\n> :-|-\n'), ['emailAutolink']);
});
