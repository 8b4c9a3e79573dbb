import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileNote } from '../compile-note.ts';

/** Milliseconds would depend on the machine; copies of events do not. */
function countPushes(text: string): number {
  const { push } = Array.prototype;
  let count = 0;
  Array.prototype.push = function counted(this: unknown[], ...items: unknown[]): number {
    count += 1;
    return push.apply(this, items);
  };
  try {
    compileNote({ path: 'a.md', file: 'a.md', text });
  } finally {
    Array.prototype.push = push;
  }
  return count;
}

test('twice the text takes twice the work, whatever its blocks', () => {
  const blocks = [
    'a\n---\n\n',
    '> a\n\nb\n\n',
    '- a\n\nb\n\n',
    '[^1]: a\n\nb\n\n',
    '> a\nb\n\n',
    '- a\n  - b\n\nc\n\n',
  ];
  for (const block of blocks) {
    const once = countPushes(block.repeat(200));
    const twice = countPushes(block.repeat(400));
    assert.ok(
      twice < once * 2.5,
      `${JSON.stringify(block)}: ${String(once)}, then ${String(twice)}`,
    );
  }
});
