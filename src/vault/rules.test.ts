import assert from 'node:assert/strict';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import type { Problem } from '../garden/problem.ts';
import { ruleFamilies } from '../garden/rules/index.ts';
import { checkSpelling } from './check-spelling.ts';
import { checkVault } from './check-vault.ts';
import { findContentRoot } from './content-root.ts';
import { suggest } from './suggest.ts';

const rules = ruleFamilies.flatMap((family) => family.rules);

test('every rule that a message names is explained', () => {
  const explained = new Set(rules.map(({ id }) => id));
  const source = join(import.meta.dirname, '..');
  const files = globSync('{markdown,garden,vault}/**/*.ts', { cwd: source }).filter(
    (path) => !/test|rules[\\/]/.test(path),
  );
  const named = files.flatMap((path) => [
    ...readFileSync(join(source, path), 'utf8').matchAll(
      /(?:rule: |report\.(?:add|warn)\(\s*|report\(\w+, |problem(?:At)?\([\w, ]+, |info\([\w, {}:.]+, )'([a-z]+\/[a-z-]+)'/g,
    ),
  ]);
  assert.ok(named.length > 80, String(named.length));
  for (const [, id = ''] of named) assert.ok(explained.has(id), `${id} is not explained`);
  assert.equal(explained.size, rules.length, 'a rule stands twice');
});

const around: Readonly<Record<string, string>> = {
  'notes/b.mdx': '---\ntitle: B\n---\n[[a]]\n\n## A heading\n\nText.\n',
  'notes/paper.pdf': '%PDF-1.4',
  'notes/rack.svg': '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
  'facts/power.yaml':
    '- {id: rack-power, statement: S., value: 40, unit: kW, as_of: "2025", cite: known2025, verified: true, source: {title: T, authors: A, year: 2025, url: null}}\n',
  'sources.bib': '@misc{known2025, title = {T}}',
  'tags.yaml': 'economics: {title: Economics, description: D.}\n',
  'words.txt': 'paypal\n',
};

/** The rules that a note breaks, in a small garden. */
function rulesBroken(t: TestContext, id: string, example: string): Problem[] {
  const folder = mkdtempSync(join(tmpdir(), 'rules-'));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  const name = id.startsWith('file/name') ? (example.split('/').at(-1) ?? '') : 'a.mdx';
  const note = example.startsWith('---') ? example : `---\ntitle: Example\n---\n${example}\n`;
  for (const [path, text] of Object.entries({ ...around, [`notes/${name}`]: note })) {
    const file = join(folder, 'content', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const root = findContentRoot({}, folder);
  const { garden, problems } = checkVault(root);
  return [...problems, ...checkSpelling(root, garden), ...suggest(root, garden)].filter(
    ({ file }) => file.endsWith(name),
  );
}

suite('each example of a rule breaks it, and mended breaks none of its family', () => {
  for (const { id, bad, good } of rules) {
    if (bad === undefined || good === undefined) continue;
    test(id, (t) => {
      const broken = rulesBroken(t, id, bad).map(({ rule }) => rule);
      assert.ok(broken.includes(id), `${bad} breaks ${broken.join(', ') || 'nothing'}`);
      const family = id.replace(/[^/]*$/, '');
      const left = rulesBroken(t, id, good).filter(
        ({ rule, severity }) =>
          rule.startsWith(family) && severity !== 'info' && rule !== 'corpus/orphan',
      );
      assert.deepEqual(left, []);
    });
  }
});
