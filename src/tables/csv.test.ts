import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeCsv } from './csv.ts';

test('cells with commas, quotes and line ends are quoted', () => {
  assert.equal(writeCsv([['a,b', 'say "c"', 'd\ne', 'f']]), '"a,b","say ""c""","d\ne",f\r\n');
});

test('text that a spreadsheet would run is disarmed; numbers stay numbers', () => {
  assert.equal(writeCsv([['=1+1', '+cmd', '@x', '-y', '-3', -3]]), "'=1+1,'+cmd,'@x,'-y,-3,-3\r\n");
});

test('truth is written out, and nothing is empty', () => {
  assert.equal(writeCsv([[true, null, undefined, '']]), 'true,,,\r\n');
});
