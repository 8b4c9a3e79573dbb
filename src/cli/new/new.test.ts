import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { test, type TestContext } from 'node:test';
import { checkVault } from '../../vault/check-vault.ts';
import { findContentRoot, type ContentRoot } from '../../vault/content-root.ts';
import { writeNewFact } from './new-fact.ts';
import { writeNewNote } from './new-note.ts';
import { addPreset, writeNewPreset } from './new-preset.ts';
import { makeAsker } from './questions.ts';

const fact =
  '- {id: rack-power, statement: S., value: 40, unit: kW, as_of: "2025", cite: known2025, verified: true, source: {title: T, authors: A, year: 2025, url: null}}\n';

function makeGarden(t: TestContext): ContentRoot {
  const folder = mkdtempSync(join(tmpdir(), 'new-'));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  const files = {
    'notes/b.mdx': '---\ntitle: B\naliases: [Bee]\n---\nText.\n',
    'facts/power.yaml': fact,
    'sources.bib': '@misc{known2025, title = {T}, year = {2025}}\n',
    'tags.yaml': 'economics: {title: Economics, description: D.}\n',
  };
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, 'content', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return findContentRoot({}, folder);
}

/** As in a script: answers come from options alone. */
const script = (options: Record<string, string>) =>
  makeAsker(options, { input: new PassThrough(), output: new PassThrough(), isTerminal: false })
    .ask;

const placeOf = (root: ContentRoot) => ({
  root,
  garden: checkVault(root).garden,
  today: '2026-11-20',
  format: 'mdx' as const,
});

const errorsIn = (root: ContentRoot): string[] =>
  checkVault(root)
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ file, rule }) => `${file} ${rule}`);

test('a title with what cannot be seen, and a name that is no handle, are asked for again', async (t) => {
  const root = makeGarden(t);
  await assert.rejects(
    writeNewNote(placeOf(root), script({ title: 'A\u202eB' })),
    /cannot be seen/,
  );
  await assert.rejects(
    writeNewNote(placeOf(root), script({ title: 'C', authors: 'Jane Doe' })),
    /a GitHub name/,
  );
});

test('a new note is valid at once, whatever its title', async (t) => {
  const root = makeGarden(t);
  for (const title of [
    'Idle power: "why?"',
    '#1',
    'Köln & Zürich',
    '日本',
    '中国',
    'Con',
    '<5 % {x}',
  ]) {
    await writeNewNote(placeOf(root), script({ title, tags: 'economics', authors: 'a-b' }));
  }
  await writeNewNote({ ...placeOf(root), format: 'md' }, script({ title: 'In Obsidian' }));
  assert.deepEqual(errorsIn(root), []);
  const { garden } = checkVault(root);
  assert.equal(garden.note('in-obsidian')?.path, 'in-obsidian.md');
  assert.equal(garden.note('idle-power-why')?.title, 'Idle power: "why?"');
  assert.equal(garden.note('koln-zurich')?.planted, '2026-11-20');
});

test('a note is refused that would take a name, a tag that is none, a file that is there', async (t) => {
  const root = makeGarden(t);
  const refusal = (options: Record<string, string>): Promise<unknown> =>
    writeNewNote(placeOf(root), script(options));
  await assert.rejects(refusal({}), /Title is not given/);
  await assert.rejects(refusal({ title: 'bee' }), /has that name already/);
  await assert.rejects(refusal({ title: 'C', tags: 'econmics' }), /did you mean economics/);
  await assert.rejects(refusal({ title: 'C', folder: '../../x' }), /--folder/);
  await assert.rejects(refusal({ title: 'b!' }), /is there already/);
});

test('a new fact and its source are valid at once', async (t) => {
  const root = makeGarden(t);
  const options = { topic: 'power', statement: 'It "is".', value: '1, 2.5', unit: 'W' };
  await writeNewFact(placeOf(root), script({ ...options, id: 'one', cite: 'known2025' }));
  const source = { 'source-title': 'A {b}: c', 'source-authors': 'D & E', year: '2026' };
  const url = 'https://a.example/b';
  await writeNewFact(
    placeOf(root),
    script({ ...options, ...source, id: 'two', cite: 'new2026', url, 'seen-in': url }),
  );
  assert.deepEqual(errorsIn(root), []);
  const { garden } = checkVault(root);
  assert.deepEqual(garden.factById.get('one')?.value, [1, 2.5]);
  assert.equal(garden.factById.get('two')?.verified, true);
  assert.equal(garden.sourceByKey.get('new2026')?.url, url);
  await assert.rejects(
    writeNewFact(placeOf(root), script({ ...options, id: 'one', cite: 'known2025' })),
    /there is such a fact/,
  );
  const rack = { ...options, id: 'three', cite: 'known2025', statement: 'It draws about 41 kW.' };
  for (const [wrong, said] of [
    [{ value: '41' }, /--value 41: it says "about 41"/],
    [{ value: '44' }, /the value of it has 44, and its statement says 41/],
    [{ value: 'about 41', unit: 'kilowatt' }, /Write kW for kilowatt/],
    [{ value: 'about 41', unit: 'kW', 'as-of': '2062' }, /still to come/],
    [{ id: 'A b' }, /small letters/],
  ] as const) {
    await assert.rejects(writeNewFact(placeOf(root), script({ ...rack, ...wrong })), said);
  }
});

test('a preset goes behind the others of its calculator', () => {
  const source = readFileSync(
    join(import.meta.dirname, '../../calculators/margin-mixing.ts'),
    'utf8',
  );
  const preset = {
    name: 'tight',
    title: "A buyer's deal",
    about: 'A \\ b',
    values: { a: 0.2, c: true },
  };
  const text = addPreset(source, preset) ?? '';
  assert.match(
    text,
    /\n {4}\},\n {4}\{\n {6}name: 'tight',\n {6}title: 'A buyer’s deal',\n {6}about: 'A \\\\ b',\n {6}values: \{ a: 0\.2, c: true \},\n {4}\},\n {2}\],/,
  );
  assert.equal(addPreset('export const a = 1;', preset), undefined);
});

test('a preset is refused that has a result without an answer', async () => {
  const options = { calculator: 'idle-headroom', name: 'walk', title: 'T', about: 'A' };
  for (const [values, said] of [
    ['servers=10', /“Mean wait if they queued instead” has no answer/],
    ['servers=-1', /must be 1 or more/],
    ['nobody=1', /has no input nobody/],
  ] as const) {
    await assert.rejects(writeNewPreset('/nowhere', script({ ...options, values })), said);
  }
});

test('in a terminal a bad answer is asked again, and says why', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const asker = makeAsker({}, { input, output, isTerminal: true });
  const answer = asker.ask({
    option: 'id',
    asks: 'Id',
    fault: (id) => (id === 'good' ? undefined : 'write good'),
  });
  for (const line of ['bad', '', 'good']) {
    await new Promise(setImmediate);
    input.write(`${line}\n`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.equal(await answer, 'good');
  asker.close();
  const said = String(output.read());
  assert.match(said, /write good/);
  assert.match(said, /an answer is needed/);
});
