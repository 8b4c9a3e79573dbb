import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseFacts } from './facts.ts';
import { checkQuantities, collectQuantities, isSuperseded } from './quantities.ts';

const rest = `cite: key, verified: true, source: {title: T, authors: A, year: 2025, url: null}`;

function read(...entries: readonly string[]) {
  const { facts, problems } = parseFacts(
    entries.map((entry) => `- {statement: S., ${entry}, ${rest}}\n`).join(''),
    'facts/x.yaml',
  );
  assert.deepEqual(problems, []);
  return { facts, quantities: collectQuantities(facts) };
}

const rent = (id: string, value: string, asOf: string, more = ''): string =>
  `id: ${id}, value: ${value}, unit: USD per GPU-hour, as_of: "${asOf}", kind: price, about: h100-rent${more}`;

test('facts about one quantity stand together, the oldest first', () => {
  const { quantities, facts } = read(
    rent('b', '2.35', '2026-03'),
    rent('a', '[1.7, 40]', '2025-10', '/1'),
  );
  const quantity = quantities.get('h100-rent');
  assert.equal(quantity?.title, 'H100 rent');
  assert.deepEqual(
    quantity.readings.map(({ fact, part, text }) => [fact.id, part, text]),
    [
      ['a', 1, '1.70 USD (2025) per GPU-hour'],
      ['b', undefined, '2.35 USD (2026) per GPU-hour'],
    ],
  );
  assert.deepEqual(
    facts.map((fact) => isSuperseded(fact, quantities)),
    [false, true],
  );
});

suite('contradictions', () => {
  const watts = (id: string, value: string, asOf = '2019', more = ''): string =>
    `id: ${id}, value: ${value}, unit: W, as_of: "${asOf}", about: switch-power${more}`;
  const rows: [name: string, entries: readonly string[], rules: readonly string[]][] = [
    ['the same', [watts('a', '250'), watts('b', '250')], []],
    ['the same when rounded', [watts('a', '250'), watts('b', '248')], []],
    ['something else', [watts('a', '250'), watts('b', '258')], ['2 fact/contradiction']],
    ['at another time', [watts('a', '250'), watts('b', '258', '2024')], ['2 fact/contradiction']],
    ['explained', [watts('a', '250'), watts('b', '258', '2019', ', differs: Peak.')], []],
    [
      'explained by the first',
      [watts('a', '250', '2019', ', differs: Peak.'), watts('b', '258')],
      [],
    ],
    ['more than it', [watts('a', '240', '2019', ', qualifier: more than'), watts('b', '258')], []],
    [
      'not more than it',
      [watts('a', '270', '2019', ', qualifier: at least'), watts('b', '258')],
      ['2 fact/contradiction'],
    ],
    ['ranges that meet', [watts('a', '[[200, 250]]'), watts('b', '240')], []],
    [
      'ranges that do not',
      [watts('a', '[[200, 220]]'), watts('b', '240')],
      ['2 fact/contradiction'],
    ],
    ['a price that moved', [rent('a', '1.70', '2025-10'), rent('b', '2.35', '2026-03')], []],
    [
      'two prices at one time',
      [rent('a', '1.70', '2025-10'), rent('b', '2.35', '2025')],
      ['2 fact/contradiction'],
    ],
    [
      'another unit',
      [watts('a', '250'), watts('b', '1').replace('unit: W', 'unit: kW')],
      ['2 fact/about'],
    ],
    ['several numbers', [watts('a', '[1, 2]')], ['1 fact/about']],
    [
      'no such number',
      [watts('a', '[1, 2]', '2019').replace('power', 'power/3')],
      ['1 fact/about'],
    ],
  ];
  for (const [name, entries, rules] of rows) {
    test(name, () => {
      const { facts, quantities } = read(...entries);
      const found = checkQuantities(facts, quantities);
      assert.deepEqual(
        found.map(({ line, rule }) => `${String(line)} ${rule}`),
        rules,
      );
    });
  }
});
