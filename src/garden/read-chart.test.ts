import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { describeChart } from '../charts/note-chart.ts';
import type { Literal } from './compiled-note.ts';
import { parseFacts } from './facts.ts';
import { readChart } from './read-chart.ts';
import { readFactChart } from './read-fact-chart.ts';

const source = 'source: {title: T, authors: A, year: 2025, url: null}';
const { facts } = parseFacts(
  `- {id: early, statement: S., value: 2, unit: GB, as_of: "2023-07", cite: key, verified: true, ${source}}
- {id: late, statement: S., value: [[3, 4], 8], unit: GB; USD, as_of: "2025", cite: key, verified: false, ${source}}
- {id: silent, statement: S., value: null, unit: null, as_of: "2025", cite: key, verified: true, ${source}}
`,
  'facts/x.yaml',
);
const byId = new Map(facts.map((fact) => [fact.id, fact]));

function message(attributes: Record<string, Literal>): string {
  const read = readChart({ title: 'T', ...attributes });
  return read.ok ? 'ok' : read.message;
}

function told(attributes: Record<string, Literal>): string {
  const read = readFactChart(
    { title: 'T', ...attributes },
    { factById: byId, staleIds: new Set(['early']) },
  );
  return read.ok ? describeChart(read.drawing.chart) : `refused: ${read.message}`;
}

suite('literal charts', () => {
  test('say which value is wrong', () => {
    const data = [{ name: 'a', value: 1 }];
    assert.equal(message({ kind: 'bars', unit: 'GB', data }), 'ok');
    assert.match(message({ kind: 'pie', unit: 'GB', data }), /^kind cannot be "pie"/);
    assert.match(message({ kind: 'bars', data }), /^unit is missing/);
    assert.match(
      message({ kind: 'bars', unit: 'GB', data: [{ name: 'a', value: '1' }] }),
      /^item 1 of data\.value cannot be/,
    );
    assert.match(
      message({ kind: 'bars', unit: 'GB', scale: 'log', data: [{ name: 'a', value: 0 }] }),
      /not above 0/,
    );
    assert.match(
      message({ kind: 'lines', x: 'x', y: 'y', data: [{ name: 'a', points: [[1]] }] }),
      /^item 1 of /,
    );
  });
});

suite('charts of facts', () => {
  test('mark what is unverified and keep ranges', () => {
    assert.equal(
      told({ ids: 'early late/1' }),
      'T. In GB. early: 2 GB (2023-07) (stale). late: 3–4 GB (2025) (unverified).',
    );
  });
  test('stand over their dates', () => {
    assert.match(
      told({ ids: 'late/1 early', kind: 'series' }),
      /from 2 at 2023-07 to 3\.5 at 2025\. 2 at 2023-07 is stale\. 3\.5 at 2025 is unverified\.$/,
    );
  });
  test('share a unit, have numbers, and as many names as values', () => {
    assert.match(
      told({ ids: 'early late' }),
      /^refused: late is in USD, but the chart begins in GB/,
    );
    assert.match(told({ ids: 'early silent' }), /^refused: silent is a statement/);
    assert.match(told({ ids: 'early', names: ['a', 'b'] }), /^refused: 2 names for 1 value/);
    assert.match(told({ ids: 'early', kind: 'ranges' }), /^refused: a value that is not a range/);
  });
});
