import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import { importBoundaries, parts } from './import-boundaries.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The boundaries alone, without the rules that need types and so a file on disk. */
const boundaries = new ESLint({
  cwd: root,
  overrideConfigFile: true,
  baseConfig: [
    { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } },
    ...astro.configs['flat/base'],
    ...importBoundaries(),
  ],
});

/** A file, what it imports (or a line of code after `=`), and whether that is allowed. */
const cases: readonly (readonly [file: string, code: string, allowed: boolean])[] = [
  // models: themselves, nothing else
  ['src/models/a.ts', './b.ts', true],
  ['src/models/formula/a.ts', '../sampling/b.ts', true],
  ['src/models/a.ts', '../garden/b.ts', false],
  ['src/models/formula/a.ts', '../../charts/b.ts', false],
  ['src/models/a.ts', '../site.ts', false],
  ['src/models/a.ts', 'zod', false],
  ['src/models/a.ts', 'node:fs', false],
  ['src/models/a.ts', '= Date.now();', false],
  ['src/models/a.ts', '= new Date();', false],
  ['src/models/a.ts', "= new Date('2026-01-01');", true],
  ['src/models/a.ts', '= Math.random();', false],
  ['src/models/a.ts', '= Math.sqrt(2);', true],
  ['src/models/a.ts', '= document.title;', false],
  ['src/models/a.ts', "= import('../garden/b.ts');", false],
  ['src/models/a.ts', "= {} as import('../garden/b.ts').Note;", false],
  ['src/models/a.ts', "= import('./b.ts');", true],
  // calculators: data over models, and what their drawings show
  ['src/calculators/a.ts', '../models/b.ts', true],
  ['src/calculators/a.ts', '../charts/b.ts', true],
  ['src/calculators/a.ts', '../garden/b.ts', false],
  ['src/calculators/a.ts', 'd3-scale', false],
  ['src/calculators/a.ts', '= window.name;', false],
  // charts: models
  ['src/charts/a.ts', '../models/format.ts', true],
  ['src/charts/a.ts', 'd3-scale', false],
  ['src/charts/a.ts', '../calculators/b.ts', false],
  ['src/charts/a.ts', '= document.body;', false],
  // garden: itself and pure libraries
  ['src/garden/a.ts', './b.ts', true],
  ['src/garden/a.ts', 'zod', true],
  ['src/garden/a.ts', 'node:path', false],
  ['src/garden/a.ts', 'path', false],
  ['src/garden/a.ts', 'astro', false],
  ['src/garden/a.ts', 'astro:content', false],
  ['src/garden/a.ts', '../markdown/b.ts', false],
  ['src/garden/a.ts', '../vault/b.ts', false],
  ['src/garden/a.ts', '= process.env;', false],
  ['src/garden/a.test.ts', 'node:test', true],
  ['src/garden/a.test.ts', '../markdown/b.ts', true],
  ['src/garden/a.test.ts', '../collections/b.ts', false],
  // markdown: the unified ecosystem and the garden
  ['src/markdown/a.ts', 'remark-parse', true],
  ['src/markdown/a.ts', '../garden/problem.ts', true],
  ['src/markdown/a.ts', '../models/b.ts', false],
  ['src/markdown/a.ts', '@astrojs/mdx', false],
  ['src/markdown/a.ts', 'node:fs/promises', false],
  ['src/markdown/a.ts', '= localStorage.length;', false],
  // vault: reads the disk
  ['src/vault/a.ts', 'node:fs', true],
  ['src/vault/a.ts', '../garden/b.ts', true],
  ['src/vault/a.ts', '../markdown/b.ts', true],
  ['src/vault/a.ts', '../models/b.ts', true],
  ['src/vault/a.ts', '../collections/b.ts', false],
  ['src/vault/a.ts', 'astro:content', false],
  // widgets: run in the browser
  ['src/widgets/a.ts', '../models/b.ts', true],
  ['src/widgets/a.ts', '../charts/b.ts', true],
  ['src/widgets/a.ts', '../calculators/b.ts', true],
  ['src/widgets/a.ts', '= document.title;', true],
  ['src/widgets/a.ts', "= import('/pagefind/pagefind.js');", true],
  ['src/widgets/a.ts', '../garden/b.ts', false],
  ['src/widgets/a.ts', '../markdown/b.ts', false],
  ['src/widgets/a.ts', 'node:fs', false],
  ['src/widgets/a.ts', 'astro:transitions', false],
  // collections: the only readers of astro:content
  ['src/collections/a.ts', 'astro:content', true],
  ['src/collections/a.ts', 'node:fs', true],
  ['src/collections/a.ts', '../vault/b.ts', true],
  ['src/collections/a.ts', '../components/B.astro', false],
  ['src/collections/a.ts', '../cli/b.ts', false],
  // components, layouts, pages: print what the garden holds
  ['src/pages/a.ts', '../collections/b.ts', true],
  ['src/pages/notes/a.ts', '../../garden/b.ts', true],
  ['src/pages/notes/a.ts', '../../calculators/b.ts', true],
  ['src/pages/a.ts', 'astro:content', false],
  ['src/pages/a.ts', 'node:fs', false],
  ['src/pages/a.ts', '../vault/b.ts', false],
  ['src/layouts/a.ts', '../integrations/b.ts', false],
  ['src/components/a.ts', '../cli/b.ts', false],
  ['src/components/A.astro', "---\nimport '../garden/b.ts';\n---\n<p />", true],
  ['src/components/A.astro', "---\nimport '../widgets/b.ts';\n---\n<p />", false],
  ['src/components/A.astro', "---\nimport 'astro:content';\n---\n<p />", false],
  ['src/components/A.astro', "<script>import '../widgets/b.ts';</script>", true],
  ['src/components/A.astro', "<script>import '../garden/b.ts';</script>", false],
  // integrations and cli: run on the machine
  ['src/integrations/a.ts', 'pagefind', true],
  ['src/integrations/a.ts', 'node:fs', true],
  ['src/integrations/a.ts', '../garden/b.ts', true],
  ['src/integrations/a.ts', 'astro:content', false],
  ['src/integrations/a.ts', '../components/B.astro', false],
  ['src/cli/a.ts', '../vault/b.ts', true],
  ['src/cli/a.ts', '../integrations/b.ts', true],
  ['src/cli/a.ts', '../calculators/b.ts', true],
  ['src/cli/a.ts', 'astro', true],
  ['src/cli/a.ts', 'astro:content', false],
  ['src/cli/a.ts', '../pages/b.ts', false],
  // everywhere
  ['src/cli/a.ts', '../../content/a.json', false],
  ['src/pages/a.ts', '/src/garden/b.ts', false],
  ['src/garden/a.ts', '= 1;\nexport default value;', false],
];

