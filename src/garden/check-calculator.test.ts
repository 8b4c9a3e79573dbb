import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCalculator } from './check-calculator.ts';
import type { ComponentUse } from './compiled-note.ts';

const check = (attributes: ComponentUse['attributes']): readonly string[] =>
  checkCalculator({ name: 'Calculator', attributes, line: 1, column: 1 }).map(
    ({ rule, message, help }) => `${rule} ${message}. ${help}`,
  );

test('an honest calculator passes', () => {
  assert.deepEqual(check({ id: 'nre', preset: 'node-board' }), []);
  assert.deepEqual(check({ id: 'margin-mixing', targetMargin: 0.6 }), []);
  assert.deepEqual(check({ id: 'margin-mixing', targetMargin: '40% to 60%' }), []);
  assert.deepEqual(
    check({ id: 'node-cost-ingredients', cells: { 'items.0.capexUsd': 120000 } }),
    [],
  );
});

test('each mistake is told, with its remedy, all in one run', () => {
  assert.match(check({ id: 'margin-mixin' })[0] ?? '', /unknown.*Did you mean margin-mixing\?/);
  assert.match(check({ id: 'nre', preset: 'node-bord' })[0] ?? '', /Did you mean node-board\?/);
  const faults = check({
    id: 'margin-mixing',
    targetMargins: 0.5,
    targetMargin: 2,
    costUsd: '5M',
    cells: ['x'],
  });
  assert.deepEqual(
    faults.map((fault) => fault.split(' ')[0]),
    Array(4).fill('calculator/input'),
  );
  assert.match(faults[0] ?? '', /no input targetMargins\. Did you mean targetMargin\?/);
  assert.match(faults[1] ?? '', /must be below 1/);
  assert.match(faults[2] ?? '', /is a number\. Write the number in braces/);
  assert.match(faults[3] ?? '', /cells=\{\{/);
  assert.match(check({ id: 'collectives', collective: 'all_redu' })[0] ?? '', /Write one of/);
});
