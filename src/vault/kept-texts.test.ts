import assert from 'node:assert/strict';
import { readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { openKeptTexts } from './kept-texts.ts';
import { temporaryFolder } from './testing.ts';

test('what runs keep is what their last wrote or read, whatever came before', (t) => {
  const name = fc.constantFrom('a', 'b', 'c', '__proto__');
  const step = fc.record({ name, text: fc.option(fc.string({ unit: 'binary' })) });
  const runs = fc.array(fc.array(step, { maxLength: 5 }), { minLength: 1, maxLength: 14 });
  fc.assert(
    fc.property(runs, (all) => {
      const folder = temporaryFolder(t);
      let before = new Map<string, string>();
      for (const steps of all) {
        const kept = openKeptTexts(folder, 'maker');
        const after = new Map<string, string>();
        for (const { name, text } of steps) {
          if (text !== null) {
            // As a file has it: half a pair of surrogates is no text.
            after.set(name, text.toWellFormed());
            kept.write(name, text);
          } else {
            const known = after.get(name) ?? before.get(name);
            assert.equal(kept.read(name), known);
            if (known !== undefined) after.set(name, known);
          }
        }
        kept.save();
        before = after;
      }
      const last = openKeptTexts(folder, 'maker');
      for (const each of ['a', 'b', 'c', '__proto__']) {
        assert.equal(last.read(each), before.get(each));
      }
      assert.ok(readdirSync(folder).length <= 9);
    }),
    { numRuns: 60 },
  );
});

test('what another version made is not there, and goes', (t) => {
  const folder = temporaryFolder(t);
  const first = openKeptTexts(folder, 'one');
  first.write('a', 'text');
  first.save();
  const second = openKeptTexts(folder, 'two');
  assert.equal(second.read('a'), undefined);
  second.save();
  assert.deepEqual(readdirSync(folder), ['index.json']);
});

test('a text that was cut short, or whose file went, is not there', (t) => {
  const folder = temporaryFolder(t);
  const first = openKeptTexts(folder, 'maker');
  first.write('a', 'whole');
  first.write('b', 'cut short');
  first.save();
  const [pack = ''] = readdirSync(folder).filter((name) => name.endsWith('.pack'));
  truncateSync(join(folder, pack), statSync(join(folder, pack)).size - 2);
  const second = openKeptTexts(folder, 'maker');
  assert.equal(second.read('a'), 'whole');
  assert.equal(second.read('b'), undefined);
  rmSync(join(folder, pack));
  assert.equal(openKeptTexts(folder, 'maker').read('a'), undefined);
  writeFileSync(join(folder, 'index.json'), '{"maker"');
  assert.equal(openKeptTexts(folder, 'maker').read('a'), undefined);
});

test('two runs at once both end well, and the one that ends last is kept', (t) => {
  const folder = temporaryFolder(t);
  const [one, other] = [openKeptTexts(folder, 'maker'), openKeptTexts(folder, 'other')];
  one.write('a', '1');
  other.write('a', '2');
  one.save();
  other.save();
  assert.equal(openKeptTexts(folder, 'other').read('a'), '2');
});

test('a folder that cannot be made keeps nothing and stops nobody', (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, 'file'), '');
  const kept = openKeptTexts(join(folder, 'file'), 'maker');
  kept.write('a', 'text');
  kept.save();
  assert.equal(openKeptTexts(join(folder, 'file'), 'maker').read('a'), undefined);
});
