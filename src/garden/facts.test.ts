import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { parseBibliography } from './bibliography.ts';
import { splitUnits } from './fact-units.ts';
import { checkFacts, parseFacts } from './facts.ts';
import {
  countFactParts,
  dateBeside,
  followWithDate,
  formatFact,
  formatFactParts,
} from './format-fact.ts';

const content = new URL('../../content/', import.meta.url);
const real = readdirSync(new URL('facts/', content)).map((name) =>
  parseFacts(readFileSync(new URL(`facts/${name}`, content), 'utf8'), `facts/${name}`),
);
const facts = real.flatMap((parsed) => parsed.facts);
const factById = new Map(facts.map((fact) => [fact.id, fact]));
const good = {
  id: 'x-y',
  statement: 'S.',
  value: '1',
  unit: 'GB',
  as_of: '"2025-02-28"',
  source: '{title: T, authors: A, year: 2025, url: "https://example.org/"}',
  cite: 'key',
  verified: 'true',
};

type Changes = Readonly<Record<string, string | undefined>>;

function writeEntry(changes: Changes): string {
  const entry: Changes = { ...good, ...changes };
  const lines = Object.entries(entry).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value}`],
  );
  return `- ${lines.join('\n  ')}\n`;
}

test('every fact of the garden is read, and cites a source that is there', () => {
  assert.deepEqual(
    real.flatMap((parsed) => parsed.problems),
    [],
  );
  assert.ok(facts.length >= 437);
  const text = readFileSync(new URL('sources.bib', content), 'utf8');
  const sources = new Map(
    parseBibliography(text, 'x').sources.map((source) => [source.key, source]),
  );
  assert.deepEqual(checkFacts(facts, sources), []);
});

suite('mistakes in an entry, and where', () => {
  const rows: [name: string, changes: Changes, problem: string][] = [
    ['value without unit', { unit: 'null' }, '4:3 fact/unit'],
    ['unit without value', { value: 'null' }, '4:3 fact/unit'],
    ['more units than values', { value: '[1, 2]', unit: 'GB; TB/s; W' }, '4:3 fact/unit'],
    ['more labels than values', { value: '[1]', unit: 'USD (2024; 2025)' }, '4:3 fact/unit'],
    ['a day that never was', { as_of: '"2025-02-30"' }, '5:3 fact/schema'],
    ['a month that never was', { as_of: '"2025-13"' }, '5:3 fact/schema'],
    [
      'address',
      { source: '{title: T, authors: A, year: 2025, url: "ftp://x"}' },
      '6:46 fact/schema',
    ],
    ['unknown key', { verfied: 'true' }, '9:3 fact/key'],
    ['missing key', { statement: undefined }, '1:3 fact/schema'],
    ['id', { id: 'X Y' }, '1:3 fact/schema'],
    ['empty list', { value: '[]' }, '3:3 fact/schema'],
    ['range upside down', { value: '[[2, 1]]' }, '3:11 fact/schema'],
    ['three ends of a range', { value: '[[1, 2, 3]]' }, '3:3 fact/schema'],
    ['an unknown qualifier', { qualifier: 'roughly' }, '9:3 fact/schema'],
    ['more qualifiers than values', { qualifier: '[about, null]' }, '9:3 fact/qualifier'],
    [
      'qualifier without value',
      { value: 'null', unit: 'null', qualifier: 'about' },
      '9:3 fact/qualifier',
    ],
    ['a unit in other letters', { unit: 'KW' }, '4:3 fact/schema'],
    ['a number in quotes', { value: '"1"' }, '3:3 fact/schema'],
    ['a number with its unit', { value: '1 GB' }, '3:3 fact/schema'],
    ['a date without quotes is a number', { as_of: '2025' }, '5:3 fact/schema'],
    ['an American date', { as_of: '"03/17/2025"' }, '5:3 fact/schema'],
    ['yes for true', { verified: 'yes' }, '8:3 fact/schema'],
    [
      'a year of two digits',
      { source: '{title: T, authors: A, year: 25, url: null}' },
      '6:34 fact/schema',
    ],
    [
      'a list of authors',
      { source: '{title: T, authors: [A], year: 2025, url: null}' },
      '6:22 fact/schema',
    ],
    [
      'a source without title',
      { source: '{authors: A, year: 2025, url: null}' },
      '6:3 fact/schema',
    ],
    ['an empty statement', { statement: '""' }, '2:3 fact/schema'],
    ['a colon without quotes', { statement: 'Cost: 5 USD' }, '2:14 fact/yaml'],
    ['the same key twice', { value: '1\n  value: 2' }, '4:3 fact/key'],
    ['an unknown kind', { kind: 'prize' }, '9:3 fact/schema'],
    ['a quantity with blanks', { about: 'H100 rent' }, '9:3 fact/schema'],
    [
      'a formula that ends too soon',
      { derived: '{formula: "2 *", from: {}}' },
      '9:13 fact/formula',
    ],
    [
      'a formula that is code',
      { derived: '{formula: "constructor(1)", from: {}}' },
      '9:13 fact/formula',
    ],
    [
      'a name that from lacks',
      { derived: '{formula: "peek", from: {peak: a}}' },
      '9:13 fact/formula',
    ],
    [
      'a name that no formula uses',
      { derived: '{formula: "2", from: {peak: a}}' },
      '9:34 fact/formula',
    ],
    [
      'fewer formulas than values',
      { value: '[1, 2]', derived: '{formula: "2", from: {}}' },
      '9:13 fact/formula',
    ],
  ];
  for (const [name, changes, expected] of rows) {
    test(name, () => {
      const { facts, problems } = parseFacts(writeEntry(changes), 'facts/x.yaml');
      assert.deepEqual(
        problems.map(({ line, column, rule }) => `${String(line)}:${String(column)} ${rule}`),
        [expected],
      );
      assert.deepEqual(facts, []);
    });
  }
});

test('what a message says', () => {
  const rows: [changes: Changes, message: string, help: string][] = [
    [
      { value: '"1"' },
      'value cannot be "1"',
      'Write a number without quotes, commas and unit, a list of numbers or of ranges [low, high], or null.',
    ],
    [{ kind: 'prize' }, 'kind cannot be "prize"', 'Did you mean price?'],
    [
      { source: '{title: T, authors: A, year: 20255, url: null}' },
      'source.year cannot be 20255',
      'Write a year from 1900 to 2100.',
    ],
    [
      { value: '[[2, 1]]' },
      'number 1 of value cannot be [2,1]',
      'A range begins with its lower end.',
    ],
    [
      { qualifier: '[about, null]' },
      '2 qualifiers for 1 value',
      'Write one for each value in their order, null where there is none, or one for all.',
    ],
    [{ unit: 'GBps' }, 'unit cannot be "GBps"', 'Write GB/s for GBps.'],
    [
      { id: 'X Y' },
      'id cannot be "X Y"',
      'Write small letters and digits with hyphens between words, such as h100-price-2026.',
    ],
    [
      { verfied: 'true', verified: undefined },
      'verified is missing',
      'Add what is missing, each as name: value.',
    ],
    [
      { as_of: '2025' },
      'as_of cannot be 2025',
      'Write text, in quotes if it looks like a number or holds a colon.',
    ],
    [
      { derived: '{formula: "peek", from: {peak: a}}' },
      'the formula names peek, which `from` does not have',
      'Did you mean peak?',
    ],
  ];
  for (const [changes, message, help] of rows) {
    const [first] = parseFacts(writeEntry(changes), 'facts/x.yaml').problems;
    assert.deepEqual([first?.message, first?.help], [message, help]);
  }
});

test('a mistake in one entry leaves the others', () => {
  const text = writeEntry({ unit: 'null' }) + writeEntry({ id: 'second' });
  const { facts, problems } = parseFacts(text, 'facts/power.yaml');
  assert.equal(problems.length, 1);
  assert.deepEqual(
    facts.map(({ id, topic, line }) => [id, topic, line]),
    [['second', 'power', 9]],
  );
});

test('an entry that is no YAML hides no mistake of the others, whatever is wrong with it', () => {
  const faults: Changes[] = [
    { value: '1\n  value: 2' },
    { statement: '"S' },
    { statement: 'A: b' },
    { unit: '\tGB\n\tx: 1' },
    { note: '*other' },
    { note: '!!str 1' },
  ];
  for (const fault of faults) {
    const text = `# A comment.\n${writeEntry(fault)}\n${writeEntry({ id: 'second', unit: 'null' })}${writeEntry({ id: 'third' })}`;
    const { facts, problems } = parseFacts(text, 'facts/x.yaml');
    assert.ok(problems.length >= 2, JSON.stringify(fault));
    const line = text.slice(0, text.indexOf('- id: second')).split('\n').length + 3;
    assert.deepEqual(
      problems.filter(({ rule }) => rule === 'fact/unit').map((problem) => problem.line),
      [line],
    );
    assert.deepEqual(
      facts.map(({ id }) => id),
      ['third'],
    );
  }
});