for (const [file, code, allowed] of cases) {
  test(`${file} ${allowed ? 'may' : 'may not'} ${code.replaceAll('\n', ' ')}`, async () => {
    const [result] = await boundaries.lintText(sourceOf(code), { filePath: root + file });
    const messages = result?.messages ?? [];
    assert.deepEqual(
      messages.filter(({ fatal }) => fatal),
      [],
    );
    const rules = messages.map(({ ruleId }) => ruleId);
    assert.equal(rules.length === 0, allowed, rules.join(', ') || 'nothing was reported');
    assert.ok(rules.every((rule) => rule?.startsWith('no-restricted-')));
  });
}

function sourceOf(code: string): string {
  if (code.startsWith('=')) return `export const value ${code}\n`;
  if (/^(?:---|<)/.test(code)) return code;
  return `import '${code}';\n`;
}

test('the project is linted with these boundaries', async () => {
  const project = new ESLint({ cwd: root });
  for (const name of Object.keys(parts)) {
    const file = `${root}src/${name}/a.ts`;
    const [actual, expected] = await Promise.all(
      [project, boundaries].map((eslint) => rulesFor(eslint, file)),
    );
    assert.deepEqual(actual, expected, `src/${name}`);
    assert.notEqual(expected?.[0], undefined, `src/${name} has no boundary`);
  }
});

async function rulesFor(eslint: ESLint, file: string): Promise<unknown[]> {
  const config: unknown = await eslint.calculateConfigForFile(file);
  assert.ok(typeof config === 'object' && config !== null && 'rules' in config);
  const rules = new Map<string, unknown>(Object.entries(config.rules ?? {}));
  return ['imports', 'syntax', 'globals', 'properties'].map((kind) =>
    rules.get(`no-restricted-${kind}`),
  );
}

test('every folder of src has its boundary', () => {
  const folders = readdirSync(`${root}src`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  assert.deepEqual(
    folders.filter((name) => !(name in parts)),
    [],
  );
});
