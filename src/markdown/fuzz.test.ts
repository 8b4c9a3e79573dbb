import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it, suite } from 'node:test';
import fc from 'fast-check';
import { compileAndJudge, findHarm, mutatedNote } from './testing.ts';

const root = join(import.meta.dirname, '../..');
const corpus = globSync(['content/notes/**/*.mdx', 'e2e/fixtures/vault/**/*.{md,mdx}'], {
  cwd: root,
})
  .sort()
  .map((path) => readFileSync(join(root, path), 'utf8'));

suite('mutated notes', () => {
  it('compile and print nothing that runs, loads or leads elsewhere', () => {
    fc.assert(
      fc.property(mutatedNote(corpus), fc.constantFrom('a.md', 'b/a.mdx'), (text, path) => {
        assert.deepEqual(compileAndJudge(text, path).harm, []);
      }),
      { numRuns: 1_000 },
    );
  });
  it('and the judge knows harm when it sees it', () => {
    const bad = [
      ...[
        '<script>a</script>',
        '<b onclick=a>',
        '<p style="a">b</p>',
        '<a href="javascript:a">b</a>',
      ],
      ...[
        '<a href=" java\nscript:a">b</a>',
        '<a href="//a.example">b</a>',
        '<img src="data:a">',
        '<!-- a -->',
      ],
      ...[
        '<a href="/\\a.example">b</a>',
        '<iframe>',
        '<a href="https://a@b.example/">c</a>',
        '<form>',
      ],
      ...[
        '<math><mi href="javascript:a">b</mi></math>',
        '<svg><a xlink:href="javascript:a">b</a></svg>',
      ],
    ];
    for (const html of bad) assert.notDeepEqual(findHarm(html), [], html);
    const good =
      '<p><a href="/a/#b">c</a> <a href="#d">e</a> <a href="https://f.example/?g">h</a></p>';
    assert.deepEqual(findHarm(good), []);
  });
});