test('entries with a mistake are known by their ids, in a file that is no YAML too', () => {
  const { unread } = parseFacts(
    writeEntry({ unit: 'null' }) + writeEntry({ id: 'second' }),
    'x.yaml',
  );
  assert.deepEqual(unread, ['x-y']);
  const broken = parseFacts(writeEntry({ unit: '"GB' }) + writeEntry({ id: 'second' }), 'x.yaml');
  assert.deepEqual(broken.unread, ['x-y']);
  assert.deepEqual(
    broken.facts.map(({ id, line }) => [id, line]),
    [['second', 9]],
  );
  const [problem] = parseFacts('facts:\n  - id: a\n', 'x.yaml').problems;
  assert.equal(problem?.message, 'the file is no list of facts');
});

test('ids used twice and sources that are not there', () => {
  const { facts } = parseFacts(writeEntry({}) + writeEntry({}), 'facts/x.yaml');
  assert.deepEqual(
    checkFacts(facts, new Map([['other', 1]])).map(({ line, rule }) => [line, rule]),
    [
      [1, 'fact/duplicate-id'],
      [7, 'cite/unknown'],
      [9, 'fact/duplicate-id'],
      [15, 'cite/unknown'],
    ],
  );
});

suite('facts in words', () => {
  const rows: [id: string, part: number | undefined, text: string][] = [
    ['pathforward-total', undefined, '258 million USD (2017), 6 vendors and 3 years'],
    ['pathforward-total', 1, '258 million USD (2017)'],
    ['aws-p4d-prices', undefined, '4.10, 2.40 and 1.45 USD (2025) per GPU-hour'],
    ['aws-p4d-prices', 1, '4.10 USD (2025) per GPU-hour'],
    ['aws-p4de-prices', 2, '3.00 USD (2025) per GPU-hour'],
    ['egress-aws', undefined, '0.09, 0.085, 0.07 and 0.05 USD (2026) per GB'],
    ['essay-msft-revenue-250b', 1, 'about 250 billion USD (2025) per year'],
    ['cloud-vs-hpc-market', 2, '1.28 trillion USD (2028)'],
    ['coreweave-2024-revenue', 2, '−863 million USD (2024)'],
    ['mi300x-price-2025', undefined, '25,733.71 USD (2025) per GPU'],
    ['power-cost-per-mw-year', undefined, 'about 613,200 USD (2023) per MW-year'],
    ['meta-capex', undefined, '72.22 billion USD (2025) and 115–135 billion USD (2026)'],
    ['h100-node-tco-3yr', 3, '150–250 USD (2026) per kW-month'],
    [
      'gb200-purchase-price',
      undefined,
      '35,000–45,000 USD per GPU (2024) and 30,000–45,000 (2025)',
    ],
    ['gb200-purchase-price', 2, '30,000–45,000 USD (2025) per GPU'],
    ['colossus-capital-cost', 1, '4.7 billion USD (2025)'],
    [
      'alps-operating-cost',
      undefined,
      'about 100 million CHF (2025) and about 37 million CHF (2025) per year',
    ],
    [
      'us-commercial-price-2023',
      undefined,
      '8.95 US cents (2023) per kWh (VA), 8.82 (TX) and 23.91 (CA)',
    ],
    ['hpl-per-accelerator-range', 4, 'about 38.4 TFLOPS per accelerator'],
    ['frontier-node', undefined, '1 CPU, 512 GB, 4 GPUs, 4 NICs and 200 Gb/s'],
    ['checkpoint-drain-1gbs', undefined, '500 GB, 10 minutes and about 1 GB/s'],
    ['checkpoint-tiers', 1, 'about 1 second'],
    ['gemini-sdc-frequency', undefined, '1–2 weeks'],
    ['opt-flops', undefined, 'about 4.3 × 10²³ FLOP'],
    ['llama3-training-data-size', 1, '15.6 trillion tokens'],
    ['meta-fabric-oversubscription', undefined, '7 to 1 and 3,072 GPUs per pod'],
    ['h100-bf16-to-fp64-ratio', undefined, '14.8 to 1 and 29.5 to 1'],
    ['hyperscaler-to-gpuaas-ratio', undefined, 'about 4 times'],
    ['pue-hyperscalers', undefined, 'PUE about 1.10, about 1.08, about 1.12 and 1.18'],
    ['pue-hyperscalers', 1, 'PUE about 1.10'],
    ['aurora-history', undefined, '2015, 2018, 2021 and 2023'],
    ['apex2020-nre-chapter', undefined, 'chapter 4'],
    ['carbon-intensity-world-norway', 2, '30 g CO₂ per kWh'],
    ['h100-annual-failure-implied', undefined, 'about 9.1 percent per GPU-year'],
    ['opt-cluster-deleted', undefined, '1 incident'],
    ['perlmutter-no-local-storage', undefined, '0 TB of local storage'],
    ['azure-30x-eagle', undefined, '5 Eagle equivalents per month'],
    ['elcapitan-nodes-racks', 3, 'about 7,500 square feet'],
  ];
  for (const [id, part, text] of rows) {
    test(part === undefined ? id : `${id}, part ${String(part)}`, () => {
      const fact = factById.get(id);
      assert.ok(fact);
      assert.equal(formatFact(fact, part), text);
    });
  }

  test('a fact without a value is its statement', () => {
    const fact = facts.find(({ value }) => value === null);
    assert.ok(fact);
    assert.equal(formatFact(fact), fact.statement);
    assert.equal(countFactParts(fact), 0);
  });

  test('every fact with a value has as many parts as numbers, each short and without loose ends', () => {
    for (const fact of facts) {
      const parts = formatFactParts(fact);
      assert.equal(parts.length, countFactParts(fact));
      for (const { text } of parts) {
        assert.match(text, /^\S.*\S$/);
        assert.doesNotMatch(text, /;|undefined|NaN|\s{2}|\d{5}/, fact.id);
      }
    }
  });
});

