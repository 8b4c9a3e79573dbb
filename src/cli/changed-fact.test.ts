import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildCopy, copyProject } from './project-copy.ts';
import { projectRoot } from './run-command.ts';

/** A price that notes, a table, a chart and a calculator have. */
const id = 'h100-rent-2026-03';
const [old, changed] = ['2.35', '2.61'];

const work = mkdtempSync(join(tmpdir(), 'changed-fact-'));
// A copy, lest the project itself changes.
const project = join(work, 'project');
const site = join(work, 'site');
const read = (path: string): string => readFileSync(join(site, path), 'utf8');

before(() => {
  copyProject(fileURLToPath(projectRoot), project);
  const file = join(project, 'content/facts/cloud-economics.yaml');
  const entries = readFileSync(file, 'utf8').split(/^(?=- id: )/m);
  const mended = entries.map((entry) =>
    entry.startsWith(`- id: ${id}\n`) ? entry.replaceAll(old, changed) : entry,
  );
  writeFileSync(file, mended.join(''));
  const { status, said } = buildCopy(project, site);
  assert.equal(status, 0, said);
});
after(() => {
  rmSync(work, { recursive: true, force: true });
});

test('every place that shows a fact follows it: notes, tables, the chart and its file', () => {
  const link = new RegExp(`<a [^>]*href="/facts/${id}/"[^>]*>(.*?)</a>`, 'gs');
  const pages = new Map(
    globSync('**/*.html', { cwd: site }).flatMap((path) => {
      const shown = [...read(path).matchAll(link)].map(([, text = '']) => text);
      return shown.length === 0 ? [] : [[path, shown]];
    }),
  );
  const notes = [...pages].filter(([path]) => path.startsWith('notes/'));
  assert.ok(notes.length >= 5, `only ${String(notes.length)} notes show it`);
  for (const [path, shown] of pages) {
    assert.ok(!shown.some((text) => text.includes(old)), path);
  }
  const history = 'notes/economics/gpu-hour-price-history/index.html';
  assert.ok(pages.get(history)?.some((text) => text.includes(changed)));
  const figures = read(history).split('<figure ').slice(1);
  const chart = figures.find((figure) => figure.includes('>What an H100-hour rented for')) ?? '';
  assert.ok(chart.includes(changed) && !chart.includes(old), chart);
  const csv = globSync('facts/charts/what-an-h100-hour-rented-for*.csv', { cwd: site });
  assert.deepEqual(
    csv.map((path) => read(path).includes(changed) && !read(path).includes(old)),
    [true],
  );
});

test('so do its page, its card and the lists for others', () => {
  for (const path of [`facts/${id}/index.html`, `facts/${id}/preview.json`]) {
    assert.match(read(path), /2\.61/, path);
  }
  const facts: unknown = JSON.parse(read('facts.json'));
  assert.match(JSON.stringify(facts), new RegExp(`"${id}"[^{}]*\\[2\\.61,40\\]`));
  assert.match(read('facts.csv'), new RegExp(`^"?${id}"?,.*2\\.61`, 'm'));
});

test('and the calculator that starts from it, with and without its script', () => {
  for (const path of ['', 'embed/'].map((end) => `calculators/units-normaliser/${end}index.html`)) {
    assert.match(read(path), /name="usdPerGpuHour"[^>]* value="2\.61"/, path);
  }
  const scripts = globSync('_astro/**/*.js', { cwd: site }).map(read);
  assert.ok(scripts.some((text) => /usdPerGpuHour:2\.61/.test(text)));
});
