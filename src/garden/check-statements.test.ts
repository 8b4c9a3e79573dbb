import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { checkStatements } from './check-statements.ts';
import { parseFacts } from './facts.ts';

function warningsOf(statement: string, value: string, more = ''): readonly string[] {
  const { facts, problems } = parseFacts(
    `- {id: a, statement: "${statement}", value: ${value}, unit: W, as_of: "2025", cite: k, verified: true,\n   source: {title: T, authors: A, year: 2025, url: null}${more}}\n`,
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