suite('units', () => {
  const rows: [unit: string, units: string[], labels: string[] | undefined][] = [
    ['GB; TB/s', ['GB', 'TB/s'], undefined],
    ['USD (2025)', ['USD (2025)'], undefined],
    ['GPUs; USD (2025)', ['GPUs', 'USD (2025)'], undefined],
    ['USD per GPU (2024; 2025)', ['USD per GPU'], ['2024', '2025']],
  ];
  for (const [unit, units, labels] of rows) {
    test(unit, () => {
      assert.deepEqual(splitUnits(unit), labels ? { units, labels } : { units });
    });
  }
});

test('never throws', () => {
  const line = fc.constantFrom(...writeEntry({}).split('\n'), '- id: [', 'value: {a: 1}', '');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(line).map((lines) => lines.join('\n')),
      ),
      (text) => {
        const { facts, problems } = parseFacts(text, 'x.yaml');
        assert.ok(facts.length + problems.length >= 0);
      },
    ),
  );
});

suite('the date beside a value', () => {
  const rows: [value: string, asOf: string, date: string][] = [
    ['700 W', '2026-07-29', '2026-07-29'],
    ['208 million USD (2011)', '2011-08-08', ''],
    ['600–800 USD (2025)', '2025', ''],
    ['45,000 USD (2024) per GPU', '2026-04-01', '2026-04-01'],
    ['2015', '2018', ''],
    ['2,015 nodes', '2018', '2018'],
  ];
  for (const [value, asOf, date] of rows) {
    test(`${value} as of ${asOf}`, () => {
      assert.equal(dateBeside({ asOf }, value), date);
    });
  }
});

test('a date after money of another year says what it is', () => {
  assert.equal(followWithDate('2026-04-01', '700 W'), ' (2026-04-01)');
  assert.equal(followWithDate('2026-04-01', '30,000 USD (2024) per GPU'), ', as of 2026-04-01');
});
