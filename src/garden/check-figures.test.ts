import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { checkFigures } from './check-figures.ts';
import { parseFacts } from './facts.ts';
import { figureKey } from './read-figure.ts';
import { sketchGarden } from './testing.ts';

const rest = `as_of: "2025", cite: key, verified: true, source: {title: T, authors: A, year: 2025, url: null}`;
const { facts } = parseFacts(
  `- {id: node-power, statement: S., value: 10.2, unit: kW, ${rest}}
- {id: prices, statement: S., value: [2.35, 40], unit: USD per GPU-hour, ${rest}}
`,
  'facts/x.yaml',
);

const bare = (figures: readonly string[], mentions: readonly string[] = []) => ({
  unsourced: [{ figures, within: 'sentence' as const, mentions, line: 3, column: 7 }],
});

suite('one figure written in several ways', () => {
  const rows: [string, string, string][] = [
    ['$5 billion', '5 billion USD', '5,000 million dollars'],
    ['4.5%', '4.5 percent', '4.50 per cent'],
    ['35–45 billion USD', '35 to 45 billion USD', '$35-45 billion'],
    ['54-day', '54 days', '54.0 days'],
    ['1,024 GPUs', '1024 GPUs', '1,024 GPU'],
  ];
  for (const [one, other, third] of rows) {
    test(one, () => {
      assert.equal(figureKey(other), figureKey(one));
      assert.equal(figureKey(third), figureKey(one));
    });
  }
  test('others are others', () => {
    assert.notEqual(figureKey('5 kW'), figureKey('5 MW'));
    assert.notEqual(figureKey('5 million USD'), figureKey('5 billion USD'));
  });
});

test('each with the fact that says it', () => {
  const garden = sketchGarden(
    {
      'a.mdx': bare(['10.2 kW']),
      'b.mdx': bare(['3 kW', '40 USD', '5 kW', '7 kW']),
      'c.mdx': {
        ...bare(['40 USD']),
        components: [{ name: 'Fact', attributes: { id: 'prices' }, line: 1, column: 1 }],
      },
    },
    { facts },
  );
  const found = checkFigures(garden).map(({ file, line, column, rule, message, help }) =>
    [file, line, column, rule, message, help.split(/(?<=\.) /)[0]].join(' | '),
  );
  assert.deepEqual(found, [
    'a.mdx | 3 | 7 | number/unsourced | "10.2 kW" in a sentence without a fact or citation | If it is meant, write <Fact id="node-power" /> for 10.2 kW.',
    'b.mdx | 3 | 7 | number/unsourced | "3 kW", "40 USD", "5 kW" and more in a sentence without a fact or citation | Cite its source there, [@key], show how it follows, or write %%no source: and the reason%% in the sentence.',
    'c.mdx | 3 | 7 | number/unsourced | "40 USD" in a sentence without a fact or citation | Write <Fact id="prices" part="2" /> for 40 USD.',
  ]);
});

test('a figure of a linked note is traced there, in its text or its facts', () => {
  const garden = sketchGarden(
    {
      'a.mdx': { ...bare(['3 kW', '10.2 kW', '4 kW'], ['b']), links: ['[[b]]', '[[c]]'] },
      'b.mdx': {
        body: [{ parts: ['<p>It draws 3 kW.</p>'] }],
        components: [{ name: 'Fact', attributes: { id: 'node-power' }, line: 1, column: 1 }],
      },
      'c.mdx': { body: [{ parts: ['<p>It draws 4 kW.</p>'] }] },
    },
    { facts },
  );
  assert.deepEqual(
    checkFigures(garden).map(({ message }) => message),
    ['"4 kW" in a sentence without a fact or citation'],
  );
});

test('a garden without facts is not asked', () => {
  assert.deepEqual(checkFigures(sketchGarden({ 'a.mdx': bare(['3 kW']) })), []);
});
