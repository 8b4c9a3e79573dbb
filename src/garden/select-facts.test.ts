import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { parseFacts } from './facts.ts';
import { selectFacts } from './select-facts.ts';

const entry = (id: string, asOf: string, more = ''): string =>
  `- {id: ${id}, statement: S., value: 1, unit: W, as_of: "${asOf}", cite: k-${id}, ${more}
   verified: ${String(id !== 'c')}, source: {title: T, authors: A, year: 2025, url: null}}\n`;
const facts = [
  ...parseFacts(
    entry('a', '2023', 'about: [rent, use],') + entry('b', '2025-03', 'kind: price, about: rent,'),
    'facts/power.yaml',
  ).facts,
  ...parseFacts(entry('c', '2025'), 'facts/storage.yaml').facts,
];

suite('which facts', () => {
  const rows: [where: string, ids: string[]][] = [
    ['topic:power', ['a', 'b']],
    ['topic:power,storage year:2025', ['b', 'c']],
    ['year:2020-2024', ['a']],
    ['quantity:rent', ['a', 'b']],
    ['  source:k-c  ', ['c']],
    ['verified:no', ['c']],
    ['kind:specification', ['a', 'c']],
    ['kind:price topic:power', ['b']],
  ];
  for (const [where, ids] of rows) {
    test(where, () => {
      const selected = selectFacts(where, facts);
      assert.ok(selected.ok);
      assert.deepEqual(
        selected.facts.map(({ id }) => id),
        ids,
      );
    });
  }
});

suite('why none', () => {
  const rows: [where: string, message: RegExp, help: RegExp][] = [
    ['', /asks for nothing/, /topic:power/],
    ['topc:power', /"topc:power" is no term/, /Did you mean topic:\?/],
    ['topic', /"topic" is no term/, /Write terms/],
    ['topic:', /is no term/, /Write terms/],
    ['topic:pwer', /no fact has the topic "pwer"/, /Did you mean power\?/],
    ['year:1999', /no fact has the year "1999"/, /There are 2023, 2025/],
    ['year:2025-2023', /no fact is all of/, /Leave out a term/],
    ['topic:storage year:2023', /no fact is all of topic:storage year:2023/, /Leave out/],
    ['__proto__:x', /is no term/, /Write terms/],
  ];
  for (const [where, message, help] of rows) {
    test(where, () => {
      const selected = selectFacts(where, facts);
      assert.ok(!selected.ok);
      assert.match(selected.message, message);
      assert.match(selected.help, help);
    });
  }
  test('too many', () => {
    const many = Array.from({ length: 41 }, () => facts[0]).filter((fact) => fact !== undefined);
    const selected = selectFacts('topic:power', many);
    assert.ok(!selected.ok);
    assert.match(selected.message, /41 facts/);
  });
});

test('whatever is asked, what is selected was there and none is asked twice', () => {
  const term = fc.stringMatching(/^(topic|year|verified|kind):[a-z\d,-]{0,12}$/);
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(term).map((terms) => terms.join(' ')),
      ),
      (where) => {
        const selected = selectFacts(where, facts);
        if (!selected.ok) {
          assert.notEqual(selected.message, '');
          return;
        }
        assert.ok(selected.facts.length > 0);
        assert.equal(new Set(selected.facts).size, selected.facts.length);
        assert.ok(selected.facts.every((fact) => facts.includes(fact)));
      },
    ),
  );
});
