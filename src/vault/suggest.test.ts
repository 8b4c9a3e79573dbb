import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { checkSpelling } from './check-spelling.ts';
import { checkVault } from './check-vault.ts';
import { findContentRoot } from './content-root.ts';
import { suggest } from './suggest.ts';

function open(t: TestContext, files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'suggest-'));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  for (const [path, text] of Object.entries({ 'tags.yaml': '', ...files })) {
    const file = join(folder, 'content', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const root = findContentRoot({}, folder);
  return { root, ...checkVault(root) };
}

const head = (title: string): string => `---\ntitle: ${title}\ndescription: A.\n---\n`;

test('names that could be links, notes that are asked for, descriptions', (t) => {
  const { root, garden } = open(t, {
    'notes/pue.md': `${head('Power usage effectiveness')}See [[Egress]].`,
    'notes/z.md': `---\ntitle: Z\n---\n\`power usage effectiveness\` is\npower usage\neffectiveness. [[Egress|It]] costs.`,
  });
  const found = suggest(root, garden).map(({ file, line, column, rule, severity }) =>
    [file, line, column, rule, severity].join(' '),
  );
  assert.deepEqual(found, [
    'content/notes/z.md 5 1 link/unlinked info',
    'content/notes/pue.md 5 5 wikilink/wanted info',
    'content/notes/z.md 1 1 fm/description info',
  ]);
});

test('acronyms without their words, and words without their acronym', (t) => {
  const { root, garden } = open(t, {
    'notes/pue.md': `---\ntitle: PUE\ndescription: A.\n---\nA ratio.`,
    'notes/nre.md': `${head('Non-recurring engineering')}Non-recurring engineering (NRE) is paid once.`,
    'notes/hpc.md': `---\ntitle: HPC\ndescription: A.\naliases: [high-performance computing]\n---\nA workload.`,
  });
  const found = suggest(root, garden).map(({ file, rule, message, help }) =>
    [file, rule, message, help].join(' | '),
  );
  assert.deepEqual(found, [
    'content/notes/nre.md | alias/acronym | the note calls itself NRE and has no such alias | Add NRE to its aliases, beside Non-recurring engineering.',
    'content/notes/pue.md | alias/acronym | no name of the note spells out PUE | Add the words as an alias: readers search for either.',
  ]);
});

test('slips of the pen, with what was meant; names, own words and code are no slips', (t) => {
  const { root, garden } = open(t, {
    'words.txt': '# own\nneocloud\nNVLink\n',
    'notes/a.md': `${head('A')}The suprecomputer’s colour, a neocloud, NVLink, \`suprecmputer\`, Perlmutterium, zqxwv. Teh HTE, adn a neocluod.`,
    'notes/b.md': `---\ntitle: B\nlang: de\n---\nDer Grossrechner.`,
  });
  const found = checkSpelling(root, garden).map(({ line, column, message, help }) =>
    [line, column, message, help].join(' | '),
  );
  assert.deepEqual(found, [
    '5 | 5 | "suprecomputer’s" is not in the dictionary | Did you mean supercomputer? Otherwise add suprecomputer to content/words.txt.',
    '5 | 80 | "zqxwv" is not in the dictionary | Mend it, or add zqxwv to content/words.txt.',
    '5 | 87 | "Teh" is not in the dictionary | Did you mean the? Otherwise add Teh to content/words.txt.',
    '5 | 96 | "adn" is not in the dictionary | Did you mean and? Otherwise add adn to content/words.txt.',
    '5 | 102 | "neocluod" is not in the dictionary | Did you mean neocloud? Otherwise add neocluod to content/words.txt.',
  ]);
});

test('a vault without words of its own is not spelled', (t) => {
  const { root, garden } = open(t, { 'notes/a.md': `${head('A')}suprecomputer` });
  assert.deepEqual(checkSpelling(root, garden), []);
});

test('calculators that are not there, and inputs they do not take', (t) => {
  const { problems } = open(t, {
    'notes/a.mdx': `${head('A')}<Calculator id="margin-mixin" />\n\n<Calculator id="margin-mixing" preset="nobody" />\n\n<Calculator id="idle-headroom" serverz={1} />\n\n<Calculator id="__proto__" />`,
  });
  const found = problems
    .filter(({ rule }) => rule.startsWith('calculator/'))
    .map(
      ({ line, rule, help }) => `${String(line)} ${rule} ${help.split(' ').slice(0, 4).join(' ')}`,
    );
  assert.equal(found[0], '5 calculator/unknown Did you mean margin-mixing?');
  assert.deepEqual(
    found.map((one) => one.split(' ')[1]),
    ['calculator/unknown', 'calculator/preset', 'calculator/input', 'calculator/unknown'],
  );
});
