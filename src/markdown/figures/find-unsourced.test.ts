import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { compileNote } from '../compile-note.ts';
import { findFigures } from './find-figures.ts';

const head = '---\ntitle: T\n---\n';

function unsourced(text: string): string[] {
  const { unsourced } = compileNote({ path: 'a.mdx', file: 'a.mdx', text: head + text });
  return unsourced.flatMap(({ figures }) => figures);
}

suite('numbers with a unit', () => {
  const rows: [text: string, figures: string[]][] = [
    ['draws 10.2 kW and 1.28 kW', ['10.2 kW', '1.28 kW']],
    ['at 25 GB/s each, 3,200 Gb/s in all', ['25 GB/s', '3,200 Gb/s']],
    ['38 to 41 percent, 35–45 billion USD', ['38 to 41 percent', '35–45 billion USD']],
    ['$5 billion, US$1.2M, USD 40 and 4.5%', ['$5 billion', 'US$1.2M', 'USD 40', '4.5%']],
    ['a 54-day run of 16,384 GPUs', ['54-day', '16,384 GPUs']],
    ['2.35 USD per GPU-hour for 1,950 seconds', ['2.35 USD', '1,950 seconds']],
    [
      '405 billion parameters and 15.6 trillion tokens',
      ['405 billion parameters', '15.6 trillion tokens'],
    ],
    // Names, dates, versions, sizes that an argument picks, what everybody knows
    ['an H100 of 2023, a 64-bit A100, CUDA 12.4, Slingshot 11, MI250X, GB200 NVL72, 2 m2', []],
    ['in 2018 and CPUs; March 2026; 8 GPUs, 10,000 nodes, 24 hours, 100 percent', []],
    ['two kilowatts, section 3.2, 7 to 1, 1,234, version 5, §4, a 10th', []],
    ['item 5. A node', []],
  ];
  for (const [text, figures] of rows) {
    test(text, () => {
      assert.deepEqual(
        findFigures(text).map((one) => one.text),
        figures,
      );
    });
  }
});

suite('figures without a source', () => {
  const rows: [name: string, text: string, figures: string[]][] = [
    ['a bare number', 'It draws 10.2 kW.', ['10.2 kW']],
    ['another sentence has the source', 'Sourced [@key]. It draws 10.2 kW.', ['10.2 kW']],
    ['two sentences of one paragraph', 'It draws 3 kW. We pay 5 USD.', ['3 kW', '5 USD']],
    ['a list item', '- It draws 10.2 kW\n- [@key]', ['10.2 kW']],
    ['a callout', '> [!note] Title\n> It draws 10.2 kW.', ['10.2 kW']],
    ['a table', '| a | b |\n|---|---|\n| c | 3 kW |\n| d | 4 kW |', ['3 kW', '4 kW']],
    ['a column without source', '| a | b [@k] |\n|---|---|\n| 5 W | 3 kW |', ['5 W']],
    ['a footnote without source', 'It draws 10.2 kW.[^1]\n\n[^1]: We think.', ['10.2 kW']],
    ['an initial ends no sentence', 'J. Sun measured 8 MW. U.S. prices rose.', ['8 MW']],
    ['a waiver without reason', 'It draws 10.2 kW %%no source%%.', ['10.2 kW']],

    ['a fact', '<Fact id="x" /> over eight is 1.28 kW.', []],
    ['a citation', 'It draws 10.2 kW [@key].', []],
    ['a citation after the full stop', 'It draws 10.2 kW. [@key] Then more.', []],
    ['a citation at the end', 'It draws 10.2 kW. [@key]', []],
    ['a waiver at the end', 'It draws 10.2 kW. %%no source: our own meter%%', []],
    ['abbreviations', 'It draws 10.2 kW, e.g. Dr. Sun vs. others [@key].', []],
    ['an outside link', 'It [draws](https://example.org/) 10.2 kW.', []],
    ['a footnote', 'It draws 10.2 kW.[^1]\n\n[^1]: See [@key].', []],
    ['a waiver', 'It draws 10.2 kW %%no source: our own meter%%.', []],
    ['a waiver after the full stop', 'It draws 10.2 kW. %%no source: our own meter%% More.', []],
    ['a waiver before a table', '%%no source: computed%%\n\n| a |\n|---|\n| 3 kW |', []],
    ['a row', '| a | b |\n|---|---|\n| c [@k] | 3 kW |', []],
    ['a column', '| a | b [@k] |\n|---|---|\n| c | 3 kW |', []],
    ['a first column for all', '| a [@k] | b |\n|---|---|\n| c | 3 kW |', []],
    ['what an introduction cites', 'By the list [@k]:\n\n| a |\n|---|\n| 3 kW |', []],
    ['what a list is introduced by', 'By the list [@k]:\n\n- 3 kW\n- 5 kW', []],
    ['what stands elsewhere with a source', 'It draws 10.2 kW. It draws 10.2 kW [@k].', []],
    ['a conclusion', 'It draws 10.2 kW [@k]. That is 1.28 kW a GPU. So 4 kW are lost.', []],
    ['open working', 'It draws 10.2 kW [@k]. And fans? For one 10.2 / 8 = 1.28 kW.', []],
    ['after a formula', 'By the list [@k]\n\n$$\nx\n$$\n\nThat makes 3 kW.', []],
    ['an assumption', 'Suppose it draws 10.2 kW. Let it cost 5 USD. At 3 percent, our choice.', []],
    ['a threshold', '## What would change our mind\n\nA price below 5 USD would.', []],
    [
      'headings, code, formulas',
      '## 10 kW\n\n`10 kW` and $10\\,\\text{kW}$\n\n```\n10 kW\n```',
      [],
    ],
    ['components', '<Chart title="10 kW" kind="bar" data={[]} />', []],
  ];
  for (const [name, text, figures] of rows) {
    test(name, () => {
      assert.deepEqual(unsourced(text), figures);
    });
  }
});

test('the place of the first figure of the sentence, and the notes it links to', () => {
  const text = `${head}One [@k].\n\n- *Two*\n  and [[Three]], 4 kW\n`;
  const { unsourced } = compileNote({ path: 'a.md', file: 'a.md', text });
  assert.deepEqual(unsourced, [
    { figures: ['4 kW'], within: 'sentence', mentions: ['Three'], line: 7, column: 18 },
  ]);
});

test('a waiver must give a reason', () => {
  const { problems } = compileNote({
    path: 'a.md',
    file: 'a.md',
    text: `${head}It draws 3 kW %%no source: %%.`,
  });
  assert.deepEqual(
    problems.map(({ line, column, rule }) => [line, column, rule]),
    [[4, 15, 'number/waiver']],
  );
});

test('never throws, and takes any text', () => {
  const piece = fc.constantFrom(
    '3 kW',
    ' [@k]',
    '. ',
    '%%no source: x%%',
    '|',
    '\n',
    '\n\n',
    '$',
    '- ',
    'J. ',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
      assert.ok(Array.isArray(unsourced(pieces.join(''))));
    }),
  );
});
