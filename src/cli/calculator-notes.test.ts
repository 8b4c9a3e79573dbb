import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculators } from '../calculators/index.ts';
import { toBibtex, toNote } from '../calculators/take-away.ts';
import { startState } from '../calculators/values.ts';
import { readBibtex } from '../garden/bibtex.ts';
import { buildGarden } from '../garden/build-garden.ts';
import { checkGarden } from '../garden/check.ts';
import { compileNote } from '../markdown/compile-note.ts';

/** What the whole check says of a note that holds this. */
function checkNote(body: string): readonly string[] {
  const text = `---\ntitle: A\ndescription: A note.\n---\n\n${body}\n`;
  const note = compileNote({ path: 'a.mdx', file: 'a.mdx', text });
  const garden = buildGarden({ notes: [note], facts: [], sources: [], tags: [], attachments: [] });
  return [...note.problems, ...checkGarden(garden)]
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, message }) => `${rule} ${message}`);
}

for (const calculator of calculators) {
  test(`${calculator.id}: what “Copy for a note” gives passes the check, in every scenario and with ranges`, () => {
    const scenarios = calculator.presets.map(({ values }) => startState(calculator, values));
    const ranges = Object.fromEntries(
      calculator.fields.flatMap(({ name, model }) =>
        model.kind === 'number' && model.range ? [[name, model.range.join(' to ')]] : [],
      ),
    );
    for (const state of [...scenarios, startState(calculator, ranges)]) {
      const written = toNote({ calculator, ...state });
      assert.deepEqual(checkNote(written), [], written);
      const note = compileNote({ path: 'a.mdx', file: 'a.mdx', text: written });
      const { id, cells, ...inputs } = note.components[0]?.attributes ?? {};
      assert.equal(id, calculator.id);
      const given = Object.fromEntries(Object.entries(cells ?? {}));
      assert.deepEqual(startState(calculator, { ...inputs, ...given }), state, written);
    }
  });
}

for (const calculator of calculators) {
  test(`${calculator.id}: what “Cite” gives is BibTeX, as strict as that of our own sources`, () => {
    const address = `https://a.example/calculators/${calculator.id}/?c=.5_%25&v=1.a`;
    const text = toBibtex({ calculator, address, date: '2026-11-25' }, 'Cold Aisle');
    const { entries, problems } = readBibtex(text, 'a.bib');
    assert.deepEqual(problems, []);
    const [entry] = entries;
    assert.ok(entry && entries.length === 1);
    assert.match(entry.key, /^[a-z\d]+2026$/);
    assert.equal(entry.fields.get('url')?.raw, address);
    // Nothing that TeX would take for a command.
    assert.match(entry.fields.get('title')?.raw ?? '', /^[\w ,.:’-]+$/);
  });
}

test('a mistake in such a text is found', () => {
  assert.match(checkNote('<Calculator id="nre" unit={3} />').join(), /no input unit/);
});
