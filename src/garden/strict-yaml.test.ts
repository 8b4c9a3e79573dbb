import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod';
import { checkShape } from './check-shape.ts';
import { readYaml } from './strict-yaml.ts';

suite('what is refused, and where', () => {
  const rows: [name: string, text: string, problems: string[]][] = [
    ['anchor and alias', 'a: &x 1\nb: *x\n', ['1:7 fm/alias', '2:4 fm/alias']],
    ['known tag', 'a: !!str 1\n', ['1:10 fm/tag']],
    ['unknown tag', 'c: !!js/function f\n', ['1:18 fm/tag']],
    ['merge key', '<<: {a: 1}\n', ['1:1 fm/key']],
    ['repeated key', 'a: 1\na: 2\n', ['2:1 fm/key']],
    ['dangerous keys', '__proto__: 1\n"constructor": 2\n', ['1:1 fm/key', '2:1 fm/key']],
    ['key that is a list', '? [a]\n: 1\n', ['1:3 fm/key']],
    ['second document', 'a: 1\n---\nb: 2\n', ['2:1 fm/yaml']],
    ['directive', '%YAML 1.1\n---\na: 1\n', ['1:1 fm/yaml']],
    ['unclosed text', 'a: b\nd: "x\n', ['3:1 fm/yaml']],
    ['quotes that are none', 'a: “b c”\nd: “e” f\n', ['1:4 fm/yaml']],
    ['no blank behind a colon', 'a:b\nc: d\ne:f\n', ['1:3 fm/yaml', '3:3 fm/yaml']],
    ['no-break spaces', 'a:\u00A0b\nc:\n\u00A0 - d\n', ['1:3 fm/yaml']],
    ['a comment in a list', 'a: [#b, #c]\nd: [e, #f]\n', ['1:5 fm/yaml', '2:8 fm/yaml']],
    ['text behind its quotes', "a: \"b\" c\nd: 'e'f g'\n", ['1:8 fm/yaml', '2:7 fm/yaml']],
    ['a conflict', 'a: b\n<<<<<<< HEAD\nc: d\n', ['2:1 fm/yaml']],
    [
      'an entry without its dash',
      '- a: 1\n  b: 2\n  c: 3\n  a: 4\n  b: 5\n  c: 6\n',
      ['4:3 fm/key', '5:3 fm/key'],
    ],
    ['depth', '['.repeat(5000), ['1:21 fm/depth']],
  ];
  for (const [name, text, expected] of rows) {
    test(name, () => {
      const read = readYaml(text, 'x.yaml');
      assert.ok(!read.ok);
      assert.deepEqual(
        read.problems.map(({ line, column, rule }) => `${String(line)}:${String(column)} ${rule}`),
        expected,
      );
    });
  }
});

test('core schema: dates and words stay text', () => {
  const read = readYaml('a: 2026-11-23\nb: yes\nc: 1e3\nd: ~\n', 'x.yaml');
  assert.ok(read.ok);
  assert.deepEqual(read.value, { a: '2026-11-23', b: 'yes', c: 1000, d: null });
});

test('places count from the first line given, and fall back to the parent', () => {
  const read = readYaml('a:\n  b:\n    - x\n    - y: 2\n', 'x.yaml', { firstLine: 5 });
  assert.ok(read.ok);
  const at = (...path: (string | number)[]): string => {
    const { line, column } = read.place(path);
    return `${String(line)}:${String(column)}`;
  };
  assert.equal(at('a', 'b'), '6:3');
  assert.equal(at('a', 'b', 1), '8:7');
  assert.equal(at('a', 'c'), '5:1');
  assert.equal(at(), '5:1');
});

test('never throws', () => {
  const unit = fc.constantFrom(...'a: -[]{}&*!|>"\'#%@`\n\t?,<~0'.split(''));
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit, maxLength: 80 })),
      (text) => {
        const read = readYaml(text, 'x.yaml');
        assert.ok(read.ok || read.problems.length > 0);
      },
    ),
    { numRuns: 500 },
  );
});

suite('shapes', () => {
  const schema = z.strictObject({ title: z.string(), tags: z.array(z.string()).optional() });

  test('data when it fits', () => {
    const shaped = checkShape(schema, readYaml('title: x\n', 'x.yaml'));
    assert.deepEqual(shaped, { ok: true, data: { title: 'x' } });
  });

  test('every problem at its key, missing keys at their parent', () => {
    const shaped = checkShape(schema, readYaml('tags: [a, 2]\ntitel: x\n', 'x.yaml'));
    assert.ok(!shaped.ok);
    assert.deepEqual(
      shaped.problems.map(({ line, column, rule, help }) => [line, column, rule, help]),
      [
        [1, 1, 'fm/schema', 'Add what is missing, each as name: value.'],
        [1, 11, 'fm/schema', 'Write text, in quotes if it looks like a number or holds a colon.'],
        [2, 1, 'fm/key', 'Did you mean title?'],
      ],
    );
  });
});
