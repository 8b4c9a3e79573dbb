import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { checkStatements } from './check-statements.ts';
import { parseFacts } from './facts.ts';

function warningsOf(statement: string, value: string, more = '', unit = 'W'): readonly string[] {
  const { facts, problems } = parseFacts(
    `- {id: a, statement: "${statement}", value: ${value}, unit: "${unit}", as_of: "2025", cite: k, verified: true,\n   source: {title: T, authors: A, year: 2025, url: null}${more}}\n`,
    'facts/x.yaml',
  );
  assert.deepEqual(problems, []);
  return checkStatements(facts).map(({ message, help }) => `${message}; ${help}`);
}

suite('words for how near a number is', () => {
  const about = (said: string, word: string, qualifier = word): string =>
    `a says "${said}", and its value would print without "${word}"; Add qualifier: ${qualifier}.`;
  const rows: [statement: string, value: string, more: string, warnings: string[]][] = [
    ['It draws about 700 W.', '700', '', [about('about 700', 'about')]],
    [
      'It cost roughly $1.2 billion.',
      '1200000000',
      '',
      [about('roughly $1.2 billion', 'roughly', 'about')],
    ],
    [
      'At least 10,000 were built.',
      '10000',
      '',
      [about('At least 10,000', 'At least', 'at least')],
    ],
    ['It draws about 700 W.', '700', ', qualifier: about', []],
    ['It draws 700 W, about 40 more than planned.', '700', '', []],
    ['A link over 64 ports.', '64', '', []],
    ['It draws 5 to about 7 W.', '[[5, 7]]', '', []],
  ];
  for (const [statement, value, more, warnings] of rows) {
    test(statement + more, () => {
      assert.deepEqual(warningsOf(statement, value, more), warnings);
    });
  }

  test('a list names the numbers that are meant', () => {
    const [warning] = warningsOf('From 5 W to almost 9 W.', '[5, 9]');
    assert.match(warning ?? '', /Add qualifier: almost, with null for the numbers that are exact/);
    assert.deepEqual(
      warningsOf('From 5 W to almost 9 W.', '[5, 9]', ', qualifier: [null, almost]'),
      [],
    );
  });
});

suite('a statement and its value', () => {
  const rows: [statement: string, value: string, unit: string, said: string | undefined][] = [
    ['An H100 draws 700 W.', '730', 'W', '730, and its statement says 700'],
    ['An H100 draws 700 W.', '700', 'W', undefined],
    ['It draws 700 W.', '0.7', 'kW', undefined],
    ['It draws 700 W.', '700', 'kW', '700, and its statement says 700'],
    ['It holds 8 TiB.', '8192', 'GiB', undefined],
    ['It cost 47,400 USD.', '47409', 'USD', undefined],
    ['It cost 47,400 USD.', '48409', 'USD', '48409, and its statement says 47,400'],
    ['It cost 91.4 billion USD.', '91447000000', 'USD', undefined],
    ['It cost 19 cents.', '0.19', 'USD', undefined],
    ['It took 4.3e23 operations.', '4.3e+23', 'operations', undefined],
    [
      'Eight of ten nodes have 400 GB.',
      '[8, 10, 440]',
      'nodes; nodes; GB',
      '440, and its statement says 400',
    ],
    ['Six of the interruptions of Llama 3 were silent.', '6', 'interruptions', undefined],
    [
      'Seven of the interruptions of Llama 3 were silent.',
      '6',
      'interruptions',
      '6, and its statement says Seven',
    ],
    ['On 21 December 2021 its cluster was deleted.', '1', 'incident', undefined],
    ['Three quarters of 200 bytes move.', '75', 'percent', undefined],
    ['AMD and Intel supply it.', '2', 'vendors', undefined],
    ['It rents for 10 to 12.3 USD.', '[[10, 12.3]]', 'USD', undefined],
    ['It rents for 10 to 12.3 USD.', '[[10, 13.2]]', 'USD', '13.2, and its statement says 12.3'],
  ];
  for (const [statement, value, unit, said] of rows) {
    test(`${statement} ${value} ${unit}`, () => {
      const help =
        'Let both say the same, in the same unit; the statement may round, and tell other numbers in words.';
      const expected = said === undefined ? [] : [`the value of a has ${said}; ${help}`];
      assert.deepEqual(warningsOf(statement, value, '', unit), expected);
    });
  }
});
