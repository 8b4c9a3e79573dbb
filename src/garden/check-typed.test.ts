import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkTyped, findChangedFacts } from './check-typed.ts';
import { type Fact, parseFacts } from './facts.ts';

function factsOf(...entries: readonly [id: string, value: string][]): readonly Fact[] {
  const { facts, problems } = parseFacts(
    entries
      .map(
        ([id, value]) =>
          `- {id: ${id}, value: ${value}, unit: USD, statement: S., as_of: "2025", cite: key, verified: true,\n   source: {title: T, authors: A, year: 2025, url: null}}\n`,
      )
      .join(''),
    'facts/x.yaml',
  );
  assert.deepEqual(problems, []);
  return facts;
}

function reported(value: string, text: string, before = '[2.35, 40]'): readonly string[] {
  const now = new Map(factsOf(['rent', value]).map((fact) => [fact.id, fact]));
  const changes = findChangedFacts(factsOf(['rent', before]), now);
  return checkTyped(changes, [{ file: 'a.mdx', text }]).map(
    ({ line, column, message }) => `${String(line)}:${String(column)} ${message}`,
  );
}

test('an earlier number that is typed is found where its fact or source is named', () => {
  const said = (place: string): string[] => [
    `${place} 2.35 is typed here, as rent said before; it is 2.61 now`,
  ];
  assert.deepEqual(reported('[2.61, 40]', 'It was 2.35 USD [@key].'), said('1:8'));
  assert.deepEqual(reported('[2.61, 40]', 'See [@key, p. 4].\n\nThus 2 × 2.35 USD.'), said('3:10'));
  assert.deepEqual(reported('[2.61, 40]', '<Fact id="rent" part={1} />, or 2.35'), said('1:33'));
  assert.deepEqual(reported('[2.61, 40]', 'It was 2.35 USD.'), []);
  assert.deepEqual(reported('[2.61, 40]', 'It was 2.35 USD [@other].\n\n[@key]'), []);
  assert.deepEqual(reported('[2.61, 40]', 'It was 2.61 USD and 40 percent [@key].'), []);
  assert.deepEqual(reported('[2.35, 40]', 'It was 2.35 USD [@key].'), []);
});

test('a short number is meant beside its source only, and never in an attribute', () => {
  assert.equal(reported('[2.35, 41]', 'About 40 percent [@key].').length, 1);
  assert.deepEqual(reported('[2.35, 41]', 'About 40 nodes.\n\nOther [@key].'), []);
  assert.deepEqual(reported('[9]', '<Fact id="rent" part="2" />', '[2]'), []);
});

test('numbers that move in a list are still there', () => {
  assert.deepEqual(reported('[40, 2.35]', 'It was 2.35 USD [@key].'), []);
});

test('the words of calculators are read too', () => {
  const now = factsOf(['us-industrial-price-average-2023', '7']);
  const changes = findChangedFacts(
    factsOf(['us-industrial-price-average-2023', '6']),
    new Map(now.map((fact) => [fact.id, fact])),
  );
  const [problem] = checkTyped(changes, []);
  assert.match(problem?.message ?? '', /energy-carbon \(usdPerKwh\)/);
});
