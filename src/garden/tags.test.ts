import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseTags, tagKey, withParents } from './tags.ts';
import { sketchGarden } from './testing.ts';

const tags = parseTags(
  'cost:\n  title: Cost\n  description: What it takes.\ncost/tco:\n  title: TCO\n  description: All of it.\n',
  'tags.yaml',
).tags;

suite('the key of a tag', () => {
  const rows: [tag: string, key: string][] = [
    ['Cost', 'cost'],
    ['#a/B c/D', 'a/b-c/d'],
    ['index', 'index'],
    ['a/index', 'a/index'],
    ['北京', '北京'],
  ];
  for (const [tag, key] of rows) {
    test(tag, () => {
      assert.equal(tagKey(tag), key);
    });
  }
});

test('parents are implied, and hold the notes of their children', () => {
  const tag = (tag: string): { tag: string; line: number; column: number } => ({
    tag,
    line: 1,
    column: 1,
  });
  const garden = sketchGarden(
    {
      'a.md': { tags: [tag('cost/tco'), tag('Cost')] },
      'b.md': { tags: [tag('Bare Metal/GPU'), tag('__proto__')] },
      'c.md': { tags: [tag('cost')] },
    },
    { tags },
  );
  assert.deepEqual(
    garden.tags.map(({ key, title, parent, children, notes, defined }) => ({
      key,
      title,
      parent,
      children,
      notes,
      defined,
    })),
    [
      {
        key: '__proto__',
        title: '__proto__',
        parent: undefined,
        children: [],
        notes: ['b'],
        defined: false,
      },
      {
        key: 'bare-metal',
        title: 'Bare Metal',
        parent: undefined,
        children: ['bare-metal/gpu'],
        notes: ['b'],
        defined: false,
      },
      {
        key: 'bare-metal/gpu',
        title: 'GPU',
        parent: 'bare-metal',
        children: [],
        notes: ['b'],
        defined: false,
      },
      {
        key: 'cost',
        title: 'Cost',
        parent: undefined,
        children: ['cost/tco'],
        notes: ['a', 'c'],
        defined: true,
      },
      { key: 'cost/tco', title: 'TCO', parent: 'cost', children: [], notes: ['a'], defined: true },
    ],
  );
  assert.deepEqual(withParents('a/b/c'), ['a', 'a/b', 'a/b/c']);
});

test('mistakes in tags.yaml, and where', () => {
  const text =
    'Cost:\n  title: C\n  description: D\na:\n  title: A\nb: [x]\nc:\n  title: C\n  description: D\n  x: 1\n';
  const { tags, unread, problems } = parseTags(text, 'tags.yaml');
  assert.deepEqual(
    problems.map(({ line, column, rule }) => `${String(line)}:${String(column)} ${rule}`),
    ['1:1 tag/key', '4:1 tag/schema', '6:1 tag/schema', '10:3 tag/key'],
  );
  assert.deepEqual(tags, []);
  assert.deepEqual(unread, ['cost', 'a', 'b', 'c']);
  assert.deepEqual(parseTags('', 'tags.yaml'), { tags: [], unread: [], problems: [] });
});
